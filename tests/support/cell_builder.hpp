#pragma once

#include "base/date.hpp"
#include "diag/sources.hpp"
#include "model/cell.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::support {

/// A cell read from the texts of its files, as a secretary writes them; a text that the reader
/// complains of fails the test, unless faults are the matter of it.
class CellBuilder {
 public:
  CellBuilder& with_faults();
  CellBuilder& roster(std::string text);
  CellBuilder& plan(std::string text);
  /// The whole text of hop/YYYY/STEM.yaml.
  CellBuilder& meeting(const std::string& stem, std::string text);
  /// A meeting that was held: state, kind, period and date come from the stem, the rest from text.
  CellBuilder& held(const std::string& stem, std::string_view text);
  /// The same in another state, "dự kiến" or "hoãn".
  CellBuilder& in_state(std::string_view state, const std::string& stem, std::string_view text);

  std::size_t faults() const { return faults_; }
  /// The whole text of van-ban/YYYY/STEM.yaml.
  CellBuilder& paper(const std::string& stem, std::string text);

  const model::Cell& cell() const { return cell_; }
  model::Cell& cell() { return cell_; }
  const diag::Sources& sources() const { return sources_; }
  const model::Meeting& operator[](std::string_view stem) const;
  const model::Member* member(std::string_view id) const;

 private:
  template <class Record>
  void read(std::string path, std::string text, Record& record);

  diag::Sources sources_;
  model::Cell cell_;
  bool may_have_faults_ = false;
  std::size_t faults_ = 0;
};

/// A roster of official members with these ids, named "Đồng chí ID", with no offices.
std::string official_members(std::initializer_list<std::string_view> ids);

/// The same for the ids m1 … mN.
std::string official_members(int count);

/// The ids of members, for comparing lists.
std::vector<std::string> ids_of(const std::vector<const model::Member*>& members);

/// The day that "2026-11-05" names.
base::Date day(std::string_view text);

}  // namespace chibo::support
