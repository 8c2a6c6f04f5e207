#pragma once

#include "notes/note.hpp"

#include <span>
#include <string>
#include <string_view>
#include <variant>

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

/// The short words and what they do, a line each.
std::span<const i18n::SentenceId> line_help();

/// A day as people say it in a meeting: "25/11" is the next one that is not before the day.
std::optional<base::Date> day_near(std::string_view text, base::Date day);

}  // namespace chibo::notes
