#include "base/failure.hpp"
#include "cli/session.hpp"
#include "i18n/message_store.hpp"
#include "vcs/git.hpp"

#include <algorithm>
#include <ostream>

namespace chibo::cli {

using i18n::Msg;
using i18n::StoreMsg;

namespace {

const vcs::Identity k_identity{"chibo", "chibo@localhost"};

bool wants_history(const std::filesystem::path& root, const model::Organisation& organisation) {
  return organisation.commits.is_said() && organisation.commits->yes && vcs::is_repository(root);
}

/// Whether a pipe or a device stands where a record should: git takes none.
bool is_device(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::is_other(std::filesystem::symlink_status(path, ignored));
}

/// Keeps the records that a person changed by hand, apart from the paths that a command wrote.
void commit_by_hand(const std::filesystem::path& root, const std::vector<std::string>& paths) {
  std::vector<std::string> by_hand;
  for (const vcs::PathStatus& status : vcs::status(root)) {
    if (status.path.ends_with(".yaml") && std::ranges::find(paths, status.path) == paths.end() &&
        !is_device(root / status.path)) {
      by_hand.push_back(status.path);
    }
  }
  if (!by_hand.empty()) {
    vcs::commit(root, "Lưu phần ghi tay", by_hand, k_identity);
  }
}

/// Why nothing may be added while git waits for a person: to git, an added file is a solved one.
std::optional<i18n::Message> why_waiting(const std::filesystem::path& root) {
  if (!vcs::is_joining(root)) {
    return std::nullopt;
  }
  std::string in_conflict;
  for (const vcs::PathStatus& status : vcs::status(root)) {
    if (status.state == vcs::PathState::conflicted) {
      in_conflict += (in_conflict.empty() ? "" : ", ") + status.path;
    }
  }
  return in_conflict.empty() ? i18n::say(StoreMsg::history_joining)
                             : i18n::say(StoreMsg::history_in_conflict, in_conflict);
}

}  // namespace

void keep_hand_edits(const std::filesystem::path& root, const model::Organisation& organisation) {
  if (wants_history(root, organisation) && !vcs::is_joining(root)) {
    commit_by_hand(root, {});
  }
}

void keep_in_history(Env& env, const std::filesystem::path& root,
                     const model::Organisation& organisation, const std::vector<std::string>& paths,
                     const std::string& subject) {
  if (paths.empty() || !wants_history(root, organisation)) {
    return;
  }
  try {
    if (const auto waiting = why_waiting(root)) {
      say(env.err, env, *waiting);
      say(env.err, env, i18n::say(StoreMsg::history_waits_hint));
      return;
    }
    commit_by_hand(root, paths);
    if (vcs::commit(root, subject, paths, k_identity)) {
      say(env.err, env, i18n::say(Msg::kept_in_history, subject));
    }
  } catch (const base::Failure& failure) {
    // what was written stays written; only the history lacks it, until the next command keeps both
    throw base::Failure({i18n::say(Msg::not_in_history, failure.error().what),
                         i18n::say(Msg::not_in_history_hint)});
  }
}

}  // namespace chibo::cli
