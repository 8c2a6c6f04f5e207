#include "rules/sealing.hpp"
#include "rules/votes.hpp"
#include "store/yaml_write.hpp"
#include "support/cell_builder.hpp"
#include "support/checked_cell.hpp"

using namespace chibo::support;

namespace {

/// The good files with the regular meeting closed as chibo closes it.
Files closed(Files files = {}) {
  CellBuilder cell;
  cell.roster(files.roster).plan(files.plan).meeting("2026-11-02-chi-uy", files.committee);
  cell.meeting(files.regular_stem, files.regular);
  chibo::model::Meeting only_seal;
  only_seal.seal = chibo::rules::seal_of(cell.cell(), cell[files.regular_stem], day("2026-11-10"));
  const std::string whole = chibo::store::record_text(only_seal);
  files.regular += whole.substr(whole.find("chốt:"));
  return files;
}

/// The same, amended as chibo amends it.
Files amended(std::string_view approved_at) {
  Files files = closed();
  files.regular +=
      "đính chính:\n  - ngày: 2026-11-12\n    về: mục 1\n    nội dung: Đúng là 8 việc.\n";
  files.regular += "    thông qua tại: " + std::string(approved_at) + "\n";
  CellBuilder cell;
  cell.roster(files.roster).meeting(files.regular_stem, files.regular);
  files.regular = spoil(
      files.regular, "  quy định:\n",
      "  mã kiểm đính chính: " + chibo::rules::amendments_digest_of(cell[files.regular_stem]) +
          "\n  quy định:\n");
  return files;
}

}  // namespace

TEST_CASE("check CB602: closed minutes that stay as they were are not spoken of") {
  CHECK_SAID(closed());
  Files commented = closed();
  commented.regular = "# sổ tháng 11\n" + commented.regular;
  CHECK_SAID(commented);
}

TEST_CASE("check CB602: a closed record that changed is an error") {
  Files files = closed();
  files.regular = spoil(files.regular, "Công tác đột xuất", "Ốm");
  CHECK_SAID(files,
             "CB602! 2026-11-05-thuong-ky.yaml:50:3: biên bản đã chốt ngày 10/11/2026, nhưng sổ bị "
             "sửa sau đó | Trả sổ về như lúc chốt, rồi đính chính: chibo minutes amend "
             "2026-11-05-thuong-ky");
}

TEST_CASE("check CB602: a roster mended later is a warning that names both") {
  Files files = closed();
  files.roster = spoil(files.roster, "Phạm Mai Chi", "Phạm Mai Chí");
  const Said all = said(files);
  REQUIRE(all.size() == 4);
  for (const std::string& one : all) {
    CHECK(one.starts_with("CB602? 2026-11-05-thuong-ky.yaml:"));
  }
  CHECK(all[2].find("lúc chốt, vắng có Phạm Mai Chi; tính theo sổ bây giờ thì không") !=
        std::string::npos);
  CHECK(all[3].find("tính theo sổ bây giờ, vắng có Phạm Mai Chí; lúc chốt thì không") !=
        std::string::npos);
}

TEST_CASE("check CB602: an amendment waits for a later meeting to approve it") {
  const Said waits = said(amended(""));
  REQUIRE(waits.size() == 1);
  CHECK(waits.front().find("CB602? ") == 0);
  CHECK(waits.front().find("chưa được cuộc họp nào thông qua") != std::string::npos);

  for (const char* wrong : {"2026-11-05-thuong-ky", "2026-11-02-chi-uy", "2026-12-05-thuong-ky"}) {
    const Said nowhere = said(amended(wrong));
    REQUIRE(nowhere.size() == 1);
    CHECK(nowhere.front().find("CB602! ") == 0);
  }
}

TEST_CASE("check CB602: an amendment of minutes that are not closed is out of place") {
  Files files;
  files.regular +=
      "bổ sung:\n  - {ngày: 2026-11-12, về: mục 1, nội dung: Thêm., thông qua tại: }\n";
  const Said all = said(files);
  REQUIRE(all.size() == 1);
  CHECK(all.front().find("mà biên bản chưa chốt") != std::string::npos);
}

