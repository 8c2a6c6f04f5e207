#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/named.hpp"
#include "cli/record_damage.hpp"
#include "cli/record_file.hpp"
#include "cli/session.hpp"
#include "i18n/message_dues.hpp"
#include "i18n/message_store.hpp"
#include "records/words.hpp"
#include "rules/dues_payment.hpp"
#include "text/unicode.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::DuesMsg;
using model::DuesRow;
using model::Money;
using rules::PaidMonth;

constexpr std::string_view k_nothing = "khong";
constexpr int k_most_months = 12;

struct Options {
  std::string member;
  std::string amount;
  std::string period;
  std::string from;
  std::string months;
  std::string day;
  std::string way;
  std::string collector;
  std::string reason;
};

/// A payment as the command line tells it; nothing was paid where the amount is "không".
struct Payment {
  std::vector<base::Month> months;
  std::optional<Money> amount;
  bool is_none = false;
  std::optional<base::Date> day;
  std::optional<model::DuesWay> way;
};

base::Result<std::vector<base::Month>> months_of(const Env& env, const Options& options) {
  const bool is_span = !options.from.empty() || !options.months.empty();
  if (is_span && !options.period.empty()) {
    return base::fail(i18n::say(DuesMsg::months_with_period),
                      i18n::say(DuesMsg::months_with_period_hint));
  }
  base::Month first = base::month_of(env.today);
  const std::string& typed = is_span ? options.from : options.period;
  if (!typed.empty()) {
    const auto given = given_month(typed);
    if (!given) {
      return tl::unexpected(given.error());
    }
    first = *given;
  }
  int count = 1;
  if (is_span &&
      (!records::read_whole_number(options.months, count) || count < 1 || count > k_most_months)) {
    return base::fail(i18n::say(DuesMsg::months_without_count),
                      i18n::say(DuesMsg::months_without_count_hint));
  }
  return base::months_through(first, first + std::chrono::months{count - 1});
}

base::Result<model::DuesWay> given_way(const std::string& typed) {
  model::DuesWay out{};
  if (records::Codec<model::DuesWay>::read(text::nfc(typed), out) != records::ReadResult::wrong) {
    return out;
  }
  return base::fail(i18n::say(DuesMsg::wrong_way, text::nfc(typed)),
                    i18n::say(i18n::StoreMsg::choose_one_of,
                              records::joined(records::words_of<model::DuesWay>())));
}

base::Result<void> read_amount(const Options& options, Payment& out) {
  if (text::fold(options.amount) == k_nothing) {
    out.is_none = true;
    return {};
  }
  Money sum;
  if (!options.amount.empty()) {
    const auto read = records::Codec<Money>::read(text::nfc(options.amount), sum);
    if (read == records::ReadResult::wrong || sum == Money{}) {
      return base::fail(i18n::say(DuesMsg::not_money, text::nfc(options.amount)),
                        i18n::say(DuesMsg::not_money_hint));
    }
    out.amount = sum;
  }
  return {};
}

base::Result<void> agrees(const Options& options, const Payment& payment) {
  if (payment.is_none && payment.months.size() > 1) {
    return base::fail(i18n::say(DuesMsg::nothing_with_months),
                      i18n::say(DuesMsg::nothing_with_months_hint));
  }
  if (!payment.is_none && !options.reason.empty()) {
    return base::fail(i18n::say(DuesMsg::reason_with_payment),
                      i18n::say(DuesMsg::reason_with_payment_hint, options.member));
  }
  for (const auto& [name, text] :
       {std::pair("--by", &options.collector), std::pair("--reason", &options.reason)}) {
    if (const auto unfit = unfit_line(name, *text)) {
      return tl::unexpected(*unfit);
    }
  }
  return {};
}

base::Result<Payment> payment_of(const Env& env, const Options& options) {
  Payment out;
  auto months = months_of(env, options);
  if (!months) {
    return tl::unexpected(months.error());
  }
  out.months = std::move(*months);
  if (const auto read = read_amount(options, out); !read) {
    return tl::unexpected(read.error());
  }
  if (!out.is_none || !options.day.empty()) {
    const auto day =
        options.day.empty() ? base::Result<base::Date>(env.today) : given_date(options.day);
    if (!day) {
      return tl::unexpected(day.error());
    }
    if (*day > env.today) {
      return base::fail(i18n::say(DuesMsg::paid_in_future, *day),
                        i18n::say(DuesMsg::paid_in_future_hint));
    }
    out.day = *day;
  }
  if (!options.way.empty()) {
    const auto way = given_way(options.way);
    if (!way) {
      return tl::unexpected(way.error());
    }
    out.way = *way;
  }
  if (const auto fits = agrees(options, out); !fits) {
    return tl::unexpected(fits.error());
  }
  return out;
}

/// The months that are paid for, as their records stand.
base::Result<std::vector<PaidMonth>> found(const Workspace& workspace, const Payment& payment,
                                           const model::Member& member) {
  std::vector<PaidMonth> out;
  for (const base::Month month : payment.months) {
    const model::DuesRecord* record = find_dues(workspace.cell(), month);
    if (record == nullptr) {
      return base::fail(i18n::say(DuesMsg::no_record, month),
                        i18n::say(DuesMsg::no_record_hint, base::iso(month)));
    }
    out.push_back(rules::month_to_pay(workspace.cell(), *record, member));
  }
  return out;
}

