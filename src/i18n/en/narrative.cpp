#include "i18n/message_narrative.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_en = in_order<NarrativeMsg>({
    {NarrativeMsg::cmd_report_write, "open the words of a report to write them"},
});

}  // namespace

std::span<const std::string_view> narrative_en() {
  return k_en;
}

}  // namespace chibo::i18n
