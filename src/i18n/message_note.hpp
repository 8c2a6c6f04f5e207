#pragma once

#include "i18n/message.hpp"

namespace chibo::i18n {

enum class NoteMsg : std::uint16_t { cmd_note_say, count_ };
template <>
inline constexpr Topic k_topic_of<NoteMsg> = Topic::note;

}  // namespace chibo::i18n
