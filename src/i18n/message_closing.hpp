#pragma once

#include "i18n/message.hpp"

namespace chibo::i18n {

enum class ClosingMsg : std::uint16_t { cmd_minutes_seal, count_ };
template <>
inline constexpr Topic k_topic_of<ClosingMsg> = Topic::closing;

}  // namespace chibo::i18n
