#include "store/record_value.hpp"

#include "i18n/message_store.hpp"
#include "records/kinds.hpp"
#include "store/yaml_read.hpp"
#include "store/yaml_write.hpp"

#include <algorithm>
#include <cassert>
#include <memory>
#include <optional>

namespace chibo::store {

namespace {

using base::Result;

std::optional<base::Error> first_error(const diag::Diagnostics& complaints) {
  const auto at = std::ranges::find(complaints, diag::Severity::error, &diag::Diagnostic::severity);
  return at == complaints.end() ? std::nullopt : std::optional(base::Error{at->what, at->hint});
}

/// Nothing where the list has no such line.
std::optional<Node> node_at(const records::Shape& root, void* record, const Path& told) {
  const records::Shape* shape = &root;
  const records::Ops* ops = nullptr;
  void* slot = nullptr;
  const auto go_into = [&](const records::Shape& inner, void* inside) {
    shape = &inner;
    record = inside;
  };
  for (const Step& step : told) {
    if (const auto* key = std::get_if<std::string>(&step.at)) {
      const records::Field& field = *find_key(*shape, *key).field;
      ops = field.ops;
      slot = field.slot(record);
      if (ops->kind == records::Kind::map) {
        go_into(*ops->shape(), ops->record(slot));
      }
      continue;
    }
    const std::size_t line = std::get<std::size_t>(step.at);
    if (line >= ops->size(slot)) {
      return std::nullopt;
    }
    slot = ops->at(slot, line);
    ops = ops->item;
    if (ops->kind == records::Kind::map) {
      go_into(*ops->shape(), slot);
    }
  }
  const bool is_line = std::holds_alternative<std::size_t>(told.back().at);
  return is_line && ops->kind == records::Kind::map ? record_node(*shape, record, Blanks::bare)
                                                    : slot_node(*ops, slot);
}

}  // namespace

base::Error blank_line() {
  return {i18n::say(i18n::StoreMsg::blank_line), i18n::say(i18n::StoreMsg::blank_line_hint)};
}

Result<Node> value_told(std::string_view path, std::string_view text, const Path& told) {
  const records::RecordKind* kind = records::kind_of_path(path);
  assert(kind != nullptr);
  diag::Diagnostics complaints;
  const std::shared_ptr<void> record = kind->shape().fresh();
  read_text(diag::k_no_file, text, kind->shape(), record.get(), complaints);
  if (const auto error = first_error(complaints)) {
    return tl::unexpected(*error);
  }
  auto node = node_at(kind->shape(), record.get(), told);
  if (!node) {
    return tl::unexpected(blank_line());
  }
  return std::move(*node);
}

}  // namespace chibo::store
