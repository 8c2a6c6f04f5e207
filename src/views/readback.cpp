#include "views/readback.hpp"

#include "records/words.hpp"
#include "render/table.hpp"
#include "rules/attendance.hpp"
#include "rules/people.hpp"
#include "rules/self_score.hpp"
#include "rules/votes.hpp"
#include "text/unicode.hpp"
#include "views/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace chibo::views {

namespace {

using model::Item;
using model::Meeting;
using model::Told;
using model::Vote;

bool has_counts(const Vote& vote) {
  return rules::told_count(vote.in_favour) || !vote.choices->empty();
}

/// Several lines of prose as one sentence to be read, with its full stop.
std::string in_one_breath(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return sentence(text);
}

class Readback {
 public:
  Readback(const model::Cell& cell, const Meeting& meeting) : cell_(cell), meeting_(meeting) {}

  std::vector<std::string> build() {
    opening();
    attendance();
    for (std::size_t i = 0; i < meeting_.agenda->size(); ++i) {
      item(i);
    }
    tasks();
    score();
    return std::move(out_);
  }

 private:
  std::string name(const Told<model::Person>& who) const {
    return rules::shown_name(cell_, meeting_, who);
  }
  std::string called(const Told<model::Person>& who) const {
    return called_in_words(cell_, meeting_, who);
  }
  /// The title of a task or promise inside a sentence.
  static std::string work(const Told<std::string>& title) {
    return title.is_said() ? phrase(*title) : std::string("…");
  }

  void opening() {
    std::string line = meeting_.kind.is_said() ? titled(meeting_) : "";
    if (meeting_.period.is_said()) {
      line += (line.empty() ? "" : " ") + month_in_words(*meeting_.period);
    }
    if (meeting_.date.is_said()) {
      line += ", họp " + base::in_words(*meeting_.date);
    }
    if (meeting_.start.is_said()) {
      line += ", khai mạc lúc " + base::in_words(*meeting_.start);
    }
    if (meeting_.end.is_said()) {
      const auto ended_on = last_day(meeting_);
      line += ", bế mạc lúc " + base::in_words(*meeting_.end);
      line += ended_on ? " " + base::in_words(*ended_on) : std::string();
    }
    if (meeting_.place.is_said()) {
      line += ", tại " + *meeting_.place;
    }
    line = in_one_breath(line);
    if (meeting_.chair.is_said()) {
      line += " Chủ trì: " + called(meeting_.chair) + ".";
    }
    if (meeting_.secretary.is_said()) {
      line += " Thư ký: " + called(meeting_.secretary) + ".";
    }
    out_.push_back(std::move(line));
  }

  static std::string share(const rules::Attendance& told) {
    if (told.present && told.expected) {
      return fmt::format("Có mặt {} trên {} đồng chí phải dự.", *told.present, *told.expected);
    }
    return told.present ? fmt::format("Có mặt {} đồng chí.", *told.present) : std::string();
  }

  std::string absent(const rules::Attendance& told) const {
    std::string line;
    for (const rules::AbsentMember& one : told.absent) {
      const Told<model::Person>& who = one.absence->member;
      line += (line.empty() ? " Vắng: " : "; ") +
              (who.is_said() ? name(who) : "một đồng chí không rõ tên");
      if (one.absence->kind.is_said()) {
        line += ", " + std::string(records::word(*one.absence->kind));
      }
      if (one.absence->reason.is_said()) {
        line += " (" + *one.absence->reason + ")";
      }
    }
    return line.empty() ? line : line + ".";
  }

  std::string passages(std::string_view what, const model::ToldList<model::Passage>& told) const {
    std::string line;
    for (const model::Passage& one : *told) {
      line += (line.empty() ? fmt::format(" {}: ", what) : "; ") + name(one.member);
      if (one.at_time.is_said()) {
        line += " lúc " + moment_in_words(meeting_, one.at_time, one.day);
      }
    }
    return line.empty() ? line : line + ".";
  }

  void attendance() {
    const rules::Attendance told = rules::attendance_of(cell_, meeting_);
    std::string line = share(told) + absent(told) + passages("Đến muộn", meeting_.late) +
                       passages("Về sớm", meeting_.left_early);
    if (!told.exempt_present.empty()) {
      line += " Được miễn sinh hoạt mà vẫn đến dự: " + names_of(told.exempt_present) + ".";
    }
    std::string guests;
    for (const model::Delegate& one : *meeting_.delegates) {
      guests += (guests.empty() ? "" : "; ") + one.name.value_or("…");
      if (one.position.is_said()) {
        guests += ", " + *one.position;
      }
    }
    if (!guests.empty()) {
      line += " Đại biểu: " + in_one_breath(guests);
    }
    if (!line.empty()) {
      out_.push_back(line.substr(line.find_first_not_of(' ')));
    }
  }

  std::string vote(const Vote& told, model::Matter fallback) const {
    if (!has_counts(told)) {
      return {};
    }
    std::string line = " Biểu quyết";
    if (told.question.is_said()) {
      line += " về " + *told.question;
    } else if (told.about.is_said()) {
      line += " về " + std::string(records::word(*told.about));
    }
    if (told.method.is_said()) {
      line += ", " + std::string(records::word(*told.method));
    }
    std::string counts;
    for (const model::Choice& choice : *told.choices) {
      counts += (counts.empty() ? "" : ", ") + choice.name.value_or("…");
      counts += choice.votes.is_said() ? fmt::format(" {} phiếu", *choice.votes) : "";
    }
    line += ": " + counts + outcome(told, fallback, !counts.empty()) + ".";
    return told.annulled.is_said() ? line + " Kết quả này bị hủy: " + in_one_breath(*told.annulled)
                                   : line;
  }

