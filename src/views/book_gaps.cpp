#include "views/book_gaps.hpp"

#include <fmt/format.h>

namespace chibo::views {

namespace {

using report::BookGap;

std::string in_words(const report::BookPlace& place) {
  return fmt::format("{}:{}", place.file, place.line);
}

/// "xếp loại của chi bộ khu-pho-1 kỳ 10/2026".
std::string subject_of(const BookGap& gap) {
  switch (gap.book) {
    case BookGap::Book::grades:
      return fmt::format("xếp loại của chi bộ {} kỳ {}", gap.cell, gap.when);
    case BookGap::Book::visits:
      return fmt::format("lượt dự sinh hoạt với chi bộ {} ngày {}", gap.cell, gap.when);
    default:
      return fmt::format("đăng ký của {}", gap.cell);
  }
}

}  // namespace

std::string book_gap_in_words(const BookGap& gap) {
  if (gap.book == BookGap::Book::rules) {
    return fmt::format("Sổ của đảng ủy: {} có {} chỗ sai, chỗ ấy chưa áp dụng.", gap.at.file,
                       gap.rows);
  }
  if (!gap.is_counted) {
    return fmt::format("Sổ của đảng ủy: {} và {} ghi khác nhau về {}, nên không tính.",
                       in_words(gap.other), in_words(gap.at), subject_of(gap));
  }
  if (gap.rows > 1) {
    return fmt::format("Sổ của đảng ủy: {} có {} dòng đã ghi ở {}, chỉ tính một lần.", gap.at.file,
                       gap.rows, gap.other.file);
  }
  return fmt::format("Sổ của đảng ủy: {} đã ghi ở {}, nên {} chỉ tính một lần.", in_words(gap.at),
                     in_words(gap.other), subject_of(gap));
}

}  // namespace chibo::views
