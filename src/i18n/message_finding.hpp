#pragma once

#include "i18n/message.hpp"

namespace chibo::i18n {

/// What inspections of cells found, and what became of it.
enum class FindingMsg : std::uint16_t {
  cmd_finding_list,
  count_
};
template <>
inline constexpr Topic k_topic_of<FindingMsg> = Topic::finding;

}  // namespace chibo::i18n
