#include "store/csv.hpp"

#include "i18n/message_store.hpp"
#include "text/unicode.hpp"

#include <csv.h>

#include <algorithm>
#include <new>
#include <optional>
#include <utility>

namespace chibo::store {

using i18n::say;
using i18n::StoreMsg;

namespace {

constexpr std::string_view k_zip = "PK\x03\x04";
constexpr std::string_view k_old_workbook = "\xD0\xCF\x11\xE0";

std::size_t line_at(std::string_view bytes, std::size_t offset) {
  return 1 + static_cast<std::size_t>(std::ranges::count(bytes.substr(0, offset), '\n'));
}

bool is_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
         bytes.substr(0, 64).find('\0') != bytes.npos;
}

bool is_control(char byte) {
  return (static_cast<unsigned char>(byte) < ' ' && byte != '\t' && byte != '\r' && byte != '\n') ||
         byte == '\x7F';
}

/// Why these bytes are no text to read a table from; nothing when they are.
std::optional<base::Error> why_no_text(std::string_view bytes) {
  if (bytes.starts_with(k_zip) || bytes.starts_with(k_old_workbook)) {
    return base::Error{say(StoreMsg::csv_is_workbook), say(StoreMsg::csv_save_as_utf8)};
  }
  if (is_utf16(bytes)) {
    return base::Error{say(StoreMsg::csv_utf16), say(StoreMsg::csv_save_as_utf8)};
  }
  if (const auto offset = text::first_invalid_utf8(bytes)) {
    return base::Error{say(StoreMsg::csv_not_utf8, line_at(bytes, *offset)),
                       say(StoreMsg::csv_save_as_utf8)};
  }
  const auto control = std::ranges::find_if(bytes, is_control);
  if (control != bytes.end()) {
    const auto offset = static_cast<std::size_t>(control - bytes.begin());
    return base::Error{say(StoreMsg::csv_control_byte, line_at(bytes, offset)), std::nullopt};
  }
  return std::nullopt;
}

/// The mark that stands oftenest in the first line with text, outside quotes; prose has commas, so
/// they win last.
char separator_of(std::string_view text) {
  static constexpr std::string_view k_marks = ";\t,";
  std::size_t counts[k_marks.size()] = {};
  bool in_quotes = false;
  for (const char byte : text.substr(std::min(text.find_first_not_of("\r\n"), text.size()))) {
    if (byte == '"') {
      in_quotes = !in_quotes;
    } else if (!in_quotes && (byte == '\n' || byte == '\r')) {
      break;
    } else if (const std::size_t mark = k_marks.find(byte); !in_quotes && mark != k_marks.npos) {
      ++counts[mark];
    }
  }
  const auto most = std::ranges::max_element(counts);
  return *most == 0 ? ',' : k_marks[static_cast<std::size_t>(most - std::begin(counts))];
}

/// Takes off "sep=;", a first line of Excel's own, and returns its separator.
std::optional<char> take_separator_line(std::string_view& text) {
  constexpr std::string_view k_key = "sep=";
  if (!text.starts_with(k_key) || text.size() < k_key.size() + 2) {
    return std::nullopt;
  }
  const std::size_t end = text.find_first_of("\r\n", k_key.size() + 1);
  if (end != k_key.size() + 1) {
    return std::nullopt;
  }
  const char separator = text[k_key.size()];
  text.remove_prefix(end);  // its line end stays and is counted
  return separator;
}

std::string with_plain_line_ends(std::string_view field) {
  std::string out;
  for (std::size_t i = 0; i < field.size(); ++i) {
    if (field[i] != '\r') {
      out += field[i];
    } else if (i + 1 == field.size() || field[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

/// libcsv fed byte by byte, which is how lines can be told.
class Parser {
 public:
  explicit Parser(char separator) {
    if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) {
      throw std::bad_alloc();
    }
    csv_set_delim(&parser_, static_cast<unsigned char>(separator));
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() { csv_free(&parser_); }

  base::Result<std::vector<CsvRow>> parse(std::string_view text) {
    for (const char byte : text) {
      if (field_is_new_ && byte != '\n' && byte != '\r') {
        field_line_ = line_;
        row_line_ = row_.empty() ? line_ : row_line_;
        field_is_new_ = false;
      }
      if (csv_parse(&parser_, &byte, 1, end_field, end_row, this) != 1) {
        return stop(StoreMsg::csv_stray_quote, line_);
      }
      line_ += byte == '\n' ? 1 : 0;
    }
    if (csv_fini(&parser_, end_field, end_row, this) != 0) {
      return stop(StoreMsg::csv_open_quote, field_line_);
    }
    return std::move(rows_);
  }

 private:
  base::Result<std::vector<CsvRow>> stop(StoreMsg why, std::size_t line) {
    if (csv_error(&parser_) != CSV_EPARSE) {
      throw std::bad_alloc();
    }
    return base::fail(say(why, line), say(StoreMsg::csv_double_the_quote));
  }

  static void end_field(void* bytes, std::size_t length, void* self) {
    auto& parser = *static_cast<Parser*>(self);
    const std::string_view field(static_cast<const char*>(bytes), length);
    parser.row_.push_back(text::nfc(with_plain_line_ends(field)));
    parser.field_is_new_ = true;
  }

  static void end_row(int, void* self) {
    auto& parser = *static_cast<Parser*>(self);
    if (std::ranges::any_of(parser.row_, [](const auto& field) { return !field.empty(); })) {
      parser.rows_.push_back({parser.row_line_, std::move(parser.row_)});
    }
    parser.row_.clear();
    parser.field_is_new_ = true;
  }

  csv_parser parser_{};
  std::vector<CsvRow> rows_;
  std::vector<std::string> row_;
  std::size_t line_ = 1;
  std::size_t row_line_ = 1;
  std::size_t field_line_ = 1;
  bool field_is_new_ = true;
};

}  // namespace

base::Result<std::vector<CsvRow>> parse_csv(std::string_view bytes) {
  bytes.remove_prefix(text::bom_length(bytes));
  if (auto error = why_no_text(bytes)) {
    return tl::unexpected(std::move(*error));
  }
  const std::optional<char> told = take_separator_line(bytes);
  return Parser(told ? *told : separator_of(bytes)).parse(bytes);
}

}  // namespace chibo::store
