#include "meeting.hpp"

#include "words.hpp"
#include "yaml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace province {

namespace {

constexpr std::uint64_t k_seed = 20261123;
constexpr int k_months = 12;

/// The ways in which a cell's year falls short, each the same every year.
bool is_silent(const Cell& cell) {
  return cell.number % 97 == 5;
}
bool is_missing(const Cell& cell, int month) {
  return cell.number % 41 == 7 && month == 2 + cell.number % 11;
}
bool is_late(const Cell& cell, int month) {
  return cell.number % 29 == 3 && month == 1 + cell.number % 12;
}
bool is_not_held(const Cell& cell, int month) {
  return cell.number % 53 == 11 && month == 1 + cell.number % 12;
}

/// One meeting under the pen.
class Minutes {
 public:
  Minutes(const Cell& cell, const Size& size, int year, int month, bool is_thematic)
      : cell_(cell),
        chance_{k_seed, static_cast<std::uint64_t>(cell.number), static_cast<std::uint64_t>(year),
                static_cast<std::uint64_t>(month), is_thematic ? 1U : 0U},
        year_(year),
        month_(month),
        is_thematic_(is_thematic),
        in_last_year_(year == size.last_year) {
    choose_absent();
  }

  std::string write(int day) {
    head(day);
    roll_call();
    before();
    agenda();
    tasks();
    closing(day);
    return std::move(out_);
  }

  std::string write_not_held(int day, bool is_put_off) {
    add("trạng thái: {}\nloại: thường kỳ\nkỳ: {}-{:02}\nngày: {}-{:02}-{:02}\nlý do: {}\ntheo: "
        "Đảng ủy xã đồng ý\n"
        "điểm danh: chưa\n",
        is_put_off ? "hoãn" : "không họp", year_, month_, year_, month_, day,
        is_put_off ? "Cả chi bộ trực chống bão" : "Chi bộ họp chung với đại hội thôn");
    return std::move(out_);
  }

 private:
  template <class... Values>
  void add(fmt::format_string<Values...> form, Values&&... values) {
    fmt::format_to(std::back_inserter(out_), form, std::forward<Values>(values)...);
  }
  void value(std::string_view text) {
    put_value(out_, chance_, text);
    out_ += '\n';
  }
  void prose(std::string_view text, int column) { put_prose(out_, chance_, text, column); }

  void choose_absent() {
    for (const Member& member : cell_.members) {
      if (member.takes_part(in_last_year_)) {
        present_.push_back(&member);
      }
    }
    const int wanted =
        chance_.percent(20) ? 0 : chance_.below(std::min(4, static_cast<int>(present_.size()) / 4));
    for (int i = 0; i < wanted; ++i) {
      const int at = chance_.between(3, static_cast<int>(present_.size()) - 1);
      absent_.push_back(present_[static_cast<std::size_t>(at)]);
      present_.erase(present_.begin() + at);
    }
  }

  const Member& someone() {
    return *present_[static_cast<std::size_t>(chance_.below(static_cast<int>(present_.size())))];
  }

  long long voters() const {
    return std::ranges::count_if(present_, [](const Member* one) { return !one->is_probationary; });
  }

  void head(int day) {
    add("# Biên bản họp {} tháng {}/{}\n", is_thematic_ ? "chuyên đề" : "thường kỳ", month_, year_);
    if (chance_.percent(30)) {
      out_ += "# Thư ký ghi tay tại chỗ, nhập lại ngày hôm sau\n";
    }
    add("trạng thái: đã họp\nloại: {}\nkỳ: {}-{:02}\nngày: {}-{:02}-{:02}\n",
        is_thematic_ ? "chuyên đề" : "thường kỳ", year_, month_, year_, month_, day);
    add("bắt đầu: \"{}:{:02}\"\nkết thúc: \"{}:{:02}\"\nđịa điểm: Nhà văn hóa {}\nhình thức: trực "
        "tiếp\n",
        chance_.between(18, 19), chance_.below(2) * 30, chance_.between(21, 22),
        chance_.below(4) * 15, cell_.place);
    add("chủ trì: {}   # bí thư\nthư ký: {}\n", cell_.members[0].id, cell_.members[2].id);
    if (is_thematic_) {
      out_ += "chuyên đề:\n  tên: ";
      value("Chi bộ với việc " + std::string(chance_.one_of(words::k_works)));
    }
    if (chance_.percent(25)) {
      add("đại biểu:\n  - mã: khach\n    họ tên: {} {} {}\n    chức danh: Đảng ủy viên phụ trách\n "
          "   đơn vị: {}\n"
          "    vai trò: cấp ủy cấp trên\n",
          chance_.one_of(words::k_family), chance_.one_of(words::k_middle_m),
          chance_.one_of(words::k_given_m), cell_.committee);
    }
  }

