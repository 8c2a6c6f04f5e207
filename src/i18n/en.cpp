#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_en = in_order({
    // -- shape of a file (store/yaml_read) --
    {Msg::file_is_folder, "this is a folder, not a record file"},
    // -- files and folders (base) --
    {Msg::file_missing, "there is no file `{}`"},
    {Msg::path_is_folder, "`{}` is a folder, not a file"},
    {Msg::file_not_regular,
     "`{}` is not a regular file (but a device, pipe or socket), so it is neither read nor "
     "written"},
    {Msg::file_too_large, "`{0}` is too large: at most {1} bytes"},
    {Msg::file_changed_while_read, "`{}` changed while it was being read, run the command again"},
    {Msg::file_link_broken, "`{}` is a link that points to nothing"},
    {Msg::file_link_outside,
     "`{}` goes through a link out of the folder of records, so it is not read"},
    {Msg::path_not_inside,
     "the path `{}` must stay inside the folder of records: no leading `/`, no `..`"},
    {Msg::file_unreadable, "cannot read `{0}`: {1}"},
    {Msg::folder_unreadable, "cannot open the folder `{0}`: {1}"},
    {Msg::folder_loop, "the folder `{}` leads back to a folder that holds it"},
    {Msg::write_failed, "cannot write `{0}`: {1}"},
    {Msg::write_half_done, "cannot write `{0}`: {1}. Written before that: {2}"},
    {Msg::write_not_confirmed, "written, but the disk did not confirm the folder `{0}`: {1}"},
    {Msg::write_changed_meanwhile,
     "`{}` was changed elsewhere while the command ran, so nothing was written; run the command "
     "again"},
    {Msg::write_exists, "`{}` exists already and is not overwritten"},
    {Msg::write_target_is_link,
     "`{}` is a link, chibo does not write through links; put a real file in its place"},
    {Msg::cause_no_permission, "no permission"},
    {Msg::cause_read_only, "the disk is read-only"},
    {Msg::cause_disk_full, "the disk is full, make room and try again"},
    {Msg::cause_quota, "the disk quota is used up"},
    {Msg::cause_name_too_long,
     "the name or path is too long, choose a shorter name or move the records up"},
    {Msg::cause_missing, "the file or folder is not there"},
    {Msg::cause_not_a_folder, "a part of the path is a file, not a folder"},
    {Msg::cause_size_limit, "beyond the largest file allowed"},
    {Msg::cause_too_many_open, "too many files are open"},
    {Msg::cause_disk_error, "the disk reports an error, back up the records to another disk now"},
    {Msg::cause_link_loop, "links point at each other in a circle"},
    {Msg::cause_other, "the system says “{}”"},
    // -- programs, lock, git (base, store/lock, vcs) --
    {Msg::program_failed, "cannot run the program `{0}`: {1}"},
    {Msg::lock_failed, "cannot lock the records with the file `{0}`: {1}"},
    {Msg::lock_held,
     "the command `{1}` (process {0}) is writing these records; wait until it is done and try "
     "again"},
    {Msg::lock_held_by,
     "the command `{1}` of {2} (process {0}) is writing these records; wait until it is done and "
     "try again"},
    {Msg::lock_held_unknown,
     "another chibo command is writing these records; wait until it is done and try again"},
    {Msg::git_missing, "the program git is not installed; install git and try again"},
    {Msg::git_failed, "git could not do `{0}`: {1}"},
    {Msg::git_stopped, "git was stopped during `{0}` (signal {1})"},
    // -- tables (store/csv) --
    {Msg::csv_is_workbook, "this is an Excel workbook, not CSV"},
    {Msg::csv_utf16, "the table was saved as UTF-16 (“Unicode Text”), not UTF-8"},
    {Msg::csv_not_utf8,
     "line {}: the text is not UTF-8 (perhaps an old code page such as Windows-1258)"},
    {Msg::csv_save_as_utf8,
     "In Excel choose Save As, type “CSV UTF-8”; in LibreOffice choose Text CSV, character set "
     "UTF-8"},
    {Msg::csv_control_byte, "line {}: a control character that cannot stand in a table"},
    {Msg::csv_open_quote, "line {}: a double quote is opened and never closed"},
    {Msg::csv_stray_quote, "line {}: a double quote in the wrong place"},
    {Msg::csv_double_the_quote,
     "A cell with a double quote is put in double quotes as a whole, the inner one written twice: "
     "\"Resolution \"\"A\"\"\""},
});

}  // namespace

std::span<const std::string_view> sentences_en() {
  return k_en;
}

}  // namespace chibo::i18n
