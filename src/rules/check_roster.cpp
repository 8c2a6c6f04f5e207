#include "base/date.hpp"
#include "i18n/message_check.hpp"
#include "records/words.hpp"
#include "rules/checks.hpp"
#include "rules/soundness.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace chibo::rules {

using i18n::CheckMsg;
using i18n::say;
using model::Member;
using model::OfficeHeld;
using model::Told;

namespace {

/// A code names one person at a meeting: a delegate's is no other delegate's, and no member's of
/// the day.
void look_at_delegates(const model::Cell& cell, const model::Meeting& meeting, std::string_view id,
                       diag::Diagnostics& out) {
  std::set<std::string> seen;
  for (const model::Delegate& delegate : *meeting.delegates) {
    if (!delegate.id.is_said()) {
      continue;
    }
    const std::string& code = delegate.id->text;
    const Member* member = find_member(cell.roster, code);
    const bool is_members = member != nullptr && knows_standing(*member) &&
                            (!meeting.date.is_said() || belongs_on(*member, *meeting.date));
    if (is_members) {
      out.push_back(diag::error(id, delegate.id.at,
                                say(CheckMsg::delegate_code_of_member, code, shown_name(*member)),
                                say(CheckMsg::delegate_code_hint)));
    } else if (!seen.insert(code).second) {
      out.push_back(diag::error(id, delegate.id.at, say(CheckMsg::delegate_code_twice, code),
                                say(CheckMsg::delegate_code_hint)));
    }
  }
}

}  // namespace

void check_member_ids(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  std::map<std::string, const Member*> seen;
  for (const Member& member : *context.cell.roster.members) {
    if (!member.id.is_said()) {
      continue;
    }
    const auto [at, fresh] = seen.emplace(member.id->text, &member);
    if (!fresh) {
      out.push_back(diag::error(id, member.id.at,
                                say(CheckMsg::member_id_twice, member.id->text, *at->second->name),
                                say(CheckMsg::member_id_twice_hint)));
    }
  }
  for (const model::MeetingRecord& record : context.cell.meetings) {
    look_at_delegates(context.cell, record.meeting, id, out);
  }
}

namespace {

/// Gathers what is wrong with the dates of members.
class DateChecker {
 public:
  DateChecker(std::string_view id, base::Date today, diag::Diagnostics& out)
      : id_(id), today_(today), out_(out) {}

  void look_at(const Member& member) {
    not_to_come(member.admitted, CheckMsg::admitted_in_future);
    not_to_come(member.official, CheckMsg::official_in_future);
    in_order(member.admitted, member.official, CheckMsg::official_before_admitted);
    not_to_come(member.recognised, CheckMsg::recognised_in_future);
    in_order(member.admitted, member.recognised, CheckMsg::recognised_before_admitted);
    in_order(member.official, member.recognised, CheckMsg::recognised_before_official);
    recognised_with_official(member);
    in_order(member.admitted, member.joined, CheckMsg::joined_before_admitted);
    for (const OfficeHeld& held : *member.offices) {
      in_order(held.from, held.to, CheckMsg::ends_before_it_begins);
      in_order(member.admitted, held.from, CheckMsg::office_before_admitted);
    }
    once_at_a_time(*member.offices);
    for (const model::Status& status : *member.statuses) {
      in_order(status.from, status.to, CheckMsg::ends_before_it_begins);
      in_order(member.admitted, status.from, CheckMsg::status_before_admitted);
      // who left for a time and came back left before the last coming
      if (status.kind.is_said() && is_final(*status.kind) && status.to.is_blank()) {
        in_order(member.joined, status.from, CheckMsg::left_before_joined);
      }
    }
  }

 private:
  void in_order(const Told<base::Date>& first, const Told<base::Date>& second, CheckMsg what) {
    if (first.is_said() && second.is_said() && *second < *first) {
      out_.push_back(diag::error(id_, second.at, say(what, *second, *first),
                                 say(CheckMsg::look_at_both_dates)));
    }
  }

  /// The day of the decision means something only beside an official day that it comes after.
  void recognised_with_official(const Member& member) {
    if (member.recognised.is_said() && member.official.is_blank()) {
      out_.push_back(diag::error(id_, member.recognised.at,
                                 say(CheckMsg::recognised_not_official, shown_name(member)),
                                 say(CheckMsg::recognised_not_official_hint, member.id->text)));
    }
    if (member.recognised.is_unknown() && member.official.is_said()) {
      out_.push_back(
          diag::note(id_, member.recognised.at,
                     say(CheckMsg::recognised_unknown, shown_name(member), *member.official),
                     say(CheckMsg::recognised_unknown_hint, member.id->text)));
    }
  }

  /// An office is not held twice at once; on the day one time ends the next may begin.
  void once_at_a_time(const std::vector<OfficeHeld>& offices) {
    for (std::size_t i = 1; i < offices.size(); ++i) {
      const OfficeHeld& later = offices[i];
      const bool twice =
          std::any_of(offices.begin(), offices.begin() + static_cast<std::ptrdiff_t>(i),
                      [&](const OfficeHeld& earlier) { return overlap(earlier, later); });
      if (later.office.is_said() && twice) {
        out_.push_back(diag::error(id_, later.office.at,
                                   say(CheckMsg::office_twice, records::word(*later.office)),
                                   say(CheckMsg::office_twice_hint)));
      }
    }
  }

