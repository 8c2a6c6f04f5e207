#include "i18n/message.hpp"

#include <fmt/format.h>

namespace chibo::i18n {

namespace {

std::string spelt(std::chrono::month month) {
  return fmt::format("{:02}", static_cast<unsigned>(month));
}

std::string spelt(std::chrono::year year) {
  return fmt::format("{:04}", static_cast<int>(year));
}

}  // namespace

bool operator==(const Arg& a, const Arg& b) {
  return a.value == b.value;
}

bool operator==(const Message& a, const Message& b) {
  return a.id == b.id && a.args == b.args;
}

Arg to_arg(std::chrono::year_month_day date) {
  return to_arg(say(Msg::spelt_date, fmt::format("{:02}", static_cast<unsigned>(date.day())),
                    spelt(date.month()), spelt(date.year())));
}

Arg to_arg(std::chrono::year_month month) {
  return to_arg(say(Msg::spelt_month, spelt(month.month()), spelt(month.year())));
}

}  // namespace chibo::i18n
