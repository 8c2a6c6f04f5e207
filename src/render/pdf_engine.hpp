#pragma once

#include "base/date.hpp"
#include "base/result.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace chibo::render {

inline constexpr std::chrono::seconds k_engine_limit{60};

/// A Word file as LibreOffice prints it. LibreOffice says nothing of what went wrong, so only its
/// file is believed; it gets a profile and a folder of its own and a minute of time. The same file
/// and day give the same bytes.
base::Result<std::string> word_to_pdf(std::string_view docx, std::optional<base::Date> day,
                                      std::chrono::seconds limit = k_engine_limit);

/// A web page as Chromium prints it; likewise.
base::Result<std::string> page_to_pdf(std::string_view html, std::optional<base::Date> day,
                                      std::chrono::seconds limit = k_engine_limit);

/// Puts a day in place of the moment and the numbers that a program drew for a PDF; nothing else
/// moves.
std::string with_fixed_marks(std::string pdf, std::optional<base::Date> day);

}  // namespace chibo::render
