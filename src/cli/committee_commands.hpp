#pragma once

#include "cli/commands.hpp"

// The commands that a committee's office has of its own.

namespace chibo::cli {

Action add_report_faults(Arguments& arguments);
Action add_schedule_collect(Arguments& arguments);
Action add_schedule_show(Arguments& arguments);
Action add_schedule_mark(Arguments& arguments);
Action add_schedule_notice(Arguments& arguments);
Action add_observer_assign(Arguments& arguments);
Action add_observer_visit(Arguments& arguments);
Action add_observer_list(Arguments& arguments);
Action add_grade_set(Arguments& arguments);
Action add_grade_list(Arguments& arguments);
Action add_finding_add(Arguments& arguments);
Action add_finding_note(Arguments& arguments);
Action add_finding_list(Arguments& arguments);
Action add_finding_notice(Arguments& arguments);
Action add_finding_collect(Arguments& arguments);
Action add_commend_list(Arguments& arguments);

}  // namespace chibo::cli
