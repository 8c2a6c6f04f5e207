#include "i18n/message_store.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_en = in_order<StoreMsg>({
    // -- shape of a file (store/yaml_read) --
    {StoreMsg::file_is_folder, "this is a folder, not a record file"},
    // -- reading a record (store/yaml_bind) --
    {StoreMsg::kind_text, "a line of text"},
    {StoreMsg::kind_date, "a date such as 2026-11-05"},
    {StoreMsg::kind_due, "a date or \"thường xuyên\""},
    {StoreMsg::kind_time, "a time such as \"14:00\""},
    {StoreMsg::kind_month, "a month such as 2026-11"},
    {StoreMsg::kind_number, "a whole number in digits"},
    {StoreMsg::kind_quantity, "a number, range or percentage, such as 16, 15-17, khoảng 16, 95 %"},
    {StoreMsg::kind_money, "a sum in whole đồng, such as 15.930 đồng or 15930"},
    {StoreMsg::kind_yes_no, "có or không"},
    {StoreMsg::kind_code, "an id of lower-case ASCII letters, digits and \"-\""},
    {StoreMsg::kind_link,
     "the name of a file of the records without .yaml, such as 2026-11-02-chi-uy"},
    {StoreMsg::kind_map, "lines of \"key: value\""},
    {StoreMsg::kind_list, "a list, each line beginning with \"- \""},
    {StoreMsg::found_map, "found lines of \"key: value\""},
    {StoreMsg::found_list, "found a list"},
    {StoreMsg::found_text, "found a line of text"},
    {StoreMsg::wrong_shape, "this must be {}, {}"},
    {StoreMsg::wrong_shape_of, "\"{}\" must be {}, {}"},
    {StoreMsg::list_hint, "Begin a new line, two blanks in, each item with \"- \""},
    {StoreMsg::map_hint, "Begin a new line, two blanks in, one \"key: value\" a line"},
    {StoreMsg::prose_hint,
     "For prose with a colon write \"|\" after the key, then the text indented below"},
    {StoreMsg::key_not_text, "a key must be a line of text"},
    {StoreMsg::unknown_key, "there is no key \"{}\""},
    {StoreMsg::unknown_key_hint, "See the keys there are: chibo help {}"},
    {StoreMsg::did_you_mean, "Did you mean \"{}\"?"},
    {StoreMsg::choose_one_of, "Choose one of: {}"},
    {StoreMsg::key_twice, "\"{}\" stands twice, first on line {}"},
    {StoreMsg::key_twice_hint, "Keep one and move the text of the other into it"},
    {StoreMsg::key_customary, "\"{}\" is taken as \"{}\"; better write it so"},
    {StoreMsg::value_customary, "\"{}\" is taken as \"{}\"; better write it so"},
    {StoreMsg::missing_key, "\"{}\" is missing"},
    {StoreMsg::missing_key_hint, "Add a line \"{0}: …\" ({1})"},
    {StoreMsg::empty_item, "the list \"{}\" has an empty item"},
    {StoreMsg::empty_item_hint, "Write it after \"- \" or delete the line"},
    {StoreMsg::blank_line, "a line without any letter cannot go into a list"},
    {StoreMsg::blank_line_hint,
     "Say what the line is to hold; words with blanks go between quotes"},
    {StoreMsg::wrong_word, "\"{}\" does not take \"{}\""},
    {StoreMsg::wrong_date, "\"{}\" is not a day of the calendar"},
    {StoreMsg::wrong_date_hint, "Write year-month-day, such as 2026-11-05"},
    {StoreMsg::wrong_value, "\"{}\" must be {}, not \"{}\""},
    {StoreMsg::prose_cut, "from # on this is taken as a comment and not printed"},
    {StoreMsg::prose_cut_hint,
     "If it belongs to the text, put the whole line in double quotes, or for prose write \"|\" "
     "after the key, then the text indented below. If it is a remark, give it a line of its own "
     "above the key"},
    // -- tables (store/csv) --
    {StoreMsg::csv_is_workbook, "this is an Excel workbook, not CSV"},
    {StoreMsg::csv_utf16, "the table was saved as UTF-16 (“Unicode Text”), not UTF-8"},
    {StoreMsg::csv_not_utf8,
     "line {}: the text is not UTF-8 (perhaps an old code page such as Windows-1258)"},
    {StoreMsg::csv_save_as_utf8,
     "In Excel choose Save As, type “CSV UTF-8”; in LibreOffice choose Text CSV, character set "
     "UTF-8"},
    {StoreMsg::csv_control_byte, "line {}: a control character that cannot stand in a table"},
    {StoreMsg::csv_open_quote, "line {}: a double quote is opened and never closed"},
    {StoreMsg::csv_stray_quote, "line {}: a double quote in the wrong place"},
    {StoreMsg::csv_double_the_quote,
     "A cell with a double quote is put in double quotes as a whole, the inner one written twice: "
     "\"Resolution \"\"A\"\"\""},
    // -- edits in place (store/yaml_patch) --
    {StoreMsg::edit_unsafe,
     "cannot safely change this place by program (line {}); the file is as it was, open it and "
     "edit by hand"},
    {StoreMsg::edit_unreadable,
     "cannot edit while line {} is not well written; the file is as it was, run `chibo check`, put "
     "it right and try again"},
    {StoreMsg::edit_no_such_place, "the file has no place `{}`, or has it twice"},
    {StoreMsg::edit_key_present, "`{}` stands on line {} already, not added again"},
    {StoreMsg::edit_hint_comments,
     "there are comments (after #) which a change by program would lose or move elsewhere"},
    {StoreMsg::edit_hint_final_line,
     "the last line of the file lacks its line end: open the file, press Enter at its very end, "
     "save and try again"},
    // -- bytes and slips of YAML (store/yaml_read, yaml_slips) --
    {StoreMsg::guard_too_large, "the file is too large ({} KB of at most {} KB)"},
    {StoreMsg::guard_too_large_hint, "Something else may have been pasted into it"},
    {StoreMsg::guard_utf16, "the file is not saved as UTF-8"},
    {StoreMsg::guard_invalid_utf8, "these bytes are not UTF-8"},
    {StoreMsg::guard_save_utf8, "Save it again as UTF-8"},
    {StoreMsg::guard_nul, "a NUL byte stands here; the file may be damaged"},
    {StoreMsg::guard_control, "an invisible control character {} stands here"},
    {StoreMsg::guard_bom, "a byte order mark stands in the middle of the file"},
    {StoreMsg::guard_hidden, "an invisible character {} stands here"},
    {StoreMsg::guard_retype, "Delete this piece and type it again"},
    {StoreMsg::guard_cr, "an old Mac line end"},
    {StoreMsg::guard_cr_hint, "Save it with Windows or Unix line ends"},
    {StoreMsg::guard_tab, "a tab stands at the start of the line"},
    {StoreMsg::guard_tab_hint, "Use blanks instead, two for each level"},
    {StoreMsg::guard_document, "a file holds one record; \"---\" and \"...\" have no place here"},
    {StoreMsg::guard_document_hint, "Delete the line, or put it inside prose after \"|\""},
    {StoreMsg::guard_directive, "a line may not begin with \"%\""},
    {StoreMsg::guard_directive_hint, "Write prose after \"|\", indented"},
    {StoreMsg::guard_decomposed,
     "letters with loose marks, the mark being a character of its own (lines concerned: {}); "
     "understood, and printed as one letter"},
    {StoreMsg::guard_decomposed_hint,
     "chibo check --fix joins them; to be spared this, set the keyboard program to \"Unicode\", "
     "not "
     "\"Unicode tổ hợp\""},
    {StoreMsg::fault_anchor, "\"&\" or \"*\" at the start of a value has another meaning"},
    {StoreMsg::fault_tag, "\"!\" at the start of a value has another meaning"},
    {StoreMsg::fault_deep, "nested too deeply"},
    {StoreMsg::fault_open_quote, "a quote is opened here and never closed"},
    {StoreMsg::fault_open_quote_hint, "Close it at the end of the line, or drop it"},
    {StoreMsg::slip_prose_hint, "Write \"|\" after the key, then the text below, two blanks in"},
    {StoreMsg::slip_quote, "text goes on after the closing quote"},
    {StoreMsg::slip_sign, "a value may not begin with \"{}\""},
    {StoreMsg::slip_colon, "a colon inside the text is taken for a key"},
    {StoreMsg::slip_backslash, "inside double quotes a backslash has another meaning"},
    {StoreMsg::slip_backslash_hint, "Use single quotes, or write the backslash twice"},
    {StoreMsg::slip_no_colon, "the colon after the key is missing"},
    {StoreMsg::slip_no_colon_hint, "Write \"key: value\", with a blank after the colon"},
    {StoreMsg::slip_glued_comment, "a blank is missing before #"},
    {StoreMsg::slip_glued_comment_hint,
     "For a remark of your own put a blank before #; for text write \"|\" behind the key, then the "
     "text in the lines below, two blanks deeper"},
    {StoreMsg::slip_glued_colon, "the blank after the colon is missing"},
    {StoreMsg::slip_glued_colon_hint, "Write \"{}: …\", with a blank after the colon"},
    {StoreMsg::slip_indent, "this line is not indented right"},
    {StoreMsg::slip_indent_hint, "Entries of one level stand in one column, two blanks a level"},
    // -- the folder of a cell (store/cell_folder) --
    {StoreMsg::file_not_read, "this file is none of the records and is not read"},
    {StoreMsg::file_not_read_hint,
     "Meetings lie in hop/<year>/, plans in ke-hoach/, templates in mau/"},
    {StoreMsg::folder_link,
     "a link to a folder, which chibo does not follow; records in it are not read"},
    {StoreMsg::folder_link_hint, "Put the real folder here"},
    {StoreMsg::no_roster, "there is no roster"},
    {StoreMsg::no_roster_hint,
     "Deleted by mistake, it comes back from the history: git checkout -- dang-vien.yaml; never "
     "made, "
     "create dang-vien.yaml with the one line \"đảng viên:\", then: chibo member add"},
    {StoreMsg::needed_not_none, "\"{}\" cannot be \"{}\", which chibo reads as no value"},
    {StoreMsg::needed_not_none_hint,
     "Write the value; where a name is this very word, write it in full"},
    {StoreMsg::wrong_term, "\"{}\" is not a term"},
    {StoreMsg::wrong_term_hint, "Write the first and the last year, such as 2025-2027"},
    {StoreMsg::wrong_year_folder,
     "this file is of {} by its name, and not in the folder of that year"},
    {StoreMsg::wrong_year_folder_hint,
     "Move it to {}; where the name tells a wrong year, rename the file"},
    {StoreMsg::twice_in_folders, "a file of this name stands at {}, so this one is not read"},
    {StoreMsg::twice_in_folders_hint,
     "Compare the two, copy what is missing into {}, then delete this one"},
    // -- the history (cli/history) --
    {StoreMsg::history_in_conflict,
     "The file is written, but not kept in the history, for git holds files that two sides "
     "changed, "
     "not yet joined: {}"},
    {StoreMsg::history_joining,
     "The file is written, but not kept in the history, for a merge in git is not at its end"},
    {StoreMsg::history_waits_hint,
     "Bring it to its end (what is left: git status), or ask someone who knows git; the next write "
     "then keeps this too"},
});

}  // namespace

std::span<const std::string_view> store_en() {
  return k_en;
}

}  // namespace chibo::i18n
