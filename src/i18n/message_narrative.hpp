#pragma once

#include "i18n/message.hpp"

namespace chibo::i18n {

/// What people write of a period's report: the sections of a form and the words kept for it.
enum class NarrativeMsg : std::uint16_t {
  cmd_report_write,
  count_
};
template <>
inline constexpr Topic k_topic_of<NarrativeMsg> = Topic::narrative;

}  // namespace chibo::i18n
