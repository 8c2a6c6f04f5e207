#pragma once

#include "cli/commands.hpp"

// The commands that a committee's office has of its own.

namespace chibo::cli {

Action add_report_faults(Arguments& arguments);
Action add_schedule_collect(Arguments& arguments);
Action add_schedule_show(Arguments& arguments);
Action add_schedule_mark(Arguments& arguments);
Action add_schedule_notice(Arguments& arguments);

}  // namespace chibo::cli
