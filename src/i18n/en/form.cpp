#include "i18n/message_form.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_en = in_order<FormMsg>({
    {FormMsg::open_columns, "the columns opened by \"[[\" are not closed by \"]]\""},
    {FormMsg::no_column, "no column is open here"},
    {FormMsg::bad_widths,
     "the widths of the columns must be numbers that add up to 100, such as \"|= 8c 52 40\""},
    {FormMsg::row_outside,
     "a row outside a table; begin the table with \"|= \", such as \"|= 8c 52 40\""},
    {FormMsg::row_cells, "the row has {} cells, the table only {} columns"},
    {FormMsg::pdf_needs, "this machine cannot make a PDF yet; the package {} is missing"},
    {FormMsg::pdf_needs_hint,
     "Install it by: sudo apt-get install {}; the Word file can be printed already"},
    {FormMsg::cmd_template_list, "see the forms of papers, and which are your own"},
    {FormMsg::cmd_template_keys, "see the names that the form of a paper may use"},
    {FormMsg::cmd_template_show, "see the built-in form of a paper"},
    {FormMsg::cmd_template_export, "write a built-in Word form to a file, to be made your own"},
    {FormMsg::cmd_template_check, "check a form of your own without any meeting"},
    {FormMsg::no_such_paper, "there is no paper named \"{}\""},
    {FormMsg::no_such_paper_hint, "See the names: chibo template list"},
    {FormMsg::name_the_paper,
     "The name of the file does not tell which paper it is for; add --paper, such as --paper "
     "bien-ban (the names: chibo template list)"},
    {FormMsg::column_name, "Name"},
    {FormMsg::column_paper, "Paper"},
    {FormMsg::column_own, "Own form"},
    {FormMsg::column_key, "Name in the form"},
    {FormMsg::column_kind, "Kind"},
    {FormMsg::column_meaning, "Meaning"},
    {FormMsg::column_example, "Example"},
    {FormMsg::kind_text, "text"},
    {FormMsg::kind_yes_no, "yes/no"},
    {FormMsg::kind_list, "list"},
    {FormMsg::kind_group, "group"},
    {FormMsg::keys_of_lists,
     "A name with \"[]\" is used between the two marks of its list, such as {{{{#dai_bieu}}}} "
     "{{{{ten}}}} {{{{/dai_bieu}}}}"},
    {FormMsg::form_exists, "the file {} exists already"},
    {FormMsg::form_exists_hint, "Rename or delete it, or write elsewhere with --output"},
    {FormMsg::form_exported, "Wrote the form to {}"},
    {FormMsg::form_exported_next,
     "Change it in Word, then check it: chibo template check {}; a form in the folder mau is used "
     "from the next printing on"},
    {FormMsg::form_is_right, "The form {} can be used; nothing is wrong with it"},
    {FormMsg::annotated, "Wrote a copy with comments in the margin to {}: {} places"},
    {FormMsg::annotate_word_only, "comments in the margin can be written to a Word file only"},
    {FormMsg::annotate_word_only_hint, "Leave out --annotate; the faults are told on the screen"},
    {FormMsg::engine_too_long,
     "the program {} took more than {} seconds for the PDF and was stopped"},
    {FormMsg::engine_failed, "the program {} could not make a PDF of this file"},
    {FormMsg::engine_failed_hint, "The Word file is printed; open it in Word and save it as PDF"},
    {FormMsg::unknown_engine, "there is no way to make a PDF named \"{}\""},
    {FormMsg::form_not_filled, "the form could not be filled; the faults are told above"},
    {FormMsg::cmd_doctor, "see whether this machine has the programs and fonts"},
    {FormMsg::for_history, "Keeping old versions of the records"},
    {FormMsg::for_editing, "Opening records for editing"},
    {FormMsg::for_own_word_forms, "Printing your own Word forms as PDF"},
    {FormMsg::for_web_pages, "Printing web pages as PDF"},
    {FormMsg::for_pdf, "Printing papers as PDF, with a Vietnamese font"},
    {FormMsg::doctor_there, "[yes] {0}"},
    {FormMsg::doctor_missing, "[missing] {0}: sudo apt-get install {1}"},
    {FormMsg::doctor_optional, "[not there, not needed] {0}: sudo apt-get install {1}"},
    {FormMsg::doctor_well, "This machine has all that is needed"},
    {FormMsg::doctor_unwell, "Install what is missing, then type again: chibo doctor"},
    {FormMsg::own_form_faulty,
     "not printed: your own form {0} has faults, check it by: chibo template check {0}"},
    {FormMsg::many_none, "no meeting was held in that period"},
    {FormMsg::many_none_hint, "See the meetings: chibo meeting list"},
    {FormMsg::many_done, "Minutes: {} new or changed, {} unchanged, {} not printed"},
    {FormMsg::many_left, "left out {}, the others are printed all the same"},
    {FormMsg::many_same_name, "{} is the name of two papers, the second is {}"},
    {FormMsg::many_same_name_hint,
     "Add {{{{ma}}}}, {{{{so}}}} or {{{{ngay}}}} to --name so that names differ"},
    {FormMsg::many_to_one, "many papers cannot go into {}"},
    {FormMsg::many_to_one_hint, "Name a folder, such as --output papers/, or leave --output out"},
    {FormMsg::period_for_all, "--period and --name are for printing many at once"},
    {FormMsg::add_all, "Add --all"},
    {FormMsg::all_or_one, "--all means all of them, yet \"{}\" is named"},
    {FormMsg::all_or_one_hint, "Leave out --all for one meeting, or leave out the name"},
});

}  // namespace

std::span<const std::string_view> form_en() {
  return k_en;
}

}  // namespace chibo::i18n
