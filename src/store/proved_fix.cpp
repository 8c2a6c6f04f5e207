#include "store/proved_fix.hpp"

#include "store/canonical.hpp"
#include "store/yaml_read.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <span>

namespace chibo::store {

namespace {

using diag::Fix;

std::string without_hidden(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (!text::is_hidden(text::next_character(text, at))) {
      out += text.substr(start, at - start);
    }
  }
  return out;
}

bool takes_out_hidden(const Fix& fix, std::string_view text) {
  return fix.text.empty() && fix.at.length > 0 &&
         without_hidden(text.substr(fix.at.offset, fix.at.length)).empty();
}

bool joins_lines(const Fix& fix, std::string_view text) {
  return std::ranges::count(text.substr(fix.at.offset, fix.at.length), '\n') >
         std::ranges::count(fix.text, '\n');
}

/// A value as it is to be read once nothing hidden stands in its text.
void take_out_hidden(Node& node) {
  node.text = text::nfc(without_hidden(node.text));
  if (node.kind == Node::Kind::scalar && node.style == Style::plain) {
    const std::size_t last = node.text.find_last_not_of(' ');
    node.text.resize(last == std::string::npos ? 0 : last + 1);
    node.text.erase(0, std::min(node.text.find_first_not_of(' '), node.text.size()));
    node.kind = node.text.empty() ? Node::Kind::null : node.kind;
  }
  for (Node& item : node.items) {
    take_out_hidden(item);
  }
  for (Node::Entry& entry : node.entries) {
    take_out_hidden(entry.key);
    take_out_hidden(entry.value);
  }
}

std::optional<Node> tree_of(std::string_view text) {
  diag::Diagnostics unheard;
  auto tree = read_tree(diag::k_no_file, text, unheard);
  return tree ? std::optional(std::move(tree->root)) : std::nullopt;
}

/// Whether every key and value stands as before, but for what could not be seen in it.
bool lost_only_hidden(std::string_view before, std::string_view after) {
  auto was = tree_of(before);
  auto is = tree_of(after);
  if (!was || !is) {
    return false;
  }
  take_out_hidden(*was);
  take_out_hidden(*is);
  return same_meaning(*was, *is);
}

/// Of fixes that take out what cannot be seen, by their places, those that do no more than that,
/// each beside the ones proved before it; a file of marks of which many do more is not tried for
/// ever.
class Proof {
 public:
  explicit Proof(std::string_view before) : before_(before) {}

  std::vector<Fix> of(std::span<const Fix> fixes) {
    std::vector<Fix> tried = proved_;
    tried.insert(tried.end(), fixes.begin(), fixes.end());
    if (!fixes.empty() && tries_left_-- > 0) {
      if (lost_only_hidden(before_, diag::fixed(before_, tried))) {
        proved_ = std::move(tried);
      } else if (fixes.size() > 1) {
        of(fixes.first(fixes.size() / 2));
        of(fixes.subspan(fixes.size() / 2));
      }
    }
    return proved_;
  }

 private:
  std::string_view before_;
  std::vector<Fix> proved_;
  int tries_left_ = 100;
};

bool tells_the_same(std::string_view path, std::string_view before, std::string_view after,
                    Meaning meaning) {
  const auto told = canonical_text(path, before);
  const auto tells = canonical_text(path, after);
  return tells.has_value() && (meaning == Meaning::names_become_ids || !told || *told == *tells);
}

}  // namespace

std::optional<std::string> with_proved_fixes(std::string_view path, const std::string& before,
                                             std::vector<Fix> fixes, Meaning meaning) {
  std::erase_if(fixes, [&](const Fix& fix) { return joins_lines(fix, before); });
  std::vector<Fix> hidden;
  std::vector<Fix> spellings;
  for (const Fix& fix : fixes) {
    (takes_out_hidden(fix, before) ? hidden : spellings).push_back(fix);
  }
  const std::vector<Fix> proved = Proof(before).of(hidden);
  if (!proved.empty()) {
    const std::string bare = diag::fixed(before, proved);
    std::vector<Fix> both = proved;
    both.insert(both.end(), spellings.begin(), spellings.end());
    std::ranges::sort(both, {}, [](const Fix& fix) { return fix.at.offset; });
    const std::string all = diag::fixed(before, both);
    return tells_the_same(path, bare, all, meaning) ? all : bare;
  }
  const std::string all = diag::fixed(before, fixes);
  const std::string respelled = diag::fixed(before, spellings);
  if (!spellings.empty() && tells_the_same(path, before, respelled, meaning)) {
    return respelled;
  }
  const bool was_unreadable = !hidden.empty() && !canonical_text(path, before);
  return was_unreadable && tells_the_same(path, before, all, meaning) ? std::optional(all)
                                                                      : std::nullopt;
}

}  // namespace chibo::store
