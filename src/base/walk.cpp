#include "base/walk.hpp"

#include "base/file.hpp"
#include "base/system_cause.hpp"

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <string_view>
#include <sys/stat.h>

namespace chibo::base {

using i18n::Msg;
using i18n::say;

namespace {

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

/// A folder to be read, and the one it was found in.
struct Folder {
  std::string path;  // from the root
  std::size_t parent = 0;
  dev_t device = 0;
  ino_t inode = 0;
};

EntryKind kind_of_mode(mode_t mode) {
  if (S_ISREG(mode)) {
    return EntryKind::file;
  }
  return S_ISDIR(mode) ? EntryKind::folder : EntryKind::other;
}

EntryKind kind_of_link(int folder, const char* name) {
  struct stat target {};
  if (::fstatat(folder, name, &target, 0) != 0) {
    return EntryKind::broken_link;
  }
  switch (kind_of_mode(target.st_mode)) {
    case EntryKind::file:
      return EntryKind::link_to_file;
    case EntryKind::folder:
      return EntryKind::link_to_folder;
    default:
      return EntryKind::other;
  }
}

EntryKind kind_of(int folder, const dirent& entry) {
  switch (entry.d_type) {
    case DT_REG:
      return EntryKind::file;
    case DT_DIR:
      return EntryKind::folder;
    case DT_LNK:
      return kind_of_link(folder, entry.d_name);
    default:
      break;
  }
  struct stat seen {};  // some disks do not tell the kind in the folder
  if (::fstatat(folder, entry.d_name, &seen, AT_SYMLINK_NOFOLLOW) != 0) {
    return EntryKind::other;
  }
  return S_ISLNK(seen.st_mode) ? kind_of_link(folder, entry.d_name) : kind_of_mode(seen.st_mode);
}

bool is_passed_over(std::string_view name) {
  return name == "." || name == ".." || name == ".git" || is_temporary_name(name);
}

/// The walk under way; folders grows while it is read from the front.
class Walker {
 public:
  Walker(const std::filesystem::path& root, const WantsFolder& wants) : root_(root), wants_(wants) {
    folders_.push_back({});
    for (std::size_t next = 0; next < folders_.size(); ++next) {
      read_folder(next);
    }
    std::ranges::sort(found_.entries);
    std::ranges::sort(found_.unread, {}, &UnreadFolder::path);
  }

  Walk take() { return std::move(found_); }

 private:
  void read_folder(std::size_t at) {
    const OpenFolder open = open_folder(at);
    if (!open) {
      return;
    }
    errno = 0;
    while (const dirent* entry = ::readdir(open.get())) {
      if (!is_passed_over(entry->d_name)) {
        add(at, *entry, kind_of(::dirfd(open.get()), *entry));
      }
      errno = 0;
    }
    if (errno != 0) {
      refuse(at, say(Msg::folder_unreadable, shown(at), system_cause(errno)));
    }
  }

  OpenFolder open_folder(std::size_t at) {
    Folder& folder = folders_[at];
    const std::filesystem::path path = root_ / folder.path;
    const int links = at == 0 ? 0 : O_NOFOLLOW;  // the root itself may be a link
    const int number = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | links);
    OpenFolder open(number < 0 ? nullptr : ::fdopendir(number));
    struct stat seen {};
    if (!open || ::fstat(::dirfd(open.get()), &seen) != 0) {
      refuse(at, say(Msg::folder_unreadable, shown(at), system_cause(errno)));
      return nullptr;
    }
    folder.device = seen.st_dev;
    folder.inode = seen.st_ino;
    if (is_own_ancestor(at)) {
      refuse(at, say(Msg::folder_loop, shown(at)));
      return nullptr;
    }
    return open;
  }

  void add(std::size_t parent, const dirent& entry, EntryKind kind) {
    const std::string& folder = folders_[parent].path;
    std::string path = folder.empty() ? entry.d_name : folder + "/" + entry.d_name;
    found_.entries.push_back({path, kind});
    if (kind == EntryKind::folder && (!wants_ || wants_(path))) {
      folders_.push_back({std::move(path), parent});
    }
  }

  bool is_own_ancestor(std::size_t at) const {
    const Folder& folder = folders_[at];
    for (std::size_t up = at; up != 0;) {
      up = folders_[up].parent;
      if (folders_[up].inode == folder.inode && folders_[up].device == folder.device) {
        return true;
      }
    }
    return false;
  }

  void refuse(std::size_t at, i18n::Message why) {
    found_.unread.push_back({folders_[at].path, {std::move(why), std::nullopt}});
  }

  std::string shown(std::size_t at) const {
    return (at == 0 ? root_ : root_ / folders_[at].path).string();
  }

  std::filesystem::path root_;
  const WantsFolder& wants_;
  std::vector<Folder> folders_;
  Walk found_;
};

}  // namespace

Walk walk(const std::filesystem::path& root, const WantsFolder& wants) {
  return Walker(root, wants).take();
}

}  // namespace chibo::base
