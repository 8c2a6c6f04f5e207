#include "base/write_batch.hpp"

#include "base/descriptor.hpp"
#include "base/system_cause.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <set>
#include <sys/stat.h>
#include <utility>

namespace chibo::base {

using i18n::Msg;
using i18n::say;
namespace fs = std::filesystem;

namespace {

using Kind = FileChange::Kind;

constexpr mode_t k_new_file = 0644;
constexpr mode_t k_new_folder = 0777;  // both less what the user's umask takes
constexpr mode_t k_permissions = 0777;

Failure refusal(Msg what, const fs::path& path) {
  return Failure({say(what, path.string()), std::nullopt});
}

Failure write_failure(const fs::path& path, int error) {
  return system_failure(Msg::write_failed, path.string(), error);
}

fs::path folder_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

/// What stands at path itself, links not followed; nothing when nothing does.
std::optional<struct stat> look_at(const fs::path& path) {
  struct stat seen {};
  if (::lstat(path.c_str(), &seen) == 0) {
    return seen;
  }
  if (errno == ENOENT) {
    return std::nullopt;
  }
  throw write_failure(path, errno);
}

std::optional<FileState> state_at(const fs::path& path) {
  const auto seen = look_at(path);
  return seen ? std::optional(file_state(*seen)) : std::nullopt;
}

bool holds_already(const FileChange& change, const FileState& state) {
  if (change.kind != Kind::put || state.size != change.bytes.size()) {
    return false;
  }
  const Result<FileBytes> present = read_file(change.path, change.bytes.size());
  return present && present->bytes == change.bytes;
}

/// Renames only where nothing stands at the new name; 0 or an errno.
int rename_to_free_name(const fs::path& from, const fs::path& to) {
#ifdef RENAME_NOREPLACE
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
    return 0;
  }
  if (errno != EINVAL && errno != ENOSYS) {
    return errno;
  }
#endif
  if (look_at(to)) {  // a disk that cannot promise it: the look before is the best there is
    return EEXIST;
  }
  return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

/// A change on its way: what it will replace, and the temporary that holds its bytes.
struct Target {
  const FileChange* change = nullptr;
  std::optional<FileState> seen;
  std::optional<mode_t> mode;
  fs::path temporary;
};

/// One commit; leaves neither temporaries nor new folders behind when it ends before its renames.
class Commit {
 public:
  explicit Commit(const CommitWatcher& watcher) : watcher_(watcher) {}
  Commit(const Commit&) = delete;
  Commit& operator=(const Commit&) = delete;
  ~Commit() {
    for (const Target& target : targets_) {
      if (!target.temporary.empty()) {
        ::unlink(target.temporary.c_str());
      }
    }
    if (done_.empty()) {
      std::for_each(new_folders_.rbegin(), new_folders_.rend(),
                    [](const fs::path& folder) { ::rmdir(folder.c_str()); });
    }
  }

  std::vector<fs::path> run(const std::vector<FileChange>& changes) {
    for (const FileChange& change : changes) {
      aim(change);
    }
    for (Target& target : targets_) {
      if (target.change->kind != Kind::remove) {
        make_folders(folder_of(target.change->path));
        write_temporary(target);
      }
    }
    for (const Target& target : targets_) {
      verify(target);
    }
    for (Target& target : targets_) {
      bring_into_force(target);
    }
    sync_folders();
    return std::move(done_);
  }

 private:
  void passed(CommitStep step, const fs::path& path) const {
    if (watcher_) {
      watcher_(step, path);
    }
  }

  /// Looks at what a change will meet and refuses it, or drops it when nothing would differ.
  void aim(const FileChange& change) {
    const auto seen = look_at(change.path);
    Target target{&change, std::nullopt, std::nullopt, {}};
    if (seen) {
      refuse_unless_replaceable(change, *seen);
      target.seen = file_state(*seen);
      target.mode = seen->st_mode & k_permissions;
      if (holds_already(change, *target.seen)) {
        return;
      }
    }
    if (change.as_read && target.seen != change.as_read) {
      throw refusal(Msg::write_changed_meanwhile, change.path);
    }
    targets_.push_back(std::move(target));
  }

  static void refuse_unless_replaceable(const FileChange& change, const struct stat& seen) {
    if (change.kind == Kind::put_new) {
      throw refusal(Msg::write_exists, change.path);
    }
    if (S_ISLNK(seen.st_mode)) {
      throw refusal(Msg::write_target_is_link, change.path);
    }
    if (S_ISDIR(seen.st_mode)) {
      throw refusal(Msg::path_is_folder, change.path);
    }
    if (!S_ISREG(seen.st_mode)) {
      throw refusal(Msg::file_not_regular, change.path);
    }
    if (::access(change.path.c_str(), W_OK) != 0) {  // a rename would ignore it
      throw write_failure(change.path, errno);
    }
  }

  void make_folders(const fs::path& folder) {
    struct stat seen {};
    if (::stat(folder.c_str(), &seen) == 0) {
      return;  // a file there is found out by what comes next
    }
    if (errno != ENOENT) {
      throw write_failure(folder, errno);
    }
    make_folders(folder_of(folder));
    if (::mkdir(folder.c_str(), k_new_folder) == 0) {
      new_folders_.push_back(folder);
      folders_to_sync_.insert(folder_of(folder));
    } else if (errno != EEXIST) {
      throw write_failure(folder, errno);
    }
  }