  void roll_call() {
    if (absent_.empty()) {
      out_ += "\nđiểm danh: đầy đủ\nvắng: không\n";
      return;
    }
    out_ += "\nđiểm danh: theo danh sách\nvắng:\n";
    for (const Member* member : absent_) {
      const bool excused = chance_.percent(85);
      add("  - đồng chí: {}", member->id);
      if (chance_.percent(40)) {
        add("   # {}", member->name);
      }
      out_ += "\n    lý do: ";
      value(excused ? chance_.one_of(words::k_reasons) : "Không báo trước");
      add("    loại: {}\n", excused ? "có lý do" : "không có lý do");
    }
  }

  void before() {
    const long long paid = static_cast<long long>(cell_.members.size());
    add("đảng phí: |\n  {}/{} đảng viên nộp đảng phí tháng {}, số tiền {}.000 đồng.\n", paid, paid,
        month_, paid * chance_.between(8, 40));
    add("tài liệu:\n  - tên: Báo cáo kết quả tháng {}\n    ngày gửi: {}-{:02}-01\n",
        month_ == 1 ? k_months : month_ - 1, year_, month_);
    if (is_thematic_ || month_ == 1 || is_missing(cell_, month_ - 1) ||
        is_not_held(cell_, month_ - 1)) {
      return;
    }
    out_ += "\nkết quả nhiệm vụ:\n";
    for (const char task : {'a', 'b'}) {
      const bool is_done = chance_.percent(80);
      add("  - mã: {}-{:02}-{}\n    trạng thái: {}\n    kết quả: ", year_, month_ - 1, task,
          is_done ? "hoàn thành" : "đang làm");
      prose("Đã " + std::string(chance_.one_of(words::k_works)) + ".", 6);
    }
  }

  void opinions() {
    out_ += "    ý kiến:\n";
    const int count = chance_.between(1, 4);
    for (int i = 0; i < count; ++i) {
      const Member& speaker = someone();
      add("      - đồng chí: {}", speaker.id);
      if (chance_.percent(40)) {
        add("   # {}", speaker.name);
      }
      out_ += "\n        nội dung: ";
      prose(sentence(chance_) + (chance_.percent(25) ? ". " + sentence(chance_) + "." : "."), 10);
    }
  }

  void vote(int column) {
    const long long against = chance_.percent(12) ? 1 : 0;
    const long long untold = chance_.percent(15) ? 1 : 0;
    const std::string indent(static_cast<std::size_t>(column), ' ');
    add("{0}tán thành: {1}\n{0}không tán thành: {2}\n{0}không có ý kiến: {3}\n", indent,
        voters() - against - untold, against, untold);
  }

  void agenda() {
    out_ += "\nchương trình:\n";
    const int count = chance_.between(3, 5);
    for (int i = 0; i < count; ++i) {
      out_ += "  - mục: ";
      value(chance_.one_of(words::k_items));
      add("    trình bày: {}\n    nội dung: ", cell_.members[static_cast<std::size_t>(i % 2)].id);
      prose(sentence(chance_) + ". " + sentence(chance_) + ".", 6);
      if (i > 0) {
        opinions();
      }
      if (i == count - 1) {
        out_ += "    kết luận: |\n      Chi bộ thống nhất " +
                std::string(chance_.one_of(words::k_works)) + ".\n";
        out_ += "    biểu quyết:\n      hình thức: giơ tay\n";
        vote(6);
      }
    }
    if (!is_thematic_) {
      turns();
    }
  }

