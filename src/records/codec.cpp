#include "records/codec.hpp"

#include "i18n/message_store.hpp"
#include "text/numbers.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

namespace chibo::records {

namespace {

constexpr std::string_view k_standing = "thường xuyên";

/// Reserved by Windows as file names, or read as something else than text by other YAML readers or
/// by chibo itself.
constexpr std::string_view k_reserved[] = {"con",  "prn",  "aux",   "nul",   "y",
                                           "n",    "yes",  "no",    "on",    "off",
                                           "null", "true", "false", "khong", "khong-ro"};

bool is_device(std::string_view text) {
  return text.size() == 4 && (text.starts_with("com") || text.starts_with("lpt")) &&
         text[3] >= '0' && text[3] <= '9';
}

}  // namespace

std::string joined(std::span<const Word> words) {
  std::string out;
  for (const Word& word : words) {
    out += (out.empty() ? "" : ", ") + std::string(word.vi);
  }
  return out;
}

FoundWord find_word(std::span<const Word> words, std::string_view text) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].vi == text) {
      return {static_cast<int>(i), true};
    }
  }
  const std::string folded = text::fold(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto same = [&](std::string_view spelling) {
      return !spelling.empty() && text::fold(spelling) == folded;
    };
    if (same(words[i].vi) || std::ranges::any_of(words[i].also, same)) {
      return {static_cast<int>(i), false};
    }
  }
  return {};
}

bool read_whole_number(std::string_view text, int& out) {
  constexpr std::size_t k_most_digits = 9;
  if (text.empty() || text.size() > k_most_digits ||
      text.find_first_not_of("0123456789") != std::string_view::npos) {
    return false;
  }
  std::from_chars(text.data(), text.data() + text.size(), out);
  return true;
}

bool is_code(std::string_view text) {
  constexpr std::size_t k_longest = 64;
  return !text.empty() && text.size() <= k_longest && text.front() != '-' && text.back() != '-' &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
             std::string_view::npos &&
         std::ranges::find(k_reserved, text) == std::end(k_reserved) && !is_device(text);
}

std::string code_pattern() {
  std::string reserved;
  for (const std::string_view word : k_reserved) {
    reserved += std::string(word) + "|";
  }
  return "^(?!(" + reserved + "(com|lpt)[0-9])$)[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$";
}

i18n::Message kind_name(Kind kind) {
  using i18n::Msg;
  using i18n::say;
  using i18n::StoreMsg;
  switch (kind) {
    case Kind::text:
      return say(StoreMsg::kind_text);
    case Kind::prose:
      return say(Msg::kind_prose);
    case Kind::word:
      return say(Msg::kind_word);
    case Kind::date:
      return say(StoreMsg::kind_date);
    case Kind::due:
      return say(StoreMsg::kind_due);
    case Kind::time:
      return say(StoreMsg::kind_time);
    case Kind::month:
      return say(StoreMsg::kind_month);
    case Kind::number:
      return say(StoreMsg::kind_number);
    case Kind::quantity:
      return say(StoreMsg::kind_quantity);
    case Kind::money:
      return say(StoreMsg::kind_money);
    case Kind::yes_no:
      return say(StoreMsg::kind_yes_no);
    case Kind::person:
      return say(Msg::kind_person);
    case Kind::code:
      return say(StoreMsg::kind_code);
    case Kind::link:
      return say(StoreMsg::kind_link);
    case Kind::map:
      return say(StoreMsg::kind_map);
    case Kind::list:
      return say(StoreMsg::kind_list);
  }
  return say(StoreMsg::kind_text);
}

namespace {

/// A block scalar ends with a line end that nobody meant.
std::string_view without_last_line_ends(std::string_view text) {
  while (text.ends_with('\n')) {
    text.remove_suffix(1);
  }
  return text;
}

}  // namespace

ReadResult Codec<std::string>::read(std::string_view text, std::string& out) {
  out = without_last_line_ends(text);
  return ReadResult::as_written;
}
std::string Codec<std::string>::write(const std::string& value) {
  return value;
}

