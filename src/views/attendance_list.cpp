#include "views/attendance_list.hpp"

#include "records/words.hpp"
#include "rules/attendance.hpp"
#include "rules/group_sheets.hpp"
#include "text/numbers.hpp"
#include "views/minutes.hpp"
#include "views/wording.hpp"

#include <algorithm>

namespace chibo::views {

namespace {

using model::Member;
using render::List;
using render::Map;
using render::Value;

std::string absence_in_words(const model::Absence& absence) {
  std::string out = "Vắng";
  if (absence.kind.is_said() && *absence.kind != model::AbsenceKind::unclear) {
    out += " " + std::string(records::word(*absence.kind));
  }
  return absence.reason.is_said() ? out + ": " + *absence.reason : out;
}

std::string standing_in_words(model::Standing standing) {
  switch (standing) {
    case model::Standing::exempt:
      return "Được miễn sinh hoạt";
    case model::Standing::temporarily_out:
      return "Sinh hoạt tạm thời nơi khác";
    case model::Standing::suspended:
      return "Đang bị đình chỉ sinh hoạt";
    case model::Standing::special_duty:
      return "Làm nhiệm vụ đặc biệt";
    case model::Standing::active:
      break;
  }
  return std::string(k_dots);  // nobody was counted by name
}

/// Whose presence the record tells: of a meeting held by groups, whoever is on a sheet that tells
/// who was absent; else all who were expected, once the number present is known.
std::vector<const Member*> counted_by_name(const model::Cell& cell, const model::Meeting& meeting) {
  std::vector<const model::Meeting*> sheets = {&meeting};
  if (rules::is_made_of_groups(meeting)) {
    sheets.clear();
    for (const model::MeetingRecord* sheet : rules::group_sheets(cell, meeting).sheets) {
      sheets.push_back(&sheet->meeting);
    }
  }
  std::vector<const Member*> out;
  for (const model::Meeting* sheet : sheets) {
    const rules::Attendance told = rules::attendance_of(cell, *sheet);
    if (told.known == rules::Attendance::Known::names && told.present && told.unnamed == 0) {
      out.insert(out.end(), told.expected_members.begin(), told.expected_members.end());
    }
  }
  return out;
}

std::string presence_in_words(const rules::Attendance& attendance,
                              const std::vector<const Member*>& counted, const Member& member,
                              base::Date day) {
  const auto has = [&](const std::vector<const Member*>& members) {
    return std::ranges::find(members, &member) != members.end();
  };
  for (const rules::AbsentMember& absent : attendance.absent) {
    if (absent.member == &member) {
      return absence_in_words(*absent.absence);
    }
  }
  if (has(attendance.exempt_present)) {
    return "Có mặt (được miễn sinh hoạt, không tính vào số phải dự)";
  }
  return has(counted) ? "Có mặt" : standing_in_words(standing_on(member, day));
}

}  // namespace

Value attendance_list_view(const model::Cell& cell, const model::MeetingRecord& record) {
  Map out = *minutes_view(cell, record).map();
  List rows;
  std::size_t exempt_present = 0;
  if (record.meeting.date.is_said()) {
    const base::Date day = *record.meeting.date;
    const rules::Attendance attendance = rules::attendance_of(cell, record.meeting);
    const std::vector<const Member*> counted = counted_by_name(cell, record.meeting);
    for (const Member* member : rules::membership_on(cell.roster, day).all) {
      rows.push_back(Map{{"ten", member->name.value_or(std::string(k_dots))},
                         {"chuc_vu", office_in_words(*member, day)},
                         {"du_hop", presence_in_words(attendance, counted, *member, day)}});
    }
    exempt_present = attendance.exempt_present.size();
  }
  out["danh_sach"] = std::move(rows);
  out["co_mien_den_du"] = exempt_present > 0;
  out["so_mien_den_du"] = text::two_digits(static_cast<int>(exempt_present));
  return out;
}

}  // namespace chibo::views
