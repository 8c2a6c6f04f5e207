#pragma once

#include "model/cell.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace chibo::rules {

using base::Date;

/// Whether the minutes of a meeting were closed: its record is no longer edited, only amended.
bool is_sealed(const model::Meeting& meeting);

/// By which a change of what the minutes say is seen: layout, comments, line ends and the order of
/// keys are no part of it, nor is what comes after the closing (amendments, the papers' way to the
/// superior, the superior's judgement).
std::string digest_of(const model::Meeting& meeting);

/// Whether a record still says what it said when it was closed.
enum class SealState { open, holds, changed, by_another };
SealState seal_state(const model::Meeting& meeting);

/// The same for what was amended after the closing, approvals included; empty where nothing was.
std::string amendments_digest_of(const model::Meeting& meeting);

/// Whether what was amended is what commands wrote: a list changed, cut or removed by hand is
/// changed; one that no command has seen yet is unwitnessed.
enum class AmendmentsState { hold, changed, unwitnessed };
AmendmentsState amendments_state(const model::Meeting& meeting);

/// The rule packs that closed minutes name and that are in force on their day no more, and those
/// that are in force now and not named; empty where all that was named still is.
struct ChangedPacks {
  std::vector<std::string> sealed;
  std::vector<std::string> now;
};
ChangedPacks changed_packs(const model::Cell& cell, const model::Meeting& meeting);

/// What the minutes print though the record does not say it: names by state, denominators, who was
/// there, outcomes of votes, titles of earlier tasks. In the order of the minutes.
std::vector<model::SealedFact> printed_facts(const model::Cell& cell,
                                             const model::Meeting& meeting);

/// The facts that name the official and the probationary members.
inline constexpr std::string_view k_fact_official = "đảng viên chính thức";
inline constexpr std::string_view k_fact_probationary = "đảng viên dự bị";
/// Whether closed minutes name somebody in a fact that is a list of names.
bool was_named(const model::Meeting& meeting, std::string_view fact, std::string_view name);

/// The minutes as closed on a day.
model::Seal seal_of(const model::Cell& cell, const model::Meeting& meeting, Date today);

/// A printed fact that would now come out differently; of names only those that differ, where one
/// side is empty.
struct ChangedFact {
  std::string name;
  std::string sealed;
  std::string now;
  diag::Span at;
};
std::vector<ChangedFact> changed_facts(const model::Cell& cell, const model::Meeting& meeting);

/// Whether a meeting can have approved an amendment of another: held on a later day.
bool may_approve(const model::MeetingRecord& approving, const model::Meeting& amended);
bool awaits_approval(const model::Amendment& amendment);

}  // namespace chibo::rules
