#pragma once

#include "records/field.hpp"

namespace chibo::records {

/// Whether a key must tell a value, so that "không" is none: a name, a day, a word. Where "không"
/// is an answer, of a yes-or-no key or of a list of nobody, it stands.
inline bool needs_a_value(const Field& field) {
  return field.need == Need::required && field.ops->kind != Kind::list &&
         field.ops->kind != Kind::yes_no;
}

}  // namespace chibo::records
