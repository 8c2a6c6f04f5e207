#include "cli/new_record.hpp"

#include "i18n/message_plan.hpp"

namespace chibo::cli {

using i18n::PlanMsg;

base::Error new_record_uncertain(const std::string& path) {
  return {i18n::say(PlanMsg::new_record_uncertain, path),
          i18n::say(PlanMsg::new_record_uncertain_hint)};
}

}  // namespace chibo::cli
