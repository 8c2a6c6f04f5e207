#pragma once

#include "notes/note.hpp"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace chibo::notes {

struct MoveTo {
  std::string item;
};
struct Undo {};
struct ShowSoFar {};
struct ShowHelp {};
/// The end of the session, not of the meeting.
struct Leave {};

/// What a line of the live session asks for.
using Wish = std::variant<Note, MoveTo, Undo, ShowSoFar, ShowHelp, Leave>;

/// Where a line is typed: an item of the meeting, by number, and the day, which gives "25/11" its
/// year.
struct LineContext {
  std::string item;
  base::Date day;
};

/// Understands one line: a short word first, marks or not, or "name: opinion".
base::Result<Wish> read_line(std::string_view line, const LineContext& context);

/// What stands behind a short word.
enum class Behind {
  nothing,
  text,
  item,
  person,
  person_then_text,
  person_then_time,
  people,
  two_people
};

/// A short word that opens a line, as it is typed.
struct ShortWord {
  std::string_view word;
  Behind behind = Behind::text;
};
std::vector<ShortWord> short_words();

/// A line that begins with a short word and a blank: the word, and where what follows it begins.
struct OpenedLine {
  ShortWord word;
  std::size_t rest = 0;
};
std::optional<OpenedLine> opened_line(std::string_view line);

/// The short words and what they do, a line each.
std::span<const i18n::SentenceId> line_help();

/// A day as people say it in a meeting: "25/11" is the next one that is not before the day.
std::optional<base::Date> day_near(std::string_view text, base::Date day);

}  // namespace chibo::notes