  std::string outcome(const Vote& told, model::Matter fallback, bool goes_on) const {
    const rules::VoteOutcome seen = rules::outcome_of(cell_, meeting_, told, fallback);
    const auto in_favour = rules::told_count(seen.in_favour);
    const auto against = rules::told_count(seen.against);
    const auto abstained = rules::told_count(seen.abstained);
    if (!in_favour) {
      return {};
    }
    std::string line = fmt::format("{}tán thành {}", goes_on ? "; " : "", *in_favour);
    line += against ? fmt::format(", không tán thành {}", *against) : "";
    line += abstained ? fmt::format(", không có ý kiến {}", *abstained) : "";
    if (seen.base.denominator > 0 && !rules::is_annulled(told)) {
      line += fmt::format(
          "; {} trên {} đồng chí được biểu quyết, đạt {}", *in_favour, seen.base.denominator,
          render::vietnamese(render::percent_of(*in_favour, seen.base.denominator)));
    }
    if (seen.reached) {
      line += *seen.reached ? ", đủ để thông qua" : ", chưa đủ để thông qua";
    }
    return line;
  }

  std::string turn(const model::Turn& told) const {
    std::string line;
    if (told.postponed.is_said()) {
      return fmt::format(" Lượt của đồng chí {} hoãn lại: {}", name(told.member),
                         in_one_breath(*told.postponed));
    }
    if (told.statement.is_said()) {
      line += fmt::format(" Đồng chí {} tự phê bình.", name(told.member));
    }
    if (told.conclusion.is_said()) {
      line += fmt::format(" Kết luận về đồng chí {}: {}", name(told.member),
                          in_one_breath(told.conclusion->text));
    }
    for (const model::Promise& promise : *told.promises) {
      line += fmt::format(" Đồng chí {} cam kết: {}", name(told.member), work(promise.title));
      line += promise.due.is_said() ? ", hạn " + due_in_words(promise.due) : "";
      line += promise.reviewed_at.is_said() ? ", " + body_in_words(meeting_) + " xem lại tại kỳ " +
                                                  month_in_words(*promise.reviewed_at)
                                            : "";
      line += ".";
    }
    return line;
  }

  void item(std::size_t number) {
    const Item& told = (*meeting_.agenda)[number];
    const model::Matter matter = told.matter.value_or(model::Matter::other);
    std::string line;
    if (told.dropped.is_said()) {
      line += " Không tiến hành: " + in_one_breath(*told.dropped);
    }
    if (told.conclusion.is_said()) {
      line += " Kết luận: " + in_one_breath(told.conclusion->text);
    }
    if (told.vote.is_said()) {
      line += vote(*told.vote, matter);
    }
    for (const Vote& one : *told.more_votes) {
      line += vote(one, matter);
    }
    for (const model::Turn& one : *told.turns) {
      line += turn(one);
    }
    if (!line.empty()) {
      out_.push_back(
          fmt::format("Mục {}, {}{}", number + 1, in_one_breath(told.title.value_or("…")), line));
    }
  }

  void tasks() {
    for (const model::Task& task : *meeting_.tasks) {
      std::string line = "Giao việc: " + work(task.title);
      if (task.owner.is_said()) {
        line += ". Chủ trì: " + called(task.owner);
      }
      std::string helpers;
      for (const Told<model::Person>& one : *task.helpers) {
        helpers += (helpers.empty() ? "" : ", ") + name(one);
      }
      line += helpers.empty() ? "" : "; phối hợp: " + helpers;
      line += task.due.is_said() ? "; hạn: " + due_in_words(task.due) : "";
      line +=
          task.reported_at.is_said() ? "; báo cáo tại kỳ " + month_in_words(*task.reported_at) : "";
      out_.push_back(line + ".");
    }
  }

  void score() {
    const model::SelfScore& told = *meeting_.self_score;
    const rules::ScoreTotal total = rules::score_total(told);
    const std::string body = text::capital(body_in_words(meeting_));
    std::string line = total.is_complete && !told.rows->empty()
                           ? fmt::format("{} tự chấm buổi sinh hoạt {} điểm", body, total.points)
                           : "";
    if (told.grade.is_said()) {
      line += (line.empty() ? body + " tự xếp loại buổi sinh hoạt: " : ", tự xếp loại ") +
              std::string(records::word(*told.grade));
    }
    if (!line.empty()) {
      out_.push_back(line + ".");
    }
  }

  const model::Cell& cell_;
  const Meeting& meeting_;
  std::vector<std::string> out_;
};

}  // namespace

std::vector<std::string> readback(const model::Cell& cell, const model::MeetingRecord& record) {
  return Readback(cell, record.meeting).build();
}

std::vector<std::size_t> items_without_result(const Meeting& meeting) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < meeting.agenda->size(); ++i) {
    const Item& item = (*meeting.agenda)[i];
    const bool told = item.dropped.is_said() || item.conclusion.is_said() ||
                      has_counts(*item.vote) || !item.more_votes->empty() || !item.turns->empty();
    if (!told) {
      out.push_back(i + 1);
    }
  }
  return out;
}

}  // namespace chibo::views
