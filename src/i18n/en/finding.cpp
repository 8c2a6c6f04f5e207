#include "i18n/message_finding.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_en = in_order<FindingMsg>({
    {FindingMsg::cmd_finding_add, "record what a cell has to mend after an inspection"},
    {FindingMsg::cmd_finding_note,
     "record what was learnt of a finding: its state, a new deadline"},
    {FindingMsg::cmd_finding_list, "what cells have to mend after inspections"},
    {FindingMsg::cmd_finding_notice, "print the notice to a cell of what it has to mend"},
    {FindingMsg::cmd_finding_collect, "gather from the cells' records what was mended"},
    {FindingMsg::demand_findings,
     "the books of findings fit their year, ids are single, days make sense; overdue findings are "
     "told"},
    {FindingMsg::books_not_read, "a book of findings could not be read as a whole"},
    {FindingMsg::findings_none, "no book of findings is kept yet"},
    {FindingMsg::findings_none_of, "no book of findings of {} is kept"},
    {FindingMsg::findings_none_hint,
     "Record the first: chibo finding add CELL --conclusion 05-KL/ĐU --on DATE --subject \"…\" "
     "--found \"…\" --task \"…\" --due DATE"},
    {FindingMsg::findings_may_lack,
     "The list may lack some: part of the books could not be read, see chibo check"},
    {FindingMsg::finding_unknown, "no finding has the id \"{}\""},
    {FindingMsg::finding_unknown_hint, "See the ids: chibo finding list"},
    {FindingMsg::finding_many, "several findings have the id {}"},
    {FindingMsg::added, "Recorded {} for {}, due {}"},
    {FindingMsg::added_next, "Print the notice to the cell: chibo finding notice {}"},
    {FindingMsg::added_already, "this was recorded under that conclusion already, as {}"},
    {FindingMsg::added_already_hint,
     "To tell its state: chibo finding note; to change its words edit the file"},
    {FindingMsg::conclusion_new,
     "no conclusion {} on {} is recorded; its day and subject are needed"},
    {FindingMsg::conclusion_new_hint,
     "Add --on DAY-OF-CONCLUSION --subject \"what was inspected\""},
    {FindingMsg::conclusion_differs, "conclusion {} stands in {} with another day or subject"},
    {FindingMsg::conclusion_differs_hint,
     "Look at number and day; to add to that conclusion leave out --on and --subject"},
    {FindingMsg::concluded_ahead, "the day of the conclusion {} is yet to come"},
    {FindingMsg::concluded_other_year, "the conclusion of {} is not of {}"},
    {FindingMsg::concluded_other_year_hint,
     "Mend the day, or move the conclusion to the file of that year"},
    {FindingMsg::conclusion_twice, "conclusion {} on {} stands twice"},
    {FindingMsg::conclusion_twice_hint, "Put its findings under one of them"},
    {FindingMsg::id_twice, "the id {} is used in {} already"},
    {FindingMsg::id_twice_hint,
     "Each finding has an id of its own, over the years too; change one of them"},
    {FindingMsg::day_hint, "Look at the day"},
    {FindingMsg::due_before, "the deadline {} is before the conclusion of {}"},
    {FindingMsg::followed_before, "the follow-up of {} is before the conclusion of {}"},
    {FindingMsg::followed_ahead, "the follow-up of {} is yet to come"},
    {FindingMsg::mended_after_told, "mended on {}, after {}, when it was told"},
    {FindingMsg::done_without_day, "done, but no day is told"},
    {FindingMsg::done_without_day_hint,
     "Write \"ngày\", so that it is known whether that was in time"},
    {FindingMsg::finding_overdue, "{} of {} was due on {} and is not mended"},
    {FindingMsg::finding_overdue_hint,
     "Remind the cell; once mended: chibo finding note {} --state xong"},
    {FindingMsg::cell_unknown, "no cell below this folder has the code \"{}\""},
    {FindingMsg::cell_unknown_hint, "Write the code as in the cell's chibo.yaml"},
    {FindingMsg::note_says_nothing, "nothing was told to record"},
    {FindingMsg::note_says_nothing_hint, "Give words, or --state xong, or --move-to DATE"},
    {FindingMsg::done_and_moved, "what is done gets no new deadline"},
    {FindingMsg::moved_to_past, "the new deadline {} was over on the day it was given"},
    {FindingMsg::due_is_the_same, "{} is due on {} already"},
    {FindingMsg::done_already, "{} is done already ({})"},
    {FindingMsg::done_already_hint,
     "If it is not truly mended: chibo finding note ID \"why\" --state \"đang làm\""},
    {FindingMsg::noted, "Recorded for {}: {}"},
    {FindingMsg::notice_of_whom, "name one cell, or --all for every cell with something left"},
    {FindingMsg::notice_nothing, "{} has nothing left to mend"},
    {FindingMsg::notice_nobody, "no cell has anything left to mend"},
    {FindingMsg::notice_nothing_hint, "See the book: chibo finding list"},
    {FindingMsg::notice_one_file, "{} notices cannot go into one file"},
    {FindingMsg::notice_one_file_hint, "Name a folder, with / at its end: --output thong-bao/"},
    {FindingMsg::collected, "Added to {}: {} rows from the cells' records"},
    {FindingMsg::collect_row, "{} ({}): {}, by the meeting {}"},
    {FindingMsg::collect_nothing, "The cells' records tell nothing new"},
    {FindingMsg::collect_differs,
     "{}: the cell's meeting {} tells {}, this book {}; the book is kept"},
    {FindingMsg::collect_undone,
     "{}: this book tells it is done, later the cell told {} at {}; the book is kept"},
    {FindingMsg::collect_other_due,
     "{}: the cell's deadline is {}, that of this book {}; to agree: chibo finding note --move-to"},
    {FindingMsg::collect_not_recorded, "{}: {} has not recorded it"},
    {FindingMsg::collect_type, "In the folder {} type: {}"},
    {FindingMsg::collect_no_folder,
     "please look: no records of {} lie below this folder; use chibo finding note"},
    {FindingMsg::collect_many_folders,
     "please look: several folders have the code {}; none of them was read"},
    {FindingMsg::collect_unread,
     "please look: the records of {} could not all be read, something may be missing; in the "
     "folder {} type chibo check"},
    {FindingMsg::todo_findings, "What cells have to mend after inspections:"},
    {FindingMsg::todo_overdue, "Overdue {} ({}): {} (due {})"},
    {FindingMsg::todo_due, "Due soon {} ({}): {} (due {})"},
    {FindingMsg::ask_wrong_id, "\"{}\" is no id of a task"},
    {FindingMsg::ask_wrong_id_hint,
     "Write the id as the superior's notice has it, such as 2026-kt-01: small letters, digits, "
     "hyphens"},
    {FindingMsg::ask_id_taken, "the id {} is used by another task, in {}"},
});

}  // namespace

std::span<const std::string_view> finding_en() {
  return k_en;
}

}  // namespace chibo::i18n