ReadResult Codec<model::Prose>::read(std::string_view text, model::Prose& out) {
  out.text = without_last_line_ends(text);
  return ReadResult::as_written;
}
std::string Codec<model::Prose>::write(const model::Prose& value) {
  return value.text + "\n";
}

ReadResult Codec<base::Date>::read(std::string_view text, base::Date& out) {
  const auto date = base::parse_date(text);
  if (!date) {
    return ReadResult::wrong;
  }
  out = *date;
  return text == base::iso(*date) ? ReadResult::as_written : ReadResult::customary;
}
std::string Codec<base::Date>::write(const base::Date& value) {
  return base::iso(value);
}

ReadResult Codec<model::Due>::read(std::string_view text, model::Due& out) {
  base::Date date;
  const ReadResult result = Codec<base::Date>::read(text, date);
  if (result != ReadResult::wrong) {
    out.when = date;
  } else if (text::fold(text) == text::fold(k_standing)) {
    out.when = std::monostate{};
    return text == k_standing ? ReadResult::as_written : ReadResult::customary;
  }
  return result;
}
std::string Codec<model::Due>::write(const model::Due& value) {
  return value.is_standing() ? std::string(k_standing)
                             : base::iso(std::get<base::Date>(value.when));
}

ReadResult Codec<base::Time>::read(std::string_view text, base::Time& out) {
  const auto time = base::parse_time(text);
  if (!time) {
    return ReadResult::wrong;
  }
  out = *time;
  return ReadResult::as_written;  // "14h30" is as good as "14:30"
}
std::string Codec<base::Time>::write(const base::Time& value) {
  return base::iso(value);
}

ReadResult Codec<base::Month>::read(std::string_view text, base::Month& out) {
  const auto month = base::parse_month(text);
  if (!month) {
    return ReadResult::wrong;
  }
  out = *month;
  return text == base::iso(*month) ? ReadResult::as_written : ReadResult::customary;
}
std::string Codec<base::Month>::write(const base::Month& value) {
  return base::iso(value);
}

ReadResult Codec<int>::read(std::string_view text, int& out) {
  if (!read_whole_number(text, out)) {
    return ReadResult::wrong;
  }
  return std::to_string(out) == text ? ReadResult::as_written : ReadResult::customary;
}
std::string Codec<int>::write(const int& value) {
  return std::to_string(value);
}

namespace {

constexpr int k_largest_of_range = 999;

std::string_view without_spaces(std::string_view text) {
  while (text.starts_with(' ')) {
    text.remove_prefix(1);
  }
  while (text.ends_with(' ')) {
    text.remove_suffix(1);
  }
  return text;
}

/// "15-17" and "15 - 17" are a range; "2026-11" is a month that strayed here.
bool read_range(std::string_view text, model::Quantity& out) {
  const auto number = [](std::string_view part, int& value) {
    return read_whole_number(without_spaces(part), value);
  };
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) {
    return number(text, out.low) && number(text, out.high);
  }
  return number(text.substr(0, dash), out.low) && number(text.substr(dash + 1), out.high) &&
         out.low < out.high && out.high <= k_largest_of_range;
}

}  // namespace

ReadResult Codec<model::Quantity>::read(std::string_view text, model::Quantity& out) {
  constexpr std::string_view k_about = "khoảng ";
  model::Quantity told;
  std::string_view rest = text;
  told.is_about = rest.starts_with(k_about);
  rest.remove_prefix(told.is_about ? k_about.size() : 0);
  told.is_percent = rest.ends_with('%');
  rest.remove_suffix(told.is_percent ? 1 : 0);
  constexpr int k_all = 100;
  if (!read_range(without_spaces(rest), told) || (told.is_percent && told.high > k_all)) {
    return ReadResult::wrong;
  }
  out = told;
  return text == write(out) ? ReadResult::as_written : ReadResult::customary;
}
std::string Codec<model::Quantity>::write(const model::Quantity& value) {
  std::string out = value.is_about ? "khoảng " : "";
  out += std::to_string(value.low);
  if (value.high != value.low) {
    out += "-" + std::to_string(value.high);
  }
  return out + (value.is_percent ? " %" : "");
}

