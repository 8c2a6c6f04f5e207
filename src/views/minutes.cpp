#include "views/minutes.hpp"

#include "base/date.hpp"
#include "records/words.hpp"
#include "report/cell_report.hpp"
#include "rules/attendance.hpp"
#include "rules/official_papers.hpp"
#include "rules/people.hpp"
#include "rules/schedule.hpp"
#include "rules/self_score.hpp"
#include "rules/tasks.hpp"
#include "rules/votes.hpp"
#include "text/unicode.hpp"
#include "views/amendments.hpp"
#include "views/attendance.hpp"
#include "views/label_lines.hpp"
#include "views/minutes_items.hpp"
#include "views/minutes_lines.hpp"
#include "views/paper_style.hpp"
#include "views/put_list.hpp"
#include "views/wording.hpp"

namespace chibo::views {

namespace {

using model::Meeting;
using model::Person;
using model::Told;
using render::List;
using render::Map;
using render::Value;

/// Builds the view of one meeting, part by part.
class MinutesView {
 public:
  MinutesView(const model::Cell& cell, const model::MeetingRecord& record)
      : cell_(cell),
        meeting_(record.meeting),
        known_(rules::given_until(cell, meeting_.date.is_said()
                                            ? *meeting_.date
                                            : base::Date{std::chrono::year{9999} / 1 / 1})) {}

  Value build() {
    Map out;
    heading(out);
    time_and_place(out);
    people(out);
    out.merge(attendance_view(cell_, meeting_));
    put_list(out, "dong_thoi_gian", time_lines(meeting_, cell_));
    put_list(out, "dong_du_hop", attendance_lines(cell_, meeting_));
    put_list(out, "dong_dieu_hanh", duty_lines(cell_, meeting_));
    put_list(out, "dong_chuyen_de", theme_lines(cell_, meeting_));
    put_list(out, "dong_ket_qua", result_lines(cell_, meeting_));
    put_list(out, "dong_nghi_quyet", resolution_lines(meeting_));
    put_list(out, "dong_danh_gia", score_lines(cell_, meeting_));
    put_list(out, "dong_bien_ban", closing_lines(cell_, meeting_));
    put_list(out, "tai_lieu", papers());
    out["dang_phi"] = optional_prose(meeting_.dues_notice);
    put_list(out, "ket_qua_nhiem_vu", task_results());
    out["noi_dung"] = items();
    const report::Voices voices = report::voices_of(cell_, meeting_);
    out["so_nguoi_phat_bieu"] = voices.speakers.size();
    out["so_y_kien"] = voices.opinions;
    out["co_phat_bieu"] = voices.are_told && voices.opinions > 0;
    put_list(out, "nhiem_vu", tasks());
    out["khong_giao_viec"] = meeting_.tasks.is_none();
    out["chua_ghi_viec"] = meeting_.tasks.is_said() || meeting_.tasks.is_none()
                               ? std::string()
                               : untold_in_words(meeting_.tasks);
    self_score(out);
    approval(out);
    out["ghi_chu"] = optional_prose(meeting_.note);
    put_list(out, "dinh_chinh", amendments_view(cell_, meeting_));
    return out;
  }

 private:
  template <class Enum>
  static std::string word(const Told<Enum>& told) {
    return told.is_said() ? std::string(records::word(*told)) : untold_in_words(told);
  }
  std::string name(const Told<Person>& who) const { return name_in_words(cell_, meeting_, who); }
  std::string called_or_nothing(const Told<Person>& who) const {
    return who.is_said() || who.is_unknown() ? called_in_words(cell_, meeting_, who)
                                             : std::string();
  }

  void heading(Map& out) const {
    const model::Organisation& organisation = cell_.organisation;
    out["dang_bo"] = superior_line(cell_, meeting_.date.said());
    out["chi_bo"] = text_in_words(organisation.name);
    out["dia_danh"] = text_in_words(organisation.place);
    out["loai"] = word(meeting_.kind);
    out["tap_the"] = body_in_words(meeting_);
    out["tap_the_day_du"] = body_in_full(cell_, meeting_);
    const std::string period = meeting_.period.is_said() ? month_in_words(*meeting_.period)
                                                         : untold_in_words(meeting_.period);
    out["ky"] = period;
    const Told<std::string>& span = meeting_.review->span;
    const bool is_review = meeting_.kind == model::MeetingKind::review && span.is_said();
    out["tieu_de"] = is_review ? "Kiểm điểm, đánh giá, xếp loại " + phrase_of(span)
                               : titled(meeting_) + " " + period;
    out["chuyen_de"] = meeting_.theme.is_said() || meeting_.kind == model::MeetingKind::thematic
                           ? text_in_words(meeting_.theme->title)
                           : std::string();
    out["du_kien"] = meeting_.state != model::MeetingState::held;
    out["trang_thai"] = word(meeting_.state);
  }

  std::string time(const Told<base::Time>& told) const {
    if (told.is_said()) {
      return base::in_words(*told);
    }
    if (meeting_.session.is_said()) {
      return "buổi " + word(meeting_.session);
    }
    return told.is_blank() ? "…… giờ ……" : untold_in_words(told);
  }

