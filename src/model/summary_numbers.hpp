#pragma once

#include "model/money.hpp"
#include "model/told.hpp"

#include <vector>

namespace chibo::model {

/// One number of a cell: of the whole period, of each month of it, of the periods beside it.
using NumberRow = ToldList<Told<int>>;
using MoneyRow = ToldList<Told<Money>>;

/// The numbers of a cell in a summary, by the names of report::CellNumbers.
struct SummaryNumbers : Placed {
  // members on the last day
  NumberRow members;
  NumberRow official;
  NumberRow probationary;
  NumberRow exempt;
  NumberRow away;
  NumberRow guests;
  // regular meetings
  NumberRow months_due;
  NumberRow held;
  NumberRow on_time;
  NumberRow late;
  NumberRow untimed;
  NumberRow not_held;
  NumberRow months_unclear;
  NumberRow missing;
  NumberRow committee_required;
  NumberRow committee_met;
  // attendance
  NumberRow meetings_counted;
  NumberRow meetings_uncounted;
  NumberRow present;
  NumberRow expected;
  NumberRow whole_shares;  // CellNumbers::shares taken apart: whole ones, and thousand-millionths
  NumberRow parts_of_shares;
  NumberRow cells_reaching;
  NumberRow cells_below;
  // what was said
  NumberRow meetings_heard;
  NumberRow meetings_unheard;
  NumberRow speakers;
  NumberRow opinions;
  NumberRow themes_held;
  NumberRow quarters_judged;
  NumberRow quarters_lacking_themes;
  NumberRow turns_done;
  NumberRow turns_outstanding;
  NumberRow tasks_done;
  NumberRow tasks_open;
  NumberRow tasks_overdue;
  // grades
  NumberRow self_ungraded;
  NumberRow self_good;
  NumberRow self_fair;
  NumberRow self_average;
  NumberRow self_poor;
  NumberRow superior_good;
  NumberRow superior_fair;
  NumberRow superior_average;
  NumberRow superior_poor;
  // what the plan of the year put into the period
  NumberRow plans;
  NumberRow planned_regular;
  NumberRow planned_themes;
  NumberRow planned_inspections;
  NumberRow inspections_concluded;
  // duties
  NumberRow absences_told;
  NumberRow excused;
  NumberRow unexcused;
  NumberRow unclear;
  NumberRow papers_in_time;
  NumberRow papers_late;
  NumberRow papers_unsent;
  NumberRow probation_due;
  NumberRow dues_months;
  NumberRow dues_months_lacking;
  MoneyRow dues_to_collect;
  MoneyRow dues_collected;
  MoneyRow dues_owed;
  NumberRow dues_unknown;
  bool operator==(const SummaryNumbers&) const = default;
};

}  // namespace chibo::model
