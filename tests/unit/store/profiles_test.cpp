#include "store/profiles.hpp"

#include "store/cell_folder.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace chibo;

namespace {

std::string organisation(std::string_view kind) {
  return "loại tổ chức: " + std::string(kind) + "\nmã: thu\ntên: Thử\nđịnh dạng: 1\n";
}

std::string profile(std::string_view id) {
  return "mã: " + std::string(id) + "\ntên: Quy chế " + std::string(id) + "\n";
}

}  // namespace

TEST_CASE("profiles: a cell has its own rules and those of every committee around it (R02)") {
  const chibo::testing::TempFolder folder;
  folder.write("chibo.yaml", organisation("đảng bộ"));
  folder.write("mau/quy-dinh/tren.yaml", profile("tren"));
  folder.write("bo-phan/chibo.yaml", organisation("đảng bộ bộ phận"));
  folder.write("bo-phan/mau/quy-dinh/giua.yaml", profile("giua"));
  folder.write("bo-phan/cell/chibo.yaml", organisation("chi bộ"));
  folder.write("bo-phan/cell/dang-vien.yaml", "đảng viên: []\n");
  folder.write("bo-phan/cell/mau/quy-dinh/rieng.yaml", profile("rieng"));
  folder.write("bo-phan/other/mau/quy-dinh/khac.yaml", profile("khac"));
  diag::Sources sources;
  diag::Diagnostics out;
  const store::LoadedCell loaded =
      store::load_cell(folder.path() / "bo-phan/cell", "cell/", sources, out);
  REQUIRE(loaded.cell.profiles.size() == 3);
  CHECK(loaded.cell.profiles[0].path == "cell/mau/quy-dinh/rieng.yaml");
  CHECK(loaded.cell.profiles[0].distance == 0);
  CHECK(loaded.cell.profiles[1].path == "mau/quy-dinh/giua.yaml");
  CHECK(loaded.cell.profiles[1].distance == 1);
  CHECK(loaded.cell.profiles[2].path == "../mau/quy-dinh/tren.yaml");
  CHECK(loaded.cell.profiles[2].distance == 2);
  CHECK(loaded.find("mau/quy-dinh/rieng.yaml") != nullptr);
}

TEST_CASE("profiles: a committee's broken file is an error of the cell, never passed over") {
  const chibo::testing::TempFolder folder;
  folder.write("chibo.yaml", organisation("đảng bộ"));
  folder.write("mau/quy-dinh/hong.yaml", "mã: \"x\n");
  folder.write("cell/chibo.yaml", organisation("chi bộ"));
  folder.write("cell/dang-vien.yaml", "đảng viên: []\n");
  diag::Sources sources;
  diag::Diagnostics out;
  const store::LoadedCell loaded = store::load_cell(folder.path() / "cell", "", sources, out);
  CHECK(loaded.cell.profiles.empty());
  REQUIRE(diag::has_errors(out));
  CHECK(sources[out.front().at.file].path == "../mau/quy-dinh/hong.yaml");
}
