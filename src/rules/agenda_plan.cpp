#include "rules/agenda_plan.hpp"

#include "base/date.hpp"
#include "i18n/catalog.hpp"
#include "i18n/message_dues.hpp"
#include "i18n/message_plan.hpp"
#include "i18n/message_rule.hpp"
#include "rules/agenda_reasons.hpp"
#include "rules/attendance.hpp"
#include "rules/dues.hpp"
#include "rules/meeting_names.hpp"
#include "rules/planned.hpp"
#include "rules/probation.hpp"
#include "rules/rotation.hpp"
#include "rules/rulebook.hpp"
#include "rules/tasks.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace chibo::rules {

using i18n::DuesMsg;
using i18n::Msg;
using i18n::PlanMsg;
using i18n::RuleMsg;
using i18n::say;
using model::Cell;
using model::Meeting;
using model::MeetingKind;
using model::MeetingRecord;
using model::MeetingState;
using model::Person;
using model::Told;

namespace {

Told<Person> person(const model::Member* member) {
  return member != nullptr ? Told<Person>(Person{member->id->text}) : Told<Person>();
}

const Meeting* last_of_kind(const Cell& cell, MeetingKind kind, MeetingState state, Date before) {
  const Meeting* out = nullptr;
  for (const MeetingRecord& record : cell.meetings) {
    const Meeting& meeting = record.meeting;
    if (meeting.kind == kind && meeting.state == state && meeting.date.is_said() &&
        *meeting.date < before && (out == nullptr || *out->date <= *meeting.date)) {
      out = &meeting;
    }
  }
  return out;
}

/// Where and how this cell meets: as it last did, else as it last meant to.
const Meeting* model_of(const Cell& cell, MeetingKind kind, Date before) {
  const Meeting* held = last_of_kind(cell, kind, MeetingState::held, before);
  return held != nullptr ? held : last_of_kind(cell, kind, MeetingState::planned, before);
}

i18n::Message task_line(const Cell& cell, const TrackedTask& task) {
  const model::Member* owner = member_named(cell.roster, *task.owner);
  if (owner == nullptr) {
    return say(Msg::task_line, task.id(), task.title());
  }
  const std::string name = owner->name.value_or("");
  const auto deadline = deadline_of(task);
  return deadline ? say(Msg::task_line_due, task.id(), task.title(), name, *deadline)
                  : say(Msg::task_line_owner, task.id(), task.title(), name);
}

/// What a record says is Vietnamese whatever the program speaks.
std::string in_record(const i18n::Message& message) {
  return i18n::Catalog::find("vi")->say(message);
}

class Preparation {
 public:
  Preparation(const Cell& cell, const MeetingRequest& request) : cell_(cell), request_(request) {}

  PreparedMeeting build() {
    heading();
    if (const auto agenda = agenda_on(cell_, request_.kind, request_.date)) {
      out_.reasons.push_back(say(RuleMsg::filled_agenda, citation(*agenda)));
      for (const model::AgendaItem& standing : agenda->items) {
        add(standing);
      }
      keep_what_has_no_item(*agenda);
      out_.meeting.agenda = std::move(agenda_);
    }
    tell_what_is_missing(cell_, request_, out_.reasons);
    return std::move(out_);
  }

 private:
  void heading() {
    Meeting& meeting = out_.meeting;
    meeting.state = MeetingState::planned;
    meeting.kind = request_.kind;
    meeting.period = request_.period;
    meeting.date = request_.date;
    if (request_.group) {
      meeting.group = *request_.group;
    }
    meeting.roll_call = model::RollCall::untouched;
    fill_from_plan();
    if (const Meeting* last = model_of(cell_, request_.kind, request_.date)) {
      fill_from(*last);
    }
    meeting.chair = person(holder_on(cell_.roster, model::Office::secretary, request_.date));
    if (request_.kind == MeetingKind::regular) {
      link_committee(meeting);
    }
  }

  /// Takes over what is told and not filled yet; its name joins those to be told as a reason.
  template <class T>
  static void take(Told<T>& into, const Told<T>& from, PlanMsg what,
                   std::vector<i18n::Message>& taken) {
    if (from.is_said() && !into.is_said()) {
      into = from;
      taken.push_back(say(what));
    }
  }