  static bool overlap(const OfficeHeld& a, const OfficeHeld& b) {
    const auto ends_by = [](const OfficeHeld& first, const OfficeHeld& second) {
      const bool untold = first.to.faulty || first.to.is_unknown() || second.from.faulty ||
                          second.from.is_unknown();
      return untold || (first.to.is_said() && second.from.is_said() && *first.to <= *second.from);
    };
    return a.office == b.office && !ends_by(a, b) && !ends_by(b, a);
  }

  void not_to_come(const Told<base::Date>& day, CheckMsg what) {
    if (day.is_said() && *day > today_) {
      out_.push_back(diag::error(id_, day.at, say(what, *day), say(CheckMsg::look_at_the_year)));
    }
  }

  std::string_view id_;
  base::Date today_;
  diag::Diagnostics& out_;
};

}  // namespace

void check_member_dates(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  DateChecker checker(id, context.today, out);
  for (const Member& member : *context.cell.roster.members) {
    checker.look_at(member);
  }
}

void check_told_dates(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const Member& member : *context.cell.roster.members) {
    if (member.admitted.is_blank()) {
      out.push_back(diag::warning(id, member.name.is_said() ? member.name.at : member.at,
                                  say(CheckMsg::no_admitted_date, shown_name(member)),
                                  say(CheckMsg::no_admitted_date_hint, member.id->text)));
    }
  }
}

namespace {

/// A time as secretary of which the roster tells enough to compare it with others.
struct Tenure {
  const Member* member = nullptr;
  const OfficeHeld* held = nullptr;

  bool covers(base::Date day) const {
    return (!held->from.is_said() || *held->from <= day) &&
           (!held->to.is_said() || day <= *held->to) && belongs_on(*member, day);
  }
};

std::vector<Tenure> secretaries(const model::Roster& roster) {
  std::vector<Tenure> out;
  for (const Member& member : *roster.members) {
    for (const OfficeHeld& held : *member.offices) {
      const bool is_told =
          !held.from.faulty && (held.to.is_said() || held.to.is_blank()) && !member.statuses.faulty;
      if (held.office == model::Office::secretary && is_told) {
        out.push_back({&member, &held});
      }
    }
  }
  const auto begin = [](const Tenure& tenure) {
    return tenure.held->from.is_said() ? *tenure.held->from : base::Date{};
  };
  std::ranges::stable_sort(out, {}, begin);
  return out;
}

}  // namespace

void check_one_secretary(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  const std::vector<Tenure> tenures = secretaries(context.cell.roster);
  for (std::size_t later = 1; later < tenures.size(); ++later) {
    const Tenure& second = tenures[later];
    const base::Date begin = second.held->from.value_or(context.today);
    // on the day of a handover both may be written as secretary
    const base::Date day = base::add_days(begin, second.held->from.is_said() ? 1 : 0);
    const auto earlier = std::span(tenures).first(later);
    const auto first = std::ranges::find_if(earlier, [&](const Tenure& tenure) {
      return tenure.member != second.member && tenure.covers(day);
    });
    if (first != earlier.end() && second.covers(day)) {
      out.push_back(diag::error(id, second.held->at,
                                say(CheckMsg::two_secretaries, begin, shown_name(*first->member),
                                    shown_name(*second.member)),
                                say(CheckMsg::two_secretaries_hint)));
    }
  }
}

namespace {

/// Whether a helper is known to be probationary while he helps: today, or when the help ended.
bool is_probationary_helper(const Member& helper, const Member& helped, base::Date today) {
  const base::Date day = helped.official.is_said() ? *helped.official : today;
  return knows_standing(helper) && !helper.official.is_unknown() && !is_official_on(helper, day);
}

}  // namespace

void check_helpers(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const Member& member : *context.cell.roster.members) {
    if (!member.helper.is_said()) {
      continue;
    }
    const std::string& helper = member.helper->text;
    const bool is_oneself =
        (member.id.is_said() && helper == member.id->text) ||
        (member.name.is_said() && text::match_key(helper) == text::match_key(*member.name));
    if (is_oneself) {
      out.push_back(diag::error(id, member.helper.at,
                                say(CheckMsg::helps_oneself, shown_name(member)),
                                say(CheckMsg::helps_oneself_hint)));
      continue;
    }
    const Member* known = find_member(context.cell.roster, helper);
    if (known != nullptr && !member.official.faulty &&
        is_probationary_helper(*known, member, context.today)) {
      out.push_back(
          diag::error(id, member.helper.at,
                      say(CheckMsg::helper_on_probation, shown_name(*known), shown_name(member)),
                      say(CheckMsg::helps_oneself_hint)));
    }
  }
}

}  // namespace chibo::rules
