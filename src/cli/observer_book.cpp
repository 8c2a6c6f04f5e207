#include "cli/observer_book.hpp"

#include "store/committee_folder.hpp"

namespace chibo::cli {

base::Result<model::ObserverBook> observer_book(Env& env, const OpenCommittee& committee,
                                                int year) {
  return book_on_record(env, committee, store::observers_path(year),
                        model::find_observers(committee.books, year));
}

}  // namespace chibo::cli
