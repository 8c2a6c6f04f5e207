#include "store/cell_folder.hpp"

#include "i18n/message_check.hpp"
#include "i18n/message_store.hpp"
#include "support/child.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace chibo;
using store::LoadedCell;
using testing::TempFolder;
namespace fs = std::filesystem;

constexpr std::string_view k_chibo = "loại tổ chức: chi bộ\nmã: a\ntên: Chi bộ A\nđịnh dạng: 1\n";
constexpr std::string_view k_roster = "đảng viên:\n  - mã: khanh\n    họ tên: Lê Quốc Khánh\n";
constexpr std::string_view k_meeting =
    "trạng thái: đã họp\nloại: thường kỳ\nkỳ: 2026-11\nngày: 2026-11-05\nđiểm danh: chưa\n";

void write_cell(const TempFolder& folder) {
  folder.write("chibo.yaml", k_chibo);
  folder.write("dang-vien.yaml", k_roster);
  folder.write("ke-hoach/2026.yaml", "năm: 2026\n");
  folder.write("hop/2026/2026-11-05-thuong-ky.yaml", k_meeting);
  folder.write("hop/2026/2026-10-05-thuong-ky.yaml", k_meeting);
}

struct Loaded {
  LoadedCell cell;
  std::vector<std::string> complaints;  // "hop/x.yaml CB109"
};

Loaded load(const fs::path& root, std::string_view shown = "") {
  diag::Sources sources;
  diag::Diagnostics out;
  Loaded loaded{store::load_cell(root, shown, sources, out), {}};
  for (const diag::Diagnostic& d : out) {
    loaded.complaints.push_back(sources[d.at.file].path + " " + std::string(d.check));
  }
  std::ranges::sort(loaded.complaints);
  return loaded;
}

using Complaints = std::vector<std::string>;

}  // namespace

TEST_CASE("cell folder: every record of a cell is read, in the order of file names") {
  const TempFolder folder;
  write_cell(folder);
  const Loaded loaded = load(folder.path());
  CHECK(loaded.complaints == Complaints{});
  CHECK(loaded.cell.cell.organisation.name.value == "Chi bộ A");
  CHECK(loaded.cell.cell.roster.members.value.size() == 1);
  REQUIRE(loaded.cell.cell.plans.size() == 1);
  REQUIRE(loaded.cell.cell.meetings.size() == 2);
  CHECK(loaded.cell.cell.meetings[0].stem == "2026-10-05-thuong-ky");
  CHECK(loaded.cell.cell.meetings[1].path == "hop/2026/2026-11-05-thuong-ky.yaml");
  CHECK(store::meeting_path("2026-11-05-thuong-ky") == "hop/2026/2026-11-05-thuong-ky.yaml");
  REQUIRE(loaded.cell.find("dang-vien.yaml") != nullptr);
  CHECK(loaded.cell.find("dang-vien.yaml")->was_read);
  CHECK(loaded.cell.find("dang-vien.yaml")->state.size == k_roster.size());
  CHECK(loaded.cell.find("x.yaml") == nullptr);
}

TEST_CASE("cell folder: dues are read from their own folder, by month") {
  const TempFolder folder;
  write_cell(folder);
  folder.write("dang-phi/2026-11.yaml", "kỳ: 2026-11\nthu:\n  - đồng chí: khanh\n");
  folder.write("dang-phi/2026-10.yaml", "kỳ: 2026-10\n");
  folder.write("dang-phi/cu/2026-09.yaml", "kỳ: 2026-09\n");
  const Loaded loaded = load(folder.path());
  CHECK(loaded.complaints == Complaints{"dang-phi/cu/2026-09.yaml CB109"});
  REQUIRE(loaded.cell.cell.dues.size() == 2);
  CHECK(loaded.cell.cell.dues.front().stem == "2026-10");
  CHECK(find_dues(loaded.cell.cell, std::chrono::year{2026} / 11)->dues.rows->size() == 1);
  CHECK(find_dues(loaded.cell.cell, std::chrono::year{2026} / 9) == nullptr);
}

TEST_CASE("cell folder: paths in complaints begin with what the caller shows") {
  const TempFolder folder;
  write_cell(folder);
  folder.write("hop/x.yaml", "a: 1\n");
  CHECK(load(folder.path(), "khoa-dien/").complaints == Complaints{"khoa-dien/hop/x.yaml CB109"});
}

