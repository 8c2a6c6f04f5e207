#include "rules/catalogue.hpp"

#include "i18n/message_check.hpp"
#include "i18n/message_commend.hpp"
#include "i18n/message_finding.hpp"
#include "i18n/message_form.hpp"
#include "i18n/message_plan.hpp"
#include "i18n/message_report.hpp"
#include "rules/checks.hpp"
#include "rules/commendation_faults.hpp"
#include "rules/committee_checks.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::rules {

namespace {

using i18n::CheckMsg;
using Keys = std::span<const std::string_view>;

/// The checks that reading a file makes (store/yaml_read, store/yaml_bind, store/cell_folder).
constexpr CheckEntry k_reading[] = {
    {"CB101", "mo-tep", CheckGroup::basic, CheckMsg::demand_open_file, {}},
    {"CB102", "bang-chu", CheckGroup::basic, CheckMsg::demand_bytes, {}},
    {"CB103", "cu-phap", CheckGroup::basic, CheckMsg::demand_syntax, {}},
    {"CB104", "phim-tab", CheckGroup::basic, CheckMsg::demand_no_tabs, {}},
    {"CB105", "dau-ngoac-kep", CheckGroup::basic, CheckMsg::demand_closed_quotes, {}},
    {"CB106", "yaml-la", CheckGroup::basic, CheckMsg::demand_plain_yaml, {}},
    {"CB107", "long-sau", CheckGroup::basic, CheckMsg::demand_shallow, {}},
    {"CB109", "tep-la", CheckGroup::basic, CheckMsg::demand_known_file, {}},
    {"CB110", "muc-la", CheckGroup::basic, CheckMsg::demand_known_keys, {}},
    {"CB111", "muc-trung", CheckGroup::basic, CheckMsg::demand_single_keys, {}},
    {"CB112", "thieu-muc", CheckGroup::basic, CheckMsg::demand_needed_keys, {}},
    {"CB113", "sai-dang", CheckGroup::basic, CheckMsg::demand_shape, {}},
    {"CB114", "tu-co-dinh", CheckGroup::basic, CheckMsg::demand_fixed_words, {}},
    {"CB115", "ngay-thang", CheckGroup::basic, CheckMsg::demand_dates, {}},
    {"CB116", "gia-tri", CheckGroup::basic, CheckMsg::demand_values, {}},
    {"CB120", "ten-muc", CheckGroup::basic, CheckMsg::demand_key_spelling, {}},
    {"CB121", "cach-viet", CheckGroup::basic, CheckMsg::demand_value_spelling, {}},
    {"CB122", "dau-roi", CheckGroup::basic, CheckMsg::demand_composed, {}},
    {"CB123", "chu-an", CheckGroup::basic, CheckMsg::demand_visible, {}},
    {"CB124", "bi-cat", CheckGroup::basic, CheckMsg::demand_uncut, {}},
    // of forms, which the program reads when it checks (cli/paper_forms)
    {"CB803", "mau-hong", CheckGroup::basic, i18n::FormMsg::demand_whole_forms, {}},
    // of summaries, which the program reads when it checks and when it reports
    // (cli/committee_summaries)
    {"CB901", "ban-tom-tat", CheckGroup::basic, i18n::ReportMsg::demand_summaries, {}},
    {"CB902", "chu-ky-tom-tat", CheckGroup::basic, i18n::ReportMsg::demand_signatures, {}},
    // of a committee's own books (rules/committee_checks)
    {k_schedule_check, "lich-dang-ky", CheckGroup::named, i18n::PlanMsg::demand_schedule, {}},
    {k_observers_check, "so-du-sinh-hoat", CheckGroup::named, i18n::PlanMsg::demand_observers, {}},
    {k_grades_check, "so-xep-loai", CheckGroup::named, i18n::PlanMsg::demand_grades, {}},
    {k_findings_check, "so-khac-phuc", CheckGroup::named, i18n::FindingMsg::demand_findings, {}},
    // of criteria, whose numbers only the report knows (rules/commendation_faults)
    {k_commendations_check,
     "tieu-chi-khen-thuong",
     CheckGroup::named,
     i18n::CommendMsg::demand_commendations,
     {}},
};

struct Grounds {
  std::string_view id;
  CheckGroup group;
  Keys keys;
};

constexpr std::string_view k_window[] = {"hop.ngay"};
constexpr std::string_view k_duration[] = {"hop.thoi-luong", "hop.thoi-luong.ket-hop"};
constexpr std::string_view k_committee[] = {"hop.chi-uy-truoc"};
constexpr std::string_view k_monthly[] = {"hop.thuong-ky.moi-thang"};
constexpr std::string_view k_cycle[] = {"luot.tong-ky", "luot.nhieu-nhat"};
constexpr std::string_view k_points[] = {"diem.toi-da", "diem.tot", "diem.kha", "diem.trung-binh"};
constexpr std::string_view k_size[] = {"chi-bo.chinh-thuc.it-nhat", "chi-bo.nhieu-nhat",
                                       "chi-bo.co-chi-uy-tu", "chi-uy.nhieu-nhat",
                                       "chi-uy.pho-bi-thu"};
constexpr std::string_view k_probation[] = {"du-bi.thoi-han", "du-bi.xet-trong", "du-bi.bao-truoc"};
constexpr std::string_view k_watch[] = {"bo-sinh-hoat.xem-xet-tu", "hop.vang-lien-tiep"};
constexpr std::string_view k_sending[] = {"hop.tai-lieu-truoc", "hop.bao-cao-sau"};
constexpr std::string_view k_modes[] = {"hop.truc-tuyen", "hop.theo-to.tu", "hop.theo-to.moi-nam"};
constexpr std::string_view k_congress[] = {"dai-hoi.du-hop"};
constexpr std::string_view k_rates[] = {"dang-phi.bhxh",         "dang-phi.om-thai-san",
                                        "dang-phi.huu-tri",      "dang-phi.chua-den-tuoi-huu",
                                        "dang-phi.den-tuoi-huu", "dang-phi.hoc-sinh-sinh-vien"};
constexpr std::string_view k_let_off[] = {"dang-phi.muc-giam", "dang-phi.giam-nhieu-nhat"};
constexpr std::string_view k_unpaid[] = {"bo-sinh-hoat.xem-xet-tu"};
constexpr std::string_view k_voters[] = {"bieu-quyet.du-hop-it-nhat"};

/// What the checks of the records rest on. Warnings of the strict group must be mended before a
/// closing; a check is named where what happened can be told, yet no longer mended. The rest is
/// strict and rests on the format.
constexpr Grounds k_grounds[] = {
    {"CB208", CheckGroup::named, k_size},     {"CB209", CheckGroup::named, k_probation},
    {"CB210", CheckGroup::named, k_watch},    {"CB302", CheckGroup::named, k_window},
    {"CB303", CheckGroup::named, k_duration}, {"CB304", CheckGroup::named, k_committee},
    {"CB310", CheckGroup::strict, k_monthly}, {"CB312", CheckGroup::named, {}},
    {"CB313", CheckGroup::named, {}},         {"CB320", CheckGroup::named, {}},
    {"CB321", CheckGroup::named, k_sending},  {"CB322", CheckGroup::named, k_modes},
    {"CB323", CheckGroup::named, k_voters},   {"CB324", CheckGroup::named, {}},
    {"CB325", CheckGroup::named, {}},         {"CB327", CheckGroup::named, {}},
    {"CB328", CheckGroup::named, k_congress}, {"CB401", CheckGroup::named, k_cycle},
    {"CB402", CheckGroup::named, {}},         {"CB505", CheckGroup::named, {}},
    {"CB510", CheckGroup::named, {}},         {"CB511", CheckGroup::named, {}},
    {"CB601", CheckGroup::strict, k_points},  {"CB602", CheckGroup::named, {}},
    {"CB703", CheckGroup::named, k_rates},    {"CB704", CheckGroup::named, k_let_off},
    {"CB705", CheckGroup::named, {}},         {"CB706", CheckGroup::named, {}},
    {"CB707", CheckGroup::named, k_unpaid},   {"CB802", CheckGroup::named, {}},
    {"CB921", CheckGroup::named, {}},         {"CB922", CheckGroup::named, {}},
    {"CB923", CheckGroup::named, {}},
};

CheckEntry entry_of(const Check& check) {
  CheckEntry out{check.id, check.name, CheckGroup::strict, check.demands, {}};
  for (const Grounds& grounds : k_grounds) {
    if (grounds.id == check.id) {
      out.group = grounds.group;
      out.rule_keys = grounds.keys;
    }
  }
  return out;
}

}  // namespace

const std::vector<CheckEntry>& catalogue() {
  static const std::vector<CheckEntry> k_all = [] {
    std::vector<CheckEntry> out(std::begin(k_reading), std::end(k_reading));
    std::ranges::transform(checks(), std::back_inserter(out), entry_of);
    std::ranges::sort(out, {}, &CheckEntry::id);
    return out;
  }();
  return k_all;
}

const CheckEntry* find_check(std::string_view id_or_name) {
  const std::string wanted = text::fold(id_or_name);
  for (const CheckEntry& entry : catalogue()) {
    if (text::fold(entry.id) == wanted || text::fold(entry.name) == wanted) {
      return &entry;
    }
  }
  return nullptr;
}

}  // namespace chibo::rules
