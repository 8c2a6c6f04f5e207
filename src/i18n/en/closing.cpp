#include "i18n/message_closing.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_en = in_order<ClosingMsg>({
    {ClosingMsg::cmd_minutes_seal, "close approved minutes"},
});

}  // namespace

std::span<const std::string_view> closing_en() {
  return k_en;
}

}  // namespace chibo::i18n
