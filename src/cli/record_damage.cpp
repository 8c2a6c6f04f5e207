#include "cli/record_damage.hpp"

#include "rules/checks.hpp"
#include "store/record_of_path.hpp"
#include "store/yaml_read.hpp"

#include <algorithm>
#include <set>

namespace chibo::cli {

namespace {

/// Checks whose warnings remind of what is still to come, or of what no line of the meeting could
/// mend: blanks, the day, the length, the agenda, the papers on their way.
constexpr std::string_view k_reminders[] = {"CB208", "CB209", "CB210", "CB302", "CB303",
                                            "CB304", "CB309", "CB320", "CB321", "CB322",
                                            "CB327", "CB402", "CB505", "CB802"};

/// How a cell is looked at: from what severity on, and one meeting as if it had been held.
struct Sight {
  diag::Severity least = diag::Severity::error;
  bool as_held = false;
};

void hold(model::Cell& cell, std::string_view path) {
  const std::string stem = std::filesystem::path(path).stem().string();
  const auto at = std::ranges::find(cell.meetings, stem, &model::MeetingRecord::stem);
  if (at != cell.meetings.end() && at->meeting.state == model::MeetingState::planned) {
    at->meeting.state = model::MeetingState::held;
  }
}

diag::Diagnostics complaints_in(model::Cell& cell, std::string_view path, base::Date today,
                                Sight sight, diag::Diagnostics found) {
  if (sight.as_held) {
    hold(cell, path);
  }
  if (sight.least == diag::Severity::error) {
    rules::run_error_checks({cell, today}, found);
  } else {
    rules::run_checks({cell, today}, found);
  }
  std::erase_if(found, [&](const diag::Diagnostic& complaint) {
    return complaint.severity == diag::Severity::note ||
           (complaint.severity == diag::Severity::warning && sight.least == diag::Severity::error);
  });
  return found;
}

/// What a complaint says, wherever it stands.
std::string gist(const Env& env, const diag::Diagnostic& complaint) {
  return std::string(complaint.check) + " " + env.catalog.say(complaint.what);
}

/// Puts a record read anew into its place in the cell.
class Place {
 public:
  Place(model::Cell& cell, const store::LoadedFile& file) : cell_(cell), file_(file) {}

  void operator()(model::Organisation record) { cell_.organisation = std::move(record); }
  void operator()(model::Roster record) { cell_.roster = std::move(record); }
  void operator()(model::Holidays record) { cell_.holidays = std::move(record); }
  void operator()(const model::Summary& /*no part of a cell*/) {}
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
  void operator()(model::Dues record) {
    const auto at = std::ranges::find(cell_.dues, stem(), &model::DuesRecord::stem);
    if (at != cell_.dues.end()) {
      at->dues = std::move(record);
    }
  }
  void operator()(model::Narrative record) {
    const auto at = std::ranges::find(cell_.narratives, stem(), &model::NarrativeRecord::stem);
    if (at != cell_.narratives.end()) {
      at->narrative = std::move(record);
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
  // of a committee's office: no cell has one
  void operator()(const model::MeetingSchedule&) {}
  void operator()(const model::ObserverBook&) {}
  void operator()(const model::GradeBook&) {}
  void operator()(const model::FindingBook&) {}

 private:
  std::string stem() const { return std::filesystem::path(file_.path).stem().string(); }

  model::Cell& cell_;
  const store::LoadedFile& file_;
};

/// What a new text of a record would bring, apart from what there was.
Damage news(const Env& env, const Workspace& workspace, std::string_view path,
            std::string_view text, Sight sight) {
  model::Cell cell = workspace.cell();
  std::multiset<std::string> known;
  for (const diag::Diagnostic& complaint :
       complaints_in(cell, path, env.today, sight, workspace.complaints)) {
    known.insert(gist(env, complaint));
  }
  const store::LoadedFile& file = *workspace.loaded.find(path);
  diag::Diagnostics found;
  store::with_record_of(path, [&](auto record) {
    store::read_text(file.file, text, record, found);
    Place(cell, file)(std::move(record));
  });
  Damage out;
  for (diag::Diagnostic& complaint :
       complaints_in(cell, path, env.today, sight, std::move(found))) {
    if (const auto at = known.find(gist(env, complaint)); at != known.end()) {
      known.erase(at);
    } else {
      (complaint.at.file == file.file ? out.here : out.elsewhere).push_back(std::move(complaint));
    }
  }
  diag::sort_by_place(out.elsewhere);
  return out;
}

}  // namespace

Damage damage_of(const Env& env, const Workspace& workspace, std::string_view path,
                 std::string_view text) {
  return news(env, workspace, path, text, {});
}

diag::Diagnostics news_of(const Env& env, const Workspace& workspace, std::string_view path,
                          std::string_view text) {
  diag::Diagnostics out = news(env, workspace, path, text, {diag::Severity::warning, true}).here;
  std::erase_if(out, [&](const diag::Diagnostic& one) {
    return one.severity != diag::Severity::error &&
           std::ranges::find(k_reminders, one.check) != std::end(k_reminders);
  });
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

std::optional<base::Error> unreadable_refusal(const Workspace& workspace, std::string_view path,
                                              std::string_view text) {
  const store::LoadedFile& file = *workspace.loaded.find(path);
  Damage damage;
  store::with_record_of(
      path, [&](auto record) { store::read_text(file.file, text, record, damage.here); });
  std::erase_if(damage.here, [](const diag::Diagnostic& complaint) {
    return complaint.severity != diag::Severity::error;
  });
  return refusal(damage);
}

}  // namespace chibo::cli
