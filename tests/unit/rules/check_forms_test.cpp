#include "i18n/catalog.hpp"
#include "rules/checks.hpp"
#include "store/cell_folder.hpp"
#include "store/forms.hpp"
#include "support/cell_builder.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace chibo;
using chibo::support::day;
using chibo::testing::TempFolder;

namespace {

std::string organisation(std::string_view kind) {
  return "loại tổ chức: " + std::string(kind) + "\nmã: thu\ntên: Thử\nđịnh dạng: 1\n";
}

std::string pack_of(std::string_view id, std::string_view head, std::string_view file,
                    std::string_view version, std::string_view bytes) {
  return "mã: " + std::string(id) + "\ntên: Mẫu của Đảng ủy\n" + std::string(head) +
         "mẫu giấy tờ:\n  - tệp: " + std::string(file) +
         "\n    phiên bản: " + std::string(version) +
         "\n    mã kiểm: " + store::form_digest(file, bytes) + "\n";
}

/// A cell within a committee's folder.
struct Folders : TempFolder {
  Folders() {
    write("chibo.yaml", organisation("đảng bộ"));
    write("cell/chibo.yaml", organisation("chi bộ"));
    write("cell/dang-vien.yaml", "đảng viên: []\n");
  }
};

/// What CB802 says of the cell on a day, "CB802? FILE: words".
std::vector<std::string> said(const TempFolder& folder, std::string_view on = "2026-11-20") {
  diag::Sources sources;
  diag::Diagnostics read;
  const std::filesystem::path root = folder.path() / "cell";
  store::LoadedCell loaded = store::load_cell(root, "", sources, read);
  loaded.cell.forms = store::forms_in_use(root, "", loaded.cell.profiles, sources);
  CHECK(read.empty());
  diag::Diagnostics found;
  rules::check_forms({loaded.cell, day(on)}, "CB802", found);
  const i18n::Catalog catalog = *i18n::Catalog::find("vi");
  std::vector<std::string> out;
  for (const diag::Diagnostic& one : found) {
    out.push_back(std::string(one.check) + "? " + sources[one.at.file].path + ": " +
                  catalog.say(one.what));
  }
  return out;
}

using Said = std::vector<std::string>;

}  // namespace

TEST_CASE("forms: a cell whose copy is the issued one hears nothing; a changed one is named") {
  const Folders folder;
  folder.write("mau/quy-dinh/mau-giay.yaml", pack_of("mau", "", "bien-ban.md", "2026-1", "mẫu"));
  folder.write("mau/bien-ban.md", "mẫu");
  CHECK(said(folder) == Said());
  folder.write("cell/mau/bien-ban.md", "mẫu");
  CHECK(said(folder) == Said());
  folder.write("cell/mau/bien-ban.md", "mẫu ");
  CHECK(said(folder) ==
        Said{"CB802? mau/bien-ban.md: mẫu không giống phiên bản 2026-1 đã ban hành theo "
             "\"Mẫu của Đảng ủy\""});
}

TEST_CASE("forms: one that lies nowhere is named, one that no profile names is nobody's matter") {
  const Folders folder;
  folder.write("cell/mau/giay-moi.md", "riêng");
  CHECK(said(folder) == Said());
  folder.write("cell/mau/quy-dinh/tren.yaml", pack_of("mau", "", "bien-ban.docx", "2", "mẫu"));
  CHECK(said(folder) == Said{"CB802? mau/bien-ban.docx: chưa có mẫu này, phiên bản 2 đã "
                             "ban hành theo \"Mẫu của Đảng ủy\""});
}

TEST_CASE("forms: the committee's own file is held to the version too, told by its place") {
  const Folders folder;
  folder.write("mau/quy-dinh/mau-giay.yaml", pack_of("mau", "", "bien-ban.md", "2026-1", "mẫu"));
  folder.write("mau/bien-ban.md", "đã sửa");
  CHECK(said(folder) ==
        Said{"CB802? ../mau/bien-ban.md: mẫu không giống phiên bản 2026-1 đã ban hành "
             "theo \"Mẫu của Đảng ủy\""});
}

