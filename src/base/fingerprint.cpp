#include "base/fingerprint.hpp"

#include "base/descriptor.hpp"
#include "base/file.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>

namespace chibo::base {

namespace {

std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
  return value ^ (value >> 31U);
}

void add_file(Looks& looks, int root, const Entry& entry) {
  struct stat seen {};
  looks.can_tell = looks.can_tell && entry.kind == EntryKind::file && root >= 0 &&
                   ::fstatat(root, entry.path.c_str(), &seen, AT_SYMLINK_NOFOLLOW) == 0 &&
                   S_ISREG(seen.st_mode);
  if (!looks.can_tell) {
    return;
  }
  const FileState state = file_state(seen);
  for (const std::uint64_t number :
       {state.size, static_cast<std::uint64_t>(state.modified_ns),
        static_cast<std::uint64_t>(state.changed_ns), state.inode, state.device,
        std::uint64_t{seen.st_mode}, std::uint64_t{seen.st_uid}, std::uint64_t{seen.st_gid}}) {
    looks.print.add(number);
  }
  looks.newest_ns = std::max({looks.newest_ns, state.modified_ns, state.changed_ns});
}

}  // namespace

void Fingerprint::add(std::uint64_t number) {
  lanes_[0] = mixed(lanes_[0] + number + 0x9e3779b97f4a7c15ULL);
  lanes_[1] = mixed(std::rotl(lanes_[1], 23) ^ (number * 0xd6e8feb86659fd93ULL));
}

void Fingerprint::add(std::string_view bytes) {
  add(std::uint64_t{bytes.size()});
  while (!bytes.empty()) {
    std::uint64_t word = 0;
    const std::size_t count = std::min(bytes.size(), sizeof word);
    std::memcpy(&word, bytes.data(), count);
    add(word);
    bytes.remove_prefix(count);
  }
}

void add_looks(Looks& looks, const std::filesystem::path& root, const Walk& walk) {
  const Descriptor folder(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  looks.can_tell = looks.can_tell && walk.unread.empty();
  looks.print.add(std::uint64_t{walk.entries.size()});
  for (const Entry& entry : walk.entries) {
    looks.print.add(entry.path);
    looks.print.add(static_cast<std::uint64_t>(entry.kind));
    if (entry.kind != EntryKind::folder) {
      add_file(looks, folder.number(), entry);
    }
  }
}

}  // namespace chibo::base
