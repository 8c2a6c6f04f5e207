#pragma once

#include "model/summary.hpp"
#include "records/codec.hpp"

namespace chibo::records {

/// The words for what a summary tells of a cell's numbers.
template <>
struct Words<model::CellStanding> {
  static constexpr Word table[] = {{"có số liệu"},
                                   {"không có bản ghi cuộc họp nào"},
                                   {"chưa có danh sách đảng viên"},
                                   {"không đọc được sổ"}};
};

}  // namespace chibo::records
