#include "cli/committee_commands.hpp"
#include "cli/finding_book.hpp"
#include "cli/paper_names.hpp"
#include "i18n/message_finding.hpp"
#include "records/words.hpp"
#include "rules/soundness.hpp"
#include "store/committee_folder.hpp"
#include "text/unicode.hpp"
#include "views/wording.hpp"

#include <algorithm>
#include <memory>
#include <ostream>
#include <set>

namespace chibo::cli {

namespace {

using base::Result;
using i18n::FindingMsg;
using i18n::Message;
using model::FollowUp;
using rules::TrackedFinding;

/// A value as it is typed behind an option, whatever stands in it.
std::string typed_word(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (std::string_view("\"\\$`").find(c) != std::string_view::npos) {
      out += '\\';
    }
    out += c;
  }
  return out + "\"";
}

std::string typed_number(const model::InspectionConclusion& of) {
  return of.number.is_said() ? typed_word(*of.number) : "SỐ";
}

std::string typed_day(const model::Told<base::Date>& day) {
  return day.is_said() ? base::iso(*day) : "NGÀY";
}

/// The incoming paper of that number and, as far as both tell it, year: numbers begin anew.
const model::PaperRecord* paper_of(const model::Cell& cell,
                                   const model::InspectionConclusion& conclusion) {
  const auto at = std::ranges::find_if(cell.papers, [&](const model::PaperRecord& record) {
    const model::OfficialPaper& paper = record.paper;
    const bool is_of_year = !paper.date.is_said() || !conclusion.date.is_said() ||
                            paper.date->year() == conclusion.date->year();
    return is_of_year && paper.direction != model::PaperDirection::outgoing &&
           conclusion.number.is_said() && paper.number.is_said() &&
           text::match_key(*paper.number) == text::match_key(*conclusion.number);
  });
  return at == cell.papers.end() ? nullptr : &*at;
}

/// The stem that the paper of a conclusion takes once it is added to a cell.
std::string stem_to_be(const Workspace& cell, const model::InspectionConclusion& conclusion) {
  if (!conclusion.number.is_said() || !conclusion.date.is_said()) {
    return "TÊN-VĂN-BẢN";
  }
  model::OfficialPaper paper;
  paper.number = conclusion.number;
  paper.date = conclusion.date;
  return free_paper_stem(cell, paper);
}

/// A finding with rows more than the book has.
rules::FindingStanding standing_with(const model::Finding& finding, std::vector<FollowUp> added,
                                     base::Date today) {
  model::Finding out = finding;
  std::vector<FollowUp> rows = *finding.follow_ups;
  std::ranges::move(added, std::back_inserter(rows));
  out.follow_ups = std::move(rows);
  return rules::standing_of(out, today);
}

/// Whether all that may tell of a task could be read: papers, meetings, what these heard.
bool tells_all_tasks(const Workspace& cell) {
  const auto is_unread = [](const store::LoadedFile& file) { return !file.was_read; };
  const auto is_faulty_paper = [](const model::PaperRecord& record) {
    return record.paper.requests.faulty;
  };
  const auto is_faulty_meeting = [](const model::MeetingRecord& record) {
    return record.meeting.task_results.faulty;
  };
  return rules::knows_tasks(cell.cell()) && std::ranges::none_of(cell.loaded.files, is_unread) &&
         std::ranges::none_of(cell.cell().papers, is_faulty_paper) &&
         std::ranges::none_of(cell.cell().meetings, is_faulty_meeting);
}

/// A row that a meeting of a cell told and the book lacks.
struct NewRow {
  TrackedFinding finding;
  FollowUp row;
};

/// "hoàn thành", "hoàn thành 01/10/2026".
std::string state_of(const FollowUp& row) {
  const std::string state(row.state.is_said() ? records::word(*row.state) : "chưa rõ");
  return row.finished.is_said() ? state + " " + base::slashed(*row.finished) : state;
}

class Collecting {
 public:
  Collecting(Env& env, const OpenCommittee& open)
      : env_(env), open_(open), folders_(folders_below(open.workspace.loaded.root)) {}

  Exit run() {
    std::map<std::string, std::vector<TrackedFinding>> by_cell;
    for (const TrackedFinding& one : rules::findings_until(open_.books, env_.today)) {
      if (one.finding->id.is_said() && !one.cell().empty()) {
        by_cell[one.cell()].push_back(one);
      }
    }
    for (const auto& [code, findings] : by_cell) {
      look_at(code, findings);
    }
    if (auto written = write(); !written) {
      return refused(env_, written.error());
    }
    for (const Message& one : told_) {
      say(env_.out, env_, one);
    }
    for (const Message& one : gaps_) {
      say(env_.err, env_, one);
    }
    return gaps_.empty() ? Exit::done : Exit::found;
  }

 private:
  void look_at(const std::string& code, const std::vector<TrackedFinding>& findings) {
    const auto count = std::ranges::count(folders_, code, &FolderCode::code);
    if (count != 1) {
      gaps_.push_back(i18n::say(
          count == 0 ? FindingMsg::collect_no_folder : FindingMsg::collect_many_folders, code));
      return;
    }
    const FolderCode& at = *std::ranges::find(folders_, code, &FolderCode::code);
    Workspace cell;
    cell.loaded = store::load_cell(open_.workspace.loaded.root / at.folder, "", cell.sources,
                                   cell.complaints);
    const bool is_read = tells_all_tasks(cell);
    if (!is_read) {
      gaps_.push_back(i18n::say(FindingMsg::collect_unread, code, at.folder));
    }
    const auto tasks = rules::tasks_until(cell.cell(), env_.today);
    std::set<const model::InspectionConclusion*> told;
    for (const TrackedFinding& one : findings) {
      const rules::TrackedTask* task = rules::task_of_finding(cell.cell(), tasks, one.id());
      if (task != nullptr) {
        compare(cell.cell(), *task, one);
      } else if (is_read && !rules::standing_of(*one.finding, env_.today).is_done()) {
        tell_not_recorded(cell, at.folder, one, told.insert(one.conclusion).second);
      }
    }
  }

