#include "rules/summaries.hpp"

#include "base/sha256.hpp"
#include "i18n/message_report.hpp"
#include "records/canonical.hpp"
#include "records/field.hpp"

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
      look_at(*cell.numbers, 1 + cell.months->size() + cell.compared->size());
    }
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
