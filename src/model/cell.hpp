#pragma once

#include "model/dues.hpp"
#include "model/holidays.hpp"
#include "model/meeting.hpp"
#include "model/narrative.hpp"
#include "model/official_paper.hpp"
#include "model/organisation.hpp"
#include "model/plan.hpp"
#include "model/roster.hpp"
#include "model/rule_pack.hpp"

#include <optional>
#include <string>
#include <vector>

namespace chibo::model {

/// A meeting with its identity, the stem of its file name.
struct MeetingRecord {
  std::string stem;  // 2026-11-05-thuong-ky
  std::string path;  // hop/2026/2026-11-05-thuong-ky.yaml, as shown
  Meeting meeting;
};

/// A paper with its identity, the stem of its file name.
struct PaperRecord {
  std::string stem;  // 2026-11-03-cv-29
  std::string path;  // van-ban/2026/2026-11-03-cv-29.yaml, as shown
  OfficialPaper paper;
};

/// The dues of a month with their identity, the stem of their file name.
struct DuesRecord {
  std::string stem;  // 2026-11
  std::string path;  // dang-phi/2026-11.yaml, as shown
  Dues dues;
};

/// All records of one cell that were read.
struct Cell {
  Organisation organisation;
  Roster roster;
  std::vector<Plan> plans;
  std::vector<MeetingRecord> meetings;      // by file name
  std::vector<PaperRecord> papers;          // by file name
  std::vector<DuesRecord> dues;             // by file name
  std::vector<NarrativeRecord> narratives;  // by file name
  Holidays holidays;
  std::vector<Profile> profiles;
  std::optional<std::vector<FormInUse>> forms;  // nothing where nobody looked for them
  std::vector<std::string> unread_meetings;     // stems of files that could not be read
  std::vector<std::string> unread_plans;
  std::vector<std::string> unread_folders;  // "hop/2026"; "" is the cell's own
};

const MeetingRecord* find_meeting(const Cell& cell, std::string_view stem);
const PaperRecord* find_paper(const Cell& cell, std::string_view stem);
const Plan* find_plan(const Cell& cell, int year);
const DuesRecord* find_dues(const Cell& cell, base::Month period);

}  // namespace chibo::model
