#include "render/json_writer.hpp"

#include "text/unicode.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace chibo::render {

namespace {

constexpr std::size_t k_blanks = 2;  // a level

/// Whether a text stands between quotes as it is.
bool is_plain(std::string_view text) {
  const auto means_itself = [](char c) {
    return static_cast<unsigned char>(c) >= ' ' && c != '"' && c != '\\';
  };
  const auto is_ascii = [](char c) { return static_cast<signed char>(c) >= 0; };
  return std::ranges::all_of(text, means_itself) &&
         (std::ranges::all_of(text, is_ascii) || !text::first_invalid_utf8(text));
}

}  // namespace

void JsonWriter::key(std::string_view key) {
  begin_line();
  quote(key);
  out_ += ": ";
  behind_key_ = true;
}

void JsonWriter::text(std::string_view text) {
  begin_value();
  quote(text);
}

void JsonWriter::number(long long number) {
  constexpr std::size_t k_most_digits = 20;
  std::array<char, k_most_digits> digits{};
  char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  word({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void JsonWriter::open(char bracket) {
  begin_value();
  out_ += bracket;
  has_some_.push_back(false);
  ++depth_;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (has_some_.back()) {
    out_ += '\n';
    out_.append(depth_ * k_blanks, ' ');
  }
  has_some_.pop_back();
  out_ += bracket;
}

/// An item of a list begins its line; the value of a key stands behind it.
void JsonWriter::begin_value() {
  if (!behind_key_ && !has_some_.empty()) {
    begin_line();
  }
  behind_key_ = false;
}

void JsonWriter::begin_line() {
  out_ += has_some_.back() ? ",\n" : "\n";
  has_some_.back() = true;
  out_.append(depth_ * k_blanks, ' ');
}

void JsonWriter::quote(std::string_view text) {
  if (is_plain(text)) {
    out_ += '"';
    out_ += text;
    out_ += '"';
    return;
  }
  using Json = nlohmann::json;
  out_ += Json(std::string(text)).dump(-1, ' ', false, Json::error_handler_t::replace);
}

void JsonWriter::word(std::string_view word) {
  begin_value();
  out_ += word;
}

}  // namespace chibo::render
