#pragma once

#include "i18n/message.hpp"

namespace chibo::i18n {

enum class RuleMsg : std::uint16_t { cmd_rules_show, count_ };
template <>
inline constexpr Topic k_topic_of<RuleMsg> = Topic::rule;

}  // namespace chibo::i18n
