#include "cli/check_fix.hpp"

#include "cli/ask.hpp"
#include "cli/session.hpp"
#include "diag/fix.hpp"
#include "diag/show.hpp"
#include "i18n/message_check.hpp"
#include "rules/checks.hpp"
#include "rules/sealing.hpp"
#include "store/committee_folder.hpp"
#include "store/proved_fix.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::CheckMsg;

/// A file with what it would become.
struct Repair {
  const store::LoadedFile* file = nullptr;
  std::string before;
  std::string after;
  diag::Excerpts excerpts = diag::Excerpts::whole;
};

bool is_closed(const model::Cell& cell, std::string_view path) {
  return std::ranges::any_of(cell.meetings, [&](const model::MeetingRecord& record) {
    return record.path.ends_with(path) && rules::is_sealed(record.meeting);
  });
}

/// A name that becomes an id is meant to change what the record tells.
store::Meaning meaning_of(const diag::Diagnostics& found, diag::FileId file) {
  const bool changes_people = std::ranges::any_of(found, [&](const diag::Diagnostic& complaint) {
    return complaint.fix && complaint.at.file == file && complaint.check == "CB201";
  });
  return changes_people ? store::Meaning::names_become_ids : store::Meaning::stays;
}

std::vector<Repair> repairs_of(Env& env, const Workspace& workspace,
                               const std::function<bool(std::string_view)>& is_wanted) {
  std::vector<Repair> out;
  for (const store::LoadedFile& file : workspace.loaded.files) {
    const auto fixes = diag::fixes_of(workspace.complaints, file.file);
    if (fixes.empty() || !is_wanted(file.path)) {
      continue;
    }
    if (is_closed(workspace.cell(), file.path)) {
      say(env.err, env, i18n::say(CheckMsg::fix_closed, file.path));
      continue;
    }
    const std::string& before = workspace.sources[file.file].text;
    auto after = store::with_proved_fixes(file.path, before, fixes,
                                          meaning_of(workspace.complaints, file.file));
    if (after) {
      out.push_back({&file, before, std::move(*after), workspace.sources[file.file].excerpts});
    } else {
      say(env.err, env, i18n::say(CheckMsg::fix_unsafe, file.path));
    }
  }
  return out;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

/// What changes in a line that looks as before.
void show_unseen(Env& env, std::string_view before) {
  std::string hidden;
  for (std::size_t at = 0; at < before.size();) {
    const char32_t character = text::next_character(before, at);
    if (text::is_hidden(character)) {
      hidden +=
          fmt::format("{}U+{:04X}", hidden.empty() ? "" : ", ", static_cast<unsigned>(character));
    }
  }
  env.out << "  ";
  say(env.out, env,
      hidden.empty() ? i18n::say(CheckMsg::fix_composed) : i18n::say(CheckMsg::fix_hidden, hidden));
}

/// Shows a line that differs, before and after.
void show_lines(Env& env, std::string_view before, std::string_view after,
                diag::Excerpts excerpts) {
  const auto same = std::ranges::mismatch(before, after);
  const auto from = static_cast<std::size_t>(same.in1 - before.begin());
  std::size_t tail = 0;
  const std::size_t most = std::min(before.size(), after.size()) - from;
  while (tail < most && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
    ++tail;
  }
  env.out << "  - " << diag::shown_line(before, from, before.size() - tail, excerpts) << '\n'
          << "  + " << diag::shown_line(after, from, after.size() - tail, excerpts) << '\n';
}

/// Shows the lines that differ; a fix never adds or takes away a line end but for lone CRs, where
/// that alone is told.
void show_repair(Env& env, const std::filesystem::path& root, const Repair& repair) {
  constexpr int k_most_lines = 20;
  const auto before = lines_of(repair.before);
  const auto after = lines_of(repair.after);
  const std::string path = shown_path(env, root / repair.file->path);
  if (before.size() != after.size()) {
    say(env.out, env, i18n::say(CheckMsg::fix_line_ends, path));
    return;
  }
  int changed = 0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i] == after[i] || ++changed > k_most_lines) {
      continue;
    }
    env.out << text::safe_for_terminal(path) << ':' << i + 1 << '\n';
    show_lines(env, before[i], after[i], repair.excerpts);
    if (text::nfc(text::safe_for_terminal(before[i])) == text::safe_for_terminal(after[i])) {
      show_unseen(env, before[i]);
    }
  }
  if (changed > k_most_lines) {
    say(env.out, env, i18n::say(CheckMsg::fix_more_lines, path, changed - k_most_lines));
  }
}

Workspace read_all(const Env& env, const std::filesystem::path& root) {
  Workspace out;
  const std::string shown = shown_prefix(env, root);
  out.loaded = store::load_cell(root, shown, out.sources, out.complaints);
  store::load_books(out.loaded, shown, out.sources, out.complaints);
  rules::run_checks({out.cell(), env.today}, out.complaints);
  return out;
}

}  // namespace

Exit fix_workspace(Env& env, const std::filesystem::path& root,
                   const std::function<bool(std::string_view)>& is_wanted, FixWish wish) {
  constexpr int k_most_rounds = 5;  // one repair may bring another to light
  std::optional<store::WorkspaceLock> lock;
  if (!wish.only_shows) {
    lock.emplace(lock_of(env, root, "check --fix"));
  }
  for (int round = 0; round < k_most_rounds; ++round) {
    const Workspace workspace = read_all(env, root);
    const std::vector<Repair> repairs = repairs_of(env, workspace, is_wanted);
    if (repairs.empty()) {
      if (round == 0) {
        say(env.out, env, i18n::say(CheckMsg::fix_nothing));
      }
      return Exit::done;
    }
    for (const Repair& repair : repairs) {
      show_repair(env, root, repair);
    }
    if (wish.only_shows) {
      say(env.out, env, i18n::say(CheckMsg::fix_only_shown));
      return Exit::done;
    }
    if (!wish.is_agreed && !ask(env, i18n::say(CheckMsg::fix_ask, repairs.size()))) {
      say(env.out, env, i18n::say(CheckMsg::fix_refused));
      return Exit::found;
    }
    base::WriteBatch batch;
    std::vector<std::string> paths;
    for (const Repair& repair : repairs) {
      batch.put(root / repair.file->path, repair.after, repair.file->state);
      paths.push_back(repair.file->path);
    }
    keep_hand_edits(root, workspace.cell().organisation);
    batch.commit();
    say(env.out, env, i18n::say(CheckMsg::fix_done, repairs.size()));
    keep_in_history(env, root, workspace.cell().organisation, paths, "Sửa cách viết theo gợi ý");
  }
  return Exit::done;
}

}  // namespace chibo::cli
