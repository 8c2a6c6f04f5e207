#include "cli/record_damage.hpp"

#include "rules/checks.hpp"
#include "store/record_of_path.hpp"
#include "store/yaml_read.hpp"

#include <algorithm>
#include <set>

namespace chibo::cli {

namespace {

diag::Diagnostics errors_in(const model::Cell& cell, base::Date today, diag::Diagnostics found) {
  rules::run_checks({cell, today}, found);
  std::erase_if(found, [](const diag::Diagnostic& complaint) {
    return complaint.severity != diag::Severity::error;
  });
  return found;
}

/// What an error says, wherever it stands.
std::string gist(const Env& env, const diag::Diagnostic& error) {
  return std::string(error.check) + " " + env.catalog.say(error.what);
}

/// Puts a record read anew into its place in the cell.
class Place {
 public:
  Place(model::Cell& cell, const store::LoadedFile& file) : cell_(cell), file_(file) {}

  void operator()(model::Organisation record) { cell_.organisation = std::move(record); }
  void operator()(model::Roster record) { cell_.roster = std::move(record); }
  void operator()(model::Holidays record) { cell_.holidays = std::move(record); }
  void operator()(model::Plan record) {
    const auto at = std::ranges::find_if(
        cell_.plans, [&](const model::Plan& plan) { return plan.at.file == file_.file; });
    if (at != cell_.plans.end()) {
      *at = std::move(record);
    }
  }
  void operator()(model::Meeting record) {
    const auto at = std::ranges::find(cell_.meetings, stem(), &model::MeetingRecord::stem);
    if (at != cell_.meetings.end()) {
      at->meeting = std::move(record);
    }
  }
  void operator()(model::OfficialPaper record) {
    const auto at = std::ranges::find(cell_.papers, stem(), &model::PaperRecord::stem);
    if (at != cell_.papers.end()) {
      at->paper = std::move(record);
    }
  }
  void operator()(model::RulePack record) {
    const auto at = std::ranges::find_if(cell_.profiles, [&](const model::Profile& profile) {
      return profile.pack.at.file == file_.file;
    });
    if (at != cell_.profiles.end()) {
      at->pack = std::move(record);
    }
  }

 private:
  std::string stem() const { return std::filesystem::path(file_.path).stem().string(); }

  model::Cell& cell_;
  const store::LoadedFile& file_;
};

}  // namespace

Damage damage_of(const Env& env, const Workspace& workspace, std::string_view path,
                 std::string_view text) {
  model::Cell cell = workspace.cell();
  std::multiset<std::string> known;
  for (const diag::Diagnostic& error : errors_in(cell, env.today, {})) {
    known.insert(gist(env, error));
  }
  const store::LoadedFile& file = *workspace.loaded.find(path);
  diag::Diagnostics found;
  store::with_record_of(path, [&](auto record) {
    store::read_text(file.file, text, record, found);
    Place(cell, file)(std::move(record));
    return true;
  });
  Damage out;
  for (diag::Diagnostic& error : errors_in(cell, env.today, std::move(found))) {
    if (const auto at = known.find(gist(env, error)); at != known.end()) {
      known.erase(at);
    } else {
      (error.at.file == file.file ? out.here : out.elsewhere).push_back(std::move(error));
    }
  }
  diag::sort_by_place(out.elsewhere);
  return out;
}

std::optional<base::Error> refusal(const Damage& damage) {
  if (damage.here.empty()) {
    return std::nullopt;
  }
  std::vector<i18n::Message> faults;
  for (const diag::Diagnostic& error : damage.here) {
    faults.push_back(error.what);
  }
  return base::Error{i18n::say(i18n::Msg::would_be_wrong, std::move(faults)),
                     damage.here.front().hint};
}

}  // namespace chibo::cli
