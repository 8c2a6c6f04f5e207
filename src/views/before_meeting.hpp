#pragma once

#include "model/cell.hpp"
#include "render/fault.hpp"
#include "render/value.hpp"

#include <string>
#include <string_view>

namespace chibo::views {

/// What the papers before a meeting name: its programme (chuong-trinh), invitation (giay-moi),
/// message for a phone (tin-nhan) and the chair's script (kich-ban). Every key is always present,
/// blanks are dots:
///   dang_bo chi_bo dia_danh tieu_de ten_cuoc_hop chuyen_de trang_thai_khac la_chi_uy
///   bat_dau ngay thu dia_diem hinh_thuc chu_tri{ten chuc_vu} thu_ky{ten chuc_vu}
///   co_dai_bieu dai_bieu[ten chuc_danh don_vi] co_tai_lieu tai_lieu[ten]
///   dong[la_phan so_phan phan so muc chi_tiet nguoi ghi_chu]      the table, parts among the items
///   muc[so muc]  muc_chung[so muc]                                the latter names no one's
///   affairs co_chuan_bi chuan_bi[viec viec_chung nguoi han]  luot[ten]  co_luot so_muc co_mo_dau
///   co_ket_thuc, mo_dau tien_hanh ket_thuc[so muc trinh_bay chu_tri_lam nguoi_xem_xet
///     chi_tiet[noi_dung] co_luot luot[ten] bieu_quyet]             the script's scenes by part
///   tong_so chinh_thuc du_bi co_du_bi phai_du co_quyen co_xin_vang xin_vang[ten ly_do dong_y]
///   can_chuong_trinh can_bien_ban  ngay_ky ben_moi ky{chuc ten}
/// The day is that of the invitation where the record tells none.
render::Value before_meeting_view(const model::Cell& cell, const model::MeetingRecord& record,
                                  base::Date day);

/// The message to paste into a phone: its lines are not broken to a page's width.
tl::expected<std::string, render::TemplateFaults> phone_message(const render::Value& view);

}  // namespace chibo::views
