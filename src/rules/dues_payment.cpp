#include "rules/dues_payment.hpp"

#include "i18n/message_dues.hpp"

#include <algorithm>

namespace chibo::rules {

using i18n::DuesMsg;
using i18n::say;

namespace {

Money outstanding(const PaidMonth& month) {
  const long long left = month.line.to_pay->dong - month.line.paid.value_or(Money{}).dong;
  return {std::max(left, 0LL)};
}

/// Why nothing can be worked out for a month.
std::optional<base::Error> not_known(const PaidMonth& month, const model::Member& member) {
  if (month.line.to_pay) {
    return std::nullopt;
  }
  return base::Error{
      say(DuesMsg::amount_unknown, shown_name(member), month.period, working(month.line.due)),
      say(DuesMsg::amount_unknown_hint)};
}

bool is_let_off(const PaidMonth& month) {
  return month.line.due.ground == AmountDue::Ground::exempt && month.line.to_pay == Money{} &&
         month.line.paid.value_or(Money{}) == Money{};
}

base::Error paid_before(const PaidMonth& month, const model::Member& member) {
  return {say(DuesMsg::paid_already, shown_name(member), month.period,
              in_dong(month.line.paid.value_or(Money{}))),
          say(DuesMsg::paid_already_hint, base::iso(month.period), member.id->text)};
}

/// Why nothing is left to pay for some months.
base::Error nothing_left(const std::vector<PaidMonth>& months, const model::Member& member) {
  if (std::ranges::all_of(months, is_let_off)) {
    return {say(DuesMsg::is_exempt, shown_name(member), months.front().period),
            say(DuesMsg::is_exempt_months_hint)};
  }
  const auto due = std::ranges::find_if_not(months, is_let_off);
  return paid_before(*due, member);
}

base::Result<std::vector<PaidMonth>> single(PaidMonth month, std::optional<Money> amount,
                                            const model::Member& member) {
  if (!amount && is_let_off(month)) {
    return base::fail(say(DuesMsg::is_exempt, shown_name(member), month.period),
                      say(DuesMsg::is_exempt_hint));
  }
  if (!amount) {
    if (auto error = not_known(month, member)) {
      return tl::unexpected(*error);
    }
  }
  const bool is_paid = month.line.to_pay && outstanding(month) == Money{} && month.line.paid &&
                       month.line.paid->dong > 0;
  if (is_paid) {
    return tl::unexpected(paid_before(month, member));
  }
  month.given = amount ? *amount : outstanding(month);
  return std::vector<PaidMonth>{std::move(month)};
}

}  // namespace

PaidMonth month_to_pay(const model::Cell& cell, const model::DuesRecord& record,
                       const model::Member& member) {
  const DuesMonth month = dues_month(cell, record);
  PaidMonth out;
  out.period = month.period;
  out.record = &record;
  for (std::size_t i = 0; i < month.lines.size(); ++i) {
    if (month.lines[i].member == &member) {
      out.row = i;
      out.line = month.lines[i];
      break;
    }
  }
  return out;
}

base::Result<std::vector<PaidMonth>> divide_payment(std::vector<PaidMonth> months,
                                                    std::optional<Money> amount,
                                                    const model::Member& member) {
  if (months.size() == 1) {
    return single(std::move(months.front()), amount, member);
  }
  Money all;
  for (const PaidMonth& month : months) {
    if (auto error = not_known(month, member)) {
      return tl::unexpected(*error);
    }
    all.dong += outstanding(month).dong;
  }
  if (all == Money{}) {
    return tl::unexpected(nothing_left(months, member));
  }
  if (amount && all < *amount) {
    return base::fail(say(DuesMsg::amount_too_large, in_dong(*amount), in_dong(all)),
                      say(DuesMsg::amount_too_large_hint));
  }
  Money rest = amount.value_or(all);
  for (PaidMonth& month : months) {
    month.given = std::min(rest, outstanding(month));
    rest.dong -= month.given.dong;
  }
  std::erase_if(months, [](const PaidMonth& month) { return month.given == Money{}; });
  return months;
}

void put_paid(const PaidMonth& month, model::DuesRow& row) {
  row.paid = month.paid_in_all();
  const auto& due = month.line.due.amount;
  if (!due || *due <= *row.paid) {
    row.unpaid_reason = {};
  }
}

}  // namespace chibo::rules
