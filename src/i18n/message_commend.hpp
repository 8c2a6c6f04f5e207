#pragma once

#include "i18n/message.hpp"

namespace chibo::i18n {

/// Criteria that cells are considered for commendation by.
enum class CommendMsg : std::uint16_t {
  cmd_commend_list,
  count_
};
template <>
inline constexpr Topic k_topic_of<CommendMsg> = Topic::commend;

}  // namespace chibo::i18n
