#include "cli/committee_commands.hpp"
#include "cli/given.hpp"
#include "cli/new_record.hpp"
#include "cli/record_file.hpp"
#include "cli/schedule_book.hpp"
#include "i18n/message_plan.hpp"
#include "rules/registrations.hpp"
#include "rules/soundness.hpp"
#include "store/committee_folder.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using base::Result;
using i18n::Msg;
using i18n::PlanMsg;
using model::MeetingSchedule;
using model::Registration;
using model::RegistrationState;

constexpr std::string_view k_rows = "chi bộ";

/// What the cells below told of their meetings, and those whose records could not be understood.
struct Gathered {
  std::vector<Registration> cells;  // those not understood only with a day
  std::vector<Registration> unread;
};

/// Whether everything that tells the day of a meeting could be read.
bool is_understood(const model::Cell& cell) {
  return cell.organisation.kind.is_said() && cell.organisation.name.is_said() &&
         !cell.roster.members.faulty && cell.unread_plans.empty() && cell.unread_folders.empty() &&
         rules::knows_calendar(cell) && rules::knows_meetings(cell);
}

Gathered gather(base::Date today, const std::filesystem::path& root, base::Month period) {
  Gathered out;
  const auto closed = see_cells(root, [&](const std::string& folder, const Workspace& workspace) {
    const model::Cell& cell = workspace.cell();
    Registration row = rules::registration_of(cell, period, today);
    const bool is_known = is_understood(cell) || row.date.is_said();
    if (cell.organisation.name.is_said() && is_known) {
      out.cells.push_back(row);
    }
    if (!is_understood(cell)) {
      row.name = cell.organisation.name.value_or(folder);
      out.unread.push_back(std::move(row));
    }
  });
  for (const std::string& folder : closed) {
    out.unread.emplace_back().name = folder;
  }
  return out;
}

/// A new schedule as it is written: what is not told yet stands blank in each row.
store::Node schedule_node(const MeetingSchedule& schedule) {
  store::Node out =
      store::record_node(records::shape_of<MeetingSchedule>(), &schedule, store::Blanks::bare);
  for (store::Node::Entry& entry : out.entries) {
    if (entry.key.text == k_rows) {
      std::ranges::transform(*schedule.cells, entry.value.items.begin(),
                             [](const Registration& row) { return with_empty_keys(row); });
    }
  }
  return out;
}

long long count_in(const std::vector<Registration>& rows, RegistrationState state) {
  return std::ranges::count(rows, state, rules::state_of);
}

class Collecting {
 public:
  Collecting(Env& env, const OpenCommittee& open, base::Month period)
      : env_(env),
        committee_(open.workspace),
        books_(open.books),
        period_(period),
        path_(store::schedule_path(period)) {}

  Exit run() {
    const Gathered gathered = gather(env_.today, committee_.loaded.root, period_);
    if (gathered.cells.empty() && !gathered.unread.empty()) {
      return tell_unread(gathered.unread);
    }
    if (gathered.cells.empty()) {
      return refused(env_, {i18n::say(PlanMsg::schedule_no_cells), std::nullopt});
    }
    const bool exists = committee_.loaded.find(path_) != nullptr;
    MeetingSchedule before;
    if (exists) {
      if (const auto record = sound_record(); !record) {
        return refused(env_, record.error());
      } else {
        before = (*record)->schedule;
      }
    }
    const rules::CollectedSchedule collected =
        rules::collect(before, gathered.cells, earlier_schedule());
    const auto written = exists ? fill_up(before, collected) : make(collected);
    if (!written) {
      return refused(env_, written.error());
    }
    tell(collected, gathered.unread);
    return tell_unread(gathered.unread);
  }

 private:
  Result<const model::ScheduleRecord*> sound_record() {
    const model::ScheduleRecord* record = model::find_schedule(books_, period_);
    if (record == nullptr || !is_sound(env_, committee_, path_)) {
      return base::fail(i18n::say(Msg::mend_first, path_), i18n::say(Msg::see_check));
    }
    return record;
  }

  const MeetingSchedule* earlier_schedule() const {
    const MeetingSchedule* out = nullptr;
    for (const model::ScheduleRecord& record : books_.schedules) {
      if (record.stem < base::iso(period_)) {
        out = &record.schedule;
      }
    }
    return out;
  }

