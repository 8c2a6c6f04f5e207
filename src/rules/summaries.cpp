#include "rules/summaries.hpp"

#include "base/sha256.hpp"
#include "i18n/message_report.hpp"
#include "records/canonical.hpp"
#include "records/field.hpp"

#include <vector>

namespace chibo::rules {

namespace {

using i18n::ReportMsg;
using i18n::say;
using model::Summary;
using model::SummaryBlock;
using model::SummaryCell;
using model::SummaryNumbers;
using records::Field;
using records::Need;

using model::NumberRow;

/// Rows of which what they add up to is never more than another.
struct Parts {
  NumberRow SummaryNumbers::*whole;
  std::vector<NumberRow SummaryNumbers::*> parts;
};

const std::vector<Parts>& parts_of_wholes() {
  using N = SummaryNumbers;
  static const std::vector<Parts> k_parts = {
      {&N::members, {&N::official, &N::probationary}},
      {&N::members, {&N::exempt}},
      {&N::months_due, {&N::held, &N::not_held, &N::months_unclear, &N::missing}},
      {&N::held, {&N::on_time, &N::late, &N::untimed}},
      {&N::held, {&N::committee_required}},
      {&N::committee_required, {&N::committee_met}},
      {&N::expected, {&N::present}},
      {&N::meetings_counted, {&N::whole_shares}},
      {&N::quarters_judged, {&N::quarters_lacking_themes}}};
  return k_parts;
}

std::string_view key_of(const SummaryNumbers& numbers, const NumberRow& row) {
  for (const Field& field : records::shape_of<SummaryNumbers>().fields) {
    if (field.slot(const_cast<SummaryNumbers*>(&numbers)) == &row) {
      return field.key;
    }
  }
  return {};
}

class Faults {
 public:
  Faults(const Summary& summary, std::string_view id, diag::Diagnostics& out)
      : summary_(summary), id_(id), out_(out) {}

  void find() {
    if (is_of_other_version(summary_)) {
      tell(summary_.version.at,
           say(ReportMsg::summary_version_unknown, *summary_.version, k_summary_version),
           say(ReportMsg::summary_version_unknown_hint));
      return;
    }
    if (!is_whole(summary_)) {
      return;
    }
    if (*summary_.digest != digest_of(summary_)) {
      tell(summary_.digest.at, say(ReportMsg::summary_digest_wrong),
           say(ReportMsg::summary_digest_wrong_hint, *summary_.name));
      return;
    }
    for (const SummaryBlock& block : *summary_.blocks) {
      is_whole(block);
    }
    for (const SummaryCell& cell : *summary_.cells) {
      look_at(cell);
    }
    if (*summary_.kind == model::OrganisationKind::cell && !is_of_one_cell()) {
      tell(summary_.cells.at, say(ReportMsg::summary_cell_not_own), write_again());
    }
  }

 private:
  i18n::Message write_again() const {
    return say(ReportMsg::summary_write_again_hint,
               summary_.name.value_or(summary_.code.value_or({}).text));
  }

  void tell(diag::Span at, i18n::Message what, i18n::Message hint) {
    out_.push_back(diag::error(id_, at, std::move(what), std::move(hint)));
  }

  /// Whether all that a summary cannot be without is told.
  template <class Record>
  bool is_whole(const Record& record) {
    bool out = true;
    for (const Field& field : records::shape_of<Record>().fields) {
      // slots are reached for reading and writing by the same functions; nothing is changed here
      const model::ToldBase& told = field.ops->told(field.slot(const_cast<Record*>(&record)));
      if (field.need != Need::required || told.is_said()) {
        continue;
      }
      out = false;
      if (!told.faulty) {
        tell(told.at, say(ReportMsg::summary_not_told, field.key), write_again());
      }
    }
    return out;
  }

  void look_at(const SummaryCell& cell) {
    if (!is_whole(cell) || *cell.standing != model::CellStanding::counted) {
      return;
    }
    if (!cell.numbers.is_said()) {
      tell(cell.standing.at, say(ReportMsg::summary_not_told, "số liệu"), write_again());
    } else if (is_whole(*cell.numbers)) {
      const std::size_t length = 1 + cell.months->size() + cell.compared->size();
      if (are_told(*cell.numbers, length)) {
        for (const Parts& parts : parts_of_wholes()) {
          hold_against(*cell.numbers, parts);
        }
      }
    }
  }

  /// Parts that are larger than their whole, which no count can have made.
  void hold_against(const SummaryNumbers& numbers, const Parts& of) {
    const NumberRow& whole = numbers.*of.whole;
    for (std::size_t i = 0; i < whole->size(); ++i) {
      long long sum = 0;
      std::string keys;
      for (const auto part : of.parts) {
        sum += *(*(numbers.*part))[i];
        keys += (keys.empty() ? "\"" : ", \"") + std::string(key_of(numbers, numbers.*part)) + "\"";
      }
      if (sum <= *(*whole)[i]) {
        continue;
      }
      const NumberRow& first = numbers.*of.parts.front();
      const std::string_view whole_key = key_of(numbers, whole);
      tell((*first)[i].at,
           of.parts.size() == 1
               ? say(ReportMsg::summary_impossible, i + 1, key_of(numbers, first), sum, whole_key,
                     *(*whole)[i])
               : say(ReportMsg::summary_impossible_sum, i + 1, keys, sum, whole_key, *(*whole)[i]),
           write_again());
    }
  }

  bool are_told(const SummaryNumbers& numbers, std::size_t length) {
    const std::size_t before = out_.size();
    look_at(numbers, length);
    return out_.size() == before;
  }

  void look_at(const SummaryNumbers& numbers, std::size_t length) {
    for (const Field& field : records::shape_of<SummaryNumbers>().fields) {
      void* row = field.slot(const_cast<SummaryNumbers*>(&numbers));
      const std::size_t size = field.ops->size(row);
      if (size != length) {
        tell(field.ops->told(row).at, say(ReportMsg::summary_row_wrong, field.key, size, length),
             write_again());
      }
      for (std::size_t i = 0; i < size; ++i) {
        const model::ToldBase& number = field.ops->item->told(field.ops->at(row, i));
        if (!number.is_said()) {
          tell(number.at, say(ReportMsg::summary_not_told, field.key), write_again());
        }
      }
    }
  }

  bool is_of_one_cell() const {
    return summary_.cells->size() == 1 && summary_.cells->front().code == summary_.code &&
           summary_.cells->front().folder.is_blank();
  }

  const Summary& summary_;
  std::string_view id_;
  diag::Diagnostics& out_;
};

}  // namespace

std::string digest_of(const Summary& summary) {
  constexpr std::string_view k_digest[] = {"mã kiểm"};
  return base::sha256(records::canonical_text(summary, k_digest));
}

bool is_of_other_version(const Summary& summary) {
  return summary.version.is_said() && *summary.version != k_summary_version;
}

void find_summary_faults(const Summary& summary, std::string_view id, diag::Diagnostics& out) {
  Faults(summary, id, out).find();
}

}  // namespace chibo::rules
