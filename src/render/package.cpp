#include "render/package.hpp"

#include "base/failure.hpp"
#include "i18n/message_form.hpp"
#include "text/unicode.hpp"

#include <minizip/unzip.h>
#include <minizip/zip.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace chibo::render {

using base::fail;
using base::Result;
using i18n::FormMsg;
using i18n::Message;
using i18n::say;

namespace {

constexpr std::size_t k_ratio_counts_from = std::size_t{1} << 20;
constexpr std::size_t k_highest_ratio = 200;
constexpr std::size_t k_longest_name = 255;
constexpr uLong k_encrypted_flag = 1;
constexpr uLong k_utf8_flag = 1 << 11;
constexpr uLong k_first_dos_day = 0x00210000;  // 1980-01-01 00:00

/// Bytes in memory that minizip reads or writes as if they were a file.
struct Memory {
  std::string_view input;
  std::string output;
  ZPOS64_T at = 0;

  ZPOS64_T size() const { return output.empty() ? input.size() : output.size(); }
};

Memory& memory(voidpf stream) {
  return *static_cast<Memory*>(stream);
}

voidpf open_memory(voidpf opaque, const void* /*name*/, int /*mode*/) {
  return opaque;
}

uLong read_memory(voidpf, voidpf stream, void* buffer, uLong size) {
  Memory& m = memory(stream);
  const ZPOS64_T left = m.at < m.input.size() ? m.input.size() - m.at : 0;
  const uLong got = static_cast<uLong>(std::min<ZPOS64_T>(size, left));
  if (got != 0) {
    std::memcpy(buffer, m.input.data() + m.at, got);
  }
  m.at += got;
  return got;
}

uLong write_memory(voidpf, voidpf stream, const void* buffer, uLong size) {
  Memory& m = memory(stream);
  if (m.at + size > m.output.size()) {
    m.output.resize(m.at + size);
  }
  if (size != 0) {
    std::memcpy(m.output.data() + m.at, buffer, size);
  }
  m.at += size;
  return size;
}

ZPOS64_T tell_memory(voidpf, voidpf stream) {
  return memory(stream).at;
}

long seek_memory(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
  Memory& m = memory(stream);
  const ZPOS64_T base = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                        : origin == ZLIB_FILEFUNC_SEEK_CUR ? m.at
                                                           : m.size();
  const ZPOS64_T to = base + offset;
  if (to < base || to > m.size()) {
    return -1;
  }
  m.at = to;
  return 0;
}

int close_memory(voidpf, voidpf) {
  return 0;
}
int error_of_memory(voidpf, voidpf) {
  return 0;
}

zlib_filefunc64_def functions(Memory& m) {
  zlib_filefunc64_def out{};
  out.zopen64_file = open_memory;
  out.zread_file = read_memory;
  out.zwrite_file = write_memory;
  out.ztell64_file = tell_memory;
  out.zseek64_file = seek_memory;
  out.zclose_file = close_memory;
  out.zerror_file = error_of_memory;
  out.opaque = &m;
  return out;
}

struct CloseUnzip {
  void operator()(void* file) const { unzClose(file); }
};

bool is_safe_name(std::string_view name) {
  if (name.empty() || text::first_invalid_utf8(name) || name.front() == '/') {
    return false;
  }
  const bool odd = std::ranges::any_of(name, [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\\' || c == ':';
  });
  if (odd) {
    return false;
  }
  for (std::size_t from = 0; from < name.size();) {
    const std::size_t end = std::min(name.find('/', from), name.size());
    const std::string_view step = name.substr(from, end - from);
    if (step.empty() || step == "." || step == "..") {
      return false;
    }
    from = end + 1;
  }
  return true;
}

std::string ascii_lower(std::string_view name) {
  std::string out(name);
  std::ranges::transform(out, out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

/// A name fit to be shown, whatever bytes it has.
std::string shown_name(std::string_view name) {
  std::string out;
  for (const char c : name) {
    out += c > 0x20 && c < 0x7F ? c : '?';
  }
  return out;
}

/// Whether the record at the end of a zip is whole; minizip takes a cut one.
bool has_whole_end(std::string_view bytes) {
  constexpr std::size_t k_end_record = 22;
  const std::size_t at = bytes.rfind("PK\x05\x06");
  return at != std::string_view::npos && bytes.size() - at >= k_end_record;
}

/// Reads one package; its claims about sizes are not believed.
class Reader {
 public:
  Reader(std::string_view bytes, std::string_view name) : name_(name) { memory_.input = bytes; }

  Result<std::vector<Part>> run() {
    zlib_filefunc64_def calls = functions(memory_);
    if (has_whole_end(memory_.input)) {
      file_.reset(unzOpen2_64("", &calls));
    }
    unz_global_info64 info{};
    if (!file_ || unzGetGlobalInfo64(file_.get(), &info) != UNZ_OK || info.number_entry == 0) {
      return fail(say(FormMsg::package_not_zip, name_));
    }
    if (info.number_entry > k_most_parts) {
      return fail(say(FormMsg::package_too_many_parts, name_, k_most_parts));
    }
    int moved = unzGoToFirstFile(file_.get());
    std::size_t count = 0;
    for (; moved == UNZ_OK; moved = unzGoToNextFile(file_.get())) {
      ++count;
      if (std::optional<Message> wrong = take_part()) {
        return fail(std::move(*wrong));
      }
    }
    if (moved != UNZ_END_OF_LIST_OF_FILE || count != info.number_entry) {
      return fail(say(FormMsg::package_not_zip, name_));
    }
    return std::move(parts_);
  }

 private:
  std::optional<Message> take_part() {
    unz_file_info64 info{};
    std::string part(k_longest_name + 1, '\0');
    if (unzGetCurrentFileInfo64(file_.get(), &info, part.data(), k_longest_name, nullptr, 0,
                                nullptr, 0) != UNZ_OK) {
      return say(FormMsg::package_not_zip, name_);
    }
    part.resize(std::min<std::size_t>(info.size_filename, k_longest_name));
    if (info.size_filename > k_longest_name || !is_safe_name(part)) {
      return say(FormMsg::package_unsafe_name, name_, shown_name(part));
    }
    if (!seen_.insert(ascii_lower(part)).second) {
      return say(FormMsg::package_twice, name_, part);
    }
    if ((info.flag & k_encrypted_flag) != 0) {
      return say(FormMsg::package_encrypted, name_);
    }
    if (part.ends_with('/')) {
      return std::nullopt;  // a folder
    }
    return unpack(std::move(part), info.compressed_size);
  }

  std::optional<Message> unpack(std::string part, ZPOS64_T packed) {
    if (unzOpenCurrentFile(file_.get()) != UNZ_OK) {
      return say(FormMsg::package_part_damaged, name_, part);
    }
    Part out{std::move(part), {}};
    std::string buffer(std::size_t{64} << 10, '\0');
    int got = 0;
    while ((got = unzReadCurrentFile(file_.get(), buffer.data(),
                                     static_cast<unsigned>(buffer.size()))) > 0) {
      out.data.append(buffer, 0, static_cast<std::size_t>(got));
      const std::size_t size = out.data.size();
      const bool bomb = size > k_ratio_counts_from && size / k_highest_ratio > packed;
      if (bomb || size > k_largest_part || total_ + size > k_largest_package) {
        unzCloseCurrentFile(file_.get());
        return say(FormMsg::package_too_large, name_, out.name);
      }
    }
    if (unzCloseCurrentFile(file_.get()) != UNZ_OK || got < 0) {
      return say(FormMsg::package_part_damaged, name_, out.name);
    }
    total_ += out.data.size();
    parts_.push_back(std::move(out));
    return std::nullopt;
  }

  std::string name_;
  Memory memory_;
  std::unique_ptr<void, CloseUnzip> file_;
  std::set<std::string> seen_;
  std::vector<Part> parts_;
  std::size_t total_ = 0;
};

void expect(bool went_well, const Part& part) {
  if (!went_well) {
    throw base::Failure({say(FormMsg::package_cannot_write, part.name), std::nullopt});
  }
}

void pack(zipFile file, const Part& part) {
  zip_fileinfo info{};
  info.dosDate = k_first_dos_day;
  constexpr int k_memory_level = 8;
  const bool ascii =
      std::ranges::all_of(part.name, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  expect(zipOpenNewFileInZip4_64(file, part.name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr,
                                 Z_DEFLATED, Z_BEST_COMPRESSION, 0, -MAX_WBITS, k_memory_level,
                                 Z_DEFAULT_STRATEGY, nullptr, 0, 0, ascii ? 0 : k_utf8_flag,
                                 0) == ZIP_OK,
         part);
  expect(zipWriteInFileInZip(file, part.data.data(), static_cast<unsigned>(part.data.size())) ==
                 ZIP_OK &&
             zipCloseFileInZip(file) == ZIP_OK,
         part);
}

}  // namespace

Result<std::vector<Part>> read_package(std::string_view bytes, std::string_view name) {
  return Reader(bytes, name).run();
}

std::string write_package(std::vector<Part> parts) {
  const auto order = [](const Part& part) {
    const int rank = part.name == "[Content_Types].xml" ? 0 : part.name == "_rels/.rels" ? 1 : 2;
    return std::tuple(rank, std::string_view(part.name));
  };
  std::ranges::sort(parts, {}, order);
  Memory memory;
  zlib_filefunc64_def calls = functions(memory);
  const Part whole{"zip", {}};
  zipFile file = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &calls);
  expect(file != nullptr, whole);
  std::unique_ptr<void, void (*)(void*)> guard(file, [](void* open) { zipClose(open, nullptr); });
  for (const Part& part : parts) {
    pack(file, part);
  }
  expect(zipClose(guard.release(), nullptr) == ZIP_OK, whole);
  return std::move(memory.output);
}

}  // namespace chibo::render
