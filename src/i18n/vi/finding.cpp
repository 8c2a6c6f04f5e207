#include "i18n/message_finding.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_vi = in_order<FindingMsg>({
    {FindingMsg::cmd_finding_list, "việc các chi bộ phải khắc phục sau kiểm tra, giám sát"},
});

}  // namespace

std::span<const std::string_view> finding_vi() {
  return k_vi;
}

}  // namespace chibo::i18n
