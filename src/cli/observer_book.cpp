#include "cli/observer_book.hpp"

#include "store/committee_folder.hpp"

namespace chibo::cli {

base::Result<model::ObserverBook> observer_book(Env& env, const OpenCommittee& committee,
                                                int year) {
  const std::string path = store::observers_path(year);
  if (committee.workspace.loaded.find(path) == nullptr) {
    return model::ObserverBook();
  }
  const model::ObserverRecord* record = model::find_observers(committee.books, year);
  if (record == nullptr || !is_sound(env, committee.workspace, path)) {
    return base::fail(i18n::say(i18n::Msg::mend_first, path), i18n::say(i18n::Msg::see_check));
  }
  return record->book;
}

}  // namespace chibo::cli