TEST_CASE(
    "cell folder: files that are no records of this cell are told, other people's files are not") {
  const TempFolder folder;
  write_cell(folder);
  for (const std::string_view odd :
       {"hop/2026-11-05-thuong-ky.yaml", "hop/26/a.yaml", "hop/2026/a/b.yaml",
        "ke-hoach/cu/2025.yaml", "ghi-chep.yaml", "khac/a.yaml"}) {
    folder.write(odd, "a: 1\n");
  }
  folder.write("hop/2026/2026-11-06-bat-thuong.yml", k_meeting);
  for (const std::string_view apart :
       {"mau/bien-ban.yaml", "xuat/a.yaml", ".chibo/a.yaml", ".vscode/a.yaml", ".git/a.yaml",
        "ghi-chep.docx", "hop/2026/anh.jpg"}) {
    folder.write(apart, "a: 1\n");
  }
  const Loaded loaded = load(folder.path());
  CHECK(loaded.complaints ==
        Complaints{"ghi-chep.yaml CB109", "hop/2026-11-05-thuong-ky.yaml CB109",
                   "hop/2026/2026-11-06-bat-thuong.yml CB109", "hop/2026/a/b.yaml CB109",
                   "hop/26/a.yaml CB109", "ke-hoach/cu/2025.yaml CB109", "khac/a.yaml CB109"});
  CHECK(loaded.cell.cell.meetings.size() == 2);
}

TEST_CASE("cell folder: a record in the folder of another year is read, and told") {
  const TempFolder folder;
  write_cell(folder);
  fs::create_directories(folder / "hop/2025");
  fs::rename(folder / "hop/2026/2026-10-05-thuong-ky.yaml",
             folder / "hop/2025/2026-10-05-thuong-ky.yaml");
  folder.write("van-ban/2025/2026-11-03-cv-29.yaml", "loại: CV\n");
  folder.write("hop/2026/ghi-chep.yaml",
               k_meeting);  // a name without a year has a check of its own
  const Loaded loaded = load(folder.path(), "so/");
  CHECK(loaded.complaints.size() >= 2);
  CHECK(std::ranges::count(loaded.complaints, "so/hop/2025/2026-10-05-thuong-ky.yaml CB109") == 1);
  CHECK(std::ranges::count(loaded.complaints, "so/van-ban/2025/2026-11-03-cv-29.yaml CB109") == 1);
  CHECK(std::ranges::count(loaded.complaints, "so/hop/2026/ghi-chep.yaml CB109") == 0);
  CHECK(loaded.cell.cell.meetings.size() == 3);
  CHECK(loaded.cell.cell.papers.size() == 1);
}

TEST_CASE("cell folder: a copy in the folder of another year does not stand beside the record") {
  const TempFolder folder;
  write_cell(folder);
  folder.write("hop/2025/2026-11-05-thuong-ky.yaml", k_meeting);
  diag::Sources sources;
  diag::Diagnostics out;
  const LoadedCell loaded = store::load_cell(folder.path(), "", sources, out);
  CHECK(loaded.cell.meetings.size() == 2);
  REQUIRE(out.size() == 1);
  CHECK(out[0].check == "CB109");
  CHECK(out[0].severity == diag::Severity::error);
  CHECK(out[0].what ==
        i18n::say(i18n::StoreMsg::twice_in_folders, "hop/2026/2026-11-05-thuong-ky.yaml"));
}

