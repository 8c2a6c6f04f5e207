#include "support/cell_builder.hpp"

#include "diag/show.hpp"
#include "records/words.hpp"
#include "rules/meeting_names.hpp"
#include "store/cell_folder.hpp"
#include "store/yaml_read.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace chibo::support {

namespace {

std::string official_member(std::string_view id) {
  return fmt::format(
      "  - mã: {0}\n    họ tên: Đồng chí {0}\n    ngày kết nạp: 2009-02-03\n"
      "    ngày chính thức: 2010-02-03\n",
      id);
}

}  // namespace

template <class Record>
void CellBuilder::read(std::string path, std::string text, Record& record) {
  const diag::FileId file = sources_.add(std::move(path), std::move(text));
  diag::Diagnostics complaints;
  const bool was_read = store::read_record(file, sources_, record, complaints);
  constexpr int k_width = 120;
  faults_ += complaints.size();
  for (const diag::Diagnostic& complaint : complaints) {
    if (may_have_faults_) {
      continue;
    }
    FAIL_CHECK(diag::show_text(complaint, sources_, *i18n::Catalog::find("vi"), k_width));
  }
  REQUIRE(was_read);
}

CellBuilder& CellBuilder::with_faults() {
  may_have_faults_ = true;
  return *this;
}

CellBuilder& CellBuilder::roster(std::string text) {
  read("dang-vien.yaml", std::move(text), cell_.roster);
  return *this;
}

CellBuilder& CellBuilder::plan(std::string text) {
  model::Plan& plan = cell_.plans.emplace_back();
  read("ke-hoach.yaml", std::move(text), plan);
  return *this;
}

CellBuilder& CellBuilder::meeting(const std::string& stem, std::string text) {
  model::MeetingRecord& record = cell_.meetings.emplace_back();
  record.stem = stem;
  record.path = store::meeting_path(stem);
  read(record.path, std::move(text), record.meeting);
  return *this;
}

CellBuilder& CellBuilder::held(const std::string& stem, std::string_view text) {
  return in_state("đã họp", stem, text);
}

CellBuilder& CellBuilder::in_state(std::string_view state, const std::string& stem,
                                   std::string_view text) {
  const auto name = rules::parse_meeting_name(stem);
  REQUIRE(name);
  const std::string roll_call =
      text.find("điểm danh:") == std::string_view::npos ? "điểm danh: chưa\n" : "";
  return meeting(stem, fmt::format("trạng thái: {}\nloại: {}\nkỳ: {}\nngày: {}\n{}{}", state,
                                   records::word(name->kind), base::iso(name->period),
                                   base::iso(name->date), roll_call, text));
}

CellBuilder& CellBuilder::paper(const std::string& stem, std::string text) {
  model::PaperRecord& record = cell_.papers.emplace_back();
  record.stem = stem;
  record.path = store::paper_path(stem);
  read(record.path, std::move(text), record.paper);
  return *this;
}

const model::Meeting& CellBuilder::operator[](std::string_view stem) const {
  const model::MeetingRecord* record = find_meeting(cell_, stem);
  REQUIRE(record != nullptr);
  return record->meeting;
}

const model::Member* CellBuilder::member(std::string_view id) const {
  const model::Member* found = find_member(cell_.roster, id);
  REQUIRE(found != nullptr);
  return found;
}

std::string official_members(std::initializer_list<std::string_view> ids) {
  std::string out = "đảng viên:\n";
  for (const std::string_view id : ids) {
    out += official_member(id);
  }
  return out;
}

std::string official_members(int count) {
  std::string out = "đảng viên:\n";
  for (int i = 1; i <= count; ++i) {
    out += official_member("m" + std::to_string(i));
  }
  return out;
}

std::vector<std::string> ids_of(const std::vector<const model::Member*>& members) {
  std::vector<std::string> out;
  for (const model::Member* member : members) {
    out.push_back(member->id->text);
  }
  return out;
}

base::Date day(std::string_view text) {
  const auto date = base::parse_iso_date(text);
  REQUIRE(date);
  return *date;
}

}  // namespace chibo::support
