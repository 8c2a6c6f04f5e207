#include "i18n/message_plan.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_en = in_order<PlanMsg>({
    {PlanMsg::cmd_plan, "write the year's plan: meetings, themes, turns"},
});

}  // namespace

std::span<const std::string_view> plan_en() {
  return k_en;
}

}  // namespace chibo::i18n
