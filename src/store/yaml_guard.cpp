#include "store/yaml_guard.hpp"

#include "store/yaml_guard_lines.hpp"
#include "store/yaml_scan_text.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <optional>

namespace chibo::store {

namespace {

/// A file in UTF-16 or UTF-32: by its BOM, or by the zero bytes around its first character.
bool is_wide(std::string_view bytes) {
  using namespace std::string_view_literals;
  for (const std::string_view bom : {"\xFF\xFE"sv, "\xFE\xFF"sv, "\0\0\xFE\xFF"sv}) {
    if (bytes.starts_with(bom)) {
      return true;
    }
  }
  if (bytes.size() < 4) {
    return false;
  }
  const auto zero = [&](std::size_t at) { return bytes[at] == '\0'; };
  const bool little = !zero(0) && zero(1) && zero(3);
  const bool big = zero(0) && zero(2) && !(zero(1) && zero(3));
  return little || big;
}

bool begins_with_mark(std::string_view line) {
  return line.starts_with("---") || line.starts_with("...") || line.starts_with('%');
}

/// Whether a text certainly has no finding, as most records have: much faster than finding out what
/// is wrong.
bool is_spotless(std::string_view text) {
  if (!is_plain_text(text) || begins_with_mark(text)) {
    return false;
  }
  for (std::size_t feed = text.find('\n'); feed != std::string_view::npos;
       feed = text.find('\n', feed + 1)) {
    if (begins_with_mark(text.substr(feed + 1))) {
      return false;
    }
  }
  return true;
}

/// Of a text without a CR that stands alone.
LineEnds line_ends_of(std::string_view text) {
  const auto returns = std::ranges::count(text, '\r');
  if (returns == 0) {
    return LineEnds::lf;
  }
  return returns == std::ranges::count(text, '\n') ? LineEnds::crlf : LineEnds::mixed;
}

/// Walks the characters of a text once and notes what is wrong with each.
class CharacterGuard {
 public:
  CharacterGuard(std::string_view bytes, GuardResult& out) : bytes_(bytes), out_(out) {}

  void run() {
    std::size_t at = out_.bom_length;
    while (at < bytes_.size()) {
      const auto bad = text::first_invalid_utf8(bytes_.substr(at));
      const std::size_t end = bad ? at + *bad : bytes_.size();
      check_valid(at, end);
      at = bad ? skip_invalid(end) : end;
    }
  }

 private:
  void check_valid(std::size_t at, std::size_t end) {
    note_decomposed(at, end);
    while (at < end) {
      const std::size_t start = at;
      if (static_cast<unsigned char>(bytes_[at]) >= 0x80) {
        const char32_t character = text::next_character(bytes_, at);
        check_character(character, start, at - start);
      } else {
        check_ascii(bytes_[at++], start);
      }
    }
  }

  void check_ascii(char byte, std::size_t at) {
    if (byte == '\0') {
      add_zero(at);
    } else if (byte == '\r') {
      if (at + 1 == bytes_.size() || bytes_[at + 1] != '\n') {
        add(GuardKind::lone_cr, at, 1);
      }
    } else if (text::is_forbidden_control(static_cast<unsigned char>(byte))) {
      add(GuardKind::control, at, 1, static_cast<unsigned char>(byte));
    }
  }

  void check_character(char32_t character, std::size_t at, std::size_t length) {
    if (character == 0xFEFF) {
      add(GuardKind::misplaced_bom, at, length, character);
    } else if (text::is_forbidden_control(character)) {
      add(GuardKind::control, at, length, character);
    } else if (text::is_hidden(character) || character == 0x2028 || character == 0x2029) {
      add(GuardKind::hidden_character, at, length, character);
    }
  }

  /// Where the next valid character begins after an invalid byte; the run between is one finding.
  std::size_t skip_invalid(std::size_t at) {
    std::size_t end = at + 1;
    while (end < bytes_.size() && text::first_invalid_utf8(bytes_.substr(end, 4)) == 0U) {
      ++end;
    }
    add(GuardKind::invalid_utf8, at, end - at);
    return end;
  }

  /// Lines are compared one by one, so that only the line that differs is normalised.
  void note_decomposed(std::size_t at, std::size_t end) {
    if (text::is_plainly_nfc(bytes_.substr(at, end - at))) {
      return;
    }
    while (at < end) {
      const std::size_t feed = std::min(bytes_.find('\n', at), end - 1);
      const std::string_view line = bytes_.substr(at, feed + 1 - at);
      if (!text::is_nfc(line)) {
        if (!decomposed_) {
          decomposed_ = out_.findings.size();
          add(GuardKind::decomposed, at + first_difference(line, text::nfc(line)), 1);
        }
        ++out_.findings[*decomposed_].lines;
      }
      at = feed + 1;
    }
  }

  /// Start of the first character of a line in which its NFC differs.
  static std::size_t first_difference(std::string_view line, std::string_view composed) {
    const auto place = std::ranges::mismatch(line, composed).in1;
    auto at = static_cast<std::size_t>(place - line.begin());
    while (at > 0 && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U) {
      --at;
    }
    return at;
  }

  void add_zero(std::size_t at) {
    if (!out_.findings.empty() && out_.findings.back().kind == GuardKind::nul &&
        out_.findings.back().offset + out_.findings.back().length == at) {
      ++out_.findings.back().length;
    } else {
      add(GuardKind::nul, at, 1);
    }
  }

  void add(GuardKind kind, std::size_t at, std::size_t length, char32_t character = 0) {
    out_.findings.push_back({kind, at, length, character});
  }

  std::string_view bytes_;
  GuardResult& out_;
  std::optional<std::size_t> decomposed_;  // its finding
};

}  // namespace

diag::Severity severity_of(GuardKind kind) {
  switch (kind) {
    case GuardKind::hidden_character:
      return diag::Severity::warning;
    case GuardKind::decomposed:
      return diag::Severity::note;
    default:
      return diag::Severity::error;
  }
}

bool GuardResult::is_refused() const {
  return std::ranges::any_of(findings, [](const GuardFinding& finding) {
    return severity_of(finding.kind) == diag::Severity::error;
  });
}

GuardResult guard_text(std::string_view bytes) {
  GuardResult out;
  if (bytes.size() > k_largest_text) {
    out.findings.push_back({GuardKind::too_large, 0, bytes.size()});
    return out;
  }
  if (is_wide(bytes)) {
    out.findings.push_back({GuardKind::utf16, 0, bytes.size()});
    return out;
  }
  out.bom_length = text::bom_length(bytes);
  if (const std::string_view text = bytes.substr(out.bom_length); is_spotless(text)) {
    out.line_ends = line_ends_of(text);
    return out;
  }
  CharacterGuard(bytes, out).run();
  guard_lines(bytes, out);
  std::ranges::stable_sort(out.findings, {}, &GuardFinding::offset);
  return out;
}

}  // namespace chibo::store
