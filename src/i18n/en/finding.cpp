#include "i18n/message_finding.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_en = in_order<FindingMsg>({
    {FindingMsg::cmd_finding_list, "what cells have to mend after inspections"},
});

}  // namespace

std::span<const std::string_view> finding_en() {
  return k_en;
}

}  // namespace chibo::i18n
