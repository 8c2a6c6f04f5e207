#include "model/official_paper.hpp"

#include "records/field.hpp"
#include "records/words.hpp"

namespace chibo::records {

using model::OfficialPaper;
using model::Request;
using model::ToldLater;

template <>
const Shape& shape_of<Request>() {
  static constexpr Field k_fields[] = {
      field<&Request::id>("mã", Need::required, "mã việc, ví dụ cv-29-a", "the request's id"),
      field<&Request::title>("việc", Need::required, "việc cấp trên yêu cầu",
                             "what the superior asks"),
      field<&Request::owner>("chủ trì", Need::expected, "mã đồng chí chịu trách nhiệm",
                             "who is responsible"),
      field<&Request::due>("hạn", Need::expected, "ngày phải xong, hoặc thường xuyên",
                           "the deadline, or standing"),
      field<&Request::reported_at>("báo cáo tại kỳ", Need::optional, "kỳ sinh hoạt nghe báo cáo",
                                   "the period whose meeting hears of it"),
      field<&Request::repeats>("nhắc lại văn bản", Need::optional,
                               "tên tệp văn bản cũ đã yêu cầu việc này",
                               "the older paper that asked the same")};
  static constexpr Shape k_shape = shape<Request>("request", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<ToldLater>() {
  static constexpr Field k_fields[] = {
      field<&ToldLater::member>("đồng chí", Need::required, "mã đồng chí vắng khi phổ biến",
                                "who was absent when it was made known", k_comrade),
      field<&ToldLater::date>("ngày", Need::expected, "ngày phổ biến lại",
                              "the day they were told")};
  static constexpr Shape k_shape = shape<ToldLater>("told-later", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<OfficialPaper>() {
  static constexpr Field k_fields[] = {
      field<&OfficialPaper::direction>("hướng", Need::required, "đến hay đi", "in or out"),
      field<&OfficialPaper::type>("loại", Need::expected, "loại văn bản, ví dụ công văn",
                                  "the type, such as công văn"),
      field<&OfficialPaper::number>("số hiệu", Need::expected, "số và ký hiệu, ghi như in",
                                    "number and code as printed"),
      field<&OfficialPaper::date>("ngày", Need::expected, "ngày của văn bản", "its date"),
      field<&OfficialPaper::issuer>("cơ quan", Need::expected, "cơ quan ban hành", "who issued it"),
      field<&OfficialPaper::subject>("trích yếu", Need::expected,
                                     "trích yếu; văn bản mật thì chỉ ghi tên gọi",
                                     "what it is about; of a secret paper only its name"),
      field<&OfficialPaper::received>("ngày nhận", Need::optional, "ngày chi bộ nhận được",
                                      "the day it came in"),
      field<&OfficialPaper::secret>("mật", Need::optional, "có: không ghi nội dung",
                                    "yes: its text is never recorded"),
      field<&OfficialPaper::kept_at>("nơi lưu", Need::optional, "bản gốc để ở đâu",
                                     "where the original lies"),
      field<&OfficialPaper::requests>("yêu cầu", Need::optional,
                                      "những việc văn bản yêu cầu, ai làm, hạn nào",
                                      "what it asks, of whom, by when"),
      field<&OfficialPaper::decided_at>("quyết định tại", Need::optional,
                                        "văn bản đi: tên tệp cuộc họp đã quyết định ra văn bản",
                                        "of an outgoing paper: the meeting that decided on it"),
      field<&OfficialPaper::made_known_at>("phổ biến tại", Need::optional,
                                           "tên tệp cuộc họp đã phổ biến",
                                           "the meeting at which it was made known"),
      field<&OfficialPaper::told_later>("phổ biến lại", Need::optional,
                                        "những đồng chí vắng đã được phổ biến sau",
                                        "those absent who were told afterwards"),
      field<&OfficialPaper::note>("ghi chú", Need::optional, "điều khác cần ghi", "anything else")};
  static constexpr Shape k_shape = shape<OfficialPaper>("official-paper", k_fields);
  return k_shape;
}

}  // namespace chibo::records
