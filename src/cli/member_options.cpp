#include "cli/member_options.hpp"

#include "cli/given.hpp"
#include "cli/named.hpp"
#include "cli/session.hpp"
#include "records/codec.hpp"
#include "records/words.hpp"
#include "store/absence_words.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <vector>

namespace chibo::cli {

namespace {

using base::Error;
using base::Result;
using i18n::Msg;
using model::Told;

bool is_empty(const Given& given) {
  return given && given->find_first_not_of(' ') == std::string::npos;
}

bool has_text(const Given& given) {
  return given && !is_empty(given);
}

/// Gathers the told values of a member; the first that cannot be understood is the answer.
class Teller {
 public:
  void date(Told<base::Date>& out, const Given& text) {
    if (!has_text(text)) {
      return;
    }
    const auto day = given_date(*text);
    if (day) {
      out = *day;
    } else {
      fail(day.error());
    }
  }

  template <class Enum>
  void word(Told<Enum>& out, const Given& text) {
    if (!has_text(text)) {
      return;
    }
    const auto value = given_word<Enum>(*text);
    if (value) {
      out = **value;
    } else {
      fail(value.error());
    }
  }

  void code(Told<model::Code>& out, const Given& text) {
    if (!has_text(text)) {
      return;
    }
    if (records::is_code(*text)) {
      out = model::Code{*text};
    } else {
      fail({i18n::say(Msg::wrong_code, *text), i18n::say(Msg::wrong_code_hint)});
    }
  }

  void number(Told<int>& out, const Given& text) {
    int value = 0;
    if (!has_text(text)) {
      return;
    }
    if (records::read_whole_number(*text, value)) {
      out = value;
    } else {
      fail({i18n::say(Msg::not_a_number, *text), std::nullopt});
    }
  }

  void line(Told<std::string>& out, const Given& text, std::string_view key) {
    if (!has_text(text)) {
      return;
    }
    if (const auto error = unfit_line(key, *text)) {
      fail(*error);
    } else {
      out = *text;
    }
  }

  /// A name that reads as "none" or "unknown" would be lost in the record.
  void no_absence(const Told<std::string>& told, std::string_view key) {
    if (told.is_said() && store::absence_word(text::nfc(*told))) {
      fail({i18n::say(i18n::StoreMsg::needed_not_none, key, text::nfc(*told)),
            i18n::say(i18n::StoreMsg::needed_not_none_hint)});
    }
  }

  void not_empty(const Given& given, std::string_view option) {
    if (is_empty(given)) {
      fail({i18n::say(Msg::option_empty, option), std::nullopt});
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

/// An option and the key that it fills; an option that adds to a list has none.
struct Option {
  std::string_view name;
  Given MemberOptions::*value;
  std::string_view key;
};

constexpr Option k_options[] = {{"--id", &MemberOptions::id, ""},
                                {"--name", &MemberOptions::name, ""},
                                {"--gender", &MemberOptions::gender, "giới tính"},
                                {"--admitted", &MemberOptions::admitted, "ngày kết nạp"},
                                {"--official", &MemberOptions::official, "ngày chính thức"},
                                {"--recognised", &MemberOptions::recognised, "ngày công nhận"},
                                {"--joined", &MemberOptions::joined, "về chi bộ"},
                                {"--position", &MemberOptions::position, ""},
                                {"--group", &MemberOptions::group, "tổ"},
                                {"--helper", &MemberOptions::helper, "người giúp đỡ"},
                                {"--status", &MemberOptions::status, ""},
                                {"--from", &MemberOptions::from, ""},
                                {"--to", &MemberOptions::to, ""},
                                {"--by", &MemberOptions::by, ""},
                                {"--where", &MemberOptions::where, ""}};

void tell_office(Teller& tell, const MemberOptions& options, model::Member& out) {
  if (!options.position) {
    return;
  }
  model::OfficeHeld held;
  tell.word(held.office, options.position);
  tell.date(held.from, options.from);
  tell.date(held.to, options.to);
  out.offices = std::vector{held};
}

void tell_status(Teller& tell, const MemberOptions& options, model::Member& out) {
  if (!options.status) {
    return;
  }
  model::Status status;
  tell.word(status.kind, options.status);
  tell.date(status.from, options.from);
  tell.date(status.to, options.to);
  tell.line(status.by, options.by, "\"theo\"");
  tell.line(status.where, options.where, "\"nơi\"");
  out.statuses = std::vector{status};
}

}  // namespace

bool MemberOptions::tells_nothing() const {
  return std::ranges::none_of(
      k_options, [&](const Option& option) { return (this->*option.value).has_value(); });
}

void declare(Arguments& arguments, MemberOptions& options) {
  for (const Option& option : k_options) {
    arguments.add_option(std::string(option.name), options.*option.value);
  }
}

Result<model::Member> member_told(const MemberOptions& options) {
  Teller tell;
  model::Member out;
  tell.not_empty(options.id, "--id");
  tell.not_empty(options.name, "--name");
  tell.not_empty(options.position, "--position");
  tell.not_empty(options.status, "--status");
  tell.code(out.id, options.id);
  tell.line(out.name, options.name, "\"họ tên\"");
  tell.no_absence(out.name, "họ tên");
  tell.word(out.gender, options.gender);
  tell.date(out.admitted, options.admitted);
  tell.date(out.official, options.official);
  tell.date(out.recognised, options.recognised);
  tell.date(out.joined, options.joined);
  tell.number(out.group, options.group);
  if (has_text(options.helper)) {
    out.helper = model::Person{*options.helper};
  }
  tell_office(tell, options, out);
  tell_status(tell, options, out);
  if ((options.from || options.to) && !options.position && !options.status) {
    tell.fail({i18n::say(Msg::dates_of_nothing), i18n::say(Msg::dates_of_nothing_hint)});
  }
  if ((options.by || options.where) && !options.status) {
    tell.fail({i18n::say(Msg::detail_of_nothing), std::nullopt});
  }
  if (tell.error()) {
    return tl::unexpected(*tell.error());
  }
  return out;
}

std::vector<std::string_view> emptied_keys(const MemberOptions& options) {
  std::vector<std::string_view> out;
  for (const Option& option : k_options) {
    if (!option.key.empty() && is_empty(options.*option.value)) {
      out.push_back(option.key);
    }
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
