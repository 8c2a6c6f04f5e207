#include "i18n/message_closing.hpp"
#include "rules/checks.hpp"
#include "rules/rulebook.hpp"
#include "rules/sealing.hpp"

#include <algorithm>

namespace chibo::rules {

using i18n::ClosingMsg;
using i18n::say;
using model::MeetingRecord;

namespace {

i18n::Message in_words(const ChangedFact& fact) {
  if (fact.now.empty()) {
    return say(ClosingMsg::sealed_name_gone, fact.name, fact.sealed);
  }
  return fact.sealed.empty()
             ? say(ClosingMsg::sealed_name_come, fact.name, fact.now)
             : say(ClosingMsg::sealed_fact_differs, fact.name, fact.sealed, fact.now);
}

/// The member whose official day was dated back behind a closed meeting: by the record of today
/// official then, though the minutes counted them probationary (R16).
const model::Member* dated_back(const model::Cell& cell, const model::Meeting& meeting,
                                const ChangedFact& fact) {
  if (fact.name != k_fact_official || fact.now.empty() || !meeting.date.is_said() ||
      !was_named(meeting, k_fact_probationary, fact.now)) {
    return nullptr;
  }
  for (const model::Member& member : *cell.roster.members) {
    if (member.name.value_or("") == fact.now && is_official_on(member, *meeting.date) &&
        member.recognised.is_blank()) {
      return &member;
    }
  }
  return nullptr;
}

i18n::Message hint_of(const model::Cell& cell, const model::Meeting& meeting,
                      const ChangedFact& fact) {
  const model::Member* member = dated_back(cell, meeting, fact);
  return member != nullptr
             ? say(ClosingMsg::sealed_dated_back_hint, *member->name, member->id->text)
             : say(ClosingMsg::sealed_fact_differs_hint);
}

std::string listed(const model::Cell& cell, const std::vector<std::string>& packs) {
  std::string out;
  for (const std::string& pack : packs) {
    out += (out.empty() ? "" : ", ") + pack_title(cell, pack).value_or(pack);
  }
  return out;
}

void look_at_packs(const model::Cell& cell, const MeetingRecord& record, std::string_view id,
                   diag::Diagnostics& out) {
  const ChangedPacks packs = changed_packs(cell, record.meeting);
  if (packs.sealed.empty()) {
    return;
  }
  const std::string sealed = listed(cell, packs.sealed);
  out.push_back(diag::warning(
      id, record.meeting.seal->packs.at,
      packs.now.empty() ? say(ClosingMsg::sealed_packs_differ, sealed, say(ClosingMsg::no_pack))
                        : say(ClosingMsg::sealed_packs_differ, sealed, listed(cell, packs.now)),
      say(ClosingMsg::sealed_packs_differ_hint)));
}

void look_at_seal(const model::Cell& cell, const MeetingRecord& record, std::string_view id,
                  diag::Diagnostics& out) {
  const model::Seal& seal = *record.meeting.seal;
  switch (seal_state(record.meeting)) {
    case SealState::open:
      return;
    case SealState::changed: {
      const std::string day = seal.date.is_said() ? base::slashed(*seal.date) : "?";
      out.push_back(diag::error(id, record.meeting.seal.at, say(ClosingMsg::sealed_changed, day),
                                say(ClosingMsg::sealed_changed_hint, record.stem)));
      return;
    }
    case SealState::by_another:
      out.push_back(diag::warning(id, seal.digest.at, say(ClosingMsg::sealed_unknown),
                                  say(ClosingMsg::sealed_unknown_hint)));
      return;
    case SealState::holds:
      break;
  }
  look_at_packs(cell, record, id, out);
  for (const ChangedFact& fact : changed_facts(cell, record.meeting)) {
    out.push_back(diag::warning(id, fact.at, in_words(fact), hint_of(cell, record.meeting, fact)));
  }
}

void look_at_amendments(const MeetingRecord& record, std::string_view id, diag::Diagnostics& out) {
  const model::Meeting& meeting = record.meeting;
  if (!is_sealed(meeting)) {
    return;
  }
  const AmendmentsState state = amendments_state(meeting);
  if (state == AmendmentsState::hold) {
    return;
  }
  const diag::Span at = meeting.corrections.is_said() ? meeting.corrections.at
                        : meeting.additions.is_said() ? meeting.additions.at
                                                      : meeting.seal->amendments_digest.at;
  if (state == AmendmentsState::changed) {
    out.push_back(diag::error(id, at, say(ClosingMsg::amendments_changed),
                              say(ClosingMsg::amendments_changed_hint, record.stem)));
  } else {
    out.push_back(diag::warning(id, at, say(ClosingMsg::amendments_unwitnessed),
                                say(ClosingMsg::amendments_unwitnessed_hint, record.stem)));
  }
}

void look_at_amendment(const model::Cell& cell, const MeetingRecord& record,
                       const model::Amendment& amendment, std::string_view id,
                       diag::Diagnostics& out) {
  if (!is_sealed(record.meeting)) {
    out.push_back(diag::warning(id, amendment.at, say(ClosingMsg::amendment_without_seal),
                                say(ClosingMsg::amendment_without_seal_hint, record.stem)));
    return;
  }
  if (awaits_approval(amendment)) {
    const std::string day = amendment.date.is_said() ? base::slashed(*amendment.date) : "?";
    out.push_back(diag::warning(id, amendment.at, say(ClosingMsg::amendment_waits, day),
                                say(ClosingMsg::amendment_waits_hint, record.stem)));
    return;
  }
  const MeetingRecord* approving = find_meeting(cell, amendment.approved_at->stem);
  if (approving == nullptr || !may_approve(*approving, record.meeting)) {
    out.push_back(
        diag::error(id, amendment.approved_at.at,
                    say(ClosingMsg::amendment_approved_nowhere, amendment.approved_at->stem),
                    say(ClosingMsg::amendment_approved_nowhere_hint)));
  }
}

}  // namespace

void check_sealed(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const MeetingRecord& record : context.cell.meetings) {
    look_at_seal(context.cell, record, id, out);
    look_at_amendments(record, id, out);
    for (const auto* amendments : {&record.meeting.corrections, &record.meeting.additions}) {
      for (const model::Amendment& amendment : **amendments) {
        look_at_amendment(context.cell, record, amendment, id, out);
      }
    }
  }
}

}  // namespace chibo::rules
