#include "i18n/message_turn.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_vi = in_order<TurnMsg>({
    {TurnMsg::cmd_turn_list, "xem vòng tự phê bình của năm"},
});

}  // namespace

std::span<const std::string_view> turn_vi() {
  return k_vi;
}

}  // namespace chibo::i18n
