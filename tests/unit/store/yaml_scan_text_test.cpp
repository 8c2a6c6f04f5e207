#include "store/yaml_scan_text.hpp"

#include "support/random_record.hpp"
#include "support/yaml_mutate.hpp"
#include "text/unicode.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using namespace chibo;
using store::is_plain_text;
using store::is_plain_text_portable;

bool is_plain_by_definition(std::string_view text) {
  return store::is_simple_text(text) && text::is_plainly_nfc(text) &&
         text.find("\xC2\xAD") == std::string_view::npos;
}

void check_alike(const std::string& text) {
  CAPTURE(text);
  const bool expected = is_plain_by_definition(text);
  CHECK(is_plain_text(text) == expected);
  CHECK(is_plain_text_portable(text) == expected);
}

}  // namespace

TEST_CASE("yaml scan text: plain text is simple, NFC and without a soft hyphen, wherever it ends") {
  test::Mutator mutator(
      7, {test::read_text(CHIBO_SOURCE_DIR "/tests/data/yaml/meeting.yaml"),
          "a: x\u00ADy\u0085\nb: \u200Bz \u202E\r\nc: “ê” … – 5₫ ề\nd: bo\u0323\uFEFF\n"});
  for (int i = 0; i < 20000; ++i) {
    check_alike(mutator.next());
  }
}

TEST_CASE("yaml scan text: every pair of bytes is judged alike at every place of a register") {
  for (const std::size_t before : {0U, 29U, 30U, 31U, 32U, 61U}) {
    for (int first = 0; first < 256; ++first) {
      for (int second = 0; second < 256; ++second) {
        std::string text(before, 'a');
        text += {static_cast<char>(first), static_cast<char>(second)};
        const bool expected = is_plain_by_definition(text);
        if (is_plain_text(text) != expected || is_plain_text_portable(text) != expected) {
          FAIL_CHECK(before << ": " << first << " " << second);
        }
      }
    }
  }
}

TEST_CASE("yaml scan text: random characters of three bytes are judged alike") {
  test::Dice dice(3);
  for (int i = 0; i < 200000; ++i) {
    std::string text(dice.roll(40), 'a');
    constexpr std::string_view k_leads = "\xE1\xE1\xE2\xE2\xE0\xE3\xEF\xC2\xF0";
    text += k_leads[dice.roll(k_leads.size())];
    text += static_cast<char>(0x78 + dice.roll(0x50));
    text += static_cast<char>(0x78 + dice.roll(0x50));
    text += std::string(dice.roll(40), '\n');
    const bool expected = is_plain_by_definition(text);
    if (is_plain_text(text) != expected || is_plain_text_portable(text) != expected) {
      CAPTURE(text);
      FAIL_CHECK(i);
    }
  }
}
