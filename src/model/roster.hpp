#pragma once

#include "base/date.hpp"
#include "model/told.hpp"

#include <optional>
#include <string>
#include <vector>

namespace chibo::model {

using base::Date;

enum class Gender { male, female };

enum class Office {
  secretary,
  deputy_secretary,
  committee_member,
  group_leader,
  deputy_group_leader
};

/// A Party office held for a time; both ends are days on which it is held.
struct OfficeHeld : Placed {
  Told<Office> office;
  Told<Date> from;
  Told<Date> to;
  bool operator==(const OfficeHeld&) const = default;
};

/// States that change what a member counts for; who has none of them takes part as usual.
enum class StatusKind {
  exempt,           // miễn công tác và sinh hoạt đảng
  temporarily_out,  // sinh hoạt tạm thời nơi khác
  temporarily_in,   // sinh hoạt tạm thời đến
  suspended,        // đình chỉ sinh hoạt
  special_duty,     // lực lượng vũ trang làm nhiệm vụ đặc biệt
  transferred,      // chuyển đi
  name_removed,     // xóa tên
  expelled,         // khai trừ
  left,             // ra khỏi Đảng
  deceased          // từ trần
};

struct Status : Placed {
  Told<StatusKind> kind;
  Told<Date> from;
  Told<Date> to;
  Told<std::string> by;     // the decision
  Told<std::string> where;  // the other cell
  bool operator==(const Status&) const = default;
};

struct Member : Placed {
  Told<Code> id;
  Told<std::string> name;
  Told<Gender> gender;
  Told<Date> admitted;    // the ceremony
  Told<Date> official;    // blank: still probationary
  Told<Date> recognised;  // of the decision, where the official day was dated back; blank: that day
  Told<Date> joined;      // came to this cell; blank: was here from the start of the records
  ToldList<OfficeHeld> offices;
  Told<int> group;
  Told<Person> helper;
  ToldList<Status> statuses;
  bool operator==(const Member&) const = default;
};

/// dang-vien.yaml.
struct Roster : Placed {
  ToldList<Member> members;
  bool operator==(const Roster&) const = default;
};

// -- what the roster says of a day
// -----------------------------------------------------------------------------------

/// As messages name a member: the id where the name is blank.
std::string shown_name(const Member& member);
/// "Trần Văn A, Lê Thị B".
std::string shown_names(const std::vector<const Member*>& members);
bool is_final(StatusKind kind);  // the member is no longer of this cell
const Status* status_on(const Member& member, StatusKind kind, Date day);
bool belongs_on(const Member& member, Date day);
/// Official rights begin with the decision, though the official day is dated back to the end of
/// probation (R16): until then the member was probationary, and nothing decided then changes.
bool is_official_on(const Member& member, Date day);
std::optional<Office> office_on(const Member& member, Date day);
const Member* find_member(const Roster& roster, std::string_view id);

/// How a member counts on a day.
enum class Standing { active, exempt, temporarily_out, suspended, special_duty };
Standing standing_on(const Member& member, Date day);

}  // namespace chibo::model
