#include "i18n/message_rule.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_vi = in_order<RuleMsg>({
    {RuleMsg::cmd_rules_show, "xem quy định đang áp dụng, lấy từ đâu"},
});

}  // namespace

std::span<const std::string_view> rule_vi() {
  return k_vi;
}

}  // namespace chibo::i18n
