#include "base/embedded.hpp"
#include "base/file.hpp"
#include "render/docx_fill.hpp"
#include "render/docx_rules.hpp"
#include "render/package.hpp"
#include "store/cell_folder.hpp"
#include "views/minutes.hpp"
#include "views/papers.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

using namespace chibo;

namespace {

constexpr std::string_view k_form = "templates/thang-binh/mau/bien-ban.docx";

std::vector<render::Part> form() {
  const auto bytes = base::embedded_file(k_form);
  REQUIRE(bytes.has_value());
  auto parts = render::read_package(*bytes, "bien-ban.docx");
  REQUIRE(parts.has_value());
  return std::move(*parts);
}

const std::string& body_of(const std::vector<render::Part>& parts) {
  const auto at = std::ranges::find(parts, "word/document.xml", &render::Part::name);
  REQUIRE(at != parts.end());
  return at->data;
}

/// The names in the tags of a text.
std::set<std::string> names_in(const std::string& text) {
  static const std::regex k_tag(R"(\{\{[#^/]?\s*([a-z_]+(\.[a-z_]+)?))");
  std::set<std::string> out;
  for (std::sregex_iterator at(text.begin(), text.end(), k_tag), end; at != end; ++at) {
    out.insert((*at)[1]);
  }
  return out;
}

/// The built-in minutes with the pieces that they share.
std::string built_in_minutes() {
  std::string out;
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    if (file.path == "templates/bien-ban/bien-ban.mau" ||
        (file.path.starts_with("templates/chung/") && file.path.ends_with("-vang-mat.mau")) ||
        file.path == "templates/chung/dien-bien-muc.mau" ||
        file.path == "templates/chung/dinh-chinh.mau") {
      out += file.bytes;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("Thăng Bình: the form has a place for all that the built-in minutes print") {
  // heads of lists: the form has one line for each entry instead
  const std::set<std::string> spared{"co_can_cu", "co_y_kien"};
  const std::vector<render::Part> parts = form();
  const std::set<std::string> known = names_in(body_of(parts));
  for (const std::string& name : names_in(built_in_minutes())) {
    CHECK_MESSAGE((spared.contains(name) || known.contains(name)), name);
  }
}

TEST_CASE("Thăng Bình: the example's minutes come out whole, in the order that Word asks for") {
  const std::filesystem::path root =
      std::filesystem::path(CHIBO_SOURCE_DIR) / "examples/thang-binh-2024";
  diag::Sources sources;
  diag::Diagnostics complaints;
  const store::LoadedCell loaded = store::load_cell(root, "", sources, complaints);
  REQUIRE(complaints.empty());
  const model::MeetingRecord* record = find_meeting(loaded.cell, "2024-03-04-thuong-ky");
  REQUIRE(record != nullptr);
  const auto filled =
      render::fill_docx(form(), views::minutes_view(loaded.cell, *record), *record->meeting.date);
  REQUIRE(filled.has_value());
  CHECK(render::docx_complaints(*filled).empty());
  CHECK(render::unfilled_tags(*filled).empty());
  static const std::regex k_markup("<[^>]*>");
  const std::string body = std::regex_replace(body_of(*filled), k_markup, "");
  for (const std::string_view text :
       {"CHI BỘ THÔN 3", "Vận động hai hộ còn lại hiến đất mở đường tổ 5", "tán thành 7/8 đồng chí",
        "3 đảng viên phát biểu 3 ý kiến", "Châu Phước Lộc", "Lê Minh Thư", "Trần Thanh Tâm"}) {
    CHECK_MESSAGE(body.find(text) != std::string::npos, text);
  }
  CHECK(body.find("chưa được công bố") == std::string::npos);
}
