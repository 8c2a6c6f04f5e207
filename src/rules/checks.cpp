#include "rules/checks.hpp"

#include "i18n/message_check.hpp"
#include "i18n/message_closing.hpp"
#include "i18n/message_dues.hpp"
#include "i18n/message_form.hpp"
#include "i18n/message_narrative.hpp"
#include "i18n/message_paper.hpp"
#include "i18n/message_plan.hpp"
#include "i18n/message_rule.hpp"
#include "i18n/message_turn.hpp"
#include "rules/narratives.hpp"

namespace chibo::rules {

namespace {

using i18n::CheckMsg;
using i18n::DuesMsg;
using i18n::NarrativeMsg;
using i18n::PaperMsg;
using i18n::RuleMsg;
using i18n::TurnMsg;

constexpr diag::Severity k_errs = diag::Severity::error;
constexpr diag::Severity k_warns = diag::Severity::warning;

constexpr Check k_checks[] = {
    {"CB201", "nguoi-khong-co", CheckMsg::demand_named_people, check_named_people, k_errs},
    {"CB202", "nguoi-dung-ngay", CheckMsg::demand_people_of_the_day, check_people_of_the_day,
     k_errs},
    {"CB203", "ma-dang-vien", CheckMsg::demand_member_ids, check_member_ids, k_errs},
    {"CB204", "ngay-cua-dang-vien", CheckMsg::demand_member_dates, check_member_dates, k_errs},
    {"CB205", "ngay-con-trong", CheckMsg::demand_told_dates, check_told_dates, k_warns},
    {"CB206", "mot-bi-thu", CheckMsg::demand_one_secretary, check_one_secretary, k_errs},
    {"CB207", "nguoi-giup-do", CheckMsg::demand_helper, check_helpers, k_errs},
    {"CB208", "so-dang-vien", RuleMsg::demand_cell_size, check_cell_size, k_warns},
    {"CB209", "du-bi", RuleMsg::demand_probation, check_probation, k_warns},
    {"CB210", "vang-trong-nam", RuleMsg::demand_absence_watch, check_absence_watch, k_warns},
    {"CB211", "nhiem-ky", CheckMsg::demand_term, check_term, k_errs},
    {"CB301", "ten-tep", CheckMsg::demand_file_names, check_file_names, k_errs},
    {"CB302", "ngay-hop", CheckMsg::demand_meeting_window, check_meeting_window, k_warns},
    {"CB303", "thoi-luong", CheckMsg::demand_duration, check_duration, k_warns},
    {"CB304", "chi-uy-truoc", CheckMsg::demand_committee_first, check_committee_first, k_warns},
    {"CB305", "diem-danh", CheckMsg::demand_roll_call, check_roll_call, k_errs},
    {"CB306", "bieu-quyet", CheckMsg::demand_votes, check_votes, k_errs},
    {"CB307", "gio-hop", CheckMsg::demand_clock, check_clock, k_errs},
    {"CB308", "da-hop-chua", CheckMsg::demand_state_and_date, check_state_and_date, k_errs},
    {"CB309", "con-trong", CheckMsg::demand_blanks, check_blanks, k_warns},
    {"CB310", "mot-ky-mot-lan", CheckMsg::demand_one_regular, check_one_regular_a_period, k_errs},
    {"CB311", "lien-ket", CheckMsg::demand_links, check_links, k_errs},
    {"CB312", "so-lieu", CheckMsg::demand_headcount, check_headcount, k_errs},
    {"CB313", "vang-ma-co-viec", CheckMsg::demand_absent_idle, check_absent_idle, k_errs},
    {"CB320", "chuong-trinh", RuleMsg::demand_agenda, check_agenda, k_warns},
    {"CB321", "gui-tai-lieu", RuleMsg::demand_sending, check_sending, k_warns},
    {"CB322", "hinh-thuc-hop", RuleMsg::demand_modes, check_modes, k_warns},
    {"CB323", "du-nguoi-bieu-quyet", TurnMsg::demand_enough_voters, check_enough_voters, k_warns},
    {"CB324", "phieu-ghi-tren-giay", TurnMsg::demand_printed_votes, check_printed_votes, k_warns},
    {"CB325", "tung-nguoi-mot", TurnMsg::demand_one_person_votes, check_one_person_votes, k_warns},
    {"CB326", "hop-theo-to", i18n::CheckMsg::demand_groups, check_groups, k_errs},
    {"CB327", "du-lieu-rieng", i18n::CheckMsg::demand_figures, check_figures, k_warns},
    {"CB328", "du-nguoi-dai-hoi", TurnMsg::demand_congress, check_congress, k_warns},
    {"CB401", "xoay-vong", CheckMsg::demand_turn_order, check_turn_order, k_warns},
    {"CB402", "xem-lai-cam-ket", TurnMsg::demand_promise_review, check_promise_review, k_warns},
    {"CB501", "ma-viec", CheckMsg::demand_task_ids, check_task_ids, k_errs},
    {"CB502", "ket-qua-viec", CheckMsg::demand_task_results, check_task_results, k_errs},
    {"CB505", "so-nghi-quyet", PaperMsg::demand_numbers, check_numbers, k_errs},
    {"CB506", "yeu-cau-cap-tren", PaperMsg::demand_requests, check_requests, k_warns},
    {"CB507", "van-ban-mat", PaperMsg::demand_secret, check_secret_papers, k_errs},
    {"CB508", "pho-bien", PaperMsg::demand_told, check_told, k_errs},
    {"CB509", "nhac-lai", PaperMsg::demand_repeats, check_repeats, k_errs},
    {"CB510", "han-viec", i18n::CheckMsg::demand_task_days, check_task_days, k_warns},
    {"CB511", "kiem-tra-giam-sat", i18n::PlanMsg::demand_inspections, check_inspections, k_errs},
    {"CB601", "tu-cham", CheckMsg::demand_score, check_score, k_errs},
    {"CB602", "da-chot", i18n::ClosingMsg::demand_sealed, check_sealed, k_errs},
    {"CB603", "xep-loai", i18n::CheckMsg::demand_ratings, check_review, k_errs},
    {"CB701", "tep-dang-phi", DuesMsg::demand_files, check_dues_files, k_errs},
    {"CB702", "nguoi-nop", DuesMsg::demand_people, check_dues_people, k_errs},
    {"CB703", "can-cu-dang-phi", DuesMsg::demand_base, check_dues_base, k_warns},
    {"CB704", "mien-giam", DuesMsg::demand_let_off, check_dues_let_off, k_warns},
    {"CB705", "so-tien-nop", DuesMsg::demand_payments, check_dues_payments, k_warns},
    {"CB706", "chua-ghi-nop", DuesMsg::demand_told, check_dues_told, k_warns},
    {"CB707", "khong-nop-trong-nam", DuesMsg::demand_watch, check_dues_watch, k_warns},
    {"CB801", "quy-dinh-rieng", RuleMsg::demand_profiles, check_profiles, k_errs},
    {"CB802", "mau-giay", i18n::FormMsg::demand_forms, check_forms, k_warns},
    {k_words_file_check, "tep-loi-bao-cao", NarrativeMsg::demand_files, check_narrative_files,
     k_errs},
    {k_words_once_check, "phan-loi-mot-lan", NarrativeMsg::demand_once, check_narrative_twins,
     k_errs},
    {k_words_section_check, "phan-cua-mau", NarrativeMsg::demand_sections, check_narrative_sections,
     k_warns},
};

}  // namespace

std::span<const Check> checks() {
  return k_checks;
}

void run_checks(const CheckContext& context, diag::Diagnostics& out) {
  for (const Check& check : k_checks) {
    check.run(context, check.id, out);
  }
}

void run_error_checks(const CheckContext& context, diag::Diagnostics& out) {
  for (const Check& check : k_checks) {
    if (check.worst == diag::Severity::error) {
      check.run(context, check.id, out);
    }
  }
}

}  // namespace chibo::rules
