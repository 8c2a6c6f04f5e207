#include "i18n/message_narrative.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_en = in_order<NarrativeMsg>({
    // -- the words of a report as a file (rules/narratives) --
    {NarrativeMsg::demand_files,
     "a file with the words of a report is called like its period, and tells that period"},
    {NarrativeMsg::demand_once, "each section of a report has its words in one place"},
    {NarrativeMsg::demand_sections,
     "words of a report stand in a section that the form of its period has"},
    {NarrativeMsg::words_file_name, "the file name \"{}\" is no period of a report"},
    {NarrativeMsg::words_file_name_hint,
     "Call the file by the period: 2026-11, 2026-Q4, 2026-H2, 2026 or 2026-02_2026-05, then .yaml"},
    {NarrativeMsg::words_wrong_period, "the file is called {}, but tells \"{}\""},
    {NarrativeMsg::words_wrong_period_hint,
     "Reports go by the file name; mend the line, or rename the file"},
    {NarrativeMsg::words_twice, "the section \"{}\" stands twice"},
    {NarrativeMsg::words_twice_hint, "Put the words under one of them; the report prints both"},
    {NarrativeMsg::words_homeless,
     "the form of this report has no section \"{}\"; the words here are not printed"},
    {NarrativeMsg::words_homeless_hint,
     "The words stay in the file; move them, or add that section to the form of the report "
     "(mau/quy-dinh)"},
    // -- a form of reports in a profile (rules/report_form_faults) --
    {NarrativeMsg::form_empty, "the form of a report has no section"},
    {NarrativeMsg::form_empty_hint, "Write its sections under \"các phần\", or take the form out"},
    {NarrativeMsg::form_twice, "there is a form of {} above already"},
    {NarrativeMsg::form_title_twice, "the section \"{}\" stands twice in the form"},
    {NarrativeMsg::form_title_twice_hint,
     "Give them different titles: words are found by the title"},
    {NarrativeMsg::form_filling_twice, "\"{}\" is filled in above already"},
    {NarrativeMsg::form_other_filling, "\"{}\" is in no report of {}"},
    {NarrativeMsg::form_depth, "there is no depth {}"},
    {NarrativeMsg::form_depth_skips, "depth {} stands where {} is the deepest possible"},
    {NarrativeMsg::form_depth_hint,
     "Depth 1 is I, II; 2 is 1, 2; 3 is a, b; go down one at a time, the first section is 1"},
    // -- rules check, rules show bao-cao.chi-bo (cli/cmd_rules_check, cli/cmd_rules_show) --
    {NarrativeMsg::form_file_good, "{}: read, {} values, {} agendas, {} forms of reports"},
    {NarrativeMsg::form_sections, "form of a report, {} sections"},
    {NarrativeMsg::form_filled, "from the records: {}"},
    {NarrativeMsg::form_written, "with words"},
    // -- report … --write, and words on the way to a report (cli/report_words) --
    {NarrativeMsg::write_alone, "--write opens the words and cannot go with {}"},
    {NarrativeMsg::write_alone_hint,
     "Write the words with --write first, then make the report by another command"},
    {NarrativeMsg::write_nothing, "the form of reports here has no section to be written"},
    {NarrativeMsg::write_nothing_hint, "Add \"lời: có\" to a section of the form (mau/quy-dinh)"},
    {NarrativeMsg::write_made, "Made {}: {} sections to write"},
    {NarrativeMsg::write_added, "Added to {} the {} sections it lacked; what was written stays"},
    {NarrativeMsg::write_whole, "{} has all sections; nothing was added"},
    {NarrativeMsg::words_unread,
     "note: {} has faults; sections whose words cannot be read are dots"},
    {NarrativeMsg::words_left, "{} sections are still to be written: {}. Write them: {}"},
    {NarrativeMsg::number_left,
     "note: the number of the report is dots; take one: chibo paper issue --type BC"},
    {NarrativeMsg::committee_number_left, "note: the number of the report and who signs are dots"},
});

}  // namespace

std::span<const std::string_view> narrative_en() {
  return k_en;
}

}  // namespace chibo::i18n