TEST_CASE(
    "cell folder: a record saved under another ending is told, with the name it should have") {
  const TempFolder folder;
  write_cell(folder);
  const auto told = [&](std::string_view path) {
    folder.write(path, k_meeting);
    diag::Sources sources;
    diag::Diagnostics out;
    store::load_cell(folder.path(), "", sources, out);
    fs::remove(folder / path);
    REQUIRE(out.size() == 1);
    CHECK(out[0].check == "CB109");
    CHECK(sources[out[0].at.file].path == path);
    REQUIRE(out[0].hint);
    return *out[0].hint;
  };
  const auto rename_to = [](std::string_view name) {
    return i18n::say(i18n::CheckMsg::rename_to_yaml_hint, name);
  };
  CHECK(told("dang-phi.yml") == rename_to("dang-phi.yaml"));
  CHECK(told("hop/2026/2026-12-05-thuong-ky.yaml.txt") == rename_to("2026-12-05-thuong-ky.yaml"));
  CHECK(told("hop/2026/2026-12-05-thuong-ky.YAML") == rename_to("2026-12-05-thuong-ky.yaml"));
  CHECK(told("mau/quy-dinh/a.Yml") == rename_to("a.yaml"));
  const i18n::Message general = i18n::say(i18n::CheckMsg::not_yaml_hint);
  CHECK(told("hop/2026/2026-11-05-thuong-ky.yaml.txt") == general);  // its right name is taken
  CHECK(told("van-ban/2026/cv-29.txt") == general);
  CHECK(told("ke-hoach/2027") == general);
}

TEST_CASE("cell folder: what machines and people lay beside the records is left alone") {
  const TempFolder folder;
  write_cell(folder);
  for (const std::string_view path :
       {"hop/2026/.2026-11-05-thuong-ky.yaml.swp", "hop/2026/2026-11-05-thuong-ky.yaml~",
        "hop/Thumbs.db", "van-ban/2026/cv-29.pdf", "hop/2026/~$bien-ban.docx", "ghi-chep.txt"}) {
    folder.write(path, "x");
  }
  CHECK(load(folder.path()).complaints == Complaints{});
}

TEST_CASE("cell folder: a folder that cannot be opened is known by name, R96") {
  const TempFolder folder;
  write_cell(folder);
  const bool known =
      testing::in_child([&] {
        fs::permissions(folder / "hop/2026", fs::perms::none);
        fs::create_directory(folder / "xuat");
        fs::permissions(folder / "xuat", fs::perms::none);
        fs::permissions(folder.path(),
                        fs::perms::owner_all | fs::perms::others_read | fs::perms::others_exec);
        testing::become_nobody();
        return load(folder.path()).cell.cell.unread_folders == std::vector<std::string>{"hop/2026"};
      }) == 0;
  fs::permissions(folder / "hop/2026", fs::perms::owner_all);
  fs::permissions(folder / "xuat", fs::perms::owner_all);
  CHECK(known);
}

TEST_CASE("cell folder: a cell without a roster is told, a committee needs none") {
  const TempFolder folder;
  folder.write("chibo.yaml", k_chibo);
  CHECK(load(folder.path()).complaints == Complaints{"dang-vien.yaml CB101"});
  folder.write("chibo.yaml", "loại tổ chức: đảng bộ\nmã: a\ntên: Đảng bộ A\nđịnh dạng: 1\n");
  CHECK(load(folder.path()).complaints == Complaints{});
}

TEST_CASE("cell folder: cells within a committee's folder are theirs") {
  const TempFolder folder;
  write_cell(folder);
  folder.write("khoa-dien/chibo.yaml", k_chibo);
  folder.write("khoa-dien/hop/x.yaml", "a: 1\n");
  CHECK(load(folder.path()).complaints == Complaints{});
}

TEST_CASE("cell folder: a folder where a record should be, and a folder without chibo.yaml") {
  const TempFolder folder;
  write_cell(folder);
  fs::remove(folder / "dang-vien.yaml");
  fs::create_directories(folder / "dang-vien.yaml");
  fs::create_directories(folder / "hop/2026/2026-12-05-thuong-ky.yaml");
  fs::remove(folder / "chibo.yaml");
  const Loaded loaded = load(folder.path());
  CHECK(loaded.complaints == Complaints{"chibo.yaml CB101", "dang-vien.yaml CB101",
                                        "hop/2026/2026-12-05-thuong-ky.yaml CB101"});
  CHECK(loaded.cell.cell.meetings.size() == 2);
}

TEST_CASE("cell folder: a link out of the folder is not read, one inside it is") {
  const TempFolder elsewhere;
  elsewhere.write("2026-12-05-thuong-ky.yaml", k_meeting);
  const TempFolder folder;
  write_cell(folder);
  fs::create_symlink(elsewhere / "2026-12-05-thuong-ky.yaml",
                     folder / "hop/2026/2026-12-05-thuong-ky.yaml");
  fs::create_symlink("2026-11-05-thuong-ky.yaml", folder / "hop/2026/2026-11-06-thuong-ky.yaml");
  fs::create_symlink("khong-co.yaml", folder / "hop/2026/2026-11-07-thuong-ky.yaml");
  const Loaded loaded = load(folder.path());
  CHECK(loaded.complaints == Complaints{"hop/2026/2026-11-07-thuong-ky.yaml CB101",
                                        "hop/2026/2026-12-05-thuong-ky.yaml CB101"});
  CHECK(loaded.cell.cell.meetings.size() == 3);
}

