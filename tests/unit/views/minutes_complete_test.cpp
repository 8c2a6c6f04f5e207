#include "base/date.hpp"
#include "records/field.hpp"
#include "support/cell_builder.hpp"
#include "views/minutes.hpp"
#include "views/papers.hpp"
#include "views/wording.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace chibo;
using records::Field;
using records::Kind;
using records::Ops;
using records::Shape;

namespace {

/// What the minutes leave out, and why. A path that ends in "/" stands for all below it.
struct LeftOut {
  std::string_view path;
  std::string_view reason;
};
constexpr LeftOut k_left_out[] = {
    {"gộp vào", "of a meeting that was not held, which has no minutes"},
    {"đại biểu/mã", "names the delegate within the file"},
    {"tài liệu/văn bản", "names the file of the paper, whose own title is printed"},
    {"chương trình/phần", "orders the programme; the course of a meeting is told as it went"},
    {"chương trình/loại việc", "names the rule by which the item's vote is judged"},
    {"chương trình/chuẩn bị xong", "an appointment before the meeting, in the programme"},
    {"chương trình/lượt/cam kết khắc phục/mã", "names the promise for later records"},
    {"nhiệm vụ/mã", "names the task for later records"},
    {"nghị quyết/đánh giá", "stands in the resolution, a paper of its own"},
    {"nghị quyết/hạn chế", "stands in the resolution, a paper of its own"},
    {"nghị quyết/phương hướng", "stands in the resolution, a paper of its own"},
    {"nghị quyết/tổ chức thực hiện", "stands in the resolution, a paper of its own"},
    {"nghị quyết/người ký", "stands in the resolution, a paper of its own"},
    {"nghị quyết/nơi nhận", "stands in the resolution, a paper of its own"},
    {"biên bản/ngày gửi cấp trên", "comes after the minutes"},
    {"hồ sơ gửi/", "comes after the minutes"},
    {"chốt/", "for the machine"},
};

std::string_view reason_to_leave_out(const std::string& path) {
  for (const LeftOut& one : k_left_out) {
    if (path == one.path || (one.path.ends_with('/') && path.starts_with(one.path))) {
      return one.reason;
    }
  }
  return {};
}

using Path = std::vector<const Field*>;

std::string name_of(const Path& path) {
  std::string out;
  for (const Field* field : path) {
    out += (out.empty() ? "" : "/") + std::string(field->key);
  }
  return out;
}

/// What a key holds: of a list that of its entries.
const Ops& held_by(const Field& field) {
  return field.ops->kind == Kind::list ? *field.ops->item : *field.ops;
}

void collect(const Shape& shape, const Path& above, std::vector<Path>& out) {
  for (const Field& field : shape.fields) {
    Path path = above;
    path.push_back(&field);
    if (held_by(field).kind == Kind::map) {
      collect(*held_by(field).shape(), path, out);
    } else {
      out.push_back(std::move(path));
    }
  }
}

/// Every key of a meeting that holds a value.
std::vector<Path> all_values() {
  std::vector<Path> out;
  collect(records::shape_of<model::Meeting>(), {}, out);
  return out;
}

/// A value as files have it and the ways in which papers may print it.
struct Sample {
  std::string written;
  std::vector<std::string> printed;
};

std::vector<Sample> samples_of(const Ops& ops, std::size_t number) {
  using namespace std::chrono_literals;
  const base::Date date = std::chrono::sys_days{2031y / 3 / 1} + std::chrono::days{number};
  const base::Time time{static_cast<int>(7 * 60 + number)};
  const std::string count = std::to_string(1000 + number);
  switch (ops.kind) {
    case Kind::date:
    case Kind::due:
      return {{base::iso(date), {base::slashed(date), base::in_words(date)}}};
    case Kind::time:
      return {{base::iso(time), {base::in_words(time)}}};
    case Kind::month: {
      const base::Month month = 2032y / std::chrono::January + std::chrono::months{number};
      return {{base::iso(month), {views::month_in_words(month)}}};
    }
    case Kind::number:
    case Kind::quantity:
      return {{count, {count}}};
    case Kind::person:
      return {{"m1", {"Đồng chí m1"}}};  // of whom a bare meeting says nothing
    case Kind::code:
    case Kind::link:
      return {{"ma-" + count, {"ma-" + count}}};
    case Kind::yes_no:
      return {{"có", {}}, {"không", {}}};
    case Kind::word: {
      std::vector<Sample> out;
      for (const records::Word& word : ops.words) {
        out.push_back({std::string(word.vi), {}});
      }
      return out;
    }
    default:
      return {{"Lời riêng " + count, {"Lời riêng " + count}}};
  }
}

class Page {
 public:
  Page() {
    cell_.roster(support::official_members(3)).held("2026-11-05-thuong-ky", "điểm danh: đầy đủ\n");
  }

