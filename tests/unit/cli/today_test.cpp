#include "support/checked_cell.hpp"
#include "support/temp_folder.hpp"
#include "support/typed_line.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace chibo;
using support::Files;
using support::spoil;

namespace {

/// What "chibo" says on a day in a cell whose meeting of November was held.
std::string reminders(const Files& files, const char* today,
                      const std::vector<std::pair<std::string, std::string>>& more = {}) {
  testing::TempFolder folder;
  folder.write("chibo.yaml", "loại tổ chức: chi bộ\nmã: mot\ntên: Chi bộ Một\nđịnh dạng: 1\n");
  folder.write("dang-vien.yaml", files.roster);
  folder.write("ke-hoach/2026.yaml", files.plan);
  folder.write("hop/2026/2026-11-02-chi-uy.yaml", files.committee);
  folder.write("hop/2026/2026-11-05-thuong-ky.yaml", files.regular);
  for (const auto& [name, text] : more) {
    folder.write(name, text);
  }
  support::TypedLine typed(folder.path(), today);
  typed.env.width = 400;
  typed.run({"today"});
  return typed.out.str();
}

bool says(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

Files approved() {
  Files out;
  const std::size_t last = out.regular.rfind("tán thành: 2");
  out.regular.replace(last, std::string_view("tán thành: 2").size(), "tán thành: 3");
  return out;
}

Files unsent() {
  Files out = approved();
  const std::size_t at = out.regular.find("  ngày gửi cấp trên:");
  if (at != std::string::npos) {
    out.regular.erase(at, out.regular.find('\n', at) + 1 - at);
  }
  return out;
}

}  // namespace

TEST_CASE("today: papers of the last meeting are to be sent within the days of the rule (R27)") {
  CHECK(says(reminders(unsent(), "2026-11-06"),
             "Hồ sơ 2026-11-05-thuong-ky chưa ghi gửi cấp trên, hạn ngày 07/11/2026 (Hướng dẫn "
             "42-HD/BTCTW"));
  const std::string late = reminders(unsent(), "2026-11-10");
  CHECK(says(late, "chưa ghi gửi cấp trên, quá hạn 3 ngày"));
  CHECK(says(late, "chibo month sent 2026-11-05-thuong-ky --on NGÀY"));
}

TEST_CASE("today: papers that are on their way are not spoken of, papers that came back are") {
  Files sent = unsent();
  sent.regular += "hồ sơ gửi:\n  - ngày gửi: 2026-11-06\n";
  CHECK_FALSE(says(reminders(sent, "2026-11-10"), "Hồ sơ"));
  sent.regular += "    ngày trả lại: 2026-11-08\n    lý do trả lại: Thiếu chữ ký\n";
  CHECK(
      says(reminders(sent, "2026-11-10"), "Hồ sơ 2026-11-05-thuong-ky bị trả lại ngày 08/11/2026"));
}

TEST_CASE("today: minutes approved and not closed are spoken of, those closed are not") {
  CHECK(says(reminders(approved(), "2026-11-10"), "đã thông qua mà chưa chốt"));
  CHECK_FALSE(says(reminders(Files(), "2026-11-10"), "chưa chốt"));  // not approved yet
  Files closed = approved();
  closed.regular += "chốt:\n  ngày: 2026-11-06\n  mã kiểm: sha256-1-00\n";
  CHECK_FALSE(says(reminders(closed, "2026-11-10"), "chưa chốt"));
}

TEST_CASE("today: three months absent without reason in the year that runs are spoken of (R17)") {
  std::vector<std::pair<std::string, std::string>> meetings;
  for (const char* month : {"03", "04", "05"}) {
    const std::string day = "2026-" + std::string(month) + "-05";
    meetings.emplace_back("hop/2026/" + day + "-thuong-ky.yaml",
                          "trạng thái: đã họp\nloại: thường kỳ\nkỳ: 2026-" + std::string(month) +
                              "\nngày: " + day +
                              "\nđiểm danh: theo danh sách\nvắng:\n  - {đồng chí: chi, lý do: "
                              "không rõ, loại: không có lý do}\n");
  }
  CHECK(
      says(reminders(Files(), "2026-11-10", meetings), "vắng không lý do 3 tháng trong năm 2026"));
  CHECK_FALSE(says(reminders(Files(), "2027-01-10", meetings), "vắng không lý do 3 tháng"));
  meetings.pop_back();
  CHECK(says(reminders(Files(), "2026-11-10", meetings), "đến 3 tháng thì chi bộ xem xét"));
}

TEST_CASE("today: where dues are recorded, a month past without a record is spoken of (R71)") {
  const std::pair<std::string, std::string> september{
      "dang-phi/2026-09.yaml",
      "kỳ: 2026-09\nthu:\n  - {đồng chí: an, mức: 20000, đã nộp: 20000}\n"};
  CHECK_FALSE(says(reminders(Files(), "2026-11-10"), "đảng phí"));
  CHECK(says(reminders(Files(), "2026-11-10", {september}),
             "Chưa có sổ đảng phí tháng 10/2026. Lập sổ: chibo dues new 2026-10"));
  // a record that cannot be read is no missing one
  CHECK_FALSE(says(reminders(Files(), "2026-11-10",
                             {september, {"dang-phi/2026-10.yaml", "kỳ: 2026-10\nthu: [\n"}}),
                   "Chưa có sổ"));
}
