#pragma once

#include "records/field.hpp"

#include <algorithm>

namespace chibo::records {

/// Whether a key must tell a value, so that "không" is none: a name, a day, a word. Where "không"
/// is an answer, of a yes-or-no key or of a list of nobody, it stands.
inline bool needs_a_value(const Field& field) {
  return field.need == Need::required && field.ops->kind != Kind::list &&
         field.ops->kind != Kind::yes_no;
}

/// The same of a key of a record that was read.
template <class Record>
bool needs_a_value(const Record& record, const model::ToldBase& told) {
  void* const whole = const_cast<Record*>(&record);
  return std::ranges::any_of(shape_of<Record>().fields, [&](const Field& field) {
    return &field.ops->told(field.slot(whole)) == &told && needs_a_value(field);
  });
}

}  // namespace chibo::records
