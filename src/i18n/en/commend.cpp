#include "i18n/message_commend.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_en = in_order<CommendMsg>({
    {CommendMsg::cmd_commend_list, "the numbers by which commendations are considered"},
});

}  // namespace

std::span<const std::string_view> commend_en() {
  return k_en;
}

}  // namespace chibo::i18n
