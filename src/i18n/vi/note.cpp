#include "i18n/message_note.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_vi = in_order<NoteMsg>({
    {NoteMsg::cmd_note_say, "ghi một ý kiến phát biểu"},
});

}  // namespace

std::span<const std::string_view> note_vi() {
  return k_vi;
}

}  // namespace chibo::i18n
