#include "text/difference.hpp"

#include "text/layout.hpp"

#include <doctest/doctest.h>

using chibo::text::Difference;
using chibo::text::differences;
using chibo::text::one_line;

using Lines = std::vector<std::string>;

TEST_CASE("difference: equal texts differ nowhere") {
  CHECK(differences({}, {}).empty());
  CHECK(differences({"một", "hai"}, {"một", "hai"}).empty());
}

TEST_CASE("difference: a paragraph changed in its place is one change, not one gone and one new") {
  CHECK(differences({"đầu", "Đồng chí An: nhất trí.", "cuối"},
                    {"đầu", "Đồng chí An: không nhất trí.", "cuối"}) ==
        std::vector<Difference>{{"Đồng chí An: nhất trí.", "Đồng chí An: không nhất trí."}});
}

TEST_CASE("difference: what stands on one side only is gone or new, in order") {
  CHECK(differences({"a", "b", "c"}, {"b", "c", "d"}) ==
        std::vector<Difference>{{"a", std::nullopt}, {std::nullopt, "d"}});
  CHECK(differences({"toàn khác"}, {"xyz"}) ==
        std::vector<Difference>{{"toàn khác", std::nullopt}, {std::nullopt, "xyz"}});
}

TEST_CASE("difference: a paragraph put before a changed one does not hide the change") {
  CHECK(differences({"Đồng chí An: nhất trí với báo cáo."},
                    {"mới", "Đồng chí An: nhất trí với dự thảo."}) ==
        std::vector<Difference>{
            {std::nullopt, "mới"},
            {"Đồng chí An: nhất trí với báo cáo.", "Đồng chí An: nhất trí với dự thảo."}});
}

TEST_CASE("one_line: blanks of every kind are one, none at the ends, NFC") {
  CHECK(one_line(" a\n\tb\xC2\xA0 c ") == "a b c");
  CHECK(one_line("a\xCC\x81") == "á");
}
