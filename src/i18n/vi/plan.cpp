#include "i18n/message_plan.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_vi = in_order<PlanMsg>({
    {PlanMsg::cmd_plan, "lập kế hoạch năm: lịch họp, chuyên đề, lượt tự phê bình"},
});

}  // namespace

std::span<const std::string_view> plan_vi() {
  return k_vi;
}

}  // namespace chibo::i18n
