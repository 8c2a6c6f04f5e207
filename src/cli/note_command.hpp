#pragma once

#include "cli/record_file.hpp"
#include "cli/session.hpp"
#include "notes/note.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace chibo::cli {

/// The meeting that notes go to: the one that is named, else that of today, else the newest that is
/// planned. The words that the command wants before a meeting's name are for the hints.
base::Result<const model::MeetingRecord*> meeting_to_note(const model::Cell& cell, base::Date today,
                                                          std::string_view name,
                                                          std::string_view before_name);

/// The meeting to be read back: as meeting_to_note; where none is held today or planned, the
/// newest.
base::Result<const model::MeetingRecord*> meeting_to_read(const model::Cell& cell, base::Date today,
                                                          std::string_view before_name);

/// Words of a command line as the record may hold them; counts what had to be taken out.
class Words {
 public:
  std::string operator()(const std::string& typed);
  std::size_t removed() const { return removed_; }

 private:
  std::size_t removed_ = 0;
};

/// What a command line asks for: a note, or why it makes none.
struct NoteRequest {
  std::string_view command;
  std::string meeting;
  base::Result<notes::Note> note;
  std::size_t removed = 0;
};

/// Writes one note into the meeting's file under the lock, says what was done, and keeps it in the
/// history.
Exit write_note(Env& env, const NoteRequest& request);

/// What was said is written whatever the checks think of it; what does not agree is told at once, a
/// line each. The workspace is as it was read before the text was written.
void tell_news(Env& env, const Workspace& before, const std::string& path, std::string_view text);

/// Says sentences as one line: "A; b; c".
void say_joined(std::ostream& stream, const Env& env, const std::vector<i18n::Message>& said);

/// What the line does not say, and where its use is told.
base::Error not_said(i18n::Message what, std::string_view command);
/// That a word of the line is missing.
tl::unexpected<base::Error> missing(i18n::Arg what, std::string_view command);

}  // namespace chibo::cli
