#pragma once

#include "store/yaml_read.hpp"

#include <string>

namespace chibo::store {

/// Whether a text that is to be written reads as the record that was meant, and as nothing else.
template <class Record>
bool reads_as(const std::string& text, const Record& meant) {
  diag::Diagnostics complaints;
  Record record;
  return read_text(diag::FileId{}, text, record, complaints) && record == meant;
}

}  // namespace chibo::store
