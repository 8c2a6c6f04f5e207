#include "cli/committee_book.hpp"
#include "cli/committee_commands.hpp"
#include "cli/given.hpp"
#include "i18n/message_plan.hpp"
#include "i18n/message_report.hpp"
#include "rules/official_grades.hpp"
#include "store/committee_folder.hpp"
#include "text/layout.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using base::Result;
using i18n::Msg;
using i18n::PlanMsg;
using model::GradeBook;
using model::OfficialGrade;

struct Options {
  std::string cell;
  std::string month;
  std::string grade;
  std::string points;
  std::string remark;
};

Result<OfficialGrade> read(const Env& env, const Options& options) {
  OfficialGrade out;
  const auto cell = given_cell_code(options.cell);
  const auto month = given_month(options.month);
  if (!cell || !month) {
    return tl::unexpected(!cell ? cell.error() : month.error());
  }
  if (*month > base::month_of(env.today)) {
    return base::fail(i18n::say(i18n::ReportMsg::grade_ahead, *month),
                      i18n::say(i18n::ReportMsg::grade_ahead_hint));
  }
  const auto grade = given_word<model::Grade>(options.grade);
  const auto remark = given_words("--remark", options.remark);
  if (!grade || !remark) {
    return tl::unexpected(!grade ? grade.error() : remark.error());
  }
  if (!*grade) {
    return base::fail(i18n::say(Msg::option_empty, i18n::say(PlanMsg::argument_grade)));
  }
  out.cell = *cell;
  out.period = *month;
  out.grade = **grade;
  out.decided = env.today;
  if (!remark->empty()) {
    out.remark = model::Prose{*remark};
  }
  return out;
}

std::string subject_of(const OfficialGrade& grade) {
  return "Xếp loại " + std::string(records::word(*grade.grade)) + ": " + grade.cell->text + " kỳ " +
         base::slashed(*grade.period);
}

i18n::Message done_with(const OfficialGrade& grade) {
  return i18n::say(PlanMsg::grade_set, records::word(*grade.grade), grade.cell->text,
                   *grade.period);
}

/// What the row told before of one thing, and whether it stays though the grade is another.
template <class Value>
void tell_before(Env& env, const model::Told<Value>& before, const model::Told<Value>& after,
                 bool has_other_grade, PlanMsg was, PlanMsg keeps, const std::string& words) {
  if (before.is_said() && !(before == after)) {
    say(env.out, env, i18n::say(was, words));
  } else if (before.is_said() && has_other_grade) {
    say(env.out, env, i18n::say(keeps, words));
  }
}

/// What was on record of a grade that was changed, so that nothing of the former one stays unseen.
void tell_former(Env& env, const OfficialGrade& before, const OfficialGrade& after) {
  const bool is_other = before.grade.is_said() && before.grade != after.grade;
  if (is_other) {
    say(env.out, env, i18n::say(PlanMsg::grade_was, records::word(*before.grade)));
  }
  tell_before(env, before.points, after.points, is_other, PlanMsg::grade_was_points,
              PlanMsg::grade_keeps_points, std::to_string(before.points.value_or(0)));
  tell_before(env, before.remark, after.remark, is_other, PlanMsg::grade_was_remark,
              PlanMsg::grade_keeps_remark, text::one_line(before.remark.value_or({}).text));
}

/// Changes the row that a cell and month have already; what is not typed stays, and is told.
Exit change(Env& env, const OpenCommittee& open, int year, const OfficialGrade& before,
            std::size_t row, OfficialGrade after) {
  after.points = after.points.is_said() ? after.points : before.points;
  after.remark = after.remark.is_said() ? after.remark : before.remark;
  after.decided = after.grade == before.grade ? before.decided : after.decided;
  if (after.grade == before.grade && after.points == before.points &&
      after.remark == before.remark) {
    say(env.out, env, i18n::say(PlanMsg::grade_same, records::word(*before.grade)));
    return Exit::done;
  }
  auto file =
      record_file(env, open.workspace, store::grades_path(year), records::shape_of<GradeBook>());
  if (!file) {
    return refused(env, file.error());
  }
  if (auto done = set_changes(file->edit, {"xếp loại", row}, before, after); !done) {
    return refused(env, done.error());
  }
  write_record(env, open.workspace, *file, done_with(after), subject_of(after));
  tell_former(env, before, after);
  return Exit::done;
}

Exit set_grade(Env& env, const Options& options) {
  auto grade = read(env, options);
  if (!grade) {
    return usage_error(env, grade.error());
  }
  const auto year = static_cast<int>(grade->period->year());
  const auto open = open_committee(env, "grade set", Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  const auto points =
      given_points(open->workspace.cell(), options.points, base::last_day(*grade->period));
  if (!points) {
    return usage_error(env, points.error());
  }
  grade->points = *points;
  const auto book =
      book_on_record(env, *open, store::grades_path(year), model::find_grades(open->books, year));
  if (!book) {
    return refused(env, book.error());
  }
  tell_unknown_cells(env, *open, {options.cell});
  const std::vector<OfficialGrade>& rows = *book->grades;
  const auto at = std::ranges::find_if(
      rows, [&](const OfficialGrade& row) { return rules::is_same_grade_row(row, *grade); });
  if (at != rows.end()) {
    const auto row = static_cast<std::size_t>(std::distance(rows.begin(), at));
    return change(env, *open, year, *at, row, *grade);
  }
  GradeBook alone;
  alone.year = year;
  alone.grades = std::vector{*grade};
  const auto done =
      add_to_book(env, *open, store::grades_path(year), "xếp loại", store::item_node(*grade), alone,
                  done_with(*grade), subject_of(*grade));
  return done ? Exit::done : refused(env, done.error());
}

}  // namespace

Action add_grade_set(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("CELL", options->cell).required();
  arguments.add_option("MONTH", options->month).required();
  arguments.add_option("GRADE", options->grade).required();
  arguments.add_option("--points", options->points);
  arguments.add_option("--remark", options->remark);
  return [options](Env& env) { return set_grade(env, *options); };
}

}  // namespace chibo::cli