  void fill_from_plan() {
    const model::PlannedMeeting* planned =
        find_planned(cell_, request_.kind, request_.period, request_.date);
    std::vector<i18n::Message> taken;
    if (planned != nullptr) {
      take_time_and_place(*planned, taken);
      if (const model::PlannedMeeting* other = same_session(cell_, *planned)) {
        take_time_and_place(*other, taken);
      }
    }
    if (request_.kind == MeetingKind::thematic) {
      model::Theme theme;
      if (planned != nullptr) {
        take(theme.title, planned->theme, PlanMsg::filled_theme, taken);
        take(theme.group, planned->theme_group, PlanMsg::filled_theme_group, taken);
        take(theme.drafter, planned->drafter, PlanMsg::filled_drafter, taken);
        take(theme.approved, planned->approved, PlanMsg::filled_approved, taken);
      }
      out_.meeting.theme = std::move(theme);
    }
    if (!taken.empty()) {
      out_.reasons.push_back(
          say(PlanMsg::filled_from_plan, std::move(taken), base::iso(request_.period)));
    }
  }

  void take_time_and_place(const model::PlannedMeeting& planned,
                           std::vector<i18n::Message>& taken) {
    take(out_.meeting.start, planned.start, PlanMsg::filled_start, taken);
    take(out_.meeting.place, planned.place, PlanMsg::filled_place, taken);
  }

  void fill_from(const Meeting& last) {
    Meeting& meeting = out_.meeting;
    std::vector<i18n::Message> taken;
    take(meeting.place, last.place, PlanMsg::filled_place, taken);
    take(meeting.mode, last.mode, PlanMsg::filled_mode, taken);
    take(meeting.secretary, last.secretary, PlanMsg::filled_secretary, taken);
    take(meeting.start, last.start, PlanMsg::filled_start, taken);
    if (!taken.empty()) {
      out_.reasons.push_back(say(Msg::filled_from_last, std::move(taken), *last.date));
    }
  }

  void link_committee(Meeting& meeting) {
    for (const MeetingRecord& record : cell_.meetings) {
      const Meeting& other = record.meeting;
      if (other.kind == MeetingKind::committee && other.period == request_.period) {
        meeting.committee_meeting = model::Link{record.stem};
        out_.reasons.push_back(say(Msg::filled_committee, record.stem));
      }
    }
  }

  std::vector<const model::Member*> whose_turn() const {
    return rotation_on(cell_, request_.date, request_.period).next();
  }

  /// An agenda of the locality may have no item for the turns or the tasks; neither is lost by it.
  void keep_what_has_no_item(const StandingAgenda& agenda) {
    const auto has = [&](model::Filling filling) {
      return std::ranges::any_of(
          agenda.items, [&](const model::AgendaItem& item) { return item.filling == filling; });
    };
    if (request_.kind != MeetingKind::regular) {
      return;
    }
    if (!has(model::Filling::open_tasks)) {
      model::Item none;
      fill_tasks(none);
    }
    if (!has(model::Filling::turns)) {
      for (const model::Member* member : whose_turn()) {
        out_.reasons.push_back(say(RuleMsg::filled_turn_no_item, member->name.value_or("")));
      }
    }
  }

  Told<Person> presenter(const model::AgendaItem& standing) const {
    if (standing.role == model::Role::chair) {
      return out_.meeting.chair;
    }
    return standing.role == model::Role::secretary_of_meeting ? out_.meeting.secretary
                                                              : Told<Person>();
  }

  void add(const model::AgendaItem& standing) {
    model::Item item;
    item.title = standing.title;
    item.part = standing.part;
    item.presenter = presenter(standing);
    item.remark = standing.remark;
    if (standing.filling == model::Filling::probation) {
      add_recognitions(std::move(item), standing);
      return;
    }
    const bool filled = fill(item, standing);
    if (filled || !standing.optional->yes || !standing.filling.is_said()) {
      agenda_.push_back(std::move(item));
    } else if (standing.filling == model::Filling::last_resolution) {
      out_.reasons.push_back(say(RuleMsg::filled_no_resolution, *standing.title));
    }
  }

