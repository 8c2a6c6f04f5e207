#include "i18n/message_commend.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_vi = in_order<CommendMsg>({
    {CommendMsg::cmd_commend_list, "số liệu để xét khen thưởng, xét chi bộ bốn tốt"},
});

}  // namespace

std::span<const std::string_view> commend_vi() {
  return k_vi;
}

}  // namespace chibo::i18n
