#include "views/commendation_words.hpp"

#include "base/date.hpp"
#include "records/summary_words.hpp"
#include "records/words.hpp"
#include "text/numbers.hpp"
#include "views/committee_words.hpp"
#include "views/report_lines.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace chibo::views {

namespace {

using report::Candidacy;
using report::CellLine;
using report::Considered;
using report::Doubt;
using report::Judged;
using report::Verdict;
using Unit = ReportNumber::Unit;

std::string unsound_in_words(const CellLine& cell) {
  return cell.unread_files.empty()
             ? fmt::format("sổ còn {} chỗ sai chưa sửa", cell.errors)
             : "chưa đọc được " + fmt::format("{}", fmt::join(cell.unread_files, ", "));
}

/// "(3) Tỷ lệ đảng viên dự sinh hoạt".
std::string numbered(const CommendationList& list, std::size_t i) {
  return fmt::format("({}) {}", i + 1, list.criteria[i].criterion.title.value_or(""));
}

/// Whether a doubt is about the cell as a whole.
bool is_of_cell(Doubt doubt) {
  return doubt == Doubt::no_data || doubt == Doubt::unsound || doubt == Doubt::shared_code ||
         doubt == Doubt::other_day;
}

}  // namespace

std::string bound_in_words(const CriterionShown& criterion) {
  if (criterion.asked.is_counted()) {
    return criterion.bound->words;
  }
  return criterion.criterion.bound.is_said() ? "người xét; ngày ấy không có quy định đặt mức"
                                             : "người xét";
}

std::string ground_in_words(const CriterionShown& criterion, Reader reader) {
  const auto& rule = criterion.bound ? criterion.bound->rule : std::optional<rules::Rule>();
  const bool is_confirmed = rule ? rule->confirmed : model::is_yes(criterion.criterion.confirmed);
  std::string out = criterion.criterion.article.value_or("");
  if (rule) {
    out = rule->origin.title + (rule->article.empty() ? "" : ", " + rule->article);
  }
  if (reader == Reader::office && !is_confirmed) {
    out += out.empty() ? "chưa xác nhận" : "; chưa xác nhận";
  }
  return out;
}

render::Cell share_of(const CriterionShown& criterion, const Judged& judged) {
  if (!judged.part || judged.whole.value_or(0) == 0) {
    return render::Missing{};
  }
  constexpr long long k_whole = 10'000;
  return criterion.number->unit == Unit::mean
             ? render::percent_of(report::mean_basis_points(*judged.part, *judged.whole), k_whole)
             : render::percent_of(*judged.part, *judged.whole);
}

std::string number_in_words(const CriterionShown& criterion, const Judged& judged) {
  if (criterion.number == nullptr || !judged.part) {
    return "—";
  }
  if (judged.whole) {
    const render::Cell share = share_of(criterion, judged);
    const std::string counts = fmt::format("{}/{}", *judged.part, *judged.whole);
    return *judged.whole == 0                     ? counts
           : criterion.number->unit == Unit::mean ? render::vietnamese(share)
                                                  : counts + " (" + render::vietnamese(share) + ")";
  }
  return criterion.number->unit == Unit::dong ? text::grouped(*judged.part) + " đồng"
                                              : text::grouped(*judged.part);
}

std::string marked_number(const CriterionShown& criterion, const Judged& judged) {
  std::string out = number_in_words(criterion, judged);
  if (judged.verdict == Verdict::not_met || judged.is_open()) {
    out += " " + std::string(word_of(judged.is_open() ? Verdict::unknown : judged.verdict));
  }
  return out;
}

std::string_view word_of(Verdict verdict) {
  constexpr std::string_view k_words[] = {"đạt", "chưa đạt", "chưa rõ", "người xét"};
  return k_words[static_cast<int>(verdict)];
}

std::string verdict_in_words(const Judged& judged, const CellLine& cell) {
  const std::string word(word_of(judged.verdict));
  return judged.verdict == Verdict::unknown || judged.is_open()
             ? word + ": " + doubt_in_words(judged, cell)
             : word;
}

