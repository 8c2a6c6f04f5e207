#include "store/canonical.hpp"

#include "model/cell.hpp"
#include "model/rule_pack.hpp"
#include "records/canonical.hpp"
#include "store/cell_folder.hpp"
#include "store/yaml_read.hpp"

namespace chibo::store {

namespace {

template <class Record>
std::optional<std::string> canonical(std::string_view text) {
  diag::Sources sources;
  diag::Diagnostics complaints;
  Record record;
  if (!read_record(sources.add("", std::string(text)), sources, record, complaints)) {
    return std::nullopt;
  }
  return records::canonical_text(record);
}

}  // namespace

std::optional<std::string> canonical_text(std::string_view path, std::string_view text) {
  if (path == k_organisation_file) {
    return canonical<model::Organisation>(text);
  }
  if (path == k_roster_file) {
    return canonical<model::Roster>(text);
  }
  if (path.starts_with("ke-hoach/")) {
    return canonical<model::Plan>(text);
  }
  if (path.starts_with("hop/")) {
    return canonical<model::Meeting>(text);
  }
  if (path.starts_with("van-ban/")) {
    return canonical<model::OfficialPaper>(text);
  }
  if (path.starts_with("mau/quy-dinh")) {
    return canonical<model::RulePack>(text);
  }
  return path == "mau/ngay-nghi.yaml" ? canonical<model::Holidays>(text) : std::nullopt;
}

}  // namespace chibo::store