TEST_CASE("check CB602: an amendment changed, removed or approved by hand is seen") {
  const std::string good = amended("").regular;
  const std::pair<const char*, const char*> by_hand[] = {
      {"Đúng là 8 việc.", "Đúng là 9 việc."},
      {"    về: mục 1\n", "    về: mục 2\n"},
      {"thông qua tại: \n", "thông qua tại: 2026-11-02-chi-uy\n"},
      {"nội dung: Đúng là 8 việc.\n",
       "nội dung: Đúng là 8 việc.\n  - ngày: 2026-11-12\n    về: mục 3\n    nội dung: Thêm.\n"}};
  for (const auto& [before, after] : by_hand) {
    Files files = amended("");
    files.regular = spoil(good, before, after);
    const std::string all = joined(said(files));
    CHECK_MESSAGE(all.find("đính chính, bổ sung đã ghi bằng lệnh, nhưng bị sửa hoặc bỏ bớt") !=
                      std::string::npos,
                  all);
  }
  Files removed = amended("");
  removed.regular.erase(removed.regular.find("đính chính:\n  - ngày"));
  const Said all = said(removed);
  REQUIRE(all.size() == 1);
  CHECK(all.front().starts_with("CB602! "));
}

TEST_CASE("check CB602: layout and comments of an amendment are no change") {
  Files files = amended("");
  files.regular = spoil(files.regular, "nội dung: Đúng là 8 việc.",
                        "nội dung: \"Đúng là 8 việc.\"  # theo sổ tay");
  CHECK(said(files).size() == 1);  // that it waits for approval
}

TEST_CASE("check CB602: an amendment that no command wrote is a warning") {
  Files files = closed();
  files.regular +=
      "đính chính:\n  - {ngày: 2026-11-12, về: mục 1, nội dung: Đúng là 8 việc., thông qua tại: "
      "}\n";
  const Said all = said(files);
  REQUIRE(all.size() == 2);
  CHECK(joined(all).find("không ghi bằng lệnh") != std::string::npos);
  CHECK(joined(all).find("CB602!") == std::string::npos);
}

TEST_CASE(
    "check CB602: minutes closed by a regulation that is gone name it and what is there now") {
  Files files = closed();
  files.regular = spoil(files.regular, "    - hd-42-2025\n", "    - hd-99-2099\n");
  const Said all = said(files);
  REQUIRE(all.size() == 1);
  CHECK(all.front().find("lúc chốt, biên bản theo hd-99-2099; nay máy soát cuộc họp ngày ấy theo "
                         "Hướng dẫn 42-HD/BTCTW") != std::string::npos);
  CHECK(all.front().starts_with("CB602? "));
}

namespace {

/// Minutes closed while Huy was on probation, which ended two days before the meeting.
Files with_probation(std::string_view official) {
  constexpr std::string_view k_huy =
      "  - mã: huy\n    họ tên: Phạm Gia Huy\n    ngày kết nạp: 2025-11-03\n";
  Files files;
  files.roster += k_huy;
  files = closed(files);
  files.roster += official;
  return files;
}

Said told_of_closing(const Files& files) {
  Said out = said(files);
  std::erase_if(out, [](const std::string& line) { return !line.starts_with("CB602"); });
  return out;
}

}  // namespace

TEST_CASE(
    "check CB602: a day of recognition dated back changes no minutes closed before it (R16)") {
  constexpr const char* k_dated_back = "    ngày chính thức: 2026-11-03\n";
  const Said unexplained = told_of_closing(with_probation(k_dated_back));
  REQUIRE_FALSE(unexplained.empty());
  CHECK_MESSAGE(joined(unexplained).find("chibo set dang-vien \"đảng viên huy, ngày công nhận\"") !=
                    std::string::npos,
                joined(unexplained));
  const Said explained = told_of_closing(
      with_probation(k_dated_back + std::string("    ngày công nhận: 2026-11-18\n")));
  CHECK_MESSAGE(explained.empty(), joined(explained));
}

TEST_CASE("check CB602: a decision made before the meeting does not excuse its minutes (R16)") {
  CHECK_FALSE(told_of_closing(with_probation("    ngày chính thức: 2026-11-03\n"
                                             "    ngày công nhận: 2026-11-04\n"))
                  .empty());
}

TEST_CASE("votes: who is recognised later is no voter before, though dated back (R13, R16)") {
  CellBuilder cell;
  cell.roster(official_members(3) +
              "  - {mã: huy, họ tên: Phạm Gia Huy, ngày kết nạp: 2025-11-03, ngày chính thức: "
              "2026-11-03, ngày công nhận: 2026-12-10}\n")
      .held("2026-11-05-thuong-ky", "")
      .held("2026-12-15-thuong-ky", "");
  CHECK(chibo::rules::vote_base(cell.cell(), cell["2026-11-05-thuong-ky"]).denominator == 3);
  CHECK(chibo::rules::vote_base(cell.cell(), cell["2026-12-15-thuong-ky"]).denominator == 4);
}
