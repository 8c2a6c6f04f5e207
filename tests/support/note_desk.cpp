#include "support/note_desk.hpp"

#include "i18n/catalog.hpp"

namespace chibo::support {

Noted note_in(std::string_view roster, std::string_view meeting, const notes::Note& note,
              std::string_view today) {
  const std::string stem = "2026-11-05-thuong-ky";
  CellBuilder builder;
  builder.roster(std::string(roster)).meeting(stem, std::string(meeting));
  store::RecordEdit edit{std::string(meeting), records::shape_of<model::Meeting>()};
  notes::Desk desk{builder.cell(), *find_meeting(builder.cell(), stem), edit, day(today)};
  const notes::Done done = notes::apply(note, desk);
  const i18n::Catalog vi = *i18n::Catalog::find("vi");
  if (!done) {
    return {false, std::string(meeting), vi.say(done.error().what)};
  }
  Noted out{true, edit.text(), {}};
  for (const i18n::Message& sentence : *done) {
    out.said += (out.said.empty() ? "" : "; ") + vi.say(sentence);
  }
  CellBuilder read_back;
  read_back.roster(std::string(roster)).meeting(stem, out.text);
  return out;
}

std::string roster_of_seven() {
  const auto official = [](std::string_view id, std::string_view name) {
    return "  - mã: " + std::string(id) + "\n    họ tên: " + std::string(name) +
           "\n    ngày kết nạp: 2009-02-03\n    ngày chính thức: 2010-02-03\n";
  };
  return "đảng viên:\n" + official("an", "Nguyễn Văn An") + official("binh", "Lê Thanh Bình") +
         official("lan", "Trần Thị Lan") + official("hoa", "Trần Thị Hòa") +
         official("huong", "Đỗ Thị Hương") +
         "  - mã: huy\n    họ tên: Phạm Gia Huy\n    ngày kết nạp: 2026-02-03\n" +
         official("tho", "Đặng Văn Thọ") +
         "    trạng thái:\n      - loại: miễn công tác và sinh hoạt đảng\n        từ: 2024-01-01\n";
}

}  // namespace chibo::support
