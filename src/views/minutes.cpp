#include "views/minutes.hpp"

#include "base/date.hpp"
#include "records/words.hpp"
#include "report/quarter.hpp"
#include "rules/attendance.hpp"
#include "rules/people.hpp"
#include "rules/tasks.hpp"
#include "views/attendance.hpp"
#include "views/wording.hpp"

namespace chibo::views {

namespace {

using model::Meeting;
using model::Person;
using model::Told;
using model::ToldBase;
using render::List;
using render::Map;
using render::Value;

/// Builds the view of one meeting, part by part.
class MinutesView {
 public:
  MinutesView(const model::Cell& cell, const model::MeetingRecord& record)
      : cell_(cell), meeting_(record.meeting) {}

  Value build() {
    Map out;
    heading(out);
    time_and_place(out);
    people(out);
    out.merge(attendance_view(cell_, meeting_));
    put_list(out, "tai_lieu", papers());
    out["dang_phi"] = prose(meeting_.dues_notice);
    put_list(out, "ket_qua_nhiem_vu", task_results());
    out["noi_dung"] = items();
    const report::Voices voices = report::voices_of(cell_, meeting_);
    out["so_nguoi_phat_bieu"] = voices.speakers.size();
    out["so_y_kien"] = voices.opinions;
    out["co_phat_bieu"] = voices.opinions > 0;
    put_list(out, "nhiem_vu", tasks());
    out["khong_giao_viec"] = meeting_.tasks.is_none();
    out["chua_ghi_viec"] = meeting_.tasks.is_said() || meeting_.tasks.is_none()
                               ? std::string()
                               : untold_in_words(meeting_.tasks);
    self_score(out);
    approval(out);
    out["ghi_chu"] = prose(meeting_.note);
    return out;
  }

 private:
  template <class Enum>
  static std::string word(const Told<Enum>& told) {
    return told.is_said() ? std::string(records::word(*told)) : untold_in_words(told);
  }
  /// Optional prose: empty where it was not written, so that a section of a template vanishes.
  static std::string prose(const Told<model::Prose>& told) {
    return told.is_said() ? told->text : told.is_unknown() ? untold_in_words(told) : std::string();
  }
  static std::string needed_prose(const Told<model::Prose>& told) {
    return told.is_said() ? told->text : untold_in_words(told);
  }
  std::string name(const Told<Person>& who) const { return name_in_words(cell_, meeting_, who); }
  std::string name_or_nothing(const Told<Person>& who) const {
    return who.is_blank() ? std::string() : name(who);
  }

  /// A list and, under "co_…", whether there is anything in it.
  static void put_list(Map& out, const std::string& key, Value list) {
    out["co_" + key] = list.is_true();
    out[key] = std::move(list);
  }

