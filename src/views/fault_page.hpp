#pragma once

#include "diag/diagnostic.hpp"
#include "diag/sources.hpp"
#include "i18n/catalog.hpp"
#include "render/document.hpp"
#include "render/value.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::views {

/// One complaint of `check` as a page tells it: where, what, and what to do.
struct Fault {
  std::string file;  // from the folder of the records
  std::optional<std::size_t> line;
  diag::Severity severity = diag::Severity::error;
  std::string what;
  std::string todo;
  std::string id;
};
/// The complaints in words, in their order.
std::vector<Fault> faults_in_words(const diag::Diagnostics& complaints,
                                   const diag::Sources& sources, const i18n::Catalog& catalog);

/// What `check` found in the records of one organisation.
struct FaultList {
  std::string name;
  std::string folder;               // from the committee's; "." is its own
  bool is_known = true;             // chibo.yaml tells what organisation it is
  std::vector<std::string> unread;  // files and folders
  std::vector<Fault> faults;

  std::size_t count(diag::Severity severity) const;
  /// Whether something is there to be mended, or could not be read.
  bool is_faulty() const;
};

/// The page that goes back to the organisation (templates/phieu-sua-so): of its own records and of
/// nobody else's.
render::Value fault_page_view(const FaultList& list, std::string_view checked_by, base::Date day);

/// What the office keeps: how much each has to mend, who could not be read, and who has nothing to
/// mend.
render::Document faults_overview(std::string_view checked_by, const std::vector<FaultList>& lists,
                                 base::Date day);

}  // namespace chibo::views
