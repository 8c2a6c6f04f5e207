#include "i18n/message_note.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_en = in_order<NoteMsg>({
    {NoteMsg::cmd_note_say, "note an opinion"},
});

}  // namespace

std::span<const std::string_view> note_en() {
  return k_en;
}

}  // namespace chibo::i18n
