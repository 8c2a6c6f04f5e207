#pragma once

#include "i18n/message.hpp"

namespace chibo::i18n {

enum class CheckMsg : std::uint16_t { cmd_explain, count_ };
template <>
inline constexpr Topic k_topic_of<CheckMsg> = Topic::check;

}  // namespace chibo::i18n
