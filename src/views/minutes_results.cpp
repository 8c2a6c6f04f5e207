#include "base/date.hpp"
#include "records/words.hpp"
#include "rules/attendance.hpp"
#include "text/unicode.hpp"
#include "views/label_lines.hpp"
#include "views/minutes_lines.hpp"

#include <fmt/format.h>

namespace chibo::views {

using model::Cell;
using model::Meeting;
using model::Person;
using model::Told;
using render::List;

namespace {

/// Adds the lines of one meeting that tell what came of it.
class ResultLines {
 public:
  ResultLines(const Cell& cell, const Meeting& meeting) : cell_(cell), meeting_(meeting) {}

  List results() {
    mentions("Biểu dương", meeting_.praised);
    mentions("Nhắc nhở", meeting_.reminded);
    for (const model::Proposal& proposal : *meeting_.proposals) {
      add(proposal);
    }
    if (meeting_.review.is_said()) {
      review(*meeting_.review);
    }
    return out_.take();
  }

  List scores() {
    const Told<Person>& scorer = meeting_.self_score->scorer;
    if (scorer.is_said() || scorer.is_unknown()) {
      out_.add("Người theo dõi, chấm điểm", called(scorer));
    }
    for (const model::OutsideScore& score : *meeting_.outside_scores) {
      add(score);
    }
    return out_.take();
  }

  List closing() {
    const model::Approval& approval = *meeting_.approval;
    out_.add_told("Chỗ đã sửa khi đọc lại", approval.corrections);
    Clauses original;
    if (approval.original.is_said()) {
      original.add(records::word(*approval.original));
    }
    original.add("lưu tại ", approval.original_place);
    if (!original.text().empty()) {
      out_.add("Bản gốc", original.text());
    }
    std::string signers;
    for (const Told<Person>& who : *approval.signers) {
      signers += (signers.empty() ? "" : ", ") + called(who);
    }
    if (!signers.empty()) {
      out_.add("Người đã ký biên bản", signers);
    }
    for (const model::LocalFigure& figure : *meeting_.local_figures) {
      out_.add(text::capital(phrase_of(figure.name)), text_in_words(figure.value));
    }
    return out_.take();
  }

 private:
  std::string called(const Told<Person>& who) const {
    return called_in_words(cell_, meeting_, who);
  }

  void mentions(const char* label, const model::ToldList<model::Mention>& told) {
    for (const model::Mention& mention : *told) {
      const std::string who = called(mention.member);
      out_.add(label, who + " – " + text_in_words(mention.content));
    }
  }

  void add(const model::Proposal& proposal) {
    out_.add("Kiến nghị của " + called(proposal.member), text_in_words(proposal.content));
    out_.add_told("Giải đáp", proposal.answer);
    if (proposal.answer_by.is_said()) {
      out_.add("Trả lời trước ngày", base::slashed(*proposal.answer_by));
    }
  }

  void review(const model::Review& review) {
    Clauses span;
    span.add("", review.span);
    std::string days = review.from.is_said() ? "từ " + day_in_words(review.from) : "";
    if (review.to.is_said()) {
      days += (days.empty() ? "đến " : " đến ") + day_in_words(review.to);
    }
    span.add(days);
    if (!span.text().empty()) {
      out_.add("Kiểm điểm, xếp loại", span.text());
    }
    for (const model::Rating& rating : *review.ratings) {
      add(rating);
    }
  }

  std::string rated(const model::Rating& rating) const {
    if (rating.collective.is_said()) {
      return phrase_of(rating.collective);
    }
    return rating.count.is_said() ? quantity_in_words(rating.count) + " đồng chí"
                                  : called(rating.member);
  }

  static std::string grade(std::string_view what, const Told<model::ReviewGrade>& told) {
    return told.is_said()      ? std::string(what) + std::string(records::word(*told))
           : told.is_unknown() ? std::string(what) + untold_in_words(told)
                               : std::string();
  }

  void add(const model::Rating& rating) {
    Clauses words;
    words.add(grade("tự nhận ", rating.own));
    std::string proposed = grade("cuộc họp đề nghị ", rating.proposed);
    if (const auto votes = rules::told_count(rating.votes)) {
      proposed += fmt::format(" ({} phiếu)", *votes);
    }
    words.add(proposed);
    std::string decided = grade("cấp có thẩm quyền quyết định ", rating.decided);
    if (rating.by.is_said()) {
      decided += (decided.empty() ? "theo " : ", theo ") + phrase_of(rating.by);
    }
    words.add(decided);
    words.add("ghi chú: ", rating.remark);
    out_.add(text::capital(rated(rating)), words.text());
  }

  void add(const model::OutsideScore& score) {
    Clauses words;
    if (score.person.is_said() || score.person.is_unknown()) {
      words.add(called(score.person));
    }
    if (const auto points = rules::told_count(score.points)) {
      words.add(fmt::format("{} điểm", *points));
    }
    const bool is_official = score.judge == model::Judge::official;
    if (score.grade.is_said()) {
      words.add((is_official ? "" : "xếp loại ") + std::string(records::word(*score.grade)));
    }
    if (score.date.is_said()) {
      words.add(day_in_words(score.date));
    }
    words.add("theo ", score.by);
    if (score.remark.is_said()) {
      words.add("nhận xét: " + phrase(score.remark->text));
    }
    out_.add(is_official ? "Cấp trên xếp loại chính thức" : "Cấp ủy viên cấp trên dự họp đánh giá",
             words.text());
  }

  const Cell& cell_;
  const Meeting& meeting_;
  LabelLines out_;
};

}  // namespace

List result_lines(const Cell& cell, const Meeting& meeting) {
  return ResultLines(cell, meeting).results();
}

List score_lines(const Cell& cell, const Meeting& meeting) {
  return ResultLines(cell, meeting).scores();
}

List closing_lines(const Cell& cell, const Meeting& meeting) {
  return ResultLines(cell, meeting).closing();
}

}  // namespace chibo::views
