#include "i18n/catalog.hpp"

#include "i18n/message_check.hpp"
#include "i18n/message_store.hpp"
#include "text/unicode.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <set>
#include <string>
#include <string_view>

namespace {

using namespace chibo::i18n;

/// The numbers of the arguments that a sentence names, "{}" counted in order; nullopt-like -1 for
/// braces that are no placeholder.
std::set<int> placeholders(std::string_view sentence) {
  std::set<int> out;
  int next = 0;
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    if (sentence[at] != '{' && sentence[at] != '}') {
      continue;
    }
    if (at + 1 < sentence.size() && sentence[at + 1] == sentence[at]) {
      ++at;  // "{{" is a brace
      continue;
    }
    const std::size_t close = sentence.find('}', at);
    if (sentence[at] == '}' || close == std::string_view::npos) {
      out.insert(-1);
      continue;
    }
    const std::string_view inside = sentence.substr(at + 1, close - at - 1);
    if (inside.empty()) {
      out.insert(next++);
    } else if (inside.find_first_not_of("0123456789") == std::string_view::npos) {
      out.insert(std::stoi(std::string(inside)));
    } else {
      out.insert(-1);
    }
    at = close;
  }
  return out;
}

bool mixes_numbering(std::string_view sentence) {
  return sentence.find("{}") != std::string_view::npos &&
         sentence.find("{0}") != std::string_view::npos;
}

void says_the_same(std::string_view sentence, std::string_view first) {
  CAPTURE(first);
  CAPTURE(sentence);
  CHECK_FALSE(sentence.empty());
  const std::set<int> named = placeholders(sentence);
  CHECK(named == placeholders(first));
  CHECK_FALSE(named.contains(-1));
  CHECK_FALSE(mixes_numbering(sentence));
  if (!named.empty()) {
    CHECK(*named.rbegin() + 1 == static_cast<int>(named.size()));
  }
}

std::string say_in(std::string_view language, const Message& message) {
  return Catalog::find(language)->say(message);
}

}  // namespace

TEST_CASE("catalogue: every language has every sentence, with the placeholders of the first") {
  const Language& first = languages().front();
  CHECK(first.code == "vi");
  for (const Language& language : languages()) {
    CAPTURE(language.code);
    for (std::size_t topic = 0; topic < k_topic_count; ++topic) {
      CAPTURE(topic);
      REQUIRE(language.sentences[topic].size() == first.sentences[topic].size());
      for (std::size_t id = 0; id < first.sentences[topic].size(); ++id) {
        says_the_same(language.sentences[topic][id], first.sentences[topic][id]);
      }
    }
  }
}

TEST_CASE("catalogue: sentences are NFC, without a final period, line end or stray blank") {
  for (const Language& language : languages()) {
    for (const auto& topic : language.sentences) {
      for (const std::string_view sentence : topic) {
        CAPTURE(sentence);
        CHECK(chibo::text::is_nfc(sentence));
        CHECK_FALSE(sentence.ends_with('.'));
        CHECK_FALSE(sentence.ends_with(' '));
        CHECK_FALSE(sentence.starts_with(' '));
        CHECK(sentence.find('\n') == std::string_view::npos);
        CHECK(sentence.find('\t') == std::string_view::npos);
        CHECK(sentence.find("  ") == std::string_view::npos);
      }
    }
  }
}

TEST_CASE("catalogue: a sentence is said with its values in either language") {
  const Message twice = say(StoreMsg::key_twice, "loại", 3);
  CHECK(say_in("vi", twice) == "mục \"loại\" viết hai lần, lần đầu ở dòng 3");
  CHECK(say_in("en", twice) == "\"loại\" stands twice, first on line 3");
}

TEST_CASE("catalogue: words of either language and sentences stand inside a sentence") {
  const Message hint =
      say(StoreMsg::missing_key_hint, "năm", Worded{"năm của kế hoạch", "the year"});
  CHECK(say_in("vi", hint) == "Thêm dòng \"năm: …\" (năm của kế hoạch)");
  CHECK(say_in("en", hint) == "Add a line \"năm: …\" (the year)");
  const Message list =
      say(CheckMsg::still_blank, std::vector{say(CheckMsg::blank_start), say(CheckMsg::blank_end)});
  CHECK(say_in("vi", list) == "còn trống: giờ bắt đầu, giờ kết thúc");
}

TEST_CASE("catalogue: a day and a month are spelt as each language spells them") {
  using namespace std::chrono_literals;
  const Message day = say(Msg::turn_nobody, 2026y / 1 / 5);
  CHECK(say_in("vi", day) == "Ngày 05/01/2026 không có ai đến lượt");
  CHECK(say_in("en", day) == "Nobody has a turn on 2026-01-05");
  const Message month = say(Msg::todo_make_meeting, 2026y / 2, 2026y / 2 / 3);
  CHECK(say_in("vi", month) ==
        "Chuẩn bị họp kỳ tháng 02/2026, dự kiến ngày 03/02/2026: chibo new-meeting");
  CHECK(say_in("en", month) ==
        "Prepare the meeting of 2026-02, planned for 2026-02-03: chibo new-meeting");
}

TEST_CASE("catalogue: braces in a value stay what they are") {
  CHECK(say_in("vi", say(StoreMsg::unknown_key, "{0} {x} }")) ==
        "không có mục nào tên là \"{0} {x} }\"");
}

TEST_CASE("catalogue: a language that chibo does not speak is not found") {
  CHECK_FALSE(Catalog::find("fr").has_value());
  CHECK_FALSE(Catalog::find("").has_value());
  CHECK(Catalog::find("vi")->is_vietnamese());
  CHECK_FALSE(Catalog::find("en")->is_vietnamese());
}

TEST_CASE("message: two are the same where they say the same, words and sentences inside too") {
  const auto hint = [](std::string_view words) {
    return say(StoreMsg::missing_key_hint, "năm", Worded{words, "the year"});
  };
  CHECK(hint("năm") == hint("năm"));
  CHECK(hint("năm") != hint("tháng"));
  const auto blank = [](chibo::i18n::SentenceId part) {
    return say(CheckMsg::still_blank, std::vector{say(part)});
  };
  CHECK(blank(CheckMsg::blank_start) == blank(CheckMsg::blank_start));
  CHECK(blank(CheckMsg::blank_start) != blank(CheckMsg::blank_end));
  CHECK(say(StoreMsg::key_twice, "a", 1) != say(StoreMsg::key_twice, "a", 2));
  CHECK(say(StoreMsg::key_twice, "a", 1) != say(StoreMsg::key_twice, "a", "1"));
  CHECK(say(StoreMsg::key_twice, "a", 1) != say(StoreMsg::empty_item, "a", 1));
}
