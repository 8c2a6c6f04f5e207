#include "cli/blanks_left.hpp"

#include "i18n/message_paper.hpp"
#include "rules/blanks.hpp"

namespace chibo::cli {

using i18n::Message;
using i18n::Msg;
using i18n::PaperMsg;

std::optional<Message> minutes_blanks_left(const model::Cell& cell,
                                           const model::MeetingRecord& record) {
  const std::size_t blanks = rules::blanks_of(cell, record.meeting).size();
  return blanks == 0 ? std::nullopt
                     : std::optional(i18n::say(Msg::todo_blanks, record.stem, blanks));
}

std::optional<Message> resolution_blanks_left(const model::MeetingRecord& record) {
  const auto& resolution = record.meeting.resolution;
  const std::size_t blanks = rules::blanks_of(resolution).size();
  return blanks == 0
             ? std::nullopt
             : std::optional(i18n::say(PaperMsg::todo_resolution_blanks,
                                       rules::kind_in_words(*resolution), record.stem, blanks));
}

}  // namespace chibo::cli
