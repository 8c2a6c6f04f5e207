#pragma once

#include "views/schema_shapes.hpp"

namespace chibo::views {

// What a committee's report tells of the books of its office, as json has it.

SchemaJson schedule_schema(bool is_vietnamese);
SchemaJson book_gap_schema(bool is_vietnamese);
SchemaJson observers_schema(bool is_vietnamese);
SchemaJson findings_schema(bool is_vietnamese);

}  // namespace chibo::views
