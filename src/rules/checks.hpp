#pragma once

#include "diag/diagnostic.hpp"
#include "model/cell.hpp"

#include <span>
#include <string_view>

namespace chibo::rules {

struct CheckContext {
  const model::Cell& cell;
  base::Date today;
};

/// A named check: its stable id, its name, what it demands, and the function that looks.
struct Check {
  std::string_view id;    // CB201
  std::string_view name;  // nguoi-khong-co
  i18n::SentenceId demands;
  void (*run)(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
  diag::Severity worst;  // no complaint of it is graver
};

/// All checks, by id.
std::span<const Check> checks();

/// Runs every check over a cell.
void run_checks(const CheckContext& context, diag::Diagnostics& out);
/// Runs those that may find an error; what they only warn of is found with it.
void run_error_checks(const CheckContext& context, diag::Diagnostics& out);

// One function a check, in the file check_*.cpp of its subject.
void check_member_ids(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_named_people(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_people_of_the_day(const CheckContext& context, std::string_view id,
                             diag::Diagnostics& out);
void check_member_dates(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_told_dates(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_one_secretary(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_term(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_helpers(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_file_names(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_meeting_window(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_duration(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_committee_first(const CheckContext& context, std::string_view id,
                           diag::Diagnostics& out);
void check_roll_call(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_votes(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_clock(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_state_and_date(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_blanks(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_one_regular_a_period(const CheckContext& context, std::string_view id,
                                diag::Diagnostics& out);
void check_links(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_headcount(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_absent_idle(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_enough_voters(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_printed_votes(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_one_person_votes(const CheckContext& context, std::string_view id,
                            diag::Diagnostics& out);
void check_groups(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_figures(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_congress(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_promise_review(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_turn_order(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_task_ids(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_task_results(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_inspections(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_task_days(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_numbers(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_requests(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_secret_papers(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_told(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_repeats(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_score(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_cell_size(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_probation(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_absence_watch(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_agenda(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_sending(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_modes(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
/// Dues: the file and its month; who pays; what an amount rests on; what is let off; payments; what
/// a month that is over still leaves untold; months without payment.
void check_dues_files(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_dues_people(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_dues_base(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_dues_let_off(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_dues_payments(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_dues_told(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_dues_watch(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_profiles(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
/// Forms that a profile issued: the copies that the cell prints from are those, unchanged.
void check_forms(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_review(const CheckContext& context, std::string_view id, diag::Diagnostics& out);
void check_sealed(const CheckContext& context, std::string_view id, diag::Diagnostics& out);

}  // namespace chibo::rules