  void write_temporary(Target& target) {
    const Descriptor file = open_temporary(target);
    passed(CommitStep::opened_temporary, target.temporary);
    if (target.mode) {
      // A disk without permissions refuses this; the stricter mode of the opening then stays.
      (void)::fchmod(file.number(), *target.mode);
    }
    if (const int error = write_all(file, target.change->bytes); error != 0) {
      throw write_failure(target.change->path, error);
    }
    passed(CommitStep::wrote_temporary, target.temporary);
    if (::fsync(file.number()) != 0 && errno != EINVAL) {
      throw write_failure(target.change->path, errno);
    }
    passed(CommitStep::synced_temporary, target.temporary);
  }

  Descriptor open_temporary(Target& target) {
    const fs::path folder = folder_of(target.change->path);
    constexpr int k_flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW;
    constexpr int k_most_leftovers = 10000;
    for (int i = 0; i < k_most_leftovers; ++i) {
      fs::path name = folder / fmt::format(".chibo-{}-{}.tmp", ::getpid(), number_++);
      Descriptor file(::open(name.c_str(), k_flags, target.mode.value_or(k_new_file)));
      if (file.is_open()) {
        target.temporary = std::move(name);
        return file;
      }
      if (errno != EEXIST) {
        break;
      }
    }
    throw write_failure(target.change->path, errno);
  }

  void verify(const Target& target) const {
    const FileChange& change = *target.change;
    if (state_at(change.path) != target.seen) {
      throw refusal(change.kind == Kind::put_new ? Msg::write_exists : Msg::write_changed_meanwhile,
                    change.path);
    }
    passed(CommitStep::verified, change.path);
  }

  void bring_into_force(Target& target) {
    const FileChange& change = *target.change;
    folders_to_sync_.insert(folder_of(change.path));
    if (change.kind == Kind::remove) {
      stop_unless_done(change.path, ::unlink(change.path.c_str()) == 0 ? 0 : errno);
    } else if (change.kind == Kind::put_new) {
      stop_unless_done(change.path, rename_to_free_name(target.temporary, change.path));
    } else {
      const int result = ::rename(target.temporary.c_str(), change.path.c_str());
      stop_unless_done(change.path, result == 0 ? 0 : errno);
    }
    target.temporary.clear();
    done_.push_back(change.path);
    passed(change.kind == Kind::remove ? CommitStep::removed : CommitStep::renamed, change.path);
  }

  void stop_unless_done(const fs::path& path, int error) const {
    if (error == 0) {
      return;
    }
    if (done_.empty()) {
      throw error == EEXIST ? refusal(Msg::write_exists, path) : write_failure(path, error);
    }
    std::string names;
    for (const fs::path& name : done_) {
      names += fmt::format("{}`{}`", names.empty() ? "" : ", ", name.string());
    }
    const i18n::Message cause =
        error == EEXIST ? say(Msg::write_exists, path.string()) : system_cause(error);
    throw Failure({say(Msg::write_half_done, path.string(), cause, names), std::nullopt});
  }

  /// Makes the new names last through a loss of power, where the disk can promise that at all.
  void sync_folders() const {
    for (const fs::path& folder : folders_to_sync_) {
      const Descriptor open(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
      if (open.is_open() && ::fsync(open.number()) != 0 && (errno == EIO || errno == ENOSPC)) {
        throw system_failure(Msg::write_not_confirmed, folder.string(), errno);
      }
      passed(CommitStep::synced_folder, folder);
    }
  }

  const CommitWatcher& watcher_;
  std::vector<Target> targets_;
  std::vector<fs::path> new_folders_;
  std::set<fs::path> folders_to_sync_;
  std::vector<fs::path> done_;
  int number_ = 0;
};

/// A second change of a file takes the place of the first; what the file was before stays the
/// first's.
void add(std::vector<FileChange>& changes, FileChange change) {
  assert(!change.path.empty());
  const auto earlier = std::ranges::find(changes, change.path, &FileChange::path);
  if (earlier == changes.end()) {
    changes.push_back(std::move(change));
    return;
  }
  if (change.kind == Kind::remove && earlier->kind == Kind::put_new) {
    changes.erase(earlier);  // what was to be new never comes to be
    return;
  }
  if (change.kind == Kind::put_new && earlier->kind != Kind::remove) {
    throw refusal(Msg::write_exists, change.path);  // else one of two new texts would be lost
  }
  if (earlier->kind != Kind::put_new) {
    earlier->kind = change.kind == Kind::remove ? Kind::remove : Kind::put;
  }
  earlier->bytes = std::move(change.bytes);
}

}  // namespace

void WriteBatch::put(fs::path path, std::string bytes) {
  add(changes_, {Kind::put, std::move(path), std::move(bytes), std::nullopt});
}

void WriteBatch::put(fs::path path, std::string bytes, const FileState& as_read) {
  add(changes_, {Kind::put, std::move(path), std::move(bytes), as_read});
}

void WriteBatch::put_new(fs::path path, std::string bytes) {
  add(changes_, {Kind::put_new, std::move(path), std::move(bytes), std::nullopt});
}

void WriteBatch::remove(fs::path path, const FileState& as_read) {
  add(changes_, {Kind::remove, std::move(path), {}, as_read});
}

std::vector<fs::path> WriteBatch::commit(const CommitWatcher& watcher) {
  std::vector<fs::path> changed = Commit(watcher).run(changes_);
  changes_.clear();
  return changed;
}

}  // namespace chibo::base
