#pragma once

#include "model/cell.hpp"
#include "rules/votes.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::rules {

/// A numbered paper that the cell issued: the resolution of a meeting, or a paper sent out.
struct Issued {
  std::string type_code;  // NQ, KL, BC … as numbers bear it
  std::optional<int> number;
  diag::Span at;  // of the number
  std::optional<Date> date;
  std::string subject;
  std::string stem;  // of the meeting or the paper
  std::string path;
  bool is_of_present_term = true;
};

/// The number register (R81): resolutions and conclusions of all meetings, those not held
/// included, and every outgoing paper that bears a number; by type, term, number, date. What was
/// postponed and moved counts once, where it was moved to.
std::vector<Issued> number_register(const model::Cell& cell);

/// The numbers of one type in the term that a day belongs to.
struct NumberRun {
  std::vector<const Issued*> taken;  // by number
  std::vector<int> skipped;          // between the lowest and the highest
  int next = 1;                      // one above the highest; a gap is never filled
};
NumberRun number_run(const model::Cell& cell, const std::vector<Issued>& papers,
                     std::string_view type_code, Date day);

/// "NQ" or "KL".
std::string_view type_code(model::ResolutionKind kind);

/// Whether a day lies in the present term; without "nhiệm kỳ từ" all days do.
bool is_of_present_term(const model::Cell& cell, Date day);

/// "05-NQ/CB", with dots for a number not given yet.
std::string number_in_full(std::string_view type_code, const std::optional<int>& number);
std::string number_in_full(model::ResolutionKind kind, const std::optional<int>& number);

/// The vote by which a meeting adopted its resolution: the last one of that matter.
std::optional<VoteOutcome> vote_on_resolution(const model::Cell& cell,
                                              const model::Meeting& meeting);

/// Who signs: who is named, else the chair where a secretary or deputy chaired, else the secretary
/// on that day.
const model::Member* signer_of(const model::Cell& cell, const model::Meeting& meeting);

/// Who signs what the cell issues on a day: its secretary, else its deputy secretary.
const model::Member* leader_on(const model::Cell& cell, Date day);

/// The day a resolution bears: its own, else the meeting's.
std::optional<Date> day_of_resolution(const model::Meeting& meeting);

/// To whom a resolution of a cell usually goes: the superior committee, all members, the file.
std::vector<std::string> usual_recipients(const model::Organisation& organisation);
/// The same of a notice to the members, who stand first.
std::vector<std::string> notice_recipients(const model::Organisation& organisation);

}  // namespace chibo::rules