/// The row as it stands and as the payment makes it.
DuesRow paid_row(const PaidMonth& month, const Payment& payment, const Options& options,
                 const model::Member& member) {
  DuesRow out = month.row ? *month.line.row : DuesRow{};
  out.member = month.row ? out.member : model::Told<model::Person>({member.id->text});
  if (payment.is_none) {
    out.paid = {};
    out.paid.state = model::ToldState::none;
  } else {
    put_paid(month, out);
  }
  if (payment.day) {
    out.day = *payment.day;
  }
  if (payment.way) {
    out.way = *payment.way;
  }
  if (!options.collector.empty()) {
    out.collector = model::Person{text::nfc(options.collector)};
  }
  if (!options.reason.empty()) {
    out.unpaid_reason = text::nfc(options.reason);
  }
  return out;
}

base::Result<void> write_row(store::RecordEdit& edit, const PaidMonth& month, const DuesRow& row) {
  if (!month.row) {
    return edit.add({}, "thu", store::item_node(row));
  }
  return set_changes(edit, {"thu", *month.row}, *month.line.row, row);
}

i18n::Message said(const PaidMonth& month, const Payment& payment, const model::Member& member) {
  const std::string name = shown_name(member);
  if (payment.is_none) {
    return i18n::say(DuesMsg::not_paid_for, name, month.period);
  }
  const std::string sum = rules::in_dong(month.given);
  if (!month.line.to_pay) {
    return i18n::say(DuesMsg::paid_unknown_for, name, sum, month.period);
  }
  const long long paid = month.paid_in_all().dong;
  if (const long long left = month.line.due.amount->dong - paid; left > 0) {
    return i18n::say(DuesMsg::paid_part_for, name, sum, month.period, rules::in_dong(Money{left}));
  }
  if (const long long over = paid - month.line.to_pay->dong; over > 0) {
    return i18n::say(DuesMsg::paid_over_for, name, sum, month.period, rules::in_dong(Money{over}));
  }
  return i18n::say(DuesMsg::paid_for, name, sum, month.period);
}

Exit write(Env& env, const Workspace& workspace, const std::vector<PaidMonth>& months,
           const Payment& payment, const Options& options, const model::Member& member) {
  base::WriteBatch batch;
  std::vector<std::string> paths;
  for (const PaidMonth& month : months) {
    auto file = record_file(env, workspace, store::dues_path(month.period),
                            records::shape_of<model::Dues>());
    if (!file) {
      return refused(env, file.error());
    }
    const DuesRow row = paid_row(month, payment, options, member);
    if (const auto done = write_row(file->edit, month, row); !done) {
      return refused(env, done.error());
    }
    if (const auto error = refusal(damage_of(env, workspace, file->path, file->edit.text()))) {
      return refused(env, *error);
    }
    batch.put(workspace.loaded.root / file->path, file->edit.text(), file->state);
    paths.push_back(file->path);
  }
  batch.commit();
  Money all;
  for (const PaidMonth& month : months) {
    all.dong += month.given.dong;
    say(env.out, env, said(month, payment, member));
  }
  if (months.size() > 1) {
    say(env.out, env, i18n::say(DuesMsg::paid_in_all, rules::in_dong(all)));
  }
  keep_in_history(
      env, workspace.loaded.root, workspace.cell().organisation, paths,
      "Ghi đảng phí tháng " + base::slashed(payment.months) + " của " + member.id->text);
  return Exit::done;
}

Exit pay(Env& env, const Options& options) {
  const auto payment = payment_of(env, options);
  if (!payment) {
    return usage_error(env, payment.error());
  }
  const auto open = open_for_writing(env, "dues pay", Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  const Workspace& workspace = open->workspace;
  const auto member = named_member(workspace.cell().roster, options.member);
  if (!member) {
    return usage_error(env, member.error());
  }
  auto months = found(workspace, *payment, **member);
  if (!months) {
    for (const base::Month month : payment->months) {
      is_sound(env, workspace, store::dues_path(month));
    }
    return refused(env, months.error());
  }
  if (payment->is_none) {
    const PaidMonth& month = months->front();
    if (month.line.paid && month.line.paid->dong > 0) {
      return refused(env, {i18n::say(DuesMsg::paid_already, shown_name(**member), month.period,
                                     rules::in_dong(*month.line.paid)),
                           i18n::say(DuesMsg::paid_already_hint, base::iso(month.period),
                                     (*member)->id->text)});
    }
    return write(env, workspace, *months, *payment, options, **member);
  }
  const auto divided = rules::divide_payment(std::move(*months), payment->amount, **member);
  if (!divided) {
    return refused(env, divided.error());
  }
  return write(env, workspace, *divided, *payment, options, **member);
}

}  // namespace

Action add_dues_pay(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("MEMBER", options->member).required();
  arguments.add_option("AMOUNT", options->amount);
  arguments.add_option("--period", options->period);
  arguments.add_option("--from-month", options->from);
  arguments.add_option("--months", options->months);
  arguments.add_option("--day", options->day);
  arguments.add_option("--way", options->way);
  arguments.add_option("--by", options->collector);
  arguments.add_option("--reason", options->reason);
  return [options](Env& env) { return pay(env, *options); };
}

}  // namespace chibo::cli
