#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/issued_type.hpp"
#include "cli/paper_print.hpp"
#include "i18n/message_paper.hpp"
#include "i18n/message_plan.hpp"
#include "views/plan_papers.hpp"

#include <memory>

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
  if (typed.find_first_of("-/") == typed.npos) {
    return year_given(env, typed);
  }
  return given_month(typed).map([](base::Month month) {
    return Span{static_cast<int>(month.year()), month};
  });
}

/// A paper made of the year's plan.
struct PlanPaper {
  std::string_view paper;  // folder of templates/
  std::string_view type;   // code of its type
  base::Result<Span> (*read)(const Env& env, const std::string& typed);
  base::Result<render::Value> (*view)(const model::Cell& cell, const Span& span, base::Date day);
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

constexpr PlanPaper k_themes{"ke-hoach-chuyen-de", "KH", year_given, themes};
constexpr PlanPaper k_notice{"thong-bao-lich", "TB", year_or_month_given, notice};

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

Action add_plan_notice(Arguments& arguments) {
  return add_plan_paper(arguments, "PERIOD", k_notice);
}

}  // namespace chibo::cli
