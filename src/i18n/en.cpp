#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_en = in_order({
    // -- shape of a file (store/yaml_read) --
    {Msg::file_is_folder, "this is a folder, not a record file"},
    // -- edits in place (store/yaml_patch) --
    {Msg::edit_unsafe,
     "cannot safely change this place by program (line {}); the file is as it was, open it and "
     "edit by hand"},
    {Msg::edit_unreadable,
     "cannot edit while line {} is not well written; the file is as it was, run `chibo check`, put "
     "it right and try again"},
    {Msg::edit_no_such_place, "the file has no place `{}`, or has it twice"},
    {Msg::edit_key_present, "`{}` stands on line {} already, not added again"},
    {Msg::edit_hint_comments,
     "there are comments (after #) which a change by program would lose or move elsewhere"},
    {Msg::edit_hint_final_line,
     "the last line of the file lacks its line end: open the file, press Enter at its very end, "
     "save and try again"},
});

}  // namespace

std::span<const std::string_view> sentences_en() { return k_en; }

}  // namespace chibo::i18n
