#include "i18n/message_check.hpp"
#include "i18n/message_store.hpp"
#include "records/words.hpp"
#include "rules/checks.hpp"
#include "rules/score.hpp"
#include "rules/self_score.hpp"
#include "text/unicode.hpp"

#include <set>
#include <string>

namespace chibo::rules {

using i18n::CheckMsg;
using i18n::say;

namespace {

/// Holds one self-score to the form in force on its day. A criterion that tells its own most is of
/// a form that this cell was given; it is held to that.
class ScoreChecker {
 public:
  ScoreChecker(const model::Cell& cell, const model::Meeting& meeting, std::string_view id,
               diag::Diagnostics& out)
      : cell_(cell),
        score_(*meeting.self_score),
        day_(score_.rows->empty() ? std::nullopt : meeting.date.said()),
        form_(day_ ? score_form_on(cell, *day_) : std::vector<Criterion>()),
        most_in_all_(day_ ? limit_on(cell, "diem.toi-da", *day_) : std::nullopt),
        id_(id),
        out_(out) {}

  void look() {
    for (const model::ScoreRow& row : *score_.rows) {
      look_at(row);
    }
    if (day_ && !score_.rows.faulty) {
      look_at_total();
    }
  }

 private:
  /// Whether a row tells a criterion that another one told; it counts once.
  bool is_repeated(const model::ScoreRow& row) {
    if (!row.criterion.is_said() || seen_.insert(text::fold(*row.criterion)).second) {
      return false;
    }
    const bool in_form = find_criterion(form_, *row.criterion) != nullptr;
    const auto complaint = in_form ? diag::error : diag::warning;
    out_.push_back(complaint(id_, row.criterion.at, say(CheckMsg::criterion_twice, *row.criterion),
                             say(i18n::StoreMsg::key_twice_hint)));
    return true;
  }

  void look_at(const model::ScoreRow& row) {
    if (is_repeated(row)) {
      return;
    }
    if (row.most.is_said()) {
      most_ += *row.most;
      if (row.points.is_said() && *row.points > *row.most) {
        out_.push_back(diag::error(id_, row.points.at,
                                   say(CheckMsg::more_points_than_most, *row.points, *row.most),
                                   say(CheckMsg::look_at_both_numbers)));
      }
      return;
    }
    if (form_.empty() || !row.criterion.is_said() || !row.most.is_blank()) {
      return;
    }
    const Criterion* criterion = find_criterion(form_, *row.criterion);
    if (criterion == nullptr) {
      tell_stranger(row);
      return;
    }
    most_ += criterion->most;
    if (row.points.is_said() && *row.points > criterion->most) {
      out_.push_back(diag::error(id_, row.points.at,
                                 say(CheckMsg::points_over_form, *row.points, criterion->name,
                                     criterion->most, citation(criterion->rule)),
                                 say(CheckMsg::points_over_form_hint)));
    }
  }

  void tell_stranger(const model::ScoreRow& row) {
    std::string names;
    for (const Criterion& criterion : form_) {
      names += (names.empty() ? "" : ", ") + criterion.name;
    }
    out_.push_back(
        diag::warning(id_, row.criterion.at,
                      say(CheckMsg::criterion_not_in_form, *row.criterion,
                          citation(most_in_all_ ? most_in_all_->rule : form_.front().rule)),
                      say(CheckMsg::criterion_not_in_form_hint, names)));
  }

  void look_at_total() {
    const ScoreTotal total = score_total(score_);
    if (!score_.rows.is_said() || !total.is_complete || !most_in_all_) {
      return;
    }
    if (total.points > most_in_all_->value) {
      out_.push_back(diag::error(id_, score_.rows.at,
                                 say(CheckMsg::total_over_form, total.points, most_in_all_->value,
                                     citation(most_in_all_->rule)),
                                 say(CheckMsg::total_over_form_hint)));
    } else if (most_ == most_in_all_->value) {
      look_at_grade(total.points);
    }
  }

  /// Only of a form told to its last criterion a total earns a grade.
  void look_at_grade(long long total) {
    const auto earned = grade_for(cell_, total, *day_);
    if (!earned || !score_.grade.is_said() || *score_.grade == earned->grade) {
      return;
    }
    out_.push_back(diag::warning(
        id_, score_.grade.at,
        say(CheckMsg::grade_not_earned, records::word(*score_.grade), total, total,
            records::word(earned->grade),
            say(total >= earned->bound.value ? CheckMsg::grade_from : CheckMsg::grade_below,
                earned->bound.value),
            citation(earned->bound.rule)),
        say(CheckMsg::grade_not_earned_hint)));
  }

  const model::Cell& cell_;
  const model::SelfScore& score_;
  std::optional<Date> day_;  // of the form that rows are held to; nothing without a row
  std::vector<Criterion> form_;
  std::optional<Limit> most_in_all_;
  std::string_view id_;
  diag::Diagnostics& out_;
  std::set<std::string> seen_;
  long long most_ = 0;
};

}  // namespace

void check_score(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const model::MeetingRecord& record : context.cell.meetings) {
    ScoreChecker(context.cell, record.meeting, id, out).look();
  }
}

}  // namespace chibo::rules
