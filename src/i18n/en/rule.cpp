#include "i18n/message_rule.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_en = in_order<RuleMsg>({
    {RuleMsg::cmd_rules_show, "show the rules in force and where they come from"},
});

}  // namespace

std::span<const std::string_view> rule_en() {
  return k_en;
}

}  // namespace chibo::i18n
