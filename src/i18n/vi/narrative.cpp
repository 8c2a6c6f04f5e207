#include "i18n/message_narrative.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_vi = in_order<NarrativeMsg>({
    {NarrativeMsg::cmd_report_write, "mở tệp phần lời của một báo cáo để viết"},
});

}  // namespace

std::span<const std::string_view> narrative_vi() {
  return k_vi;
}

}  // namespace chibo::i18n