TEST_CASE("cell folder: a link to a folder is told, for its records are not read") {
  const TempFolder elsewhere;
  elsewhere.write("2025-11-05-thuong-ky.yaml", k_meeting);
  const TempFolder folder;
  write_cell(folder);
  fs::create_directory_symlink(elsewhere.path(), folder / "hop/2025");
  fs::create_directory_symlink(elsewhere.path(), folder / "mau");
  CHECK(load(folder.path()).complaints == Complaints{"hop/2025 CB109"});
}

TEST_CASE("cell folder: a file and a folder that may not be read are told, and the rest is there") {
  const TempFolder folder;
  write_cell(folder);
  folder.write("hop/2025/2025-11-05-thuong-ky.yaml", k_meeting);
  fs::permissions(folder.path(), fs::perms::all);
  fs::permissions(folder / "dang-vien.yaml", fs::perms::none);
  fs::permissions(folder / "hop/2025", fs::perms::none);
  const int status = testing::in_child([&] {
    if (!testing::become_nobody()) {
      return false;
    }
    const Loaded loaded = load(folder.path());
    return loaded.complaints == Complaints{"dang-vien.yaml CB101", "hop/2025 CB101"} &&
           loaded.cell.cell.meetings.size() == 2 && !loaded.cell.find("dang-vien.yaml")->was_read;
  });
  fs::permissions(folder / "hop/2025", fs::perms::all);
  CHECK(status == 0);
}

TEST_CASE("cell folder: a broken record is told and left out, its file is known") {
  const TempFolder folder;
  write_cell(folder);
  folder.write("hop/2026/2026-12-05-thuong-ky.yaml", "loại: a: b\n");
  folder.write("ke-hoach/2027.yaml", "năm: \"\n");
  const Loaded loaded = load(folder.path());
  CHECK(loaded.complaints ==
        Complaints{"hop/2026/2026-12-05-thuong-ky.yaml CB103", "ke-hoach/2027.yaml CB105"});
  CHECK(loaded.cell.cell.meetings.size() == 2);
  CHECK(loaded.cell.cell.plans.size() == 1);
  CHECK(loaded.cell.cell.unread_plans == std::vector<std::string>{"2027"});
  CHECK_FALSE(loaded.cell.cell.roster.members.faulty);
  folder.write("dang-vien.yaml", "đảng viên: a: b\n");
  CHECK(load(folder.path()).cell.cell.roster.members.faulty);
  fs::remove(folder / "dang-vien.yaml");
  CHECK(load(folder.path()).cell.cell.roster.members.faulty);
  REQUIRE(loaded.cell.find("ke-hoach/2027.yaml") != nullptr);
  CHECK_FALSE(loaded.cell.find("ke-hoach/2027.yaml")->was_read);
}

TEST_CASE("cell folder: the workspace is the nearest folder upwards with a chibo.yaml") {
  const TempFolder folder;
  folder.write("chibo.yaml", k_chibo);
  folder.write("khoa/chibo.yaml", k_chibo);
  fs::create_directories(folder / "khoa/hop/2026");
  fs::create_directories(folder / "khac");
  CHECK(store::find_workspace(folder / "khoa/hop/2026") == folder / "khoa");
  CHECK(store::find_workspace(folder / "khoa/") == folder / "khoa");
  CHECK(store::find_workspace(folder / "khac") == folder.path());
  const TempFolder empty;
  CHECK_FALSE(store::find_workspace(empty.path()).has_value());
}

TEST_CASE("cell folder: the organisation alone can be read") {
  const TempFolder folder;
  folder.write("chibo.yaml", k_chibo);
  diag::Sources sources;
  diag::Diagnostics out;
  CHECK(store::load_organisation(folder.path(), "", sources, out).code.value.text == "a");
  CHECK(out.empty());
}
