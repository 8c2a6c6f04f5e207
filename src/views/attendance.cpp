#include "views/attendance.hpp"

#include "base/date.hpp"
#include "render/table.hpp"
#include "rules/attendance.hpp"
#include "rules/own_members.hpp"
#include "text/numbers.hpp"
#include "views/wording.hpp"

#include <initializer_list>
#include <optional>
#include <utility>

namespace chibo::views {

namespace {

using model::AbsenceKind;
using model::Told;
using model::ToldBase;
using render::List;
using render::Map;
using render::Value;
using Members = std::vector<const model::Member*>;

/// Members in temporary life, with the other cell where it was told.
Value moved_list(const Members& members, model::StatusKind kind, base::Date day) {
  List out;
  for (const model::Member* member : members) {
    const model::Status* status = status_on(*member, kind, day);
    const bool tells = status != nullptr && status->where.is_said();
    out.push_back(Map{{"ten", text_in_words(member->name)},
                      {"noi", tells ? phrase_of(status->where) : std::string()}});
  }
  return out;
}

Value named_list(const Members& members) {
  List out;
  for (const model::Member* member : members) {
    out.push_back(Map{{"ten", text_in_words(member->name)}});
  }
  return out;
}

/// A number of people; where there is none, what is told of where it should come from.
std::string count(const std::optional<int>& number, const ToldBase& told) {
  if (number) {
    return *number == 0 ? "0" : text::two_digits(*number);
  }
  return told.is_unknown() ? untold_in_words(told) : "………";
}

/// Of a member who is excused the reason is looked for; of others it is told where there is one.
std::string reason(const model::Absence& absence) {
  const bool optional = absence.kind != AbsenceKind::excused;
  return absence.reason.is_blank() && optional ? std::string() : phrase_of(absence.reason);
}

class AttendanceView {
 public:
  AttendanceView(const model::Cell& cell, const model::Meeting& meeting)
      : cell_(cell), meeting_(meeting), attendance_(rules::attendance_of(cell, meeting)) {}

  Map build() {
    Map out = membership();
    out.merge(turnout());
    out["vang_co_ly_do"] =
        absent_where([](const Told<AbsenceKind>& kind) { return kind == AbsenceKind::excused; });
    out["vang_khong_ly_do"] =
        absent_where([](const Told<AbsenceKind>& kind) { return kind == AbsenceKind::unexcused; });
    out["vang_chua_ro"] = absent_where([](const Told<AbsenceKind>& kind) {
      return !kind.is_said() || *kind == AbsenceKind::unclear;
    });
    out["mien_den_du"] = named_list(attendance_.exempt_present);
    out["den_muon"] = passages(meeting_.late);
    out["ve_som"] = passages(meeting_.left_early);
    return out;
  }

 private:
  Map membership() const {
    const bool listed = cell_.roster.members.is_said() && meeting_.date.is_said();
    const rules::Membership members = meeting_.date.is_said()
                                          ? rules::membership_on(cell_.roster, *meeting_.date)
                                          : rules::Membership();
    const auto size = [&](const Members& list) {
      const auto own = static_cast<int>(rules::own_members(members, list).size());
      return count(listed ? std::optional(own) : std::nullopt, cell_.roster.members);
    };
    Map out{{"tong_so", size(members.all)},
            {"chinh_thuc", size(members.official)},
            {"du_bi", size(members.probationary)}};
    const std::initializer_list<std::pair<std::string, const Members&>> lists = {
        {"mien", members.exempt},
        {"tam_di", members.away},
        {"tam_den", members.guests_in},
        {"dinh_chi", members.suspended},
        {"nhiem_vu_dac_biet", members.special_duty}};
    for (const auto& [key, list] : lists) {
      out["co_" + key] = !list.empty();
      out[key] = named_list(list);
    }
    const base::Date day = meeting_.date.value_or({});
    out["tam_di"] = moved_list(members.away, model::StatusKind::temporarily_out, day);
    out["tam_den"] = moved_list(members.guests_in, model::StatusKind::temporarily_in, day);
    return out;
  }

  Map turnout() const {
    const bool in_numbers = meeting_.headcount.is_said();
    const ToldBase roll_call = meeting_.roll_call;
    const ToldBase all = in_numbers ? meeting_.headcount->total : roll_call;
    const ToldBase came = in_numbers ? ToldBase(meeting_.headcount->present) : told_of_absences();
    const ToldBase both = all.is_unknown() ? all : came;
    const bool counted = attendance_.expected && attendance_.present;
    const bool about =
        !counted && (is_about(meeting_.headcount->total) || is_about(meeting_.headcount->present));
    const std::optional<int> absent =
        counted ? std::optional(*attendance_.expected - *attendance_.present) : told_absent();
    return {{"phai_du", number(attendance_.expected, meeting_.headcount->total, all)},
            {"co_mat", number(attendance_.present, meeting_.headcount->present, came)},
            {"so_vang", about && !absent ? "không rõ" : count(absent, both)},
            {"co_vang", absent.value_or(0) > 0},
            {"ty_le_du", about ? std::string() : share(counted, both)}};
  }

  /// What leaves the number present open: the roll-call, or a list of the absent not known.
  ToldBase told_of_absences() const {
    const bool is_called = meeting_.roll_call == model::RollCall::by_list;
    return is_called && meeting_.absences.is_unknown() ? ToldBase(meeting_.absences)
                                                       : ToldBase(meeting_.roll_call);
  }

  std::string share(bool counted, const ToldBase& told) const {
    return counted && *attendance_.expected > 0
               ? render::vietnamese(render::percent_of(*attendance_.present, *attendance_.expected))
               : count(std::nullopt, told);
  }

  /// A number that was told, yet as no exact count.
  static bool is_about(const Told<model::Quantity>& told) {
    return told.is_said() && !told->is_exact();
  }

  static std::string number(const std::optional<int>& counted,
                            const Told<model::Quantity>& quantity, const ToldBase& told) {
    return !counted && is_about(quantity) ? quantity_in_words(quantity) : count(counted, told);
  }

  /// The absent where their numbers were told for themselves.
  std::optional<int> told_absent() const {
    const auto& [excused, unexcused] = std::pair(attendance_.excused, attendance_.unexcused);
    return excused && unexcused ? std::optional(*excused + *unexcused) : std::nullopt;
  }

  template <class Wanted>
  Value absent_where(Wanted wanted) const {
    List out;
    for (const rules::AbsentMember& absent : attendance_.absent) {
      if (wanted(absent.absence->kind)) {
        const Told<model::Person>& who = absent.absence->member;
        out.push_back(
            Map{{"ten", who.is_unknown() ? "không rõ tên" : name_in_words(cell_, meeting_, who)},
                {"ly_do", reason(*absent.absence)}});
      }
    }
    return out;
  }

  Value passages(const model::ToldList<model::Passage>& told) const {
    List out;
    for (const model::Passage& passage : *told) {
      out.push_back(Map{{"ten", name_in_words(cell_, meeting_, passage.member)},
                        {"luc", moment_in_words(meeting_, passage.at_time, passage.day)}});
    }
    return out;
  }

  const model::Cell& cell_;
  const model::Meeting& meeting_;
  rules::Attendance attendance_;
};

}  // namespace

Map attendance_view(const model::Cell& cell, const model::Meeting& meeting) {
  return AttendanceView(cell, meeting).build();
}

}  // namespace chibo::views
