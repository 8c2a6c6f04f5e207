#include "model/meeting.hpp"
#include "records/field.hpp"
#include "records/words.hpp"

namespace chibo::records {

using namespace model;  // NOLINT: this file describes the parts that close a meeting one by one

template <>
const Shape& shape_of<ScoreRow>() {
  static constexpr Field k_fields[] = {
      field<&ScoreRow::criterion>("tiêu chí", Need::required, "tiêu chí chấm", "the criterion"),
      field<&ScoreRow::points>("điểm", Need::required, "điểm tự chấm", "points given"),
      field<&ScoreRow::most>("tối đa", Need::optional, "điểm tối đa của tiêu chí",
                             "points at most"),
      field<&ScoreRow::comment>("thuyết minh", Need::optional, "vì sao trừ điểm",
                                "why points were taken off")};
  static constexpr Shape k_shape = shape<ScoreRow>("score-row", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<SelfScore>() {
  static constexpr Field k_fields[] = {
      field<&SelfScore::scorer>("người chấm", Need::optional,
                                "mã đồng chí được phân công theo dõi, chấm điểm",
                                "who was assigned to follow the meeting and score it"),
      field<&SelfScore::rows>("điểm", Need::optional,
                              "điểm từng tiêu chí; quy định không có điểm thì bỏ",
                              "points by criterion, where the rules have points"),
      field<&SelfScore::grade>("xếp loại", Need::expected, "tốt, khá, trung bình hay kém",
                               "good, fair, average or poor"),
      field<&SelfScore::limits>("hạn chế", Need::optional,
                                "hạn chế của buổi sinh hoạt và cách khắc phục",
                                "the meeting's limits and how to mend them")};
  static constexpr Shape k_shape = shape<SelfScore>("self-score", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<OutsideScore>() {
  static constexpr Field k_fields[] = {
      field<&OutsideScore::judge>("vai trò", Need::required,
                                  "người dự họp chấm, hay xếp loại chính thức",
                                  "the superior who attended, or the official grade"),
      field<&OutsideScore::person>("đồng chí", Need::optional, "cấp ủy viên dự họp",
                                   "the superior who attended", k_comrade),
      field<&OutsideScore::points>("điểm", Need::optional, "tổng điểm", "points in all"),
      field<&OutsideScore::grade>("xếp loại", Need::expected, "tốt, khá, trung bình hay kém",
                                  "good, fair, average or poor"),
      field<&OutsideScore::date>("ngày", Need::optional, "ngày đánh giá", "the day"),
      field<&OutsideScore::by>("theo", Need::optional, "theo văn bản nào", "by which paper"),
      field<&OutsideScore::remark>("nhận xét", Need::optional, "nhận xét", "remark")};
  static constexpr Shape k_shape = shape<OutsideScore>("outside-score", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Mention>() {
  static constexpr Field k_fields[] = {
      field<&Mention::member>("đồng chí", Need::required, "mã đảng viên, hoặc tên tập thể",
                              "the member's id, or the collective's name", k_comrade),
      field<&Mention::content>("nội dung", Need::expected, "về việc gì", "for what")};
  static constexpr Shape k_shape = shape<Mention>("mention", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Proposal>() {
  static constexpr Field k_fields[] = {
      field<&Proposal::member>("đồng chí", Need::required, "mã đảng viên kiến nghị",
                               "who proposed it", k_comrade),
      field<&Proposal::content>("nội dung", Need::expected, "nội dung kiến nghị",
                                "what was proposed"),
      field<&Proposal::answer>("giải đáp", Need::optional, "ý kiến giải đáp", "the answer"),
      field<&Proposal::answer_by>("trả lời trước ngày", Need::optional,
                                  "ngày phải trả lời, khi chưa giải đáp tại chỗ",
                                  "the day by which it is answered")};
  static constexpr Shape k_shape = shape<Proposal>("proposal", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Resolution>() {
  static constexpr Field k_fields[] = {
      field<&Resolution::kind>("loại", Need::required, "nghị quyết hay kết luận",
                               "resolution or conclusion"),
      field<&Resolution::number>("số", Need::expected, "số theo loại văn bản và nhiệm kỳ, từ 1",
                                 "its number within its type and the term, from 1"),
      field<&Resolution::date>("ngày", Need::expected, "ngày ban hành", "the day of issue"),
      field<&Resolution::subject>("trích yếu", Need::expected, "trích yếu nội dung",
                                  "what it is about"),
      field<&Resolution::assessment>("đánh giá", Need::optional, "đánh giá kết quả kỳ trước",
                                     "what the last period achieved"),
      field<&Resolution::limits>("hạn chế", Need::optional, "hạn chế và nguyên nhân",
                                 "limits and their causes"),
      field<&Resolution::direction>("phương hướng", Need::optional, "phương hướng, nhiệm vụ",
                                    "direction and tasks"),
      field<&Resolution::execution>("tổ chức thực hiện", Need::optional,
                                    "ai làm gì, theo dõi ra sao", "how it is carried out"),
      field<&Resolution::signer>("người ký", Need::optional, "mã người ký", "who signs it"),
      field<&Resolution::recipients>("nơi nhận", Need::optional, "nơi nhận, mỗi nơi một dòng",
                                     "to whom it goes")};
  static constexpr Shape k_shape = shape<Resolution>("resolution", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Sending>() {
  static constexpr Field k_fields[] = {
      field<&Sending::sent>("ngày gửi", Need::required, "ngày gửi", "the day it was sent"),
      field<&Sending::papers>("gồm", Need::optional, "gồm những giấy tờ nào", "which papers"),
      field<&Sending::recipient>("người nhận", Need::optional, "người hoặc nơi nhận", "who got it"),
      field<&Sending::received>("ngày nhận", Need::optional, "ngày nơi nhận xác nhận",
                                "the day it was received"),
      field<&Sending::returned>("ngày trả lại", Need::optional, "ngày bị trả lại",
                                "the day it was sent back"),
      field<&Sending::return_reason>("lý do trả lại", Need::optional, "vì sao bị trả lại",
                                     "why it was sent back")};
  static constexpr Shape k_shape = shape<Sending>("sending", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<LocalFigure>() {
  static constexpr Field k_fields[] = {
      field<&LocalFigure::name>("tên", Need::required, "tên của điều được hỏi",
                                "what is asked for"),
      field<&LocalFigure::value>("giá trị", Need::expected, "giá trị", "the value")};
  static constexpr Shape k_shape = shape<LocalFigure>("local-figure", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<SealedFact>() {
  static constexpr Field k_fields[] = {
      field<&SealedFact::name>("tên", Need::required, "số liệu nào", "which fact"),
      field<&SealedFact::value>("giá trị", Need::required, "giá trị đã in", "as printed")};
  static constexpr Shape k_shape = shape<SealedFact>("sealed-fact", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Seal>() {
  static constexpr Field k_fields[] = {
      field<&Seal::date>("ngày", Need::required, "ngày chốt", "the day of closing"),
      field<&Seal::digest>("mã kiểm", Need::required, "dãy số để máy nhận ra thay đổi",
                           "a digest by which the machine sees a change"),
      field<&Seal::amendments_digest>("mã kiểm đính chính", Need::optional,
                                      "dãy số để máy nhận ra đính chính, bổ sung bị sửa",
                                      "a digest by which the machine sees a changed amendment"),
      field<&Seal::packs>("quy định", Need::optional, "các quy định đã dùng",
                          "the rule packs it was judged by"),
      field<&Seal::facts>("số liệu đã in", Need::optional, "số liệu đã in trên giấy",
                          "the computed facts that the paper printed")};
  static constexpr Shape k_shape = shape<Seal>("seal", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Amendment>() {
  static constexpr Field k_fields[] = {
      field<&Amendment::date>("ngày", Need::required, "ngày đính chính hoặc bổ sung", "the day"),
      field<&Amendment::about>("về", Need::expected, "về mục nào, chỗ nào", "about which place"),
      field<&Amendment::content>("nội dung", Need::required, "ghi đúng lại là gì",
                                 "how it should read"),
      field<&Amendment::approved_at>("thông qua tại", Need::expected,
                                     "tên tệp cuộc họp đã thông qua",
                                     "the meeting that approved it")};
  static constexpr Shape k_shape = shape<Amendment>("amendment", k_fields);
  return k_shape;
}

}  // namespace chibo::records
