#include "i18n/message_commend.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_en = in_order<CommendMsg>({
    {CommendMsg::cmd_commend_list, "the numbers by which commendations are considered"},
    // -- faults of criteria (rules/commendation_faults) --
    {CommendMsg::demand_commendations,
     "criteria of commendation name numbers that the report has, and bounds they can be held to"},
    {CommendMsg::commendation_twice, "the commendation \"{}\" stands above in this file already"},
    {CommendMsg::criterion_twice, "the criterion \"{}\" stands above in this commendation already"},
    {CommendMsg::number_unknown, "no number of the report is called \"{}\""},
    {CommendMsg::number_unknown_hint, "See what they are called: chibo report year --why name"},
    {CommendMsg::bound_wrong, "the bound \"{}\" cannot be held to a number"},
    {CommendMsg::bound_wrong_hint,
     "Write it as \"≥ 90 %\", \"> 1/2\", \"≥ 1\", \"≤ 2\", \"0\", in quotes; or the key of a rule "
     "that sets it, as hop.ty-le-du"},
    {CommendMsg::rule_sets_no_bound,
     "the rule \"{}\" sets no share to be reached: its value is \"{}\""},
    {CommendMsg::bound_without_number, "there is a bound, and no number to hold to it"},
    {CommendMsg::bound_without_number_hint,
     "Name a number of the report under \"số liệu\"; leave \"trên\" and \"mức\" blank for what "
     "people judge"},
    {CommendMsg::whole_without_number, "there is a whole under \"trên\", and no number"},
    {CommendMsg::share_of_share, "\"{}\" is a share already and not taken of another number"},
    {CommendMsg::share_of_share_hint, "Take out the line \"trên\""},
    {CommendMsg::whole_is_number, "the whole \"{}\" is the number itself"},
    {CommendMsg::whole_is_number_hint,
     "Name the number that it is a part of, such as regular.held of regular.months_due"},
    {CommendMsg::whole_is_share, "the whole \"{}\" is a share and not a count"},
    {CommendMsg::share_without_whole, "the bound \"{}\" is a share, and the number a count"},
    {CommendMsg::share_without_whole_hint,
     "Tell under \"trên\" of what it is a share, such as regular.months_due; or write the bound as "
     "a count, \"≥ 1\""},
    {CommendMsg::count_of_share, "the bound \"{}\" is a count, and the number a share"},
    {CommendMsg::count_of_share_hint,
     "Write the bound in percent, \"≥ 90 %\", or take out the line \"trên\" where there is one"},
    {CommendMsg::rules_file_commendations, "Criteria of commendations: {}"},
    // -- the list (cli/cmd_commend_list) --
    {CommendMsg::period_wrong, "\"{}\" is no period"},
    {CommendMsg::period_wrong_hint,
     "Write it as 2026, 2026-Q4, 2026-H1 or 2026-11; without one this year is meant"},
    {CommendMsg::none_in_force, "no criteria of a commendation are in force on {}"},
    {CommendMsg::none_in_force_hint,
     "Local criteria go into mau/quy-dinh/; see: chibo help dinh-dang-quy-dinh"},
    {CommendMsg::unknown_commendation, "no criteria are called \"{}\""},
    {CommendMsg::others_in_force, "There are other criteria, shown with --for: {}"},
    {CommendMsg::criteria_faulty, "the criteria have faults, so no list was made"},
    {CommendMsg::criteria_faulty_hint, "Mend what is named above in mau/quy-dinh/, then try again"},
    {CommendMsg::cell_unknown, "no cell has the code or name \"{}\""},
    {CommendMsg::cell_unknown_hint, "See the cells: chibo commend list"},
    {CommendMsg::cell_many, "\"{}\" is what several cells are called: {}"},
    {CommendMsg::cell_many_hint, "Write the cell's folder"},
    {CommendMsg::cell_here, "--why picks a cell of a committee; this is the folder of one cell"},
    {CommendMsg::cell_here_hint, "Type it without --why: chibo commend list"},
    {CommendMsg::no_paper, "the numbers of one cell are not printed as {}"},
    {CommendMsg::no_paper_hint, "Choose one of: text, md, json, csv, xlsx, html"},
    {CommendMsg::gaps,
     "note: some records could not be read, have faults, share a code or are of another day; those "
     "cells cannot be judged yet, see each place: chibo check"},
    {CommendMsg::places_left,
     "note: what people judge, the number and the signer are left as dots for the office to write"},
});

}  // namespace

std::span<const std::string_view> commend_en() {
  return k_en;
}

}  // namespace chibo::i18n
