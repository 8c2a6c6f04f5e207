#pragma once

#include "i18n/message.hpp"

namespace chibo::i18n {

enum class PlanMsg : std::uint16_t { cmd_plan, count_ };
template <>
inline constexpr Topic k_topic_of<PlanMsg> = Topic::plan;

}  // namespace chibo::i18n
