#include "tree/line_cache.hpp"

#include "base/file.hpp"
#include "report/line_bytes.hpp"

#include <fmt/format.h>

namespace chibo::tree {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_format = "chibo lines 2";
/// The coarsest tick of a disk's clock (FAT's): a file this young may change again and look the
/// same.
constexpr std::int64_t k_tick_ns = 2'000'000'000;

base::Fingerprint::Value print_of(std::string_view bytes) {
  base::Fingerprint out;
  out.add(bytes);
  return out.value();
}

std::string hex(const base::Fingerprint::Value& print) {
  return fmt::format("{:016x}{:016x}", print[0], print[1]);
}

std::string heading_of(const Counting& counting) {
  std::string out;
  for (const std::string& part :
       {std::string(k_format), counting.program, std::to_string(base::user_number()),
        base::iso(counting.today), report::iso(counting.period), counting.root.generic_string()}) {
    report::put_text(out, part);
  }
  return out;
}

fs::path file_of(const fs::path& folder, const Counting& counting) {
  return folder / fmt::format("bao-cao-{}-{}.so-lieu", report::iso(counting.period),
                              hex(print_of(counting.root.generic_string())));
}

}  // namespace

fs::path memory_folder(const fs::path& root, const fs::path& cache_home) {
  std::error_code ignored;
  for (fs::path folder = root; folder.has_relative_path(); folder = folder.parent_path()) {
    const fs::path git = folder / ".git";
    if (fs::is_directory(git, ignored)) {
      return git / "chibo";
    }
    if (fs::exists(git, ignored)) {
      break;  // a link to a repository elsewhere
    }
  }
  return cache_home.is_absolute() ? cache_home / "chibo" : fs::path();
}

LineCache::LineCache(const fs::path& folder, const Counting& counting)
    : heading_(heading_of(counting)) {
  if (folder.empty() || counting.program.empty()) {
    return;
  }
  const fs::path place = file_of(folder, counting);
  file_.emplace(place);
  if (const auto bytes = base::read_file(place, base::k_import_limit); bytes && file_->is_open()) {
    before_ = read(bytes->bytes, heading_);
  }
}

std::optional<report::CellLine> LineCache::find(const std::string& cell, const base::Looks& looks) {
  const auto at = before_.find(cell);
  if (at == before_.end() || !looks.can_tell || at->second.looks != looks.print.value()) {
    return std::nullopt;
  }
  auto line = report::line_of(at->second.line);
  if (line) {
    const std::lock_guard guard(keeping_);
    now_.insert(*at);
  }
  return line;
}

void LineCache::keep(const std::string& cell, const base::Looks& looks,
                     const report::CellLine& line) {
  const bool is_whole = line.unread_files.empty() && line.standing != report::CellStanding::unread;
  if (file_ && file_->is_open() && looks.can_tell && is_whole &&
      looks.newest_ns + k_tick_ns < file_->begun_ns()) {
    const std::lock_guard guard(keeping_);
    now_[cell] = {looks.print.value(), report::bytes_of(line)};
  }
}

void LineCache::write() {
  if (file_ && now_ != before_) {
    file_->put(bytes_of(now_, heading_));
  }
}

LineCache::Lines LineCache::read(const std::string& bytes, std::string_view heading) {
  const std::size_t tail = hex({}).size();
  const std::string_view all = bytes;
  if (all.size() < heading.size() + tail || !all.starts_with(heading)) {
    return {};
  }
  const std::string_view body = all.substr(0, all.size() - tail);
  if (all.substr(body.size()) != hex(print_of(body))) {
    return {};
  }
  Lines out;
  report::BytesReader reader(body.substr(heading.size()));
  while (reader.is_whole() && !reader.is_at_end()) {
    Remembered& line = out[std::string(reader.text())];
    for (std::uint64_t& lane : line.looks) {
      lane = static_cast<std::uint64_t>(reader.number());
    }
    line.line = reader.text();
  }
  return reader.is_whole() ? out : Lines();
}

std::string LineCache::bytes_of(const Lines& lines, std::string_view heading) {
  std::string out(heading);
  for (const auto& [cell, line] : lines) {
    report::put_text(out, cell);
    for (const std::uint64_t lane : line.looks) {
      report::put_number(out, static_cast<long long>(lane));
    }
    report::put_text(out, line.line);
  }
  return out + hex(print_of(out));
}

}  // namespace chibo::tree
