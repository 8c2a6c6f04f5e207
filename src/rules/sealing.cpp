#include "rules/sealing.hpp"

#include "base/sha256.hpp"
#include "records/canonical.hpp"
#include "rules/attendance.hpp"
#include "rules/people.hpp"
#include "rules/rulebook.hpp"
#include "rules/tasks.hpp"
#include "rules/votes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace chibo::rules {

using model::Cell;
using model::Meeting;
using model::Member;
using model::SealedFact;

namespace {

/// What this way of digesting is called; another way would need another name.
constexpr std::string_view k_scheme = "sha256-1-";

constexpr std::string_view k_after_closing[] = {"chốt",
                                                "đính chính",
                                                "bổ sung",
                                                "hồ sơ gửi",
                                                "đánh giá của cấp trên",
                                                "biên bản/ngày gửi cấp trên"};

constexpr std::string_view k_not_printed = "không có";
constexpr std::string_view k_between_names = ", ";

/// Facts that are lists of names.
constexpr std::string_view k_name_lists[] = {
    k_fact_official,          k_fact_probationary,
    "miễn sinh hoạt",         "sinh hoạt tạm thời nơi khác",
    "sinh hoạt tạm thời đến", "đình chỉ sinh hoạt",
    "nhiệm vụ đặc biệt",      "vắng"};

}  // namespace

bool is_sealed(const Meeting& meeting) {
  return meeting.seal.is_said();
}

std::string digest_of(const Meeting& meeting) {
  return std::string(k_scheme) + base::sha256(records::canonical_text(meeting, k_after_closing));
}

SealState seal_state(const Meeting& meeting) {
  if (!is_sealed(meeting)) {
    return SealState::open;
  }
  const std::string told = meeting.seal->digest.value_or("");
  if (told == digest_of(meeting)) {
    return SealState::holds;
  }
  return told.starts_with("sha256-") && !told.starts_with(k_scheme) ? SealState::by_another
                                                                    : SealState::changed;
}

std::string amendments_digest_of(const Meeting& meeting) {
  if (meeting.corrections->empty() && meeting.additions->empty()) {
    return {};
  }
  Meeting amended;
  amended.corrections = meeting.corrections;
  amended.additions = meeting.additions;
  return std::string(k_scheme) + base::sha256(records::canonical_text(amended, {}));
}

AmendmentsState amendments_state(const Meeting& meeting) {
  const std::string told = meeting.seal->amendments_digest.value_or("");
  const std::string now = amendments_digest_of(meeting);
  if (told == now) {
    return AmendmentsState::hold;
  }
  return told.empty() ? AmendmentsState::unwitnessed : AmendmentsState::changed;
}

namespace {

class Facts {
 public:
  Facts(const Cell& cell, const Meeting& meeting) : cell_(cell), meeting_(meeting) {}

  std::vector<SealedFact> gather() {
    members();
    attendance();
    votes();
    tasks();
    return std::move(out_);
  }

 private:
  void put(std::string name, std::string value) {
    SealedFact fact;
    fact.name = std::move(name);
    fact.value = std::move(value);
    out_.push_back(std::move(fact));
  }

  void put_count(std::string name, const std::optional<int>& count) {
    if (count) {
      put(std::move(name), std::to_string(*count));
    }
  }

  void put_names(std::string name, const std::vector<const Member*>& members) {
    if (std::string names = shown_names(members); !names.empty()) {
      put(std::move(name), std::move(names));
    }
  }

  void members() {
    const Membership members = membership_on(cell_.roster, *meeting_.date);
    put_count("tổng số đảng viên", static_cast<int>(members.all.size()));
    put_names(std::string(k_fact_official), members.official);
    put_names(std::string(k_fact_probationary), members.probationary);
    put_names("miễn sinh hoạt", members.exempt);
    put_names("sinh hoạt tạm thời nơi khác", members.away);
    put_names("sinh hoạt tạm thời đến", members.guests_in);
    put_names("đình chỉ sinh hoạt", members.suspended);
    put_names("nhiệm vụ đặc biệt", members.special_duty);
  }

  void attendance() {
    const Attendance attendance = attendance_of(cell_, meeting_);
    put_count("phải dự", attendance.expected);
    put_count("có mặt", attendance.present);
    put_count("vắng có lý do", attendance.excused);
    put_count("vắng không lý do", attendance.unexcused);
    std::string absent;
    for (const AbsentMember& one : attendance.absent) {
      if (!one.absence->member.is_said()) {
        continue;
      }
      absent += (absent.empty() ? "" : ", ") + shown_name(cell_, meeting_, one.absence->member);
    }
    if (!absent.empty()) {
      put("vắng", std::move(absent));
    }
  }

  void put_vote(std::string name, const VoteOutcome& vote) {
    const auto in_favour = told_count(vote.in_favour);
    if (!in_favour) {
      return;
    }
    std::string value = fmt::format("{}/{}", *in_favour, vote.base.denominator);
    if (vote.reached) {
      value += *vote.reached ? ", đạt" : ", chưa đạt";
    }
    put(std::move(name), std::move(value));
  }

  void votes() {
    put_count("số đảng viên được biểu quyết", vote_base(cell_, meeting_).denominator);
    int number = 0;
    for (const model::Item& item : *meeting_.agenda) {
      ++number;
      int time = item.vote.is_said() ? 1 : 2;
      for (const ItemVote& one : votes_on(item)) {
        put_vote(time == 1 ? fmt::format("biểu quyết mục {}", number)
                           : fmt::format("biểu quyết mục {} lần {}", number, time),
                 outcome_of(cell_, meeting_, *one.vote, one.matter()));
        ++time;
      }
    }
    if (meeting_.approval.is_said()) {
      put_vote("thông qua biên bản", approval_outcome(cell_, meeting_));
    }
  }

