#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_en = in_order({
    // -- shape of a file (store/yaml_read) --
    {Msg::file_is_folder, "this is a folder, not a record file"},
    // -- showing complaints (diag/show) --
    {Msg::severity_error, "to mend"},
    {Msg::severity_warning, "please look"},
    {Msg::severity_note, "note"},
    // -- reading a record (store/yaml_bind) --
    {Msg::kind_text, "a line of text"},
    {Msg::kind_date, "a date such as 2026-11-05"},
    {Msg::kind_due, "a date or \"thường xuyên\""},
    {Msg::kind_time, "a time such as \"14:00\""},
    {Msg::kind_month, "a month such as 2026-11"},
    {Msg::kind_number, "a whole number in digits"},
    {Msg::kind_yes_no, "có or không"},
    {Msg::kind_code, "an id of lower-case ASCII letters, digits and \"-\""},
    {Msg::kind_link, "the name of a meeting file such as 2026-11-02-chi-uy"},
    {Msg::kind_map, "lines of \"key: value\""},
    {Msg::kind_list, "a list, each line beginning with \"- \""},
    {Msg::found_map, "found lines of \"key: value\""},
    {Msg::found_list, "found a list"},
    {Msg::found_text, "found a line of text"},
    {Msg::wrong_shape, "this must be {}, {}"},
    {Msg::wrong_shape_of, "\"{}\" must be {}, {}"},
    {Msg::list_hint, "Begin a new line, two blanks in, each item with \"- \""},
    {Msg::map_hint, "Begin a new line, two blanks in, one \"key: value\" a line"},
    {Msg::prose_hint,
     "For prose with a colon write \"|\" after the key, then the text indented below"},
    {Msg::key_not_text, "a key must be a line of text"},
    {Msg::unknown_key, "there is no key \"{}\""},
    {Msg::unknown_key_hint, "See the keys there are: chibo help dinh-dang"},
    {Msg::did_you_mean, "Did you mean \"{}\"?"},
    {Msg::choose_one_of, "Choose one of: {}"},
    {Msg::key_twice, "\"{}\" stands twice, first on line {}"},
    {Msg::key_twice_hint, "Keep one and move the text of the other into it"},
    {Msg::key_customary, "\"{}\" is taken as \"{}\"; better write it so"},
    {Msg::value_customary, "\"{}\" is taken as \"{}\"; better write it so"},
    {Msg::missing_key, "\"{}\" is missing"},
    {Msg::missing_key_hint, "Add a line \"{0}: …\" ({1})"},
    {Msg::empty_item, "the list \"{}\" has an empty item"},
    {Msg::empty_item_hint, "Write it after \"- \" or delete the line"},
    {Msg::wrong_word, "\"{}\" does not take \"{}\""},
    {Msg::wrong_date, "\"{}\" is not a day of the calendar"},
    {Msg::wrong_date_hint, "Write year-month-day, such as 2026-11-05"},
    {Msg::wrong_value, "\"{}\" must be {}, not \"{}\""},
    {Msg::prose_cut, "from # on this is taken as a comment and not printed"},
    {Msg::prose_cut_hint,
     "If it belongs to the text, write \"|\" after the key, then the text indented below"},
    // -- rules (rules/rulebook) --
    {Msg::cite, "{}"},
    {Msg::cite_article, "{}, {}"},
    {Msg::cite_unconfirmed, "{}; not confirmed"},
    {Msg::cite_article_unconfirmed, "{}, {}; not confirmed"},
});

}  // namespace

std::span<const std::string_view> sentences_en() {
  return k_en;
}

}  // namespace chibo::i18n
