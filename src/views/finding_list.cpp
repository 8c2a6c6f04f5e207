#include "views/finding_list.hpp"

#include "records/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace chibo::views {

namespace {

using render::Cell;
using render::Missing;
using rules::FindingStanding;
using rules::TrackedFinding;

enum class Group { overdue, unclear, open, done };

Group group_of(const FindingStanding& standing) {
  return standing.is_unclear   ? Group::unclear
         : standing.is_done()  ? Group::done
         : standing.is_overdue ? Group::overdue
                               : Group::open;
}

std::string title_of(Group group, std::size_t count) {
  switch (group) {
    case Group::overdue:
      return fmt::format("Quá hạn ({})", count);
    case Group::unclear:
      return fmt::format("Chưa rõ vì sổ ghi chưa đúng ({})", count);
    case Group::open:
      return fmt::format("Còn phải khắc phục ({})", count);
    case Group::done:
      break;
  }
  return fmt::format("Đã khắc phục ({})", count);
}

std::string done_in_words(const FindingStanding& standing) {
  const std::string word(records::word(model::TaskState::done));
  if (!standing.mended) {
    return word + ", chưa ghi ngày";
  }
  const auto in_time = standing.in_time();
  const std::string judged = !in_time ? "" : *in_time ? ", đúng hạn" : ", chậm hạn";
  return word + " " + base::slashed(*standing.mended) + judged;
}

std::string time_left(const FindingStanding& standing, base::Date day) {
  if (!standing.due) {
    return "chưa rõ hạn";
  }
  const int left = base::days_between(day, *standing.due);
  return left < 0    ? fmt::format("quá hạn {} ngày", -left)
         : left == 0 ? std::string("hôm nay hết hạn")
                     : fmt::format("còn {} ngày", left);
}

struct Row {
  TrackedFinding finding;
  FindingStanding standing;
};

render::Table table_of(const std::vector<Row>& rows, const NameOfCell& name_of, base::Date day) {
  render::Table out{{{"Mã"}, {"Chi bộ"}, {"Việc phải làm"}, {"Hạn"}, {"Tình trạng"}}, {}};
  for (const Row& row : rows) {
    const std::string code = row.finding.cell();
    out.rows.push_back({row.finding.id(), code.empty() ? Cell(Missing{}) : Cell(name_of(code)),
                        row.finding.finding->task.value_or(""),
                        row.standing.due ? Cell(*row.standing.due) : Cell(Missing{}),
                        standing_in_words(row.standing, day)});
  }
  return out;
}

}  // namespace

std::string standing_in_words(const FindingStanding& standing, base::Date day) {
  if (standing.is_unclear) {
    return "chưa rõ, sổ ghi chưa đúng";
  }
  if (standing.is_done()) {
    return done_in_words(standing);
  }
  const std::string state =
      standing.state ? std::string(records::word(*standing.state)) : "chưa có tin";
  return time_left(standing, day) + ", " + state;
}

render::Document findings_document(const std::vector<TrackedFinding>& findings,
                                   const FindingChoice& choice, const NameOfCell& name_of,
                                   base::Date day) {
  std::map<Group, std::vector<Row>> groups;
  for (const TrackedFinding& one : findings) {
    const FindingStanding standing = rules::standing_of(*one.finding, day);
    if (!choice.only_open || !standing.is_done()) {
      groups[group_of(standing)].push_back({one, standing});
    }
  }
  std::string counts =
      fmt::format("Tính đến ngày {}: quá hạn {} việc, còn phải khắc phục {} việc",
                  base::slashed(day), groups[Group::overdue].size(), groups[Group::open].size());
  if (!groups[Group::unclear].empty()) {
    counts += fmt::format(", chưa rõ {} việc", groups[Group::unclear].size());
  }
  if (!choice.only_open) {
    counts += fmt::format(", đã khắc phục {} việc", groups[Group::done].size());
  }
  const std::string of = choice.words.empty() ? "" : ", " + choice.words;
  render::Document out;
  out.blocks.emplace_back(render::Heading{1, "Việc phải khắc phục sau kiểm tra, giám sát" + of});
  out.blocks.emplace_back(render::Paragraph{counts + "."});
  for (auto& [group, rows] : groups) {
    if (rows.empty()) {
      continue;
    }
    std::ranges::stable_sort(rows, {}, [](const Row& row) {
      return row.standing.due.value_or(base::last_day(std::chrono::year{9999} / 12));
    });
    out.blocks.emplace_back(render::Heading{2, title_of(group, rows.size())});
    out.blocks.emplace_back(table_of(rows, name_of, day));
  }
  return out;
}

}  // namespace chibo::views
