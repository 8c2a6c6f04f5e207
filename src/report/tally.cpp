#include "report/tally.hpp"

namespace chibo::report {

diag::Span place_of(const model::MeetingRecord& record) {
  const model::Meeting& meeting = record.meeting;
  return meeting.date.at.file != diag::k_no_file ? meeting.date.at : meeting.at;
}

diag::Span roll_of(const model::Meeting& meeting) {
  for (const diag::Span& at : {meeting.absences.at, meeting.headcount.at, meeting.roll_call.at}) {
    if (at.file != diag::k_no_file) {
      return at;
    }
  }
  return meeting.date.at;
}

}  // namespace chibo::report
