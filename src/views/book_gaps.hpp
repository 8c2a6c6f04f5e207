#pragma once

#include "report/committee_report.hpp"

#include <string>

namespace chibo::views {

/// "xep-loai/2026.yaml:9 và xep-loai/2026.yaml:5 ghi khác nhau …": what a report cannot count as it
/// stands in the office's own books, and what it made of it.
std::string book_gap_in_words(const report::BookGap& gap);

}  // namespace chibo::views