namespace {

constexpr std::string_view k_currency = "đồng";
constexpr std::size_t k_most_digits_of_money = 12;

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The digits of a sum, whole or in groups of three: "15930", "15.930", "1 250 000". Nothing for
/// "1.5", which nobody can tell from a slip.
std::optional<std::string> digits_of_sum(std::string_view text) {
  const std::size_t mark = text.find_first_of(". ");
  if (mark == std::string_view::npos) {
    return is_digits(text) ? std::optional(std::string(text)) : std::nullopt;
  }
  std::string out(text.substr(0, mark));
  if (!is_digits(out) || out.size() > 3) {
    return std::nullopt;
  }
  for (std::size_t at = mark; at < text.size(); at += 4) {
    const std::string_view group = text.substr(at + 1, 3);
    if (text[at] != text[mark] || group.size() != 3 || !is_digits(group)) {
      return std::nullopt;
    }
    out += group;
  }
  return out;
}

/// The sum without the word for its currency.
std::string_view without_currency(std::string_view text) {
  for (const std::string_view word : {k_currency, std::string_view("VNĐ"), std::string_view("VND"),
                                      std::string_view("đ"), std::string_view("₫")}) {
    if (text.ends_with(word)) {
      text.remove_suffix(word.size());
      break;
    }
  }
  return without_spaces(text);
}

}  // namespace

/// "15.930" alone is understood and told: other readers of YAML take it for the number 15,93.
ReadResult Codec<model::Money>::read(std::string_view text, model::Money& out) {
  const auto digits = digits_of_sum(without_currency(without_spaces(text)));
  if (!digits || digits->size() > k_most_digits_of_money) {
    return ReadResult::wrong;
  }
  std::from_chars(digits->data(), digits->data() + digits->size(), out.dong);
  const bool plain = text == std::to_string(out.dong);
  return plain || text == write(out) ? ReadResult::as_written : ReadResult::customary;
}
std::string Codec<model::Money>::write(const model::Money& value) {
  return text::grouped(value.dong) + " " + std::string(k_currency);
}

ReadResult Codec<model::YesNo>::read(std::string_view text, model::YesNo& out) {
  constexpr std::string_view k_yes[] = {"co", "true", "ies", "roi", "da"};
  constexpr std::string_view k_no[] = {"khong", "false", "no", "chua"};
  const std::string folded = text::fold(text);
  const bool yes = std::ranges::find(k_yes, folded) != std::end(k_yes);
  if (!yes && std::ranges::find(k_no, folded) == std::end(k_no)) {
    return ReadResult::wrong;
  }
  out.yes = yes;
  return text == write(out) ? ReadResult::as_written : ReadResult::customary;
}
std::string Codec<model::YesNo>::write(const model::YesNo& value) {
  return value.yes ? "có" : "không";
}

ReadResult Codec<model::Person>::read(std::string_view text, model::Person& out) {
  out.text = without_last_line_ends(text);
  return ReadResult::as_written;
}
std::string Codec<model::Person>::write(const model::Person& value) {
  return value.text;
}

ReadResult Codec<model::Code>::read(std::string_view text, model::Code& out) {
  if (!is_code(text)) {
    return ReadResult::wrong;
  }
  out.text = text;
  return ReadResult::as_written;
}
std::string Codec<model::Code>::write(const model::Code& value) {
  return value.text;
}

ReadResult Codec<model::Link>::read(std::string_view text, model::Link& out) {
  constexpr std::string_view k_extension = ".yaml";
  const bool with_extension = text.ends_with(k_extension);
  if (with_extension) {
    text.remove_suffix(k_extension.size());
  }
  if (!is_code(text)) {
    return ReadResult::wrong;
  }
  out.stem = text;
  return with_extension ? ReadResult::customary : ReadResult::as_written;
}
std::string Codec<model::Link>::write(const model::Link& value) {
  return value.stem;
}

}  // namespace chibo::records