  void compare(const model::Cell& cell, const rules::TrackedTask& task, const TrackedFinding& one) {
    const rules::FindingStanding standing = rules::standing_of(*one.finding, env_.today);
    const auto& concluded = one.conclusion->date;
    std::vector<FollowUp> added;
    for (const FollowUp& row : rules::follow_ups_of(cell, task.id(), env_.today)) {
      const FollowUp* known = rules::follow_up_of_meeting(*one.finding, row);
      const bool is_of_before = concluded.is_said() && *row.date < *concluded;
      if (known != nullptr) {
        tell_difference(one, *known, row);
      } else if (!is_of_before && !standing.is_done()) {
        rows_.push_back({one, row});
        added.push_back(row);
      } else if (!is_of_before && row.state.is_said() && row.state != model::TaskState::done &&
                 standing.told_done && *row.date > *standing.told_done) {
        told_.push_back(
            i18n::say(FindingMsg::collect_undone, one.id(), state_of(row), row.meeting->stem));
      }
    }
    compare_due(task, one, standing_with(*one.finding, std::move(added), env_.today));
  }

  /// The committee alone moves a deadline: a cell's earlier one is not yet told of that.
  void compare_due(const rules::TrackedTask& task, const TrackedFinding& one,
                   const rules::FindingStanding& standing) {
    const auto due = deadline_of(task);
    if (standing.is_done() || due == standing.due) {
      return;
    }
    const bool is_later = due && (!standing.due || *due > *standing.due);
    told_.push_back(i18n::say(
        is_later ? FindingMsg::collect_other_due : FindingMsg::collect_cell_due, one.id(),
        views::due_in_words(task.due()), standing.due ? base::slashed(*standing.due) : "chưa rõ"));
  }

  void tell_difference(const TrackedFinding& one, const FollowUp& known, const FollowUp& row) {
    const bool is_other_day = known.meeting.is_said() && known.finished != row.finished;
    if (row.state.is_said() && (known.state != row.state || is_other_day)) {
      told_.push_back(i18n::say(FindingMsg::collect_differs, one.id(), row.meeting->stem,
                                state_of(row), state_of(known)));
    }
  }

  /// The lines by which the cell records the finding under the office's id: the paper that tells
  /// it, once, where it has none, and the task.
  void tell_not_recorded(const Workspace& cell, const std::string& folder,
                         const TrackedFinding& one, bool is_first) {
    told_.push_back(i18n::say(FindingMsg::collect_not_recorded, one.id(), one.cell()));
    const model::InspectionConclusion& of = *one.conclusion;
    const model::PaperRecord* paper = paper_of(cell.cell(), of);
    if (paper == nullptr && is_first) {
      told_.push_back(
          i18n::say(FindingMsg::collect_type, folder,
                    "chibo paper add --type \"kết luận\" --number " + typed_number(of) +
                        " --date " + typed_day(of.date) + " --from " +
                        typed_word(open_.workspace.cell().organisation.name.value_or("")) +
                        " --subject " + typed_word(of.subject.value_or(""))));
    }
    const auto due = rules::standing_of(*one.finding, env_.today).due;
    told_.push_back(i18n::say(
        FindingMsg::collect_type, folder,
        "chibo paper ask " + (paper != nullptr ? paper->stem : stem_to_be(cell, of)) + " " +
            typed_word(one.finding->task.value_or("")) + " --who MÃ-ĐẢNG-VIÊN --due " +
            (due ? base::iso(*due) : "NGÀY") + " --id " + one.id()));
  }

  /// Adds what is new to each book, one write a book.
  Result<void> write() {
    std::set<std::string> paths;
    for (const NewRow& one : rows_) {
      paths.insert(store::findings_path(*one.finding.record));
    }
    for (const std::string& path : paths) {
      if (auto written = write_book(path); !written) {
        return written;
      }
    }
    if (rows_.empty()) {
      say(env_.out, env_, i18n::say(FindingMsg::collect_nothing));
    }
    return {};
  }

  Result<void> write_book(const std::string& path) {
    auto file = record_file(env_, open_.workspace, path, records::shape_of<model::FindingBook>());
    if (!file) {
      return tl::unexpected(file.error());
    }
    std::vector<Message> added;
    for (const auto& [one, row] : rows_) {
      if (store::findings_path(*one.record) != path) {
        continue;
      }
      if (auto done = file->edit.add({"kết luận", one.conclusion_row, "việc", one.row}, "theo dõi",
                                     store::item_node(row));
          !done) {
        return done;
      }
      added.push_back(i18n::say(FindingMsg::collect_row, one.id(), one.cell(), state_of(row),
                                row.meeting->stem));
    }
    write_record(env_, open_.workspace, *file, i18n::say(FindingMsg::collected, path, added.size()),
                 "Ghi kết quả khắc phục từ sổ các chi bộ");
    for (const Message& one : added) {
      say_item(env_, one);
    }
    return {};
  }

  Env& env_;
  const OpenCommittee& open_;
  std::vector<FolderCode> folders_;
  std::vector<NewRow> rows_;
  std::vector<Message> told_;
  std::vector<Message> gaps_;  // why something may be missing
};

Exit collect(Env& env) {
  const auto open = open_findings(env, "finding collect", Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  return Collecting(env, *open).run();
}

}  // namespace

Action add_finding_collect(Arguments& /*arguments*/) {
  return [](Env& env) { return collect(env); };
}

}  // namespace chibo::cli
