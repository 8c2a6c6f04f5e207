#include "i18n/message_check.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_en = in_order<CheckMsg>({
    {CheckMsg::cmd_explain, "explain a check"},
});

}  // namespace

std::span<const std::string_view> check_en() {
  return k_en;
}

}  // namespace chibo::i18n
