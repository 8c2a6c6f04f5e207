#include "report/book_gaps.hpp"

#include <algorithm>

namespace chibo::report {

namespace {

BookPlace place_of(const diag::Span& at, const diag::Sources& sources) {
  const diag::Sources::Source& source = sources[at.file];
  return {source.path, diag::place_of(source.text, at.offset).line};
}

}  // namespace

void add_gaps(BookGap::Book book, const std::vector<rules::RowAgain>& again,
              const diag::Sources& sources, std::vector<BookGap>& out) {
  for (const rules::RowAgain& row : again) {
    BookGap gap{
        book,          place_of(row.at, sources), place_of(row.other, sources), row.cell, row.when,
        row.is_counted};
    const auto same = std::ranges::find_if(out, [&](const BookGap& other) {
      return gap.is_counted && other.is_counted && other.book == gap.book &&
             other.at.file == gap.at.file && other.other.file == gap.other.file &&
             gap.at.file != gap.other.file;
    });
    if (same != out.end()) {
      ++same->rows;
    } else {
      out.push_back(std::move(gap));
    }
  }
}

}  // namespace chibo::report
