#include "cli/plan_edit.hpp"

#include "cli/new_record.hpp"
#include "cli/plan_file.hpp"
#include "cli/record_file.hpp"
#include "store/yaml_write.hpp"

namespace chibo::cli {

namespace {

constexpr std::string_view k_turns = "tự phê bình";

std::string path_of_plan(const Workspace& workspace, int year) {
  if (const model::Plan* plan = find_plan(workspace.cell(), year)) {
    for (const store::LoadedFile& file : workspace.loaded.files) {
      if (file.file == plan->year.at.file) {
        return file.path;
      }
    }
  }
  return plan_path(year);
}

/// Writes the file once an edit of it, or the plan that begins it, is made.
template <class Edit>
base::Result<void> write(Env& env, const Workspace& workspace, PlanFile& file,
                         const model::Plan& alone, Edit edit, const std::string& subject) {
  base::WriteBatch batch;
  if (!file.edit) {
    model::Plan plan = alone;
    plan.year = file.year;
    if (auto put =
            put_new_record(batch, workspace.loaded.root, file.path, store::record_text(plan), plan);
        !put) {
      return put;
    }
  } else {
    if (auto done = edit(*file.edit); !done) {
      return done;
    }
    batch.put(workspace.loaded.root / file.path, file.edit->text(), *file.state);
  }
  batch.commit();
  keep_in_history(env, workspace.loaded.root, workspace.cell().organisation, {file.path}, subject);
  return {};
}

/// Puts one item into a list of the plan's turns; turns is the same decision where there is none
/// yet.
base::Result<void> write_turn(Env& env, const Workspace& workspace, PlanFile& file,
                              std::string_view list, const store::Node& item,
                              const model::TurnPlan& turns, const std::string& subject) {
  model::Plan alone;
  alone.turns = turns;
  return write(
      env, workspace, file, alone,
      [&](store::RecordEdit& edit) {
        return file.has_turns ? edit.add({k_turns}, list, item)
                              : edit.set({}, k_turns, store::item_node(turns));
      },
      subject);
}

}  // namespace

base::Result<PlanFile> plan_file(Env& env, const Workspace& workspace, int year) {
  PlanFile out;
  out.year = year;
  out.path = path_of_plan(workspace, year);
  const store::LoadedFile* file = workspace.loaded.find(out.path);
  if (file == nullptr) {
    return out;
  }
  if (!is_sound(env, workspace, out.path) || find_plan(workspace.cell(), year) == nullptr) {
    return base::fail(i18n::say(i18n::Msg::mend_first, out.path), i18n::say(i18n::Msg::see_check));
  }
  out.has_turns = find_plan(workspace.cell(), year)->turns.is_said();
  out.state = file->state;
  out.edit.emplace(workspace.sources[file->file].text, records::shape_of<model::Plan>());
  return out;
}

base::Result<void> add_swap(Env& env, const Workspace& workspace, PlanFile file,
                            const model::TurnSwap& swap, const std::string& subject) {
  model::TurnPlan turns;
  turns.swaps = std::vector{swap};
  return write_turn(env, workspace, file, "đổi lượt", store::item_node(swap), turns, subject);
}

base::Result<void> add_postponement(Env& env, const Workspace& workspace, PlanFile file,
                                    const model::TurnPostponement& postponement,
                                    const std::string& subject) {
  model::TurnPlan turns;
  turns.postponements = std::vector{postponement};
  return write_turn(env, workspace, file, "hoãn lượt", store::item_node(postponement), turns,
                    subject);
}

base::Result<void> add_inspection(Env& env, const Workspace& workspace, PlanFile file,
                                  const model::PlannedInspection& inspection,
                                  const std::string& subject) {
  model::Plan alone;
  alone.inspections = std::vector{inspection};
  return write(
      env, workspace, file, alone,
      [&](store::RecordEdit& edit) {
        return edit.add({}, "kiểm tra giám sát", with_empty_keys(inspection));
      },
      subject);
}

}  // namespace chibo::cli
