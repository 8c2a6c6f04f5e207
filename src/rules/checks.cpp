#include "rules/checks.hpp"

#include "i18n/message_check.hpp"
#include "i18n/message_closing.hpp"
#include "i18n/message_dues.hpp"
#include "i18n/message_form.hpp"
#include "i18n/message_paper.hpp"
#include "i18n/message_plan.hpp"
#include "i18n/message_rule.hpp"
#include "i18n/message_turn.hpp"

namespace chibo::rules {

namespace {

using i18n::CheckMsg;
using i18n::DuesMsg;
using i18n::PaperMsg;
using i18n::RuleMsg;
using i18n::TurnMsg;

constexpr Check k_checks[] = {
    {"CB201", "nguoi-khong-co", CheckMsg::demand_named_people, check_named_people},
    {"CB202", "nguoi-dung-ngay", CheckMsg::demand_people_of_the_day, check_people_of_the_day},
    {"CB203", "ma-dang-vien", CheckMsg::demand_member_ids, check_member_ids},
    {"CB204", "ngay-cua-dang-vien", CheckMsg::demand_member_dates, check_member_dates},
    {"CB205", "ngay-con-trong", CheckMsg::demand_told_dates, check_told_dates},
    {"CB206", "mot-bi-thu", CheckMsg::demand_one_secretary, check_one_secretary},
    {"CB207", "nguoi-giup-do", CheckMsg::demand_helper, check_helpers},
    {"CB208", "so-dang-vien", RuleMsg::demand_cell_size, check_cell_size},
    {"CB209", "du-bi", RuleMsg::demand_probation, check_probation},
    {"CB210", "vang-trong-nam", RuleMsg::demand_absence_watch, check_absence_watch},
    {"CB211", "nhiem-ky", CheckMsg::demand_term, check_term},
    {"CB301", "ten-tep", CheckMsg::demand_file_names, check_file_names},
    {"CB302", "ngay-hop", CheckMsg::demand_meeting_window, check_meeting_window},
    {"CB303", "thoi-luong", CheckMsg::demand_duration, check_duration},
    {"CB304", "chi-uy-truoc", CheckMsg::demand_committee_first, check_committee_first},
    {"CB305", "diem-danh", CheckMsg::demand_roll_call, check_roll_call},
    {"CB306", "bieu-quyet", CheckMsg::demand_votes, check_votes},
    {"CB307", "gio-hop", CheckMsg::demand_clock, check_clock},
    {"CB308", "da-hop-chua", CheckMsg::demand_state_and_date, check_state_and_date},
    {"CB309", "con-trong", CheckMsg::demand_blanks, check_blanks},
    {"CB310", "mot-ky-mot-lan", CheckMsg::demand_one_regular, check_one_regular_a_period},
    {"CB311", "lien-ket", CheckMsg::demand_links, check_links},
    {"CB312", "so-lieu", CheckMsg::demand_headcount, check_headcount},
    {"CB313", "vang-ma-co-viec", CheckMsg::demand_absent_idle, check_absent_idle},
    {"CB320", "chuong-trinh", RuleMsg::demand_agenda, check_agenda},
    {"CB321", "gui-tai-lieu", RuleMsg::demand_sending, check_sending},
    {"CB322", "hinh-thuc-hop", RuleMsg::demand_modes, check_modes},
    {"CB323", "du-nguoi-bieu-quyet", TurnMsg::demand_enough_voters, check_enough_voters},
    {"CB324", "phieu-ghi-tren-giay", TurnMsg::demand_printed_votes, check_printed_votes},
    {"CB325", "tung-nguoi-mot", TurnMsg::demand_one_person_votes, check_one_person_votes},
    {"CB326", "hop-theo-to", i18n::CheckMsg::demand_groups, check_groups},
    {"CB327", "du-lieu-rieng", i18n::CheckMsg::demand_figures, check_figures},
    {"CB328", "du-nguoi-dai-hoi", TurnMsg::demand_congress, check_congress},
    {"CB401", "xoay-vong", CheckMsg::demand_turn_order, check_turn_order},
    {"CB402", "xem-lai-cam-ket", TurnMsg::demand_promise_review, check_promise_review},
    {"CB501", "ma-viec", CheckMsg::demand_task_ids, check_task_ids},
    {"CB502", "ket-qua-viec", CheckMsg::demand_task_results, check_task_results},
    {"CB505", "so-nghi-quyet", PaperMsg::demand_numbers, check_numbers},
    {"CB506", "yeu-cau-cap-tren", PaperMsg::demand_requests, check_requests},
    {"CB507", "van-ban-mat", PaperMsg::demand_secret, check_secret_papers},
    {"CB508", "pho-bien", PaperMsg::demand_told, check_told},
    {"CB509", "nhac-lai", PaperMsg::demand_repeats, check_repeats},
    {"CB510", "han-viec", i18n::CheckMsg::demand_task_days, check_task_days},
    {"CB511", "kiem-tra-giam-sat", i18n::PlanMsg::demand_inspections, check_inspections},
    {"CB601", "tu-cham", CheckMsg::demand_score, check_score},
    {"CB602", "da-chot", i18n::ClosingMsg::demand_sealed, check_sealed},
    {"CB603", "xep-loai", i18n::CheckMsg::demand_ratings, check_review},
    {"CB701", "tep-dang-phi", DuesMsg::demand_files, check_dues_files},
    {"CB702", "nguoi-nop", DuesMsg::demand_people, check_dues_people},
    {"CB703", "can-cu-dang-phi", DuesMsg::demand_base, check_dues_base},
    {"CB704", "mien-giam", DuesMsg::demand_let_off, check_dues_let_off},
    {"CB705", "so-tien-nop", DuesMsg::demand_payments, check_dues_payments},
    {"CB706", "chua-ghi-nop", DuesMsg::demand_told, check_dues_told},
    {"CB707", "khong-nop-trong-nam", DuesMsg::demand_watch, check_dues_watch},
    {"CB801", "quy-dinh-rieng", RuleMsg::demand_profiles, check_profiles},
    {"CB802", "mau-giay", i18n::FormMsg::demand_forms, check_forms},
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

}  // namespace chibo::rules
