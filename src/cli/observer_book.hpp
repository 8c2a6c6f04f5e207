#pragma once

#include "base/write_batch.hpp"
#include "cli/open_committee.hpp"
#include "cli/record_file.hpp"

#include <functional>
#include <string>

namespace chibo::cli {

/// The book of a year as it stands; a blank one where there is none yet. Why it cannot be used: it
/// has errors of reading, which are shown.
base::Result<model::ObserverBook> observer_book(Env& env, const OpenCommittee& committee, int year);

/// Adds an item to a list of the year's book in place, or begins the book with it; says that it is
/// done and keeps it in the history under a subject.
base::Result<void> add_to_observer_book(Env& env, const OpenCommittee& committee, int year,
                                        const store::Path& map, std::string_view key,
                                        const store::Node& item, const model::ObserverBook& alone,
                                        const i18n::Message& done, const std::string& subject);

/// The name of a member of the committee as the book holds it; why it may not be one.
base::Result<std::string> given_name(const std::string& typed);
/// Another text of one line.
base::Result<std::string> given_words(std::string_view option, const std::string& typed);

/// Says which of these codes no cell below the committee's folder bears; where no cell keeps its
/// records here, nothing can be said.
void tell_unknown_cells(Env& env, const OpenCommittee& committee,
                        const std::vector<std::string>& codes);

}  // namespace chibo::cli
