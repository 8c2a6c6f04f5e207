#include "store/canonical.hpp"

#include "records/kinds.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

using chibo::store::canonical_text;

constexpr std::string_view k_meeting = "hop/2026/2026-11-05-thuong-ky.yaml";
const std::string k_head = "trạng thái: đã họp\nloại: thường kỳ\nkỳ: 2026-11\nngày: 2026-11-05\n";

}  // namespace

TEST_CASE("canonical: layout, comments, quotes, order and spelling of keys are no meaning") {
  const auto plain = canonical_text(k_meeting, k_head + "điểm danh: chưa\nchủ trì: an\n");
  REQUIRE(plain);
  for (const std::string& text :
       {"# ghi chú\n" + k_head + "chủ trì: \"an\"  # tạm\nđiểm danh: chưa\n",
        "\xEF\xBB\xBF" + k_head + "điểm danh: chưa\nchu tri: an\nđịa điểm:\n",
        k_head + "điểm danh: 'chưa'\nchủ trì: |-\n  an\n"}) {
    CAPTURE(text);
    CHECK(canonical_text(k_meeting, text) == plain);
  }
  CHECK(canonical_text(k_meeting, k_head + "điểm danh: chưa\nchủ trì: binh\n") != plain);
  CHECK(canonical_text(k_meeting, k_head + "điểm danh: chưa\nchủ trì: không rõ\n") != plain);
}

TEST_CASE("canonical: a file is read as the kind that lies at its path") {
  const std::string plan = "năm: 2026\n";
  CHECK(canonical_text("ke-hoach/2026.yaml", plan));
  CHECK(canonical_text("ke-hoach/2026.yaml", plan) != canonical_text(k_meeting, plan));
  for (const auto& [path, kind] : {std::pair{"chibo.yaml", "chibo"},
                                   {"dang-vien.yaml", "dang-vien"},
                                   {"ke-hoach/2026.yaml", "ke-hoach"},
                                   {"hop/2026/a.yaml", "hop"},
                                   {"van-ban/2026/a.yaml", "van-ban"},
                                   {"dang-phi/2026-11.yaml", "dang-phi"},
                                   {"mau/ngay-nghi.yaml", "ngay-nghi"},
                                   {"mau/quy-dinh/a.yaml", "quy-dinh"}}) {
    const std::string_view shown = path;
    CAPTURE(shown);
    const auto* found = chibo::records::kind_of_path(path);
    REQUIRE(found != nullptr);
    CHECK(found->name == kind);
  }
  for (const char* path : {"", "khac.yaml", "hop/a.yaml", "hop/2026/a/b.yaml", "hop/2026/a.yml",
                           "hop/2026/.yaml/x", "so/chibo.yaml", "chibo.yaml.txt"}) {
    CAPTURE(path);
    CHECK(chibo::records::kind_of_path(path) == nullptr);
    CHECK_FALSE(canonical_text(path, plan));
  }
}

TEST_CASE("canonical: a text that cannot be read means nothing") {
  CHECK_FALSE(canonical_text("ke-hoach/2026.yaml", "năm: \"2026\n"));
  CHECK_FALSE(canonical_text("ke-hoach/2026.yaml", std::string("n\0m", 3)));
}
