#pragma once

#include "cli/session.hpp"
#include "model/plan.hpp"
#include "store/record_edit.hpp"

#include <optional>
#include <string>
#include <vector>

namespace chibo::cli {

/// The file of a year's plan, about to be changed in place or made.
struct PlanFile {
  int year = 0;
  std::string path;  // ke-hoach/2026.yaml, from the cell's folder
  bool has_turns = false;
  std::optional<base::FileState> state;  // empty: there is no such file yet
  std::optional<store::RecordEdit> edit;
};

/// Finds the plan of a year; one that cannot be read has no answer.
base::Result<PlanFile> plan_file(Env& env, const Workspace& workspace, int year);

/// Adds a row to the plan and writes the file; keeps it in the history under a subject.
base::Result<void> add_swap(Env& env, const Workspace& workspace, PlanFile file,
                            const model::TurnSwap& swap, const std::string& subject);
base::Result<void> add_postponement(Env& env, const Workspace& workspace, PlanFile file,
                                    const model::TurnPostponement& postponement,
                                    const std::string& subject);
base::Result<void> add_inspection(Env& env, const Workspace& workspace, PlanFile file,
                                  const model::PlannedInspection& inspection,
                                  const std::string& subject);

}  // namespace chibo::cli