  Result<void> make(const rules::CollectedSchedule& collected) {
    MeetingSchedule schedule;
    schedule.period = period_;
    schedule.cells = collected.rows;
    base::WriteBatch batch;
    if (auto put = put_new_record(batch, committee_.loaded.root, path_,
                                  store::tree_text(schedule_node(schedule)), schedule);
        !put) {
      return put;
    }
    batch.commit();
    say(env_.out, env_,
        i18n::say(PlanMsg::schedule_made, path_, collected.rows.size(),
                  static_cast<long long>(collected.rows.size()) -
                      count_in(collected.rows, RegistrationState::waiting)));
    env_.out.flush();
    keep_in_history(env_, committee_.loaded.root, committee_.cell().organisation, {path_},
                    "Lập lịch đăng ký tháng " + base::slashed(period_));
    return {};
  }

  Result<void> fill_up(const MeetingSchedule& before, const rules::CollectedSchedule& collected) {
    const std::size_t added = collected.rows.size() - collected.known;
    if (added == 0 && collected.filled == 0) {
      say(env_.out, env_, i18n::say(PlanMsg::schedule_same, path_));
      return {};
    }
    auto file = record_file(env_, committee_, path_, records::shape_of<MeetingSchedule>());
    if (!file) {
      return tl::unexpected(file.error());
    }
    for (std::size_t i = 0; i < collected.rows.size(); ++i) {
      const Registration& row = collected.rows[i];
      auto done = i < collected.known
                      ? set_changes(file->edit, {k_rows, i}, (*before.cells)[i], row)
                      : file->edit.add({}, k_rows, with_empty_keys(row));
      if (!done) {
        return done;
      }
    }
    write_record(env_, committee_, *file,
                 i18n::say(PlanMsg::schedule_filled, path_, added, collected.filled),
                 "Bổ sung lịch đăng ký tháng " + base::slashed(period_));
    return {};
  }

  Exit tell_unread(const std::vector<Registration>& unread) {
    for (const Registration& cell : unread) {
      say(env_.err, env_, i18n::say(PlanMsg::schedule_unread, *cell.name));
    }
    return unread.empty() ? Exit::done : Exit::found;
  }

  /// Rows that wait though their cells' records could not be read, so that nobody can tell; and
  /// such cells without a row.
  static std::string not_known(const std::vector<Registration>& rows,
                               const std::vector<Registration>& unread) {
    std::string out;
    for (const Registration& cell : unread) {
      const bool has_come = std::ranges::any_of(rows, [&](const Registration& row) {
        return rules::is_same_row(row, cell) && rules::state_of(row) != RegistrationState::waiting;
      });
      if (!has_come) {
        out += (out.empty() ? "" : ", ") + *cell.name;
      }
    }
    return out;
  }

  static std::vector<Registration> without(std::vector<Registration> rows,
                                           const std::vector<Registration>& cells) {
    std::erase_if(rows, [&](const Registration& row) {
      return std::ranges::any_of(
          cells, [&](const Registration& cell) { return rules::is_same_row(row, cell); });
    });
    return rows;
  }

  void tell(const rules::CollectedSchedule& collected, const std::vector<Registration>& unread) {
    for (const rules::RegistrationDifference& other : collected.differences) {
      say(env_.out, env_,
          i18n::say(PlanMsg::schedule_differs, other.name, other.key, other.in_cell,
                    other.in_schedule));
    }
    const std::string waiting =
        names_in(without(collected.rows, unread), RegistrationState::waiting);
    const std::string unknown = not_known(collected.rows, unread);
    if (!waiting.empty()) {
      say(env_.out, env_, i18n::say(PlanMsg::schedule_waiting, waiting));
    } else if (unknown.empty()) {
      say(env_.out, env_, i18n::say(PlanMsg::schedule_waiting_none));
    }
    if (!unknown.empty()) {
      say(env_.out, env_, i18n::say(PlanMsg::schedule_not_known, unknown));
    }
    if (count_in(collected.rows, RegistrationState::registered) > 0) {
      say(env_.out, env_, i18n::say(PlanMsg::schedule_next, base::iso(period_)));
    }
  }

  Env& env_;
  const Workspace& committee_;
  const model::CommitteeBooks& books_;
  base::Month period_;
  std::string path_;
};

Exit collect(Env& env, const std::string& month) {
  const auto given =
      month.empty() ? Result<base::Month>(base::month_of(env.today)) : given_month(month);
  if (!given) {
    return usage_error(env, given.error());
  }
  const auto open = open_committee(env, "schedule collect", Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  return Collecting(env, *open, *given).run();
}

}  // namespace

Action add_schedule_collect(Arguments& arguments) {
  auto month = std::make_shared<std::string>();
  arguments.add_option("MONTH", *month);
  return [month](Env& env) { return collect(env, *month); };
}

}  // namespace chibo::cli