TEST_CASE("forms: the version in force on the day counts, and of two the later one (R01)") {
  const Folders folder;
  folder.write("mau/quy-dinh/cu.yaml",
               pack_of("cu", "hiệu lực đến: 2026-10-31\n", "bien-ban.md", "2025", "cũ"));
  folder.write("mau/quy-dinh/moi.yaml",
               pack_of("moi", "hiệu lực từ: 2026-11-01\n", "bien-ban.md", "2026", "mới"));
  folder.write("mau/bien-ban.md", "mới");
  CHECK(said(folder, "2026-11-01") == Said());
  CHECK(said(folder, "2026-10-31").size() == 1);
  folder.write("mau/bien-ban.md", "cũ");
  CHECK(said(folder, "2026-10-31") == Said());
  CHECK(said(folder, "2026-11-01").size() == 1);
}

TEST_CASE("forms: a name that leads out of the folder is not followed") {
  const Folders folder;
  folder.write("cell/mau/quy-dinh/tren.yaml",
               pack_of("mau", "", "../dang-vien.yaml", "2", "đảng viên: []\n"));
  CHECK(said(folder).size() == 1);
  CHECK(said(folder).front().find("không phải tên") != std::string::npos);
}

TEST_CASE("forms: of several versions the last one counts, and an honest old copy is called old") {
  const Folders folder;
  folder.write("mau/quy-dinh/mau-giay.yaml",
               pack_of("mau", "", "bien-ban.md", "2026-1", "cũ") +
                   "  - tệp: bien-ban.md\n    phiên bản: 2026-2\n    mã kiểm: " +
                   store::form_digest("bien-ban.md", "mới") + "\n");
  folder.write("cell/mau/bien-ban.md", "mới");
  CHECK(said(folder) == Said());
  folder.write("cell/mau/bien-ban.md", "cũ");
  CHECK(said(folder) ==
        Said{"CB802? mau/bien-ban.md: mẫu là bản cũ 2026-1; nay là phiên bản 2026-2, "
             "ban hành theo \"Mẫu của Đảng ủy\""});
}

TEST_CASE(
    "forms: a text with the line ends of another system is the same form, a Word file is not") {
  CHECK(store::form_digest("a.md", "một\r\nhai\r\n") == store::form_digest("a.md", "một\nhai\n"));
  CHECK(store::form_digest("a.docx", "một\r\n") != store::form_digest("a.docx", "một\n"));
}

TEST_CASE("forms: one that papers are printed from in place of the issued one is named") {
  const Folders folder;
  folder.write("mau/quy-dinh/mau-giay.yaml", pack_of("mau", "", "bien-ban.mau", "1", "mẫu"));
  folder.write("mau/bien-ban.mau", "mẫu");
  CHECK(said(folder) == Said());
  folder.write("cell/mau/bien-ban.docx", "riêng");
  CHECK(said(folder) ==
        Said{"CB802? mau/bien-ban.docx: giấy tờ đang in theo tệp này, không theo mẫu "
             "bien-ban.mau phiên bản 1 đã ban hành theo \"Mẫu của Đảng ủy\""});
}

TEST_CASE(
    "forms: beside an issued Word form a source in the same folder serves the other formats") {
  const Folders folder;
  folder.write("mau/quy-dinh/mau-giay.yaml", pack_of("mau", "", "bien-ban.docx", "1", "mẫu"));
  folder.write("mau/bien-ban.docx", "mẫu");
  folder.write("mau/bien-ban.mau", "riêng");
  CHECK(said(folder) == Said());
  folder.write("cell/mau/bien-ban.mau", "riêng");
  CHECK(said(folder).size() == 1);
}
