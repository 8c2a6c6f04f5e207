#pragma once

#include "model/meeting.hpp"
#include "model/told.hpp"

#include <string>
#include <vector>

namespace chibo::model {

/// The words of one section of a report.
struct NarrativePart : Placed {
  Told<std::string> section;  // its title in the form of the report
  Told<Prose> words;
  bool operator==(const NarrativePart&) const = default;
};

/// bao-cao/2026-Q4.yaml: what people write of a period, kept apart from the numbers, so that a
/// report made anew has the same words.
struct Narrative : Placed {
  Told<std::string> period;  // "2026-Q4", as the file is called
  ToldList<NarrativePart> parts;
  bool operator==(const Narrative&) const = default;
};

/// The words of a report with their identity, the stem of their file name.
struct NarrativeRecord {
  std::string stem;  // 2026-Q4
  std::string path;  // bao-cao/2026-Q4.yaml, as shown
  Narrative narrative;
};

}  // namespace chibo::model
