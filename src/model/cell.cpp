#include "model/cell.hpp"

namespace chibo::model {

const MeetingRecord* find_meeting(const Cell& cell, std::string_view stem) {
  for (const MeetingRecord& record : cell.meetings) {
    if (record.stem == stem) {
      return &record;
    }
  }
  return nullptr;
}

const PaperRecord* find_paper(const Cell& cell, std::string_view stem) {
  for (const PaperRecord& record : cell.papers) {
    if (record.stem == stem) {
      return &record;
    }
  }
  return nullptr;
}

const Plan* find_plan(const Cell& cell, int year) {
  for (const Plan& plan : cell.plans) {
    if (plan.year.is_said() && *plan.year == year) {
      return &plan;
    }
  }
  return nullptr;
}

const DuesRecord* find_dues(const Cell& cell, base::Month period) {
  const std::string stem = base::iso(period);
  for (const DuesRecord& record : cell.dues) {
    if (record.stem == stem && record.dues.period.is_said() && *record.dues.period == period) {
      return &record;
    }
  }
  return nullptr;
}

}  // namespace chibo::model
