#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/issued_type.hpp"
#include "cli/paper_print.hpp"
#include "i18n/message_dues.hpp"
#include "rules/checks.hpp"
#include "views/dues_papers.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::DuesMsg;
using report::Period;

constexpr std::string_view k_sheet = "s01";
constexpr std::string_view k_report = "b01";

struct Options {
  std::string period;
  std::string form = std::string(k_sheet);
  bool with_bases = false;
  PrintOptions print;

  bool is_report() const { return form == k_report; }
};

/// A month, a quarter or a year; the present month where nothing is typed.
base::Result<Period> period_of(const Env& env, const std::string& typed) {
  if (typed.empty()) {
    return Period::of_month(base::month_of(env.today));
  }
  return given_period(typed);
}

base::Result<void> agrees(const Options& options, const Period& period) {
  if (options.form != k_sheet && options.form != k_report) {
    return base::fail(i18n::say(DuesMsg::unknown_form, options.form),
                      i18n::say(DuesMsg::unknown_form_hint));
  }
  if (options.with_bases && (options.is_report() || period.kind() != Period::Kind::month)) {
    return base::fail(i18n::say(DuesMsg::bases_not_here), i18n::say(DuesMsg::bases_not_here_hint));
  }
  return {};
}

/// The errors of the checks on dues: a row of nobody, or of one member twice, makes no true sum.
diag::Diagnostics errors_in_dues(const model::Cell& cell, base::Date today) {
  diag::Diagnostics out;
  rules::run_checks({cell, today}, out);
  std::erase_if(out, [](const diag::Diagnostic& one) {
    return one.severity != diag::Severity::error || !one.check.starts_with("CB7");
  });
  return out;
}

/// What the report adds up.
rules::DuesSpan year_until(const model::Cell& cell, const Period& period) {
  return rules::dues_of(cell, period.first().year() / 1, period.last());
}

/// What a person should know of the paper, and the paper itself does not say.
void tell_limits(Env& env, const rules::DuesSpan& span) {
  if (!span.without_record.empty()) {
    say(env.err, env, i18n::say(DuesMsg::sheet_lacks_months, base::slashed(span.without_record)));
  }
  if (span.totals.untold > 0) {
    say(env.err, env, i18n::say(DuesMsg::sheet_lacks_rows, span.totals.untold));
  }
  if (!span.totals.kept) {
    say(env.err, env, i18n::say(DuesMsg::sheet_no_split));
  }
  say(env.err, env, i18n::say(DuesMsg::sheet_columns));
}

Exit print_sheet(Env& env, const Options& options) {
  const auto period = period_of(env, options.period);
  if (!period) {
    return usage_error(env, period.error());
  }
  if (const auto fits = agrees(options, *period); !fits) {
    return usage_error(env, fits.error());
  }
  const auto formats = formats_of(env, options.print);
  if (!formats) {
    return usage_error(env, formats.error());
  }
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  const diag::Diagnostics errors = errors_in_dues(workspace->cell(), env.today);
  show(env, env.err, workspace->sources, errors);
  if (!is_all_read(env, *workspace) || !errors.empty()) {
    return refused(env, {i18n::say(i18n::Msg::nothing_written), i18n::say(i18n::Msg::see_check)});
  }
  const model::Cell& cell = workspace->cell();
  const rules::DuesSpan span = rules::dues_of(cell, period->first(), period->last());
  if (span.months.empty()) {
    return refused(env, {i18n::say(DuesMsg::none_of_period, period->last()),
                         i18n::say(DuesMsg::no_record_hint, base::iso(period->last()))});
  }
  if (options.is_report()) {
    if (const auto type = issued_type(cell, "BC", env.today); !type) {
      return refused(env, type.error());
    }
  }
  const std::string_view folder = options.is_report() ? "bao-cao-dang-phi" : "so-dang-phi";
  const PaperToPrint paper{
      folder, report::iso(*period) + "-" + std::string(folder),
      options.is_report() ? views::dues_report_view(cell, *period, env.today)
                          : views::dues_sheet_view(cell, *period, options.with_bases, env.today),
      env.today};
  const Exit out = write_paper(env, *workspace, paper, options.print, *formats);
  if (out == Exit::done) {
    tell_limits(env, options.is_report() ? year_until(cell, *period) : span);
  }
  return out;
}

}  // namespace

Action add_dues_sheet(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("PERIOD", options->period);
  arguments.add_option("--form", options->form);
  arguments.add_flag("--with-bases", options->with_bases);
  declare(arguments, options->print);
  return [options](Env& env) { return print_sheet(env, *options); };
}

}  // namespace chibo::cli
