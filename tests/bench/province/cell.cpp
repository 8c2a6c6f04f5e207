#include "cell.hpp"

#include "words.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <iterator>

namespace province {

namespace {

constexpr std::uint64_t k_seed = 20261122;

const words::Named& commune(int committee) {
  return words::k_places[static_cast<std::size_t>(committee) % std::size(words::k_places)];
}

std::string commune_folder(int committee) {
  return fmt::format("xa-{:03}-{}", committee + 1, commune(committee).slug);
}

std::string commune_name(int committee) {
  return fmt::format("Đảng bộ xã {} {}", commune(committee).name, committee + 1);
}

/// In every fifth commune the last six cells lie in a part of it, a level deeper.
bool is_in_part(int cell) {
  return cell / k_cells_of_committee % 5 == 4 &&
         cell % k_cells_of_committee >= k_cells_of_committee - 6;
}

std::string folder_above(int cell) {
  const std::string commune = commune_folder(cell / k_cells_of_committee);
  return is_in_part(cell) ? commune + "/khoi-truong-hoc" : commune;
}

Member make_member(Chance& chance, int number, int of) {
  Member out;
  out.id = fmt::format("dv{:02}", number + 1);
  out.is_woman = chance.percent(38);
  out.name = fmt::format(
      "{} {} {}", chance.one_of(words::k_family),
      out.is_woman ? chance.one_of(words::k_middle_f) : chance.one_of(words::k_middle_m),
      out.is_woman ? chance.one_of(words::k_given_f) : chance.one_of(words::k_given_m));
  const bool may_differ = number > 4;
  out.is_exempt = may_differ && chance.percent(4);
  out.is_probationary = may_differ && number + 1 == of && chance.percent(25);
  return out;
}

}  // namespace

std::vector<int> members_by_cell(int cells) {
  constexpr int k_all_cells = 2006;
  constexpr long long k_all_members = 46'437;
  constexpr int k_fewest = 8;
  constexpr int k_most = 45;
  const long long wanted = cells * k_all_members / k_all_cells;
  Chance chance{k_seed, 1};
  std::vector<int> out(static_cast<std::size_t>(cells));
  long long sum = 0;
  for (int& members : out) {
    members = chance.between(10, 36);
    sum += members;
  }
  while (sum != wanted) {
    int& members = out[static_cast<std::size_t>(chance.below(cells))];
    const int step = sum < wanted ? 1 : -1;
    if (members + step >= k_fewest && members + step <= k_most) {
      members += step;
      sum += step;
    }
  }
  return out;
}

Cell make_cell(int number, int members) {
  Chance chance{k_seed, 2, static_cast<std::uint64_t>(number)};
  const words::Named& unit = words::k_units[static_cast<std::size_t>(chance.below(6))];
  const words::Named& place = words::k_places[static_cast<std::size_t>(chance.below(20))];
  Cell out;
  out.number = number + 1;
  out.place = fmt::format("{} {}", unit.name, place.name);
  out.name = "Chi bộ " + out.place;
  out.committee = commune_name(number / k_cells_of_committee);
  out.folder =
      fmt::format("{}/cb-{:05}-{}-{}", folder_above(number), out.number, unit.slug, place.slug);
  for (int i = 0; i < members; ++i) {
    out.members.push_back(make_member(chance, i, members));
  }
  return out;
}

std::string organisation_of(const Cell& cell) {
  return fmt::format(
      "loại tổ chức: chi bộ\nmã: cb-{:05}\ntên: {}\nđảng bộ: {}\nđịa danh: {}\nnhiệm kỳ: "
      "2025-2027\n"
      "tự lưu thay đổi: không\nđịnh dạng: 1  # dòng dành cho máy, xin giữ nguyên\n",
      cell.number, cell.name, cell.committee, cell.committee.substr(cell.committee.find("xã")));
}

std::string roster_of(const Cell& cell, const Size& size) {
  constexpr int k_first_years = 1975;
  const int before = size.last_year - size.years - 4;  // all but the probationary joined by then
  Chance chance{k_seed, 3, static_cast<std::uint64_t>(cell.number)};
  std::string out =
      fmt::format("# Danh sách đảng viên {}; đối chiếu với sổ danh sách của đảng ủy.\nđảng viên:\n",
                  cell.place);
  const auto put = std::back_inserter(out);
  for (std::size_t i = 0; i < cell.members.size(); ++i) {
    const Member& member = cell.members[i];
    fmt::format_to(put, "  - mã: {}\n    họ tên: {}\n    giới tính: {}\n", member.id, member.name,
                   member.is_woman ? "nữ" : "nam");
    if (member.is_probationary) {
      fmt::format_to(put, "    ngày kết nạp: {0}-12-20\n    người giúp đỡ: dv02\n",
                     size.last_year - 1);
      continue;
    }
    const int year = chance.between(k_first_years, before);
    const int month = chance.between(1, 12);
    const int day = chance.between(1, 28);
    fmt::format_to(
        put, "    ngày kết nạp: {0}-{2:02}-{3:02}\n    ngày chính thức: {1}-{2:02}-{3:02}{4}\n",
        year, year + 1, month, day, chance.percent(8) ? "   # theo hồ sơ gốc" : "");
    if (i < 2) {
      fmt::format_to(put, "    chức vụ:\n      - chức danh: {}\n        từ: {}-05-10\n",
                     i == 0 ? "bí thư" : "phó bí thư", before + 2);
    }
    if (member.is_exempt) {
      fmt::format_to(
          put,
          "    trạng thái:\n      - loại: miễn công tác và sinh hoạt đảng\n        từ: {}-01-01\n"
          "        theo: Nghị quyết 02-NQ/CB\n",
          before + 2);
    }
  }
  return out;
}

std::string plan_of(const Cell& cell, const Size& size, int year) {
  std::string out =
      fmt::format("# Kế hoạch năm {} của {}\nnăm: {}\nlịch họp:\n", year, cell.name, year);
  for (int month = 1; month <= 12; ++month) {
    fmt::format_to(std::back_inserter(out),
                   "  - kỳ: {0}-{1:02}\n    ngày: {0}-{1:02}-04\n    loại: thường kỳ\n", year,
                   month);
  }
  out += "tự phê bình:\n  mỗi kỳ: 2\n  thứ tự: [";
  bool is_first = true;
  for (const Member& member : cell.members) {
    if (member.takes_part(year == size.last_year)) {
      out += (is_first ? "" : ", ") + member.id;
      is_first = false;
    }
  }
  return out + "]\n";
}

std::vector<Committee> committees_of(int cell) {
  const auto text = [](std::string_view kind, std::string_view code, std::string_view name,
                       std::string_view above) {
    return fmt::format(
        "loại tổ chức: {}\nmã: {}\ntên: {}\nđảng bộ: {}\nđịa danh: Sông Hậu\nđịnh dạng: 1\n", kind,
        code, name, above);
  };
  const int committee = cell / k_cells_of_committee;
  std::vector<Committee> out{
      {"", text("đảng bộ", "tinh-song-hau", "Đảng bộ tỉnh Sông Hậu", "Trung ương")},
      {commune_folder(committee), text("đảng bộ", fmt::format("xa-{:03}", committee + 1),
                                       commune_name(committee), "Đảng bộ tỉnh Sông Hậu")}};
  if (is_in_part(cell)) {
    out.push_back(
        {folder_above(cell), text("đảng bộ bộ phận", fmt::format("bp-{:03}", committee + 1),
                                  fmt::format("Đảng bộ bộ phận khối trường học {}", committee + 1),
                                  commune_name(committee))});
  }
  return out;
}

}  // namespace province
