#include "i18n/message_check.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_vi = in_order<CheckMsg>({
    {CheckMsg::cmd_explain, "giải thích một điều kiểm tra"},
});

}  // namespace

std::span<const std::string_view> check_vi() {
  return k_vi;
}

}  // namespace chibo::i18n
