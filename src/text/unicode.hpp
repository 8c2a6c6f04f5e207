#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chibo::text {

/// Byte offset of the first byte that is not part of valid UTF-8; nothing when all is valid.
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

/// Decodes the character at offset (valid UTF-8 assumed) and moves offset past it.
char32_t next_character(std::string_view text, std::size_t& offset);
void append_character(std::string& text, char32_t character);

/// Whether text is certainly NFC without asking the library: true for Vietnamese as keyboards write
/// it.
bool is_plainly_nfc(std::string_view text);
std::string nfc(std::string_view text);
bool is_nfc(std::string_view text);

/// For comparing what people type: without marks and case, đ as d, y as i, runs of blanks, "_" and
/// "-" as one blank.
std::string fold(std::string_view text);

/// Without marks, đ as d; case and blanks kept ("Nguyễn" → "Nguyen").
std::string without_marks(std::string_view text);

/// The same person or word whatever the keyboard: case, NFC or NFD, blanks, old or new place of the
/// tone (Thuỷ = Thủy).
std::string match_key(std::string_view text);

/// Sorts as the Vietnamese alphabet does: a ă â b … d đ …, then tones, then lower before upper
/// case.
std::string sort_key(std::string_view text);

std::string upper(std::string_view text);
std::string lower(std::string_view text);
/// Upper-cases the first character only.
std::string capital(std::string_view text);

/// Terminal columns that text takes.
int display_width(std::string_view text);
int display_width(char32_t character);
std::size_t character_count(std::string_view text);
/// The first or the last characters of a text, all of it where it has no more.
std::string_view first_characters(std::string_view text, std::size_t most);
std::string_view last_characters(std::string_view text, std::size_t most);

/// The bytes of the mark that some Windows editors put before a text: 3, or 0 where it has none.
std::size_t bom_length(std::string_view text);

/// What a terminal may be shown: control characters, bidi overrides and zero-width characters
/// replaced or dropped; "\n" kept.
std::string safe_for_terminal(std::string_view text);

/// Whether a character may stand in a record: no control characters but "\n" and "\t", no U+FFFE/F.
bool is_forbidden_control(char32_t character);
/// Bidirectional overrides and zero-width characters, which hide what a line says.
bool is_hidden(char32_t character);

}  // namespace chibo::text
