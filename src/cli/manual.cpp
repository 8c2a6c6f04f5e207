#include "cli/manual.hpp"

#include "base/embedded.hpp"
#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "i18n/message_store.hpp"
#include "records/format_page.hpp"
#include "records/kinds.hpp"
#include "text/layout.hpp"
#include "text/rows.hpp"
#include "text/suggest.hpp"

#include <algorithm>
#include <ostream>
#include <vector>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::StoreMsg;

using records::k_format_topic;

std::optional<std::string_view> embedded_page(std::string_view name, std::string_view language) {
  std::string file(name);
  std::ranges::replace(file, ' ', '-');
  for (const std::string_view folder : {"commands", "topics", "checks"}) {
    const std::string path =
        "manual/" + std::string(language) + "/" + std::string(folder) + "/" + file + ".md";
    if (const auto page = base::embedded_file(path)) {
      return page;
    }
  }
  return std::nullopt;
}

/// Names of the topics that have a page in a language, sorted.
std::vector<std::string> topics_in(std::string_view language) {
  const std::string folder = "manual/" + std::string(language) + "/topics/";
  std::vector<std::string> out;
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    if (file.path.starts_with(folder)) {
      out.emplace_back(file.path.substr(folder.size(), file.path.size() - folder.size() - 3));
    }
  }
  return out;
}

std::string_view first_heading(std::string_view page) {
  while (!page.empty() && !page.starts_with("# ")) {
    const std::size_t end = page.find('\n');
    page.remove_prefix(end == std::string_view::npos ? page.size() : end + 1);
  }
  return page.empty() ? page : page.substr(2, page.find('\n') - 2);
}

constexpr int k_column = 20;

void show_line(Env& env, const i18n::Message& message) {
  env.out << text::wrapped(env.catalog.say(message), env.width, "", "");
}

void show_row(Env& env, std::string_view name, std::string_view what) {
  env.out << text::row({{"  " + std::string(name), k_column + 2}, {std::string(what)}}, env.width);
}

void show_row(Env& env, const Command& command) {
  show_row(env, command.path, env.catalog.say(i18n::say(command.summary)));
}

Exit show_group(Env& env, std::string_view word) {
  show_line(env, i18n::say(Msg::help_group, word));
  env.out << '\n';
  for (const Command& command : commands()) {
    if (command.path.starts_with(std::string(word) + " ")) {
      show_row(env, command);
    }
  }
  env.out << '\n';
  show_line(env, i18n::say(Msg::help_more));
  return Exit::done;
}

Exit show_list(Env& env) {
  show_line(env, i18n::say(Msg::help_intro));
  env.out << '\n';
  for (const Command& command : commands()) {
    show_row(env, command);
  }
  env.out << '\n';
  show_line(env, i18n::say(Msg::help_topics));
  env.out << '\n';
  for (const std::string& topic : topics_in(env.catalog.code())) {
    show_row(env, topic, first_heading(*embedded_page(topic, env.catalog.code())));
  }
  show_row(env, k_format_topic, env.catalog.say(i18n::say(Msg::help_format)));
  env.out << '\n';
  show_line(env, i18n::say(Msg::help_more));
  return Exit::done;
}

}  // namespace

std::optional<std::string> manual_page(std::string_view name, const i18n::Catalog& catalog) {
  if (name == k_format_topic) {
    return records::format_index(catalog);
  }
  const std::string prefix = std::string(k_format_topic) + "-";
  if (name.starts_with(prefix)) {
    const records::RecordKind* kind = records::find_kind(name.substr(prefix.size()));
    return kind != nullptr ? std::optional(records::format_page(*kind, catalog)) : std::nullopt;
  }
  auto page = embedded_page(name, catalog.code());
  if (!page) {
    page = embedded_page(name, "vi");
  }
  return page ? std::optional(std::string(*page)) : std::nullopt;
}

namespace {

/// The width for which the pages are written.
constexpr int k_page_width = 80;

/// The text of a page line by line: as it stands, or, where the screen is narrower than a page, its
/// paragraphs and items broken anew.
class PageText {
 public:
  explicit PageText(int width) : width_(width) {}

  void as_it_stands(std::string_view line) {
    end_paragraph();
    text_ += std::string(line) + "\n";
  }

  void heading(std::string_view line) {
    end_paragraph();
    prose(line);
    end_paragraph();
  }

  void prose(std::string_view line) {
    if (width_ >= k_page_width || line.empty() || line.starts_with('|')) {
      as_it_stands(line);
      return;
    }
    const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
    const std::string_view words = line.substr(begin);
    if (words.starts_with("- ")) {
      end_paragraph();
      first_ = line.substr(0, begin + 2);
      paragraph_ = words.substr(2);
    } else {
      paragraph_ += (paragraph_.empty() ? "" : " ") + std::string(words);
    }
  }

  std::string take() {
    end_paragraph();
    return std::move(text_);
  }

 private:
  void end_paragraph() {
    if (!paragraph_.empty()) {
      text_ += text::wrapped(paragraph_, width_, first_, std::string(first_.size(), ' '));
    }
    paragraph_.clear();
    first_.clear();
  }

  int width_;
  std::string text_;
  std::string paragraph_;
  std::string first_;  // what stands before its first line
};

std::string without_stars(std::string_view line) {
  std::string out;
  for (std::size_t at = line.find("**"); at != std::string_view::npos; at = line.find("**")) {
    out += line.substr(0, at);
    line.remove_prefix(at + 2);
  }
  return out + std::string(line);
}

}  // namespace

std::string page_for_terminal(std::string_view markdown, int width) {
  PageText page(width);
  bool fenced = false;
  while (!markdown.empty()) {
    const std::size_t end = std::min(markdown.find('\n'), markdown.size());
    std::string_view line = markdown.substr(0, end);
    markdown.remove_prefix(std::min(end + 1, markdown.size()));
    if (line.starts_with("<!--")) {
      continue;
    }
    if (line.starts_with("```")) {
      fenced = !fenced;
    } else if (fenced) {
      page.as_it_stands(line.empty() ? std::string() : "    " + std::string(line));
    } else if (line.starts_with('#')) {
      const std::size_t words = line.find_first_not_of("# ");
      page.heading(without_stars(line.substr(std::min(words, line.size()))));
    } else {
      page.prose(without_stars(line));
    }
  }
  const std::string out = page.take();
  const std::size_t start = out.find_first_not_of('\n');
  return start == std::string::npos ? std::string() : out.substr(start);
}

Exit show_page(Env& env, std::string_view name) {
  if (name.empty()) {
    return show_list(env);
  }
  if (const auto page = manual_page(name, env.catalog)) {
    env.out << page_for_terminal(*page, env.width);
    return Exit::done;
  }
  if (is_group(name)) {
    return show_group(env, name);
  }
  std::vector<std::string> topics = topics_in(env.catalog.code());
  std::vector<std::string_view> names(topics.begin(), topics.end());
  for (const Command& command : commands()) {
    names.push_back(command.path);
  }
  names.push_back(k_format_topic);
  const auto near = text::nearest(name, names);
  return usage_error(
      env, {i18n::say(Msg::no_such_page, name),
            near ? i18n::say(StoreMsg::did_you_mean, *near) : i18n::say(Msg::no_such_page_hint)});
}

}  // namespace chibo::cli
