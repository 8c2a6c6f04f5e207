#include "notes/journal.hpp"

#include <doctest/doctest.h>

using namespace chibo::notes;

TEST_CASE("journal: a change is done and undone to the byte, on those bytes only") {
  const std::string before = "a: 1\nb: ế\nc: 3\n";
  const std::string after = "a: 1\nb: ề\nmới: x\nc: 3\n";
  const Change change = change_between(before, after);
  CHECK(changed(before, change) == after);
  CHECK(changed(after, inverse(change)) == before);
  CHECK_FALSE(changed(after, change));
  CHECK_FALSE(changed(before + " ", change));
  CHECK(changed("aa", change_between("aa", "aaa")) == "aaa");
  CHECK(changed("aaa", change_between("aaa", "a")) == "a");
}

TEST_CASE("journal: what was written is what is read") {
  const Change change = change_between("một\n", "một\nhai\\\t\n");
  std::string text = Journal::begun(2);
  text += Journal::typed("k dòng một\ndòng hai\\n");
  text += Journal::to_change(change);
  const Journal half(text);
  REQUIRE(half.unsettled() != nullptr);
  CHECK(half.unsettled()->line == "k dòng một\ndòng hai\\n");
  CHECK(half.unsettled()->change == change);
  CHECK(half.last_standing() == nullptr);
  text += Journal::written();
  const Journal whole(text);
  CHECK(whole.unsettled() == nullptr);
  REQUIRE(whole.last_standing() != nullptr);
  CHECK(whole.last_standing()->change == change);
  CHECK(whole.item() == 2);
}

TEST_CASE("journal: torn anywhere, it holds each line whole or not at all") {
  std::string text = Journal::begun(0);
  const std::string opinion = Journal::typed("lan: đồng ý 12 3");
  text += opinion;
  for (std::size_t length = 0; length <= text.size(); ++length) {
    const Journal torn(std::string_view(text).substr(0, length));
    const JournalEntry* entry = torn.unsettled();
    CHECK((entry == nullptr || entry->line == "lan: đồng ý 12 3"));
    if (entry == nullptr && length > text.size() - opinion.size() + 6) {
      CHECK_FALSE(torn.torn().empty());
      CHECK(torn.ends_torn());
    }
  }
  const Journal mended(text.substr(0, text.size() - 4) + "\n" + opinion);
  CHECK(mended.torn().empty());
  CHECK(mended.unsettled()->line == "lan: đồng ý 12 3");
}

TEST_CASE("journal: lines wait for their outcome in the order in which they were typed") {
  Journal journal;
  journal.take(Journal::typed("một") + Journal::typed("hai") + Journal::refused());
  REQUIRE(journal.unsettled() != nullptr);
  CHECK(journal.unsettled()->line == "hai");
  journal.take(Journal::moved(4));
  CHECK(journal.unsettled() == nullptr);
  CHECK(journal.item() == 4);
}

TEST_CASE("journal: several lines are taken back, the last first") {
  Journal journal;
  const auto line = [&](std::string_view typed, const Change& change) {
    journal.take(Journal::typed(typed) + Journal::to_change(change) + Journal::written());
  };
  const Change one = change_between("", "1");
  const Change two = change_between("1", "12");
  line("một", one);
  line("hai", two);
  line("lui", inverse(two));
  CHECK(journal.last_standing()->line == "một");
  line("lui", inverse(one));
  CHECK(journal.last_standing() == nullptr);
}

TEST_CASE("journal: an addition that was not taken in has not happened") {
  Journal journal(Journal::typed("một"));
  Journal::refused();
  REQUIRE(journal.unsettled() != nullptr);
  CHECK(journal.unsettled()->line == "một");
}

TEST_CASE(
    "journal: a line whose change never reached the file is over, and the next keeps its own") {
  const Change two = change_between("một\n", "một\nhai\n");
  const Journal journal(Journal::typed("một") + Journal::typed("hai") + Journal::written() +
                        Journal::to_change(two) + Journal::written());
  CHECK(journal.unsettled() == nullptr);
  REQUIRE(journal.last_standing() != nullptr);
  CHECK(journal.last_standing()->line == "hai");
  CHECK(journal.last_standing()->change == two);

  const Journal moved(Journal::typed("một") + Journal::typed("m 4") + Journal::written() +
                      Journal::moved(3));
  CHECK(moved.unsettled() == nullptr);
  CHECK(moved.item() == 3);
}

TEST_CASE("journal: whatever its lines say, what waits for its change has one or waits for none") {
  const Change change = change_between("", "một\n");
  const std::string lines[] = {Journal::typed("một"), Journal::to_change(change),
                               Journal::written(),    Journal::refused(),
                               Journal::moved(1),     Journal::to_change(inverse(change))};
  for (std::size_t order = 0; order < 6 * 6 * 6 * 6 * 6; ++order) {
    std::string text;
    for (std::size_t i = 0, rest = order; i < 5; ++i, rest /= 6) {
      text += lines[rest % 6];
    }
    Journal journal(text);
    for (int i = 0; i < 6 && journal.unsettled() != nullptr; ++i) {
      const JournalEntry& entry = *journal.unsettled();
      CHECK((entry.outcome == JournalEntry::Outcome::changed) == entry.change.has_value());
      journal.take(entry.change ? Journal::written() : Journal::refused());
    }
    CHECK(journal.unsettled() == nullptr);
  }
}
