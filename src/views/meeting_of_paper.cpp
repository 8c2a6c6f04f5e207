#include "views/meeting_of_paper.hpp"

#include "base/date.hpp"
#include "text/unicode.hpp"
#include "views/wording.hpp"

#include <algorithm>

namespace chibo::views {

namespace {

/// A title tells kind and period and so weighs more than a day, which other lines may name, too.
constexpr int k_title_weight = 2;

bool tells(const std::vector<std::string>& folded, const std::string& words) {
  const std::string wanted = text::fold(words);
  return std::ranges::any_of(folded, [&](const std::string& paragraph) {
    return paragraph.find(wanted) != std::string::npos;
  });
}

int fit_of(const model::Meeting& meeting, const std::vector<std::string>& folded) {
  const bool has_title = meeting.kind.is_said() && meeting.period.is_said() &&
                         tells(folded, titled(meeting) + " " + month_in_words(*meeting.period));
  const bool has_day = meeting.date.is_said() && tells(folded, base::in_words(*meeting.date));
  return (has_title ? k_title_weight : 0) + (has_day ? 1 : 0);
}

}  // namespace

const model::MeetingRecord* meeting_of_paper(const model::Cell& cell,
                                             const std::vector<std::string>& paragraphs) {
  std::vector<std::string> folded;
  for (const std::string& paragraph : paragraphs) {
    folded.push_back(text::fold(paragraph));
  }
  const model::MeetingRecord* best = nullptr;
  int best_fit = 0;
  for (const model::MeetingRecord& record : cell.meetings) {
    const int fit = fit_of(record.meeting, folded);
    if (fit > best_fit) {
      best = &record;
      best_fit = fit;
    } else if (fit == best_fit) {
      best = nullptr;
    }
  }
  return best;
}

bool is_minutes(const std::vector<std::string>& paragraphs) {
  return std::ranges::any_of(paragraphs, [](const std::string& paragraph) {
    return text::fold(paragraph).starts_with(text::fold("BIÊN BẢN"));
  });
}

}  // namespace chibo::views
