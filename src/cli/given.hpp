#pragma once

#include "base/date.hpp"
#include "base/result.hpp"

#include <optional>
#include <string_view>

// Values given on the command line.

namespace chibo::cli {

/// A day given on the command line.
base::Result<base::Date> given_date(std::string_view text);
base::Result<base::Month> given_month(std::string_view text);
base::Result<int> given_year(std::string_view text);
base::Result<base::Time> given_time(std::string_view text);

/// Why a text of the command line may not be a value of one line: it has a line break or a control
/// character.
std::optional<base::Error> unfit_line(std::string_view name, std::string_view text);

}  // namespace chibo::cli
