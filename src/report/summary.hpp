#pragma once

#include "diag/diagnostic.hpp"
#include "model/summary.hpp"
#include "report/committee_report.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::report {

/// The cells of an organisation with paths from its folder ("" is that folder itself), and the
/// names of the sub-committees among them by their folders.
struct Summed {
  std::vector<CellLine> cells;
  std::map<std::string, std::string, std::less<>> blocks;
};

/// What an organisation that tells its kind, code and name tells its superior of a period, digest
/// and all. The cells are told as a report of today counts them.
model::Summary summary_of(const model::Organisation& organisation, const std::string& folder,
                          const Summed& summed, const Period& period, Date today);

/// Why a summary without faults cannot be counted in a report of its period: it is of another day,
/// its months or the periods beside it are not the report's.
void find_period_faults(const model::Summary& summary, const Period& period, Date today,
                        std::string_view id, diag::Diagnostics& out);

/// What a summary without such faults tells.
Summed summed_of(const model::Summary& summary, const Period& period, Date today);

/// The cells that a summary of another period names, as cells of which nothing could be read.
Summed named_in(const model::Summary& summary);

}  // namespace chibo::report