  /// "lúc 14 giờ 00", "vào buổi chiều".
  std::string preposition(const Told<base::Time>& told) const {
    return !told.is_said() && meeting_.session.is_said() ? "vào" : "lúc";
  }

  std::string day() const {
    if (meeting_.date.is_said()) {
      return base::in_words(*meeting_.date);
    }
    return meeting_.date.is_blank() ? "ngày …… tháng …… năm ………"
                                    : "ngày " + untold_in_words(meeting_.date);
  }

  void time_and_place(Map& out) const {
    out["ngay"] = day();
    out["luc_bat_dau"] = preposition(meeting_.start);
    out["luc_dau_cau"] = text::capital(preposition(meeting_.start));
    out["bat_dau"] = time(meeting_.start);
    out["luc_ket_thuc"] = preposition(meeting_.end);
    out["ket_thuc"] = time(meeting_.end);
    out["dia_diem"] = phrase_of(meeting_.place);
    out["ly_do"] = optional(meeting_.reason);
    out["theo"] = optional(meeting_.permitted);
    const auto ended_on = last_day(meeting_);
    out["ngay_ket_thuc"] = ended_on ? base::in_words(*ended_on) : std::string("cùng ngày");
    out["hinh_thuc"] =
        meeting_.mode.is_said() ? std::string(records::word(*meeting_.mode)) : std::string();
  }

  /// Optional text in a sentence: empty where it was not told.
  static std::string optional(const Told<std::string>& told) {
    return told.is_said() || told.is_unknown() ? phrase_of(told) : std::string();
  }

  /// Who chairs or keeps the minutes: "dong_chi" as a sentence calls them, "ten" as the signature
  /// has it, empty where nobody was named.
  Value person(const Told<Person>& who) const {
    const bool is_nobody = who.is_none() || who.is_unknown();
    return Map{{"ten", is_nobody ? std::string() : name(who)},
               {"dong_chi", appointed_in_words(cell_, meeting_, who)},
               {"chuc_vu", office_in_words(cell_, meeting_, who)}};
  }

  void people(Map& out) const {
    out["chu_tri"] = person(meeting_.chair);
    out["thu_ky"] = person(meeting_.secretary);
    List delegates;
    for (const model::Delegate& delegate : *meeting_.delegates) {
      delegates.push_back(
          Map{{"ten", text_in_words(delegate.name)},
              {"chuc_danh", optional(delegate.position)},
              {"don_vi", optional(delegate.unit)},
              {"vai_tro", delegate.role.is_said() ? std::string(records::word(*delegate.role))
                                                  : std::string()},
              {"so_nguoi", rules::told_count(delegate.count)
                               ? std::to_string(*rules::told_count(delegate.count))
                               : std::string()}});
    }
    out["dai_bieu"] = std::move(delegates);
  }

  /// "mật, gửi ngày 03/11/2026".
  static std::string remark_on(const model::Paper& paper) {
    std::string out = model::is_yes(paper.secret) ? "mật" : "";
    if (paper.sent.is_said()) {
      out += (out.empty() ? "gửi " : ", gửi ") + day_in_words(paper.sent);
    }
    return out;
  }

  Value papers() const {
    List out;
    for (const model::Paper& paper : *meeting_.papers) {
      out.push_back(Map{{"ten", phrase_of(paper.name)}, {"kem", remark_on(paper)}});
    }
    return out;
  }

  /// What a task or promise is called where it was given; its code where no record gives it.
  std::string title_of(const Told<model::Code>& code) const {
    if (!code.is_said()) {
      return untold_in_words(code);
    }
    const rules::TrackedTask* task = rules::find_task(known_, code->text);
    return task == nullptr ? code->text : phrase(task->title());
  }

  Value task_results() const {
    List out;
    for (const model::TaskResult& result : *meeting_.task_results) {
      out.push_back(Map{{"viec", title_of(result.id)},
                        {"tinh_trang", standing(result)},
                        {"ket_qua", optional_prose(result.content)}});
    }
    return out;
  }

  /// "hoàn thành, xong ngày 20/11/2026"; "đang làm, hạn mới 30/11/2026".
  static std::string standing(const model::TaskResult& result) {
    std::string out = word(result.state);
    if (result.finished.is_said()) {
      out += ", xong " + day_in_words(result.finished);
    }
    return result.new_due.is_said() ? out + ", hạn mới " + due_in_words(result.new_due) : out;
  }

  static Value texts(const model::ToldList<Told<std::string>>& told) {
    List out;
    for (const Told<std::string>& line : *told) {
      out.push_back(Map{{"noi_dung", phrase_of(line)}});
    }
    return out;
  }

  /// Who is considered; one to be admitted is no comrade yet.
  std::string considered(const model::Item& item) const {
    return is_yet_to_be_admitted(cell_, meeting_, item) ? name(item.subject)
                                                        : called_or_nothing(item.subject);
  }

