#pragma once

#include "base/date.hpp"
#include "model/organisation.hpp"
#include "model/summary_numbers.hpp"
#include "model/told.hpp"

#include <string>
#include <vector>

namespace chibo::model {

/// Why a cell's numbers are not in the sums of its committee, or that they are.
enum class CellStanding {
  counted,
  silent,     // not one record of a meeting in the period
  no_roster,  // nobody is on the roster, so nobody can be counted
  unread      // its records, or its summary, cannot be read
};

/// One cell in a summary. Nothing of a person stands here.
struct SummaryCell : Placed {
  Told<std::string> folder;  // from the folder of whose summary it is; blank: that folder itself
  Told<Code> code;
  Told<std::string> name;
  Told<CellStanding> standing;
  Told<base::Date> as_of;  // where its numbers are of another day than the summary's
  Told<int> errors;
  ToldList<Told<std::string>> unread_files;
  ToldList<Told<base::Month>> missing;
  ToldList<Told<base::Month>> not_held;
  ToldList<Told<base::Month>> unclear;
  ToldList<Told<base::Month>> late;
  ToldList<Told<base::Month>> months;    // the second and further numbers of each row
  ToldList<Told<std::string>> compared;  // the last numbers of each row
  Told<SummaryNumbers> numbers;          // only of a cell that is counted
  bool operator==(const SummaryCell&) const = default;
};

/// A sub-committee that cells of a summary lie in.
struct SummaryBlock : Placed {
  Told<std::string> folder;  // from the folder of whose summary it is
  Told<std::string> name;
  bool operator==(const SummaryBlock&) const = default;
};

/// What a cell or committee tells its superior of a period: whole numbers.
struct Summary : Placed {
  Told<int> version;
  Told<OrganisationKind> kind;
  Told<Code> code;
  Told<std::string> name;
  Told<std::string> folder;  // the name of its folder
  Told<std::string> period;  // 2026-Q4
  Told<base::Date> as_of;
  ToldList<SummaryBlock> blocks;
  ToldList<SummaryCell> cells;
  Told<std::string> digest;  // SHA-256 of all else
  bool operator==(const Summary&) const = default;
};

/// A summary with the place it was read from.
struct SummaryRecord {
  std::string path;  // tom-tat/tom-tat-2026-Q4-chi-bo-6.yaml, as shown
  Summary summary;
};

}  // namespace chibo::model
