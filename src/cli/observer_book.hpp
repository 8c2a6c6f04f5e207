#pragma once

#include "cli/committee_book.hpp"

namespace chibo::cli {

/// The book of a year as it stands; a blank one where there is none yet. Why it cannot be used: it
/// has errors of reading, which are shown.
base::Result<model::ObserverBook> observer_book(Env& env, const OpenCommittee& committee, int year);

}  // namespace chibo::cli
