#include "notes/line.hpp"
#include "records/codec.hpp"

namespace chibo::notes {

std::optional<base::Date> day_near(std::string_view text, base::Date day) {
  if (const auto date = base::parse_date(text)) {
    return date;
  }
  const std::size_t slash = text.find('/');
  int number = 0;
  int month = 0;
  if (slash == std::string_view::npos ||
      !records::read_whole_number(text.substr(0, slash), number) ||
      !records::read_whole_number(text.substr(slash + 1), month) || number < 1 || number > 31 ||
      month < 1 || month > 12) {
    return std::nullopt;
  }
  const auto in_year = [&](std::chrono::year year) {
    return base::Date{year / std::chrono::month{static_cast<unsigned>(month)} /
                      std::chrono::day{static_cast<unsigned>(number)}};
  };
  for (const std::chrono::year year : {day.year(), day.year() + std::chrono::years{1}}) {
    if (const base::Date date = in_year(year); date.ok() && date >= day) {
      return date;
    }
  }
  return std::nullopt;
}

}  // namespace chibo::notes
