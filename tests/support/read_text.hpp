#pragma once

#include "store/yaml_read.hpp"
#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

#include <string>

namespace chibo::support {

/// A record read from its text; one that the reader complains of fails the test.
template <class Record>
Record read_text(std::string text) {
  diag::Sources sources;
  diag::Diagnostics complaints;
  Record record;
  REQUIRE(
      store::read_record(sources.add("thu.yaml", std::move(text)), sources, record, complaints));
  CHECK(complaints.empty());
  return record;
}

/// Gives a cell rules of its locality; 0: its own, 1: of the committee next above.
inline void add_profile(CellBuilder& cell, int distance, std::string text) {
  cell.cell().profiles.push_back(
      {"mau/quy-dinh/thu.yaml", distance, read_text<model::RulePack>(std::move(text))});
}

}  // namespace chibo::support