  /// The minutes of a bare meeting in which one value is told, on one line; with nothing told of
  /// that key where written is empty.
  std::string with(const Path& path, std::string_view written) const {
    model::MeetingRecord record{"2026-11-05-thuong-ky", "", cell_["2026-11-05-thuong-ky"]};
    tell(path, written, &record.meeting);
    const auto page = views::find_format("md")->render(
        "bien-ban", views::minutes_view(cell_.cell(), record), support::day("2026-11-05"));
    REQUIRE(page.has_value());
    std::string out;
    for (const char letter : *page) {
      const bool blank = letter == '\n' || letter == ' ';
      if (!blank || !out.ends_with(' ')) {
        out += blank ? ' ' : letter;
      }
    }
    return out;
  }

 private:
  static void tell(const Path& path, std::string_view written, void* record) {
    for (const Field* field : path) {
      const Ops& ops = *field->ops;
      void* slot = field->slot(record);
      if (written.empty() && field == path.back()) {
        ops.told(slot).state = model::ToldState::blank;
        return;
      }
      ops.told(slot).state = model::ToldState::said;
      void* held = ops.kind == Kind::list ? ops.add(slot) : slot;
      const Ops& inner = held_by(*field);
      if (inner.kind == Kind::map) {
        // an entry of a list of maps is the record itself, a map stands in its slot
        record = ops.kind == Kind::list ? held : ops.record(slot);
      } else {
        REQUIRE(inner.read(held, written) == records::ReadResult::as_written);
        inner.told(held).state = model::ToldState::said;
      }
    }
  }

  support::CellBuilder cell_;
};

/// Whether the paper tells a value: by its words, or, of fixed words, by being another paper.
bool is_told(const Page& page, const Path& path, std::size_t number) {
  const std::vector<Sample> samples = samples_of(held_by(*path.back()), number);
  return std::ranges::any_of(samples, [&](const Sample& sample) {
    const std::string text = page.with(path, sample.written);
    return sample.printed.empty()
               ? text != page.with(path, {})
               : std::ranges::any_of(sample.printed, [&](const std::string& part) {
                   return text.find(part) != std::string::npos;
                 });
  });
}

}  // namespace

TEST_CASE("minutes: every value that a record of a meeting can hold stands in its minutes") {
  const Page page;
  std::size_t number = 0;
  for (const Path& path : all_values()) {
    const std::string name = name_of(path);
    CAPTURE(name);
    const bool is_left_out = !reason_to_leave_out(name).empty();
    CHECK(is_told(page, path, ++number) != is_left_out);
  }
  CHECK(number > 150);
}

TEST_CASE("minutes: what they leave out is described and has its reason") {
  std::vector<std::string> names;
  for (const Path& path : all_values()) {
    names.push_back(name_of(path));
  }
  for (const LeftOut& one : k_left_out) {
    CAPTURE(one.path);
    CHECK_FALSE(one.reason.empty());
    CHECK(std::ranges::any_of(names, [&](const std::string& name) {
      return name == one.path || (one.path.ends_with('/') && name.starts_with(one.path));
    }));
  }
}
