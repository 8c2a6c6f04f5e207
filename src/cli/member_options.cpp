#include "cli/member_options.hpp"

#include "cli/session.hpp"
#include "records/codec.hpp"
#include "records/words.hpp"
#include "text/unicode.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <vector>

namespace chibo::cli {

namespace {

using base::Error;
using base::Result;
using i18n::Msg;
using model::Told;

/// Gathers the told values of a member; the first that cannot be understood is the answer.
class Teller {
 public:
  void date(Told<base::Date>& out, const std::string& text) {
    if (text.empty()) {
      return;
    }
    const auto day = given_date(text);
    if (day) {
      out = *day;
    } else {
      fail(day.error());
    }
  }

  template <class Enum>
  void word(Told<Enum>& out, const std::string& text) {
    if (text.empty()) {
      return;
    }
    Enum value{};
    if (records::Codec<Enum>::read(text, value) != records::ReadResult::wrong) {
      out = value;
      return;
    }
    std::string words;
    for (const records::Word& known : records::Words<Enum>::table) {
      words += (words.empty() ? "" : ", ") + std::string(known.vi);
    }
    fail({i18n::say(Msg::unknown_word, text), i18n::say(Msg::choose_one_of, words)});
  }

  void code(Told<model::Code>& out, const std::string& text) {
    if (text.empty()) {
      return;
    }
    if (records::is_code(text)) {
      out = model::Code{text};
    } else {
      fail({i18n::say(Msg::wrong_code, text), i18n::say(Msg::wrong_code_hint)});
    }
  }

  void number(Told<int>& out, const std::string& text) {
    int value = 0;
    if (text.empty()) {
      return;
    }
    if (records::read_whole_number(text, value)) {
      out = value;
    } else {
      fail({i18n::say(Msg::not_a_number, text), std::nullopt});
    }
  }

  void fail(Error error) {
    if (!error_) {
      error_ = std::move(error);
    }
  }

  const std::optional<Error>& error() const { return error_; }

 private:
  std::optional<Error> error_;
};

}  // namespace

bool MemberOptions::tells_nothing() const {
  const std::vector<const std::string*> all = {&id,     &name,     &gender, &admitted, &official,
                                               &joined, &position, &group,  &helper,   &status,
                                               &from,   &to,       &by,     &where};
  return std::ranges::all_of(all, [](const std::string* text) { return text->empty(); });
}

void declare(CLI::App& app, MemberOptions& options) {
  app.add_option("--id", options.id);
  app.add_option("--name", options.name);
  app.add_option("--gender", options.gender);
  app.add_option("--admitted", options.admitted);
  app.add_option("--official", options.official);
  app.add_option("--joined", options.joined);
  app.add_option("--position", options.position);
  app.add_option("--group", options.group);
  app.add_option("--helper", options.helper);
  app.add_option("--status", options.status);
  app.add_option("--from", options.from);
  app.add_option("--to", options.to);
  app.add_option("--by", options.by);
  app.add_option("--where", options.where);
}

Result<model::Member> member_told(const MemberOptions& options) {
  Teller tell;
  model::Member out;
  tell.code(out.id, options.id);
  if (!options.name.empty()) {
    out.name = options.name;
  }
  tell.word(out.gender, options.gender);
  tell.date(out.admitted, options.admitted);
  tell.date(out.official, options.official);
  tell.date(out.joined, options.joined);
  tell.number(out.group, options.group);
  if (!options.helper.empty()) {
    out.helper = model::Person{options.helper};
  }
  if (!options.position.empty()) {
    model::OfficeHeld held;
    tell.word(held.office, options.position);
    tell.date(held.from, options.from);
    tell.date(held.to, options.to);
    out.offices = std::vector{held};
  }
  if (!options.status.empty()) {
    model::Status status;
    tell.word(status.kind, options.status);
    tell.date(status.from, options.from);
    tell.date(status.to, options.to);
    if (!options.by.empty()) {
      status.by = options.by;
    }
    if (!options.where.empty()) {
      status.where = options.where;
    }
    out.statuses = std::vector{status};
  }
  const bool dated = !options.from.empty() || !options.to.empty();
  if (dated && options.position.empty() && options.status.empty()) {
    tell.fail({i18n::say(Msg::dates_of_nothing), i18n::say(Msg::dates_of_nothing_hint)});
  }
  const bool detailed = !options.by.empty() || !options.where.empty();
  if (detailed && options.status.empty()) {
    tell.fail({i18n::say(Msg::detail_of_nothing), std::nullopt});
  }
  if (tell.error()) {
    return tl::unexpected(*tell.error());
  }
  return out;
}

Result<void> resolve_helper(model::Member& told, const model::Roster& roster) {
  if (!told.helper.is_said()) {
    return {};
  }
  const auto helper = named_member(roster, told.helper->text);
  if (!helper) {
    return tl::unexpected(helper.error());
  }
  told.helper = model::Person{(*helper)->id->text};
  return {};
}

std::string free_id(const model::Roster& roster, const std::string& name) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    std::string word;
    for (const char c : text::lower(text::without_marks(name.substr(at, end - at)))) {
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        word += c;
      }
    }
    if (!word.empty()) {
      words.push_back(std::move(word));
    }
    at = end + 1;
  }
  std::string given = words.empty() ? "dang-vien" : words.back();
  std::string id = given;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (records::is_code(id) && find_member(roster, id) == nullptr) {
      return id;
    }
    id = words[words.size() - 1 - i] + "-" + id;
  }
  for (int number = 2; !records::is_code(id) || find_member(roster, id) != nullptr; ++number) {
    id = given + "-" + std::to_string(number);
  }
  return id;
}

}  // namespace chibo::cli
