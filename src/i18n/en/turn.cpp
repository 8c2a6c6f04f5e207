#include "i18n/message_turn.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_en = in_order<TurnMsg>({
    {TurnMsg::cmd_turn_list, "show the year's round of self-criticism"},
});

}  // namespace

std::span<const std::string_view> turn_en() {
  return k_en;
}

}  // namespace chibo::i18n
