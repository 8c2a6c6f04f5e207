#pragma once

#include "base/result.hpp"
#include "base/write_batch.hpp"
#include "cli/session.hpp"
#include "store/read_back.hpp"

#include <string>

namespace chibo::cli {

/// Why a new file is not written: its text does not read as the record that was meant.
base::Error new_record_uncertain(const std::string& path);

/// Makes the file of a new record in a batch, once its text reads as the record that was meant.
template <class Record>
base::Result<void> put_new_record(base::WriteBatch& batch, const std::filesystem::path& root,
                                  const std::string& path, const std::string& text,
                                  const Record& meant) {
  if (!store::reads_as(text, meant)) {
    return tl::unexpected(new_record_uncertain(path));
  }
  batch.put_new(root / path, text);
  return {};
}

}  // namespace chibo::cli
