#include "cli/report_period.hpp"

#include "cli/given.hpp"
#include "i18n/message_report.hpp"
#include "store/cell_folder.hpp"

#include <chrono>

namespace chibo::cli {

using i18n::Msg;
using i18n::ReportMsg;
using report::Period;

base::Result<Period> typed_month(const Env& env, const std::string& typed) {
  const auto month =
      typed.empty() ? base::Result<base::Month>(base::month_of(env.today)) : given_month(typed);
  return month.map(Period::of_month);
}

base::Result<Period> typed_quarter(const Env& env, const std::string& typed) {
  if (typed.empty()) {
    return Period(base::quarter_of(base::month_of(env.today)));
  }
  if (const auto given = base::parse_quarter(typed)) {
    return Period(*given);
  }
  return base::fail(i18n::say(Msg::wrong_quarter, typed), i18n::say(Msg::wrong_quarter_hint));
}

base::Result<Period> typed_half(const Env& env, const std::string& typed) {
  if (typed.empty()) {
    const bool is_first = env.today.month() <= std::chrono::June;
    return Period::of_half(static_cast<int>(env.today.year()), is_first ? 1 : 2);
  }
  if (const auto given = report::parse_half(typed)) {
    return *given;
  }
  return base::fail(i18n::say(ReportMsg::wrong_half, typed), i18n::say(ReportMsg::wrong_half_hint));
}

base::Result<Period> typed_year(const Env& env, const std::string& typed) {
  return given_year(typed, static_cast<int>(env.today.year())).map(Period::of_year);
}

base::Result<Period> typed_range(const std::string& first, const std::string& last) {
  const auto from = given_month(first);
  const auto to = given_month(last);
  if (!from || !to) {
    return tl::unexpected(!from ? from.error() : to.error());
  }
  if (*to < *from) {
    return base::fail(
        i18n::say(ReportMsg::range_backwards, base::slashed(*from), base::slashed(*to)),
        i18n::say(ReportMsg::range_backwards_hint));
  }
  return Period::of_range(*from, *to);
}

base::Result<Period> term_of(const Env& env, const model::Organisation& organisation) {
  if (!organisation.kind.is_said() || organisation.term_from.faulty) {
    return base::fail(i18n::say(Msg::mend_first, store::k_organisation_file),
                      i18n::say(Msg::see_check));
  }
  if (!organisation.term_from.is_said()) {
    return base::fail(i18n::say(ReportMsg::no_term), i18n::say(ReportMsg::no_term_hint));
  }
  const base::Month first = base::month_of(*organisation.term_from);
  base::Month last = base::month_of(env.today);
  const std::string named = organisation.term.value_or("");
  if (const std::size_t dash = named.find('-'); dash != std::string::npos) {
    if (const auto ends = given_year(named.substr(dash + 1), 0)) {
      last = std::chrono::year(*ends) / first.month() - std::chrono::months(1);
    }
  }
  if (last < first) {
    return base::fail(i18n::say(ReportMsg::wrong_term, named, *organisation.term_from),
                      i18n::say(ReportMsg::no_term_hint));
  }
  return Period::of_range(first, last);
}

}  // namespace chibo::cli
