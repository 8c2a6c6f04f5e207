#include "store/canonical.hpp"

#include "records/canonical.hpp"
#include "records/kinds.hpp"
#include "store/yaml_read.hpp"

#include <memory>

namespace chibo::store {

std::optional<std::string> canonical_text(std::string_view path, std::string_view text) {
  const records::RecordKind* kind = records::kind_of_path(path);
  diag::Diagnostics unheard;
  const auto tree = kind != nullptr ? read_tree(diag::k_no_file, text, unheard) : std::nullopt;
  if (!tree) {
    return std::nullopt;
  }
  const records::Shape& shape = kind->shape();
  const std::shared_ptr<void> record = shape.fresh();
  BindContext context{diag::k_no_file, text, tree->bom, unheard};
  bind_record(tree->root, shape, record.get(), context);
  return records::canonical_text(shape, record.get());
}

}  // namespace chibo::store