  /// Of the members who take part, in the order of the plan; whoever is absent gives way.
  const Member& in_order(int turn) const {
    std::vector<const Member*> order;
    for (const Member& member : cell_.members) {
      if (member.takes_part(in_last_year_)) {
        order.push_back(&member);
      }
    }
    auto at = static_cast<std::size_t>(turn) % order.size();
    while (std::ranges::find(absent_, order[at]) != absent_.end()) {
      at = (at + 1) % order.size();
    }
    return *order[at];
  }

  void turns() {
    out_ += "  # Theo thứ tự của kế hoạch năm\n  - mục: Tự phê bình và phê bình\n    lượt:\n";
    for (int i = 0; i < 2; ++i) {
      const Member& member = in_order((month_ - 1) * 2 + i);
      add("      - đồng chí: {}\n        tự phê bình: ", member.id);
      prose(chance_.one_of(words::k_statements), 10);
      add("        góp ý:\n          - đồng chí: {}\n            nội dung: ", someone().id);
      prose(sentence(chance_) + ".", 14);
      out_ += "        kết luận: Chi bộ ghi nhận, theo dõi việc sửa chữa.\n";
    }
  }

  void tasks() {
    if (is_thematic_) {
      return;
    }
    out_ += "\nnhiệm vụ:\n";
    const int next_month = month_ % k_months + 1;
    const int next_year = month_ == k_months ? year_ + 1 : year_;
    for (const char task : {'a', 'b'}) {
      add("  - mã: {}-{:02}-{}\n    việc: ", year_, month_, task);
      value(chance_.one_of(words::k_works));
      add("    chủ trì: {}\n", someone().id);
      if (chance_.percent(35)) {
        add("    phối hợp: [{}, {}]\n", cell_.members[0].id, cell_.members[3].id);
      }
      add("    hạn: {0}-{1:02}-{2:02}\n    báo cáo tại kỳ: {0}-{1:02}\n", next_year, next_month,
          chance_.between(1, 3));
    }
  }

  void closing(int day) {
    add("\n# Chi bộ tự chấm cuối buổi họp\ntự đánh giá:\n  xếp loại: {}\n  hạn chế: |\n    Còn "
        "phải {}.\n",
        chance_.percent(70)   ? "tốt"
        : chance_.percent(80) ? "khá"
                              : "trung bình",
        chance_.one_of(words::k_works));
    if (chance_.percent(10)) {
      out_ += "đánh giá của cấp trên:\n  - vai trò: chính thức\n    xếp loại: khá\n";
    }
    out_ += "\nbiên bản:\n  đọc lại: có\n";
    vote(2);
    add("  sổ biên bản: quyển {}, trang {}\n  ngày gửi cấp trên: {}-{:02}-{:02}\n",
        chance_.between(1, 4), chance_.between(1, 180), year_, month_, day + 1);
  }

  const Cell& cell_;
  Chance chance_;
  int year_;
  int month_;
  bool is_thematic_;
  bool in_last_year_;
  std::vector<const Member*> present_;
  std::vector<const Member*> absent_;
  std::string out_;
};

File file_of(int year, int month, int day, std::string_view kind, std::string text) {
  return {fmt::format("hop/{0}/{0}-{1:02}-{2:02}-{3}.yaml", year, month, day, kind),
          std::move(text)};
}

}  // namespace

std::vector<File> meetings_of(const Cell& cell, const Size& size, int year) {
  std::vector<File> out;
  if (is_silent(cell)) {
    return out;
  }
  for (int month = 1; month <= k_months; ++month) {
    if (is_missing(cell, month)) {
      continue;
    }
    Chance chance{k_seed, static_cast<std::uint64_t>(cell.number),
                  static_cast<std::uint64_t>(year * 100 + month)};
    const int day = is_late(cell, month) ? chance.between(14, 26) : chance.between(3, 5);
    Minutes minutes(cell, size, year, month, false);
    out.push_back(file_of(year, month, day, "thuong-ky",
                          is_not_held(cell, month)
                              ? minutes.write_not_held(day, cell.number % 2 == 0)
                              : minutes.write(day)));
  }
  const int month = 2 + 3 * (cell.number % 4);
  out.push_back(
      file_of(year, month, 18, "chuyen-de", Minutes(cell, size, year, month, true).write(18)));
  return out;
}

}  // namespace province
