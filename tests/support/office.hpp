#pragma once

#include "support/read_text.hpp"
#include "support/temp_folder.hpp"
#include "support/typed_line.hpp"
#include "text/layout.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chibo::support {

inline std::string cell_file(const std::string& code, const std::string& name) {
  return "loại tổ chức: chi bộ\nmã: " + code + "\ntên: " + name +
         "\nđảng bộ: Đảng bộ\nđịa danh: Hà Nội\nđịnh dạng: 1\n";
}

inline std::string committee_file(const std::string& kind, const std::string& code,
                                  const std::string& name) {
  return "loại tổ chức: " + kind + "\nmã: " + code + "\ntên: " + name + "\nđịnh dạng: 1\n";
}

/// A member of a cell, with a day of recognition that no calendar has where something shall be
/// wrong.
inline std::string roster_of(const std::string& name, const std::string& official) {
  return "đảng viên:\n  - mã: bi-thu\n    họ tên: " + name +
         "\n    ngày kết nạp: 2010-02-03\n    ngày chính thức: " + official + "\n";
}

/// An office with two cells, one of them inside a sub-committee, and what it types and sees.
struct Office {
  testing::TempFolder folder;
  std::string today = "2026-10-25";
  std::string out;
  std::string err;

  Office() {
    folder.write("chibo.yaml", committee_file("đảng bộ", "dang-bo", "Đảng bộ"));
    folder.write("mot/chibo.yaml", cell_file("kp-1", "Chi bộ Một"));
    folder.write("mot/dang-vien.yaml", roster_of("Trần Thị Lan", "2011-02-30"));
    folder.write("phan/chibo.yaml", committee_file("đảng bộ bộ phận", "phan", "Bộ phận"));
    folder.write("phan/hai/chibo.yaml", cell_file("kp-2", "Chi bộ Hai"));
    folder.write("phan/hai/dang-vien.yaml", roster_of("Lê Văn Tư", "2011-02-31"));
  }

  cli::Exit run(std::vector<std::string> line) { return run_in(".", std::move(line)); }
  cli::Exit run(std::vector<std::string> line, const char* day) {
    const std::string kept = std::exchange(today, day);
    const cli::Exit exit = run(std::move(line));
    today = kept;
    return exit;
  }

  cli::Exit run_in(const std::string& below, std::vector<std::string> line) {
    TypedLine typed(below == "." ? folder.path() : folder / below, today);
    const auto exit = typed.run(std::move(line));
    out = typed.out.str();
    err = typed.err.str();
    return exit;
  }

  std::string text(std::string_view path) const { return testing::bytes_of(folder / path); }

  /// What was printed, on one line.
  std::string words() const { return text::one_line(out); }

  /// What was printed, without spaces and line ends.
  std::string flat() const {
    std::string flat = out;
    std::erase_if(flat, [](char c) { return c == ' ' || c == '\n'; });
    return flat;
  }
};

/// The same without a fault.
struct SoundOffice : Office {
  SoundOffice() {
    folder.write("mot/dang-vien.yaml", roster_of("Trần Thị Lan", "2011-02-03"));
    folder.write("phan/hai/dang-vien.yaml", roster_of("Lê Văn Tư", "2011-02-03"));
  }
};

inline bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace chibo::support
