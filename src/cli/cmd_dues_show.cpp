#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/session.hpp"
#include "i18n/message_dues.hpp"
#include "i18n/message_store.hpp"
#include "records/words.hpp"
#include "render/document.hpp"
#include "rules/dues.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"
#include "views/dues_json.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::DuesMsg;
using model::Money;
using rules::DuesLine;
using rules::DuesMonth;
using rules::DuesSpan;
using rules::DuesStanding;
using rules::DuesTotals;

struct Options {
  std::string period;
  std::string format = "text";
  bool with_bases = false;
};

class Page {
 public:
  Page(Env& env, const model::Cell& cell, const DuesMonth& month, const DuesSpan& year)
      : env_(env), cell_(cell), month_(month), year_(year) {}

  void write(bool with_bases) {
    heading(i18n::say(DuesMsg::heading, month_.period), false);
    env_.out << render::write_text({{table()}}, env_.width);
    heading(i18n::say(DuesMsg::heading_month, month_.period));
    totals(month_.totals);
    heading(i18n::say(DuesMsg::heading_year, month_.period));
    if (!year_.without_record.empty()) {
      say_item(env_, i18n::say(DuesMsg::year_lacks, base::slashed(year_.without_record)));
    }
    totals(year_.totals);
    write_balances();
    write_watch();
    if (with_bases) {
      write_workings();
    }
    write_notice();
  }

 private:
  std::string words(DuesMsg name) const { return env_.catalog.say(i18n::say(name)); }

  void heading(const i18n::Message& message, bool apart = true) {
    env_.out << (apart ? "\n" : "");
    say(env_.out, env_, message);
  }

  static render::Cell sum(const std::optional<Money>& money) {
    return money ? render::Cell(static_cast<long long>(money->dong)) : render::Missing{};
  }

  std::string standing_of(const DuesLine& line) const {
    if (line.over() != Money{}) {
      return env_.catalog.say(i18n::say(DuesMsg::is_over, rules::in_dong(line.over())));
    }
    switch (line.standing) {
      case DuesStanding::paid:
        return words(DuesMsg::is_paid);
      case DuesStanding::part:
        return env_.catalog.say(i18n::say(DuesMsg::is_part, rules::in_dong(line.owed())));
      case DuesStanding::unpaid:
        return words(DuesMsg::is_unpaid);
      case DuesStanding::exempt:
        return words(DuesMsg::is_let_off);
      case DuesStanding::untold:
        break;
    }
    return words(DuesMsg::is_untold);
  }

  render::Table table() const {
    render::Table out;
    for (const auto& [name, align] : {std::pair(DuesMsg::column_name, render::Align::left),
                                      std::pair(DuesMsg::column_to_pay, render::Align::right),
                                      std::pair(DuesMsg::column_paid, render::Align::right),
                                      std::pair(DuesMsg::column_day, render::Align::left),
                                      std::pair(DuesMsg::column_way, render::Align::left),
                                      std::pair(DuesMsg::column_standing, render::Align::left)}) {
      out.columns.push_back({words(name), align});
    }
    for (const DuesLine& line : month_.lines) {
      const model::DuesRow& row = *line.row;
      out.rows.push_back(
          {text::safe_for_terminal(line.member != nullptr ? shown_name(*line.member)
                                                          : row.member.value_or({}).text),
           sum(line.due.amount), sum(line.paid),
           row.day.is_said() ? render::Cell(*row.day) : render::Missing{},
           row.way.is_said() ? render::Cell(std::string(records::word(*row.way)))
                             : render::Missing{},
           standing_of(line)});
    }
    for (const model::Member* member : month_.without_row) {
      out.rows.push_back({text::safe_for_terminal(shown_name(*member)), render::Missing{},
                          render::Missing{}, render::Missing{}, render::Missing{},
                          words(DuesMsg::no_row)});
    }
    return out;
  }

  void totals(const DuesTotals& of) {
    say_item(env_, of.knows_due()
                       ? i18n::say(DuesMsg::total_to_collect, rules::in_dong(of.to_collect))
                       : i18n::say(DuesMsg::total_to_collect_lacks, of.unknown_due));
    const std::string collected = rules::in_dong(of.collected);
    say_item(env_, !of.knows_collected() ? i18n::say(DuesMsg::total_none)
                   : of.untold == 0
                       ? i18n::say(DuesMsg::total_collected, collected)
                       : i18n::say(DuesMsg::total_collected_lacks, collected, of.untold));
    if (of.extra != Money{}) {
      say_item(env_, i18n::say(DuesMsg::extra_told, rules::in_dong(of.extra)));
    }
    if (of.kept && of.to_remit) {
      say_item(env_, i18n::say(DuesMsg::total_split, rules::in_dong(*of.kept),
                               rules::in_dong(*of.to_remit)));
    } else {
      say_item(env_, i18n::say(DuesMsg::total_no_split));
    }
    say_item(env_, of.remitted ? i18n::say(DuesMsg::total_remitted, rules::in_dong(*of.remitted))
                               : i18n::say(DuesMsg::total_remitted_none));
  }

