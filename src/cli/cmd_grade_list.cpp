#include "cli/committee_commands.hpp"
#include "cli/given.hpp"
#include "cli/open_committee.hpp"
#include "i18n/message_plan.hpp"
#include "report/book_gaps.hpp"
#include "rules/official_grades.hpp"
#include "views/grade_list.hpp"
#include "views/plan_papers.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using base::Result;
using i18n::PlanMsg;

/// A month, or a whole year.
struct Span {
  base::Month first{};
  base::Month last{};

  bool is_month() const { return first == last; }
  int year() const { return static_cast<int>(first.year()); }
  std::string in_words() const {
    return views::span_in_words(year(), is_month() ? std::optional(first) : std::nullopt);
  }
};

Result<Span> span_given(const Env& env, const std::string& typed) {
  if (typed.find_first_of("-/") != std::string::npos) {
    return given_month(typed).map([](base::Month month) { return Span{month, month}; });
  }
  return given_year(typed, static_cast<int>(env.today.year())).map([](int year) {
    const std::chrono::year of{year};
    return Span{of / std::chrono::January, of / std::chrono::December};
  });
}

Exit list(Env& env, const std::string& typed) {
  const auto span = span_given(env, typed);
  if (!span) {
    return usage_error(env, span.error());
  }
  const auto open = open_committee(env, "grade list", Intent::preview);
  if (!open) {
    return refused(env, open.error());
  }
  std::vector<rules::OwnGrade> own;
  const UnreadCells unread(
      open->workspace.loaded.root, [&](const std::string&, const Workspace& workspace) {
        std::ranges::move(rules::own_grades_of(workspace.cell(), span->first, span->last),
                          std::back_inserter(own));
      });
  const rules::SettledGrades official = rules::settled_grades(open->books, span->first, span->last);
  const auto pairs = rules::grade_pairs(own, official.rows, span->first, span->last);
  const bool is_sound = is_all_read(env, open->workspace);
  std::vector<report::BookGap> gaps;
  report::add_gaps(report::BookGap::Book::grades, official.again, open->workspace.sources, gaps);
  if (pairs.empty()) {
    unread.tell(env);
    return refused(env, {span->is_month() ? i18n::say(PlanMsg::grade_none, span->first)
                                          : i18n::say(PlanMsg::grade_none, span->year()),
                         i18n::say(PlanMsg::grade_none_hint)});
  }
  env.out << render::write_text(views::grades_document(pairs, span->in_words(), gaps), env.width);
  return std::max(unread.tell(env), is_sound && gaps.empty() ? Exit::done : Exit::found);
}

}  // namespace

Action add_grade_list(Arguments& arguments) {
  auto period = std::make_shared<std::string>();
  arguments.add_option("PERIOD", *period);
  return [period](Env& env) { return list(env, *period); };
}

}  // namespace chibo::cli
