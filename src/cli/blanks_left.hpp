#pragma once

#include "i18n/message.hpp"
#include "model/cell.hpp"

#include <optional>

// What a person has still to write before the papers of a meeting leave the house.

namespace chibo::cli {

/// How many places of the minutes are blank; nothing where none is.
std::optional<i18n::Message> minutes_blanks_left(const model::Cell& cell,
                                                 const model::MeetingRecord& record);
/// The same of the meeting's resolution or conclusion, which is closed with the minutes.
std::optional<i18n::Message> resolution_blanks_left(const model::MeetingRecord& record);

}  // namespace chibo::cli
