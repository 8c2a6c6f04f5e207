#include "store/record_texts.hpp"

#include "store/yaml_bind.hpp"
#include "text/layout.hpp"

#include <algorithm>

namespace chibo::store {

namespace {

using records::Kind;

class Texts {
 public:
  void map(const Node& node, const records::Shape& shape, const Path& path,
           const std::string& label) {
    for (const Node::Entry& entry : node.entries) {
      const records::Field* field = find_key(shape, entry.key.text).field;
      if (field == nullptr) {
        continue;
      }
      Path below = path;
      below.emplace_back(entry.key.text);
      value(entry.value, *field->ops, below,
            label + (label.empty() ? "" : ", ") + std::string(field->key));
    }
  }

  std::vector<RecordText> found;

 private:
  void value(const Node& node, const records::Ops& ops, const Path& path,
             const std::string& label) {
    if (ops.kind == Kind::map && node.kind == Node::Kind::map) {
      map(node, *ops.shape(), path, label);
    } else if (ops.kind == Kind::list) {
      std::size_t number = 0;
      for (std::size_t i = 0; i < node.items.size(); ++i) {
        if (is_unwritten(node.items[i])) {
          continue;
        }
        Path below = path;
        below.emplace_back(i);
        value(node.items[i], *ops.item, below, label + " " + std::to_string(++number));
      }
    } else if ((ops.kind == Kind::text || ops.kind == Kind::prose) &&
               node.kind == Node::Kind::scalar) {
      found.push_back({path, label, node.text});
    }
  }
};

/// The middle of after, where before is front + line + back and after begins and ends alike.
std::optional<std::string> replaced(std::string_view before, std::string_view line,
                                    std::string_view after) {
  const std::size_t at = before.find(line);
  if (line.empty() || at == std::string_view::npos ||
      before.find(line, at + 1) != std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view front = before.substr(0, at);
  const std::string_view back = before.substr(at + line.size());
  if (after.size() <= front.size() + back.size() || !after.starts_with(front) ||
      !after.ends_with(back)) {
    return std::nullopt;
  }
  return std::string(after.substr(front.size(), after.size() - front.size() - back.size()));
}

/// The whole text with the one line changed that explains it.
std::optional<std::string> with_line_changed(const std::string& text, std::string_view before,
                                             std::string_view after) {
  std::optional<std::string> out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string line = text.substr(begin, end - begin);
    if (const auto changed = replaced(before, text::one_line(line), after)) {
      if (out) {
        return std::nullopt;  // two lines of it would
      }
      out = text.substr(0, begin) + *changed + text.substr(end);
    }
    begin = end + 1;
  }
  return out;
}

}  // namespace

std::vector<RecordText> texts_of(const Node& root, const records::Shape& shape) {
  Texts out;
  out.map(root, shape, {}, "");
  return std::move(out.found);
}

std::optional<Carried> explained(const std::vector<RecordText>& texts, std::string_view before,
                                 std::string_view after) {
  std::optional<Carried> out;
  for (const RecordText& place : texts) {
    if (auto changed = with_line_changed(place.text, before, after)) {
      if (out) {
        return std::nullopt;
      }
      out = Carried{&place, std::move(*changed)};
    }
  }
  return out;
}

}  // namespace chibo::store
