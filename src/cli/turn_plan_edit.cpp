#include "cli/turn_plan_edit.hpp"

#include "cli/new_record.hpp"
#include "cli/plan_file.hpp"
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

/// Puts one item into a list of the plan's turns; turns is the same decision as a plan of its own,
/// for a file that has none yet.
base::Result<void> write(const Workspace& workspace, PlanFile& file, std::string_view list,
                         const store::Node& item, const model::TurnPlan& turns) {
  base::WriteBatch batch;
  const std::filesystem::path path = workspace.loaded.root / file.path;
  if (!file.edit) {
    model::Plan plan;
    plan.year = file.year;
    plan.turns = turns;
    if (auto put =
            put_new_record(batch, workspace.loaded.root, file.path, store::record_text(plan), plan);
        !put) {
      return put;
    }
  } else {
    auto done = file.has_turns ? file.edit->add({k_turns}, list, item)
                               : file.edit->set({}, k_turns, store::item_node(turns));
    if (!done) {
      return done;
    }
    batch.put(path, file.edit->text(), *file.state);
  }
  batch.commit();
  return {};
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
  if (auto done = write(workspace, file, "đổi lượt", store::item_node(swap), turns); !done) {
    return done;
  }
  keep_in_history(env, workspace.loaded.root, workspace.cell().organisation, {file.path}, subject);
  return {};
}

base::Result<void> add_postponement(Env& env, const Workspace& workspace, PlanFile file,
                                    const model::TurnPostponement& postponement,
                                    const std::string& subject) {
  model::TurnPlan turns;
  turns.postponements = std::vector{postponement};
  if (auto done = write(workspace, file, "hoãn lượt", store::item_node(postponement), turns);
      !done) {
    return done;
  }
  keep_in_history(env, workspace.loaded.root, workspace.cell().organisation, {file.path}, subject);
  return {};
}

}  // namespace chibo::cli
