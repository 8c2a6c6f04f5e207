#include "tree/line_cache.hpp"

#include "base/file.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <string>

namespace {

using namespace chibo;
using testing::TempFolder;
using tree::LineCache;

tree::Counting counting() {
  return {"/so/xa", "0.1.0 1", std::chrono::year{2026} / 12 / 31, report::Period::of_year(2026)};
}

base::Looks looks(std::uint64_t of, std::int64_t newest_ns = 0) {
  base::Looks out;
  out.print.add(of);
  out.newest_ns = newest_ns;
  return out;
}

report::CellLine line(long long members) {
  report::CellLine out;
  out.name = "Chi bộ 1";
  out.numbers.members = members;
  return out;
}

void remember(const TempFolder& folder, const base::Looks& seen, const report::CellLine& counted,
              const tree::Counting& of = counting()) {
  LineCache cache(folder.path(), of);
  cache.keep("cb-1", seen, counted);
  cache.write();
}

std::optional<report::CellLine> recall(const TempFolder& folder, const base::Looks& seen,
                                       const tree::Counting& of = counting()) {
  return LineCache(folder.path(), of).find("cb-1", seen);
}

std::filesystem::path only_file(const TempFolder& folder) {
  std::filesystem::path out;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    CHECK(out.empty());
    out = entry.path();
  }
  return out;
}

}  // namespace

TEST_CASE("line cache: a line is found again while its files look the same, and only then") {
  const TempFolder folder;
  remember(folder, looks(1), line(17));
  const auto found = recall(folder, looks(1));
  REQUIRE(found);
  CHECK(found->numbers.members == 17);
  CHECK(found->name == "Chi bộ 1");
  CHECK_FALSE(recall(folder, looks(2)));
}

TEST_CASE("line cache: another day, program, period or place remembers nothing") {
  const TempFolder folder;
  remember(folder, looks(1), line(17));
  tree::Counting of = counting();
  of.today = std::chrono::year{2027} / 1 / 1;
  CHECK_FALSE(recall(folder, looks(1), of));
  of = counting();
  of.program = "0.1.0 2";
  CHECK_FALSE(recall(folder, looks(1), of));
  of = counting();
  of.period = report::Period::of_half(2026, 2);
  CHECK_FALSE(recall(folder, looks(1), of));
  of = counting();
  of.root = "/so/xa-khac";
  CHECK_FALSE(recall(folder, looks(1), of));
  of.program = "";  // nobody knows what counted
  remember(folder, looks(1), line(17), of);
  CHECK_FALSE(recall(folder, looks(1), of));
}

TEST_CASE("line cache: a file so new that another change could look the same is not trusted") {
  constexpr std::int64_t k_second = 1'000'000'000;
  const TempFolder folder;
  folder.write("clock", "");
  const auto now = base::state_of(folder / "clock")->modified_ns;
  std::filesystem::remove(folder / "clock");
  for (const std::int64_t newest : {now, now - k_second, now + 3600 * k_second}) {
    remember(folder, looks(1, newest), line(17));
    CHECK_FALSE(recall(folder, looks(1, newest)));
  }
  remember(folder, looks(1, now - 60 * k_second), line(17));
  CHECK(recall(folder, looks(1, now - 60 * k_second)));
}

TEST_CASE("line cache: what cannot be told or was not read is not remembered") {
  const TempFolder folder;
  base::Looks unclear = looks(1);
  unclear.can_tell = false;
  remember(folder, unclear, line(17));
  CHECK_FALSE(recall(folder, looks(1)));
  report::CellLine unread = line(17);
  unread.unread_files = {"hop/2026/a.yaml"};
  remember(folder, looks(1), unread);
  CHECK_FALSE(recall(folder, looks(1)));
  remember(folder, looks(1), line(17));
  CHECK_FALSE(recall(folder, unclear));
}

TEST_CASE("line cache: a file that was cut or changed anywhere is as if it were not there") {
  const TempFolder folder;
  remember(folder, looks(1), line(17));
  const std::filesystem::path file = only_file(folder);
  const std::string bytes = base::read_file(file)->bytes;
  const auto put = [&](std::string_view text) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
  };
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    put(changed);
    CHECK_FALSE(recall(folder, looks(1)));
    put(std::string_view(bytes).substr(0, at));
    CHECK_FALSE(recall(folder, looks(1)));
  }
  put(bytes);
  CHECK(recall(folder, looks(1)));
}

TEST_CASE("line cache: it lies in .git, else with what can be made again, else nowhere") {
  const TempFolder folder;
  folder.write("kho/.git/HEAD", "");
  folder.write("kho/xa/cb/chibo.yaml", "");
  folder.write("nhanh/.git", "gitdir: /elsewhere\n");
  CHECK(tree::memory_folder(folder / "kho/xa", "/nha/.cache") == folder / "kho/.git/chibo");
  CHECK(tree::memory_folder(folder / "nhanh", "/nha/.cache") == "/nha/.cache/chibo");
  CHECK(tree::memory_folder(folder / "nhanh", "").empty());
  CHECK(tree::memory_folder(folder / "nhanh", ".cache").empty());
}

TEST_CASE("line cache: what cannot be written is no failure, and nothing is left beside it") {
  const TempFolder folder;
  folder.write("day", "a file where a folder should be");
  LineCache cache(folder / "day/chibo", counting());
  cache.keep("cb-1", looks(1), line(17));
  cache.write();
  const TempFolder other;
  { const LineCache unused(other.path(), counting()); }
  CHECK(std::filesystem::is_empty(other.path()));
}