  void heading(Map& out) const {
    const model::Organisation& organisation = cell_.organisation;
    out["dang_bo"] = text_in_words(organisation.parent);
    out["chi_bo"] = text_in_words(organisation.name);
    out["dia_danh"] = text_in_words(organisation.place);
    out["loai"] = word(meeting_.kind);
    const std::string title = meeting_.kind.is_said() ? std::string(meeting_title(*meeting_.kind))
                                                      : untold_in_words(meeting_.kind);
    const std::string period = meeting_.period.is_said() ? month_in_words(*meeting_.period)
                                                         : untold_in_words(meeting_.period);
    out["ky"] = period;
    out["tieu_de"] = title + " " + period;
    out["chuyen_de"] =
        meeting_.theme.is_said() ? text_in_words(meeting_.theme->title) : std::string();
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

  std::string day() const {
    if (meeting_.date.is_said()) {
      return base::in_words(*meeting_.date);
    }
    return meeting_.date.is_blank() ? "ngày …… tháng …… năm ………"
                                    : "ngày " + untold_in_words(meeting_.date);
  }

  void time_and_place(Map& out) const {
    out["ngay"] = day();
    out["bat_dau"] = time(meeting_.start);
    out["ket_thuc"] = time(meeting_.end);
    out["dia_diem"] = text_in_words(meeting_.place);
    out["ly_do"] = meeting_.reason.is_said() ? *meeting_.reason : std::string();
    out["theo"] = meeting_.permitted.is_said() ? *meeting_.permitted : std::string();
    out["hinh_thuc"] =
        meeting_.mode.is_said() ? std::string(records::word(*meeting_.mode)) : std::string();
  }

  Value person(const Told<Person>& who) const {
    const rules::NamedPerson named = rules::person_named(cell_, meeting_, who);
    std::string office;
    if (named.member != nullptr && meeting_.date.is_said()) {
      office = office_in_words(*named.member, *meeting_.date);
    } else if (named.delegate != nullptr) {
      office = named.delegate->position.value_or("");
    }
    return Map{{"ten", name(who)}, {"chuc_vu", office}};
  }

  void people(Map& out) const {
    out["chu_tri"] = person(meeting_.chair);
    out["thu_ky"] = person(meeting_.secretary);
    List delegates;
    for (const model::Delegate& delegate : *meeting_.delegates) {
      const auto optional = [](const Told<std::string>& told) {
        return told.is_said() ? *told : std::string();
      };
      delegates.push_back(
          Map{{"ten", text_in_words(delegate.name)},
              {"chuc_danh", optional(delegate.position)},
              {"don_vi", optional(delegate.unit)},
              {"vai_tro", delegate.role.is_said() ? std::string(records::word(*delegate.role))
                                                  : std::string()}});
    }
    out["dai_bieu"] = std::move(delegates);
  }

  Value papers() const {
    List out;
    for (const model::Paper& paper : *meeting_.papers) {
      out.push_back(
          Map{{"ten", text_in_words(paper.name)},
              {"ngay_gui", paper.sent.is_said() ? base::slashed(*paper.sent) : std::string()}});
    }
    return out;
  }

  Value task_results() const {
    List out;
    const base::Date day =
        meeting_.date.is_said() ? *meeting_.date : base::Date{std::chrono::year{9999} / 1 / 1};
    const auto known = rules::tasks_until(cell_, day);
    for (const model::TaskResult& result : *meeting_.task_results) {
      std::string title = result.id.is_said() ? result.id->text : untold_in_words(result.id);
      for (const rules::TrackedTask& task : known) {
        if (result.id.is_said() && task.id() == result.id->text) {
          title = std::string(task.title());
        }
      }
      out.push_back(Map{
          {"viec", title}, {"tinh_trang", word(result.state)}, {"ket_qua", prose(result.content)}});
    }
    return out;
  }

  Value opinions(const model::ToldList<model::Opinion>& told) const {
    List out;
    for (const model::Opinion& opinion : *told) {
      out.push_back(Map{{"ten", name(opinion.speaker)},
                        {"noi_dung", opinion.content.is_none() ? std::string("không có ý kiến")
                                                               : needed_prose(opinion.content)}});
    }
    return out;
  }

  static Value texts(const model::ToldList<Told<std::string>>& told) {
    List out;
    for (const Told<std::string>& line : *told) {
      out.push_back(Map{{"noi_dung", text_in_words(line)}});
    }
    return out;
  }

  Value promises(const model::Turn& turn) const {
    List out;
    for (const model::Promise& promise : *turn.promises) {
      out.push_back(
          Map{{"viec", text_in_words(promise.title)},
              {"han", due_in_words(promise.due)},
              {"xem_lai", promise.reviewed_at.is_said() ? month_in_words(*promise.reviewed_at)
                                                        : std::string()}});
    }
    return out;
  }

  Value turns(const model::Item& item) const {
    List out;
    for (const model::Turn& turn : *item.turns) {
      Map one{{"ten", name(turn.member)},
              {"tu_phe_binh", needed_prose(turn.statement)},
              {"tiep_thu", prose(turn.reply)},
              {"ket_luan", prose(turn.conclusion)}};
      put_list(one, "gop_y", opinions(turn.comments));
      put_list(one, "cam_ket", promises(turn));
      out.push_back(std::move(one));
    }
    return out;
  }

  Value items() const {
    List out;
    for (const model::Item& item : *meeting_.agenda) {
      Map one;
      one["muc"] = text_in_words(item.title);
      one["trinh_bay"] = name_or_nothing(item.presenter);
      one["nguoi_xem_xet"] = name_or_nothing(item.subject);
      put_list(one, "can_cu", texts(item.grounds));
      put_list(one, "y", texts(item.points));
      one["dien_bien"] = prose(item.content);
      put_list(one, "y_kien", opinions(item.opinions));
      one["ket_luan"] = prose(item.conclusion);
      one["bieu_quyet"] = std::string();
      put_list(one, "bao_luu", List{});
      if (item.vote.is_said()) {
        one["bieu_quyet"] =
            vote_in_words(rules::outcome_of(cell_, meeting_, *item.vote,
                                            item.matter.value_or(model::Matter::other)),
                          item.vote->method);
        put_list(one, "bao_luu", opinions(item.vote->reserved));
      }
      one["luot"] = turns(item);
      out.push_back(std::move(one));
    }
    return out;
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
      out.push_back(Map{{"viec", text_in_words(task.title)},
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
    std::optional<int> total = 0;
    bool is_unknown = false;
    for (const model::ScoreRow& row : *score.rows) {
      const auto points = rules::told_count(row.points);
      total = total && points ? std::optional(*total + *points) : std::nullopt;
      is_unknown = is_unknown || row.points.is_unknown();
      rows.push_back(Map{{"tieu_chi", text_in_words(row.criterion)},
                         {"diem", points ? std::to_string(*points) : untold_in_words(row.points)},
                         {"toi_da", row.most.is_said() ? std::to_string(*row.most) : std::string()},
                         {"thuyet_minh", row.comment.is_said() ? *row.comment : std::string()}});
    }
    out["co_tu_danh_gia"] = meeting_.self_score.is_said();
    out["diem"] = std::move(rows);
    out["co_diem"] = score.rows.is_said();
    out["tong_diem"] = total ? std::to_string(*total) : is_unknown ? "không rõ" : "………";
    out["xep_loai"] = word(score.grade);
    out["han_che"] = prose(score.limits);
  }

  void approval(Map& out) const {
    const model::Approval& approval = *meeting_.approval;
    out["da_doc_lai"] = approval.read_back.is_said() && approval.read_back->yes;
    out["doc_lai"] = !approval.read_back.is_said() ? untold_in_words(approval.read_back)
                     : approval.read_back->yes     ? std::string("có")
                                                   : std::string("không");
    out["thong_qua"] =
        vote_in_words(rules::approval_outcome(cell_, meeting_), {}, Untold::left_out);
    out["so_bien_ban"] = approval.book.is_said() ? *approval.book : std::string();
    out["co_thong_qua"] =
        meeting_.kind != model::MeetingKind::committee || meeting_.approval.is_said();
  }

  const model::Cell& cell_;
  const Meeting& meeting_;
};

}  // namespace

Value minutes_view(const model::Cell& cell, const model::MeetingRecord& record) {
  return MinutesView(cell, record).build();
}

}  // namespace chibo::views
