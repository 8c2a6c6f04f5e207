// chibo_province FOLDER [--cells N] [--years N]: writes the records of a province, 2,006 cells with
// 46,437 members and some 26,000 meetings a year, the same bytes for the same numbers. The years
// end with 2026.
#include "cell.hpp"
#include "meeting.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

namespace {

namespace fs = std::filesystem;

struct Written {
  long long files = 0;
  long long bytes = 0;
};

void put(const fs::path& path, const std::string& text, Written& written) {
  fs::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary);
  out << text;
  if (!out.flush()) {
    std::cerr << "cannot write " << path << '\n';
    std::exit(3);
  }
  ++written.files;
  written.bytes += static_cast<long long>(text.size());
}

void put_cell(const fs::path& root, const province::Cell& cell, const province::Size& size,
              Written& written) {
  const fs::path folder = root / cell.folder;
  put(folder / "chibo.yaml", province::organisation_of(cell), written);
  put(folder / "dang-vien.yaml", province::roster_of(cell, size), written);
  for (int year = size.last_year - size.years + 1; year <= size.last_year; ++year) {
    put(folder / fmt::format("ke-hoach/{}.yaml", year), province::plan_of(cell, size, year),
        written);
    for (const province::File& file : province::meetings_of(cell, size, year)) {
      put(folder / file.path, file.text, written);
    }
  }
}

bool read_number(const std::string& text, int& into) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), into);
  return error == std::errc() && end == text.data() + text.size() && into > 0;
}

bool read_size(int argc, char** argv, province::Size& size) {
  for (int i = 2; i + 1 < argc; i += 2) {
    const std::string name = argv[i];
    int* into = name == "--cells" ? &size.cells : name == "--years" ? &size.years : nullptr;
    if (into == nullptr || !read_number(argv[i + 1], *into)) {
      return false;
    }
  }
  return argc >= 2 && argc % 2 == 0;
}

}  // namespace

int main(int argc, char** argv) {
  province::Size size;
  if (!read_size(argc, argv, size)) {
    std::cerr << "chibo_province FOLDER [--cells N] [--years N]\n";
    return 2;
  }
  Written written;
  long long members = 0;
  const std::vector<int> counts = province::members_by_cell(size.cells);
  for (int i = 0; i < size.cells; ++i) {
    const int count = counts[static_cast<std::size_t>(i)];
    for (const province::Committee& committee : province::committees_of(i)) {
      const fs::path path = fs::path(argv[1]) / committee.folder / "chibo.yaml";
      if (!fs::exists(path)) {
        put(path, committee.text, written);
      }
    }
    put_cell(argv[1], province::make_cell(i, count), size, written);
    members += count;
  }
  fmt::print("{} cells, {} members, {} files, {} bytes\n", size.cells, members, written.files,
             written.bytes);
  return 0;
}