  /// Whether the records gave the item anything.
  bool fill(model::Item& item, const model::AgendaItem& standing) {
    if (!standing.filling.is_said()) {
      return false;
    }
    switch (*standing.filling) {
      case model::Filling::open_tasks:
        return fill_tasks(item);
      case model::Filling::turns:
        return fill_turns(item);
      case model::Filling::last_resolution:
        return fill_resolution(item);
      case model::Filling::leave:
        tell_leave_asked(cell_, request_, out_.reasons);
        return true;
      case model::Filling::dues:
        tell_dues();
        return true;
      case model::Filling::probation:
      case model::Filling::read_back:
        break;
    }
    return true;
  }

  /// One item a person, since each is voted on alone (R14).
  void add_recognitions(model::Item item, const model::AgendaItem& standing) {
    bool any = false;
    for (const Probation& probation : probations_on(cell_, request_.date)) {
      if (probation.stage == ProbationStage::running) {
        continue;
      }
      any = true;
      const bool ended = probation.stage != ProbationStage::ends_soon;
      out_.reasons.push_back(ended ? say(RuleMsg::filled_probation,
                                         probation.member->name.value_or(""), probation.ends,
                                         citation(probation.term))
                                   : *told(probation));
      if (ended) {
        model::Item one = item;
        one.matter = model::Matter::recognition;
        one.subject = person(probation.member);
        agenda_.push_back(std::move(one));
      }
    }
    if (!any && !standing.optional->yes) {
      agenda_.push_back(std::move(item));
    }
  }

  /// The notice is for a person to write: it may be out of date by the day of the meeting.
  void tell_dues() {
    const std::string period = base::iso(request_.period);
    const model::DuesRecord* dues = dues_for_meeting(cell_, request_.period);
    out_.reasons.push_back(
        dues != nullptr ? say(DuesMsg::filled_notice, dues_notice(dues_month(cell_, *dues)), period)
                        : say(RuleMsg::filled_dues, period));
  }

  bool fill_resolution(model::Item& item) {
    const Meeting* last =
        last_of_kind(cell_, MeetingKind::regular, MeetingState::held, request_.date);
    if (last == nullptr || !last->resolution.is_said()) {
      return false;
    }
    const std::string line = resolution_line(*last);
    item.points = std::vector<Told<std::string>>{Told<std::string>(line)};
    out_.reasons.push_back(say(RuleMsg::filled_last_resolution, line));
    return true;
  }

  bool fill_tasks(model::Item& item) {
    std::vector<Told<std::string>> points;
    std::vector<model::TaskResult> results;
    for (const TrackedTask& task : tasks_until(cell_, base::add_days(request_.date, -1))) {
      const TaskStanding standing = standing_of(task, request_.date);
      if (standing == TaskStanding::done) {
        continue;
      }
      points.emplace_back(in_record(task_line(cell_, task)));
      model::TaskResult result;
      result.id = model::Code{std::string(task.id())};
      results.push_back(std::move(result));
      out_.reasons.push_back(
          say(standing == TaskStanding::overdue ? Msg::filled_overdue_task : Msg::filled_open_task,
              task_line(cell_, task)));
    }
    if (!results.empty() && request_.kind == MeetingKind::regular) {
      out_.meeting.task_results = std::move(results);  // the minutes print their titles
      return true;
    }
    if (points.empty()) {
      return false;
    }
    item.points = std::move(points);
    return true;
  }

  bool fill_turns(model::Item& item) {
    std::vector<model::Turn> turns;
    for (const model::Member* member : whose_turn()) {
      model::Turn turn;
      turn.member = person(member);
      turns.push_back(std::move(turn));
      out_.reasons.push_back(say(Msg::filled_turn, member->name.value_or("")));
    }
    if (!turns.empty()) {
      item.turns = std::move(turns);
    }
    return item.turns.is_said();
  }

  const Cell& cell_;
  const MeetingRequest& request_;
  PreparedMeeting out_;
  std::vector<model::Item> agenda_;
};

}  // namespace

PreparedMeeting prepare_meeting(const Cell& cell, const MeetingRequest& request) {
  return Preparation(cell, request).build();
}

}  // namespace chibo::rules