  /// Whether the chair's conclusion tells what the vote brought, and so stands after it: on people
  /// the cell decides by voting, of a resolution it votes on what was concluded.
  static bool decides_by_vote(const model::Item& item) {
    return item.matter.is_said() && *item.matter >= model::Matter::admission &&
           *item.matter <= model::Matter::election && !rules::votes_on(item).empty();
  }

  /// All items, each under the number it has in the agenda.
  Value items() const {
    List out;
    for (const model::Item& item : *meeting_.agenda) {
      Map one;
      one["muc"] = text_in_words(item.title);
      one["trinh_bay"] = called_or_nothing(item.presenter);
      one["nguoi_xem_xet"] = considered(item);
      put_list(one, "dong_muc", item_lines(cell_, meeting_, item));
      put_list(one, "can_cu", texts(item.grounds));
      put_list(one, "y", texts(item.points));
      one["dien_bien"] = optional_prose(item.content);
      put_list(one, "y_kien", opinions_view(cell_, meeting_, item.opinions));
      const bool is_decided = decides_by_vote(item);
      one["ket_luan"] = is_decided ? std::string() : optional_prose(item.conclusion);
      one["ket_luan_sau"] = is_decided ? optional_prose(item.conclusion) : std::string();
      one["bieu_quyet"] = votes_view(cell_, meeting_, item);
      one["luot"] = turns_view(cell_, meeting_, item);
      one["ghi_chu_muc"] = item.remark.is_said() ? *item.remark : std::string();
      out.push_back(std::move(one));
    }
    return out;
  }

  /// The paper from above that asked for a task: "Công văn 29-CV/ĐU".
  std::string paper_named(const model::Link& link) const {
    const model::PaperRecord* record = find_paper(cell_, link.stem);
    if (record == nullptr) {
      return link.stem;
    }
    if (rules::is_secret(record->paper)) {
      return "văn bản mật của cấp trên";
    }
    return phrase(record->paper.type.value_or("Văn bản") + " " + record->paper.number.value_or(""));
  }

  /// The title of a task, with what it rests on.
  std::string task_in_words(const model::Task& task) const {
    Clauses rests_on;
    if (task.source.is_said()) {
      rests_on.add("theo " + paper_named(*task.source));
    }
    if (task.repeats.is_said()) {
      rests_on.add("nhắc lại việc “" + title_of(task.repeats) + "”");
    }
    const std::string& more = rests_on.text();
    return phrase_of(task.title) + (more.empty() ? "" : " (" + more + ")");
  }

  std::string helpers(const model::Task& task) const {
    std::string out;
    for (const Told<Person>& who : *task.helpers) {
      out += (out.empty() ? "" : ", ") + name(who);
    }
    return out;
  }

  Value tasks() const {
    List out;
    for (const model::Task& task : *meeting_.tasks) {
      out.push_back(Map{{"viec", task_in_words(task)},
                        {"chu_tri", name(task.owner)},
                        {"phoi_hop", helpers(task)},
                        {"han", due_in_words(task.due)},
                        {"bao_cao", task.reported_at.is_said() ? month_in_words(*task.reported_at)
                                                               : std::string()}});
    }
    return out;
  }

  void self_score(Map& out) const {
    const model::SelfScore& score = *meeting_.self_score;
    List rows;
    const rules::ScoreTotal total = rules::score_total(score);
    for (const model::ScoreRow& row : *score.rows) {
      const auto points = rules::told_count(row.points);
      rows.push_back(Map{{"tieu_chi", text_in_words(row.criterion)},
                         {"diem", points ? std::to_string(*points) : untold_in_words(row.points)},
                         {"toi_da", row.most.is_said() ? std::to_string(*row.most) : std::string()},
                         {"thuyet_minh", row.comment.is_said() ? *row.comment : std::string()}});
    }
    out["co_tu_danh_gia"] = meeting_.self_score.is_said();
    out["diem"] = std::move(rows);
    out["co_diem"] = score.rows.is_said();
    out["tong_diem"] = total.is_complete   ? std::to_string(total.points)
                       : total.has_unknown ? "không rõ"
                                           : "………";
    out["xep_loai"] = word(score.grade);
    out["han_che"] = optional_prose(score.limits);
  }

  void approval(Map& out) const {
    const model::Approval& approval = *meeting_.approval;
    out["da_doc_lai"] = approval.read_back.is_said() && approval.read_back->yes;
    out["doc_lai"] = !approval.read_back.is_said() ? untold_in_words(approval.read_back)
                     : approval.read_back->yes     ? std::string("có")
                                                   : std::string("không");
    out["thong_qua"] =
        vote_in_words(meeting_, rules::approval_outcome(cell_, meeting_), {}, Untold::left_out);
    out["so_bien_ban"] = optional(approval.book);
    out["co_thong_qua"] =
        meeting_.kind != model::MeetingKind::committee || meeting_.approval.is_said();
  }

  const model::Cell& cell_;
  const Meeting& meeting_;
  const std::vector<rules::TrackedTask> known_;  // what it can have heard of
};

}  // namespace

Value minutes_view(const model::Cell& cell, const model::MeetingRecord& record) {
  return MinutesView(cell, record).build();
}

}  // namespace chibo::views