  void write_balances() {
    const auto list = balances(year_);
    if (!list.empty()) {
      heading(i18n::say(DuesMsg::heading_balances, month_.period));
    }
    for (const rules::DuesBalance& one : list) {
      const std::string name = shown_name(*one.member);
      if (one.owed != Money{}) {
        say_item(env_, i18n::say(DuesMsg::balance_owed, name, rules::in_dong(one.owed),
                                 base::slashed(one.owing)));
      }
      if (one.over != Money{}) {
        say_item(env_, i18n::say(DuesMsg::balance_over, name, rules::in_dong(one.over)));
      }
    }
  }

  void write_watch() {
    const int year = static_cast<int>(month_.period.year());
    const auto limit =
        rules::limit_on(cell_, "bo-sinh-hoat.xem-xet-tu", base::last_day(month_.period));
    bool is_first = true;
    for (const rules::UnpaidYear& one : rules::unpaid_by_year(cell_)) {
      if (one.year != year || !limit) {
        continue;
      }
      if (is_first) {
        heading(i18n::say(DuesMsg::heading_watch, limit->value, citation(limit->rule)));
        is_first = false;
      }
      say_item(env_, i18n::say(DuesMsg::watch_months, shown_name(*one.member), one.periods.size(),
                               base::slashed(one.periods)));
    }
  }

  void write_workings() {
    heading(i18n::say(DuesMsg::heading_workings));
    for (const DuesLine& line : month_.lines) {
      if (line.member != nullptr) {
        say_item(env_, i18n::say(DuesMsg::working_of, shown_name(*line.member), working(line.due)));
      }
    }
  }

  void write_notice() {
    heading(i18n::say(DuesMsg::heading_notice));
    const std::string notice = dues_notice(month_);
    env_.out << "  " << text::safe_for_terminal(notice) << '\n';
    if (month_.totals.knows_collected()) {
      say(env_.out, env_,
          i18n::say(DuesMsg::notice_next, base::iso(month_.period),
                    text::safe_for_terminal(notice)));
    }
  }

  Env& env_;
  const model::Cell& cell_;
  const DuesMonth& month_;
  const DuesSpan& year_;
};

/// The month that is named, else the newest that has a record.
base::Result<const model::DuesRecord*> wanted(const model::Cell& cell, const std::string& typed,
                                              base::Date today) {
  if (!typed.empty()) {
    const auto period = given_month(typed);
    if (!period) {
      return tl::unexpected(period.error());
    }
    return find_dues(cell, *period);
  }
  const model::DuesRecord* out = nullptr;
  for (const model::DuesRecord& record : cell.dues) {
    const auto& period = record.dues.period;
    if (period.is_said() && find_dues(cell, *period) == &record &&
        *period <= base::month_of(today) && (out == nullptr || *out->dues.period < *period)) {
      out = &record;
    }
  }
  return out;
}

Exit show_dues(Env& env, const Options& options) {
  if (const auto error = unknown_list_format(options.format)) {
    return usage_error(env, *error);
  }
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  const model::Cell& cell = workspace->cell();
  const auto record = wanted(cell, options.period, env.today);
  if (!record) {
    return usage_error(env, record.error());
  }
  const bool sound = is_all_read(env, *workspace);
  if (*record == nullptr) {
    const base::Month period =
        options.period.empty() ? base::month_of(env.today) : *base::parse_month(options.period);
    return refused(env, {i18n::say(DuesMsg::none_of_period, period),
                         i18n::say(DuesMsg::no_record_hint, base::iso(period))});
  }
  const DuesMonth month = rules::dues_month(cell, **record);
  const DuesSpan year = rules::dues_of(cell, month.period.year() / 1, month.period);
  if (options.format == "json") {
    env.out << views::dues_json(month, year, options.with_bases);
  } else {
    Page(env, cell, month, year).write(options.with_bases);
  }
  return sound ? Exit::done : Exit::found;
}

}  // namespace

Action add_dues_show(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("PERIOD", options->period);
  arguments.add_option("--format", options->format);
  arguments.add_flag("--with-bases", options->with_bases);
  return [options](Env& env) { return show_dues(env, *options); };
}

}  // namespace chibo::cli
