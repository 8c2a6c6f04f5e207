#pragma once

#include "i18n/message.hpp"

namespace chibo::i18n {

enum class TurnMsg : std::uint16_t { cmd_turn_list, count_ };
template <>
inline constexpr Topic k_topic_of<TurnMsg> = Topic::turn;

}  // namespace chibo::i18n
