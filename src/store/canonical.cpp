#include "store/canonical.hpp"

#include "records/canonical.hpp"
#include "records/kinds.hpp"
#include "store/yaml_read.hpp"

#include <memory>

namespace chibo::store {

std::optional<std::string> canonical_text(std::string_view path, std::string_view text) {
  const records::RecordKind* kind = records::kind_of_path(path);
  if (kind == nullptr) {
    return std::nullopt;
  }
  diag::Diagnostics unheard;
  const records::Shape& shape = kind->shape();
  const std::shared_ptr<void> record = shape.fresh();
  return read_text(diag::k_no_file, text, shape, record.get(), unheard)
             ? std::optional(records::canonical_text(shape, record.get()))
             : std::nullopt;
}

}  // namespace chibo::store
