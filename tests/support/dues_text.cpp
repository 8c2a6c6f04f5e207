#include "support/dues_text.hpp"

#include "store/yaml_read.hpp"

#include <doctest/doctest.h>

namespace chibo::support {

void add_dues(CellBuilder& cell, const std::string& stem, std::string_view text) {
  model::DuesRecord record{stem, "dang-phi/" + stem + ".yaml", {}};
  diag::Diagnostics complaints;
  REQUIRE(store::read_text(diag::k_no_file, text, record.dues, complaints));
  REQUIRE(complaints.empty());
  cell.cell().dues.push_back(std::move(record));
}

std::string dues_of_one(const std::string& stem, std::string_view rest) {
  return "kỳ: " + stem + "\nthu:\n  - {đồng chí: m1, " + std::string(rest) + "}\n";
}

}  // namespace chibo::support
