#include "i18n/message_closing.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_vi = in_order<ClosingMsg>({
    {ClosingMsg::cmd_minutes_seal, "chốt biên bản đã được thông qua"},
});

}  // namespace

std::span<const std::string_view> closing_vi() {
  return k_vi;
}

}  // namespace chibo::i18n
