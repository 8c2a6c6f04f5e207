#pragma once

#include "model/committee_books.hpp"
#include "records/codec.hpp"

namespace chibo::records {

// The fixed words of a committee's own records, in the order of their enumerators.

template <>
struct Words<model::RegistrationState> {
  static constexpr Word table[] = {{"chờ đăng ký", {"chưa đăng ký"}},
                                   {"chờ duyệt", {"đã đăng ký", "đã đăng ký (chờ duyệt)"}},
                                   {"đã thống nhất", {"thống nhất", "đã duyệt"}}};
};

}  // namespace chibo::records