std::string doubt_in_words(const Judged& judged, const CellLine& cell) {
  switch (judged.doubt) {
    case Doubt::none:
      return {};
    case Doubt::no_data:
      return std::string(records::word(cell.standing));
    case Doubt::unsound:
      return unsound_in_words(cell);
    case Doubt::shared_code:
      return "trùng mã với chi bộ khác";
    case Doubt::other_day:
      return "số liệu tính đến ngày " + base::slashed(*cell.as_of);
    case Doubt::to_come:
      return "kỳ chưa hết";
    case Doubt::untold:
      break;
  }
  return judged.untold > 0 ? fmt::format("còn {} chỗ sổ chưa ghi", judged.untold)
                           : "chưa có số liệu để tính";
}

std::vector<std::string> lacking_in_words(const CommendationList& list, const Considered& cell) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < list.criteria.size(); ++i) {
    if (cell.criteria[i].verdict == Verdict::not_met) {
      out.push_back(fmt::format("{}: {}, mức {}", numbered(list, i),
                                number_in_words(list.criteria[i], cell.criteria[i]),
                                bound_in_words(list.criteria[i])));
    }
  }
  return out;
}

std::vector<std::string> open_in_words(const CommendationList& list, const Considered& cell) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < list.criteria.size(); ++i) {
    const Judged& judged = cell.criteria[i];
    if (judged.verdict != Verdict::unknown) {
      continue;
    }
    if (is_of_cell(judged.doubt)) {
      return {doubt_in_words(judged, *cell.cell)};
    }
    out.push_back(fmt::format("{}: {}{}", numbered(list, i),
                              judged.part ? number_in_words(list.criteria[i], judged) + ", " : "",
                              doubt_in_words(judged, *cell.cell)));
  }
  return out;
}

std::string official_in_words(const CommendationList& list, const CellLine& cell) {
  const auto at = list.official.find(cell.code);
  if (at == list.official.end() || cell.code.empty()) {
    return {};
  }
  std::vector<std::string> parts;
  for (std::size_t grade = 0; grade < report::k_grades; ++grade) {
    if (at->second[grade] > 0) {
      parts.push_back(
          fmt::format("{} {}", records::word(static_cast<model::Grade>(grade)), at->second[grade]));
    }
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::vector<const Considered*> cells_with(const CommendationList& list, Candidacy candidacy) {
  std::vector<const Considered*> out;
  for (const Considered& cell : list.cells) {
    if (cell.candidacy == candidacy) {
      out.push_back(&cell);
    }
  }
  return out;
}

std::string as_of_in_words(const report::CommitteeReport& report) {
  const std::string_view noun = period_noun(report.period);
  std::string progress;
  if (!report.has_begun) {
    progress = fmt::format(" ({} chưa bắt đầu)", noun);
  } else if (!report.is_over) {
    progress = fmt::format(" ({} chưa hết)", noun);
  }
  return fmt::format("Tính đến ngày {}{}.", base::slashed(report.as_of), progress);
}

std::string counts_in_words(const CommendationList& list) {
  const auto count = [&](Candidacy candidacy) { return cells_with(list, candidacy).size(); };
  if (count(Candidacy::for_people) > 0) {
    return fmt::format(
        "{} chi bộ. Bộ tiêu chí này không có mức nào bằng số nên không lọc được; số liệu ghi để "
        "người xét.",
        list.cells.size());
  }
  return fmt::format("{} chi bộ: đủ số liệu {}, còn thiếu {}, chưa xét được {}.", list.cells.size(),
                     count(Candidacy::candidate), count(Candidacy::lacking),
                     count(Candidacy::unknown));
}

std::string why_command(const report::Period& period, const std::string& key) {
  using Kind = report::Period::Kind;
  const auto which = [&]() -> std::string {
    switch (period.kind()) {
      case Kind::month:
        return "month " + report::iso(period);
      case Kind::quarter:
        return "quarter " + report::iso(period);
      case Kind::half:
        return "half " + report::iso(period);
      case Kind::range:
        return fmt::format("range {} {}", base::iso(period.first()), base::iso(period.last()));
      case Kind::year:
        break;
    }
    return "year " + report::iso(period);
  };
  return fmt::format("chibo report {} --why {}", which(), key);
}

}  // namespace chibo::views