  void tasks() {
    if (meeting_.task_results->empty()) {
      return;
    }
    const auto known = given_until(cell_, *meeting_.date);
    for (const model::TaskResult& result : *meeting_.task_results) {
      const TrackedTask* task = result.id.is_said() ? find_task(known, result.id->text) : nullptr;
      if (task != nullptr) {
        put("việc " + result.id->text, std::string(task->title()));
      }
    }
  }

  const Cell& cell_;
  const Meeting& meeting_;
  std::vector<SealedFact> out_;
};

std::vector<std::string_view> split_names(std::string_view names) {
  std::vector<std::string_view> out;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(k_between_names), names.size());
    out.push_back(names.substr(0, end));
    names.remove_prefix(std::min(end + k_between_names.size(), names.size()));
  }
  return out;
}

const SealedFact* find_fact(const std::vector<SealedFact>& facts, const std::string& name) {
  const auto at = std::ranges::find_if(
      facts, [&](const SealedFact& fact) { return fact.name.value_or("") == name; });
  return at == facts.end() ? nullptr : &*at;
}

}  // namespace

bool was_named(const Meeting& meeting, std::string_view fact, std::string_view name) {
  const SealedFact* list = find_fact(*meeting.seal->facts, std::string(fact));
  const std::string names = list != nullptr ? list->value.value_or("") : std::string();
  const auto all = split_names(names);
  return std::ranges::find(all, name) != all.end();
}

std::vector<SealedFact> printed_facts(const Cell& cell, const Meeting& meeting) {
  return meeting.date.is_said() ? Facts(cell, meeting).gather() : std::vector<SealedFact>();
}

namespace {

/// The packs in force on the day of a meeting, sorted.
std::vector<std::string> packs_for(const Cell& cell, const Meeting& meeting) {
  std::vector<std::string> out;
  if (meeting.date.is_said()) {
    for (const Origin& origin : origins_on(cell, *meeting.date)) {
      out.push_back(origin.pack);
    }
  }
  std::ranges::sort(out);
  return out;
}

}  // namespace

ChangedPacks changed_packs(const Cell& cell, const Meeting& meeting) {
  const std::vector<std::string> now = packs_for(cell, meeting);
  std::vector<std::string> sealed;
  for (const model::Told<std::string>& pack : *meeting.seal->packs) {
    sealed.push_back(pack.value_or(""));
  }
  std::ranges::sort(sealed);
  ChangedPacks out;
  std::ranges::set_difference(sealed, now, std::back_inserter(out.sealed));
  if (!out.sealed.empty()) {
    std::ranges::set_difference(now, sealed, std::back_inserter(out.now));
  }
  return out;
}

model::Seal seal_of(const Cell& cell, const Meeting& meeting, Date today) {
  model::Seal out;
  out.date = today;
  out.digest = digest_of(meeting);
  if (const std::string amended = amendments_digest_of(meeting); !amended.empty()) {
    out.amendments_digest = amended;
  }
  std::vector<model::Told<std::string>> packs;
  for (const std::string& pack : packs_for(cell, meeting)) {
    packs.emplace_back(pack);
  }
  out.packs = std::move(packs);
  out.facts = printed_facts(cell, meeting);
  return out;
}

namespace {

/// The names of one list that the other lacks.
std::string lacking(std::string_view names, std::string_view other) {
  const auto others = split_names(other);
  std::string out;
  for (const std::string_view name : split_names(names)) {
    if (std::ranges::find(others, name) == others.end()) {
      out += (out.empty() ? "" : ", ") + std::string(name);
    }
  }
  return out;
}

void compare(const std::string& name, const std::string& sealed, const std::string& now,
             diag::Span at, std::vector<ChangedFact>& out) {
  if (sealed == now) {
    return;
  }
  if (std::ranges::find(k_name_lists, name) == std::end(k_name_lists)) {
    const std::string none(k_not_printed);
    out.push_back({name, sealed.empty() ? none : sealed, now.empty() ? none : now, at});
    return;
  }
  if (std::string gone = lacking(sealed, now); !gone.empty()) {
    out.push_back({name, std::move(gone), {}, at});
  }
  if (std::string come = lacking(now, sealed); !come.empty()) {
    out.push_back({name, {}, std::move(come), at});
  }
}

}  // namespace

std::vector<ChangedFact> changed_facts(const Cell& cell, const Meeting& meeting) {
  std::vector<ChangedFact> out;
  const std::vector<SealedFact> now = printed_facts(cell, meeting);
  for (const SealedFact& sealed : *meeting.seal->facts) {
    const std::string name = sealed.name.value_or("");
    const SealedFact* same = find_fact(now, name);
    compare(name, sealed.value.value_or(""), same != nullptr ? *same->value : "", sealed.value.at,
            out);
  }
  for (const SealedFact& fact : now) {
    if (find_fact(*meeting.seal->facts, *fact.name) == nullptr) {
      compare(*fact.name, "", *fact.value, meeting.seal.at, out);
    }
  }
  return out;
}

bool may_approve(const model::MeetingRecord& approving, const Meeting& amended) {
  const Meeting& meeting = approving.meeting;
  return meeting.state == model::MeetingState::held && meeting.date.is_said() &&
         amended.date.is_said() && *amended.date < *meeting.date;
}

bool awaits_approval(const model::Amendment& amendment) {
  return !amendment.approved_at.is_said();
}

}  // namespace chibo::rules
