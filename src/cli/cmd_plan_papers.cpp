#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/issued_type.hpp"
#include "cli/paper_print.hpp"
#include "i18n/message_paper.hpp"
#include "i18n/message_plan.hpp"
#include "text/unicode.hpp"
#include "views/inspection_programme.hpp"
#include "views/plan_papers.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::PaperMsg;
using i18n::PlanMsg;

struct Options {
  std::string period;
  PrintOptions print;
};

/// Which part of a plan a paper is of.
struct Span {
  int year = 0;
  std::optional<base::Month> month;

  std::string name() const { return month ? base::iso(*month) : std::to_string(year); }
};

base::Result<Span> year_given(const Env& env, const std::string& typed) {
  return given_year(typed, static_cast<int>(env.today.year())).map([](int year) {
    return Span{year, {}};
  });
}

base::Result<Span> year_or_month_given(const Env& env, const std::string& typed) {
  if (const auto month = base::parse_month(typed)) {
    return Span{static_cast<int>(month->year()), *month};
  }
  const auto year = year_given(env, typed);
  return year ? year
              : base::fail(i18n::say(PaperMsg::wrong_year_or_month, text::nfc(typed)),
                           i18n::say(PaperMsg::wrong_year_or_month_hint));
}

/// A paper made of the year's plan.
struct PlanPaper {
  std::string_view paper;  // folder of templates/
  std::string_view type;   // code of its type
  base::Result<Span> (*read)(const Env& env, const std::string& typed);
  base::Result<render::Value> (*view)(const model::Cell& cell, const Span& span, base::Date day);
  std::optional<PlanMsg> (*lacks)(const model::Plan& plan);  // why it has dots in place of rows
};

Exit print_plan(Env& env, const Options& options, const PlanPaper& wanted) {
  const auto span = wanted.read(env, options.period);
  if (!span) {
    return usage_error(env, span.error());
  }
  const auto formats = formats_of(env, options.print);
  if (!formats) {
    return usage_error(env, formats.error());
  }
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  if (!is_all_read(env, *workspace)) {
    return refused(env, {i18n::say(i18n::Msg::nothing_written), i18n::say(i18n::Msg::see_check)});
  }
  const model::Cell& cell = workspace->cell();
  if (find_plan(cell, span->year) == nullptr) {
    return refused(env, {i18n::say(PlanMsg::plan_none, span->year),
                         i18n::say(PlanMsg::plan_none_hint, span->year)});
  }
  if (const auto type = issued_type(cell, wanted.type, env.today); !type) {
    return refused(env, type.error());
  }
  auto view = wanted.view(cell, *span, env.today);
  if (!view) {
    return refused(env, view.error());
  }
  if (const auto lack = wanted.lacks(*find_plan(cell, span->year))) {
    say(env.err, env, i18n::say(*lack, span->year));
  }
  const PaperToPrint paper{wanted.paper, span->name() + "-" + std::string(wanted.paper),
                           std::move(*view), env.today};
  return write_paper(env, *workspace, paper, options.print, *formats);
}

base::Result<render::Value> themes(const model::Cell& cell, const Span& span, base::Date day) {
  return views::theme_plan_view(cell, span.year, day);
}

/// None where no meeting is left to call anybody to.
base::Result<render::Value> notice(const model::Cell& cell, const Span& span, base::Date day) {
  render::Value out = views::schedule_view(cell, span.year, span.month, day);
  if (out.map()->at("lich").list()->empty()) {
    return base::fail(i18n::say(PaperMsg::notice_none, views::span_in_words(span.year, span.month)),
                      i18n::say(PaperMsg::notice_none_hint, span.year));
  }
  return out;
}

base::Result<render::Value> inspections(const model::Cell& cell, const Span& span, base::Date day) {
  return views::inspection_programme_view(cell, span.year, day);
}

std::optional<PlanMsg> lacks_themes(const model::Plan& plan) {
  const bool has_any = std::ranges::any_of(
      *plan.meetings, [](const auto& planned) { return planned.theme.is_said(); });
  return has_any ? std::nullopt : std::optional(PlanMsg::plan_without_themes);
}

/// Without a meeting no notice is made.
std::optional<PlanMsg> lacks_nothing(const model::Plan&) {
  return std::nullopt;
}

std::optional<PlanMsg> lacks_inspections(const model::Plan& plan) {
  return plan.inspections->empty() ? std::optional(PlanMsg::plan_without_inspections)
                                   : std::nullopt;
}

constexpr PlanPaper k_themes{"ke-hoach-chuyen-de", "KH", year_given, themes, lacks_themes};
constexpr PlanPaper k_notice{"thong-bao-lich", "TB", year_or_month_given, notice, lacks_nothing};
constexpr PlanPaper k_inspections{"chuong-trinh-kiem-tra", "CTr", year_given, inspections,
                                  lacks_inspections};

Action add_plan_paper(Arguments& arguments, const std::string& place, const PlanPaper& wanted) {
  auto options = std::make_shared<Options>();
  arguments.add_option(place, options->period);
  declare(arguments, options->print);
  return [options, wanted](Env& env) { return print_plan(env, *options, wanted); };
}

}  // namespace

Action add_plan_themes(Arguments& arguments) {
  return add_plan_paper(arguments, "YEAR", k_themes);
}

Action add_plan_inspections(Arguments& arguments) {
  return add_plan_paper(arguments, "YEAR", k_inspections);
}

Action add_plan_notice(Arguments& arguments) {
  return add_plan_paper(arguments, "PERIOD", k_notice);
}

}  // namespace chibo::cli
