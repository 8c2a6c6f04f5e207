#include "views/observer.hpp"

#include "rules/people.hpp"
#include "text/called.hpp"
#include "text/unicode.hpp"
#include "views/wording.hpp"

#include <algorithm>

namespace chibo::views {

namespace {

using model::Meeting;

/// Somebody on record, with the id they go by.
struct Candidate {
  std::string id;
  Observer observer;
};

std::string id_of(const model::Told<model::Code>& id) {
  return id.is_said() ? id->text : std::string();
}

/// Everybody who can be named, each once.
class Candidates {
 public:
  Candidates(const model::Cell& cell, const Meeting& meeting) : cell_(cell), meeting_(meeting) {
    for (const model::Delegate& delegate : *meeting.delegates) {
      if (delegate.name.is_said()) {
        all_.push_back({id_of(delegate.id),
                        {*delegate.name, delegate.position.value_or(""), delegate.unit.value_or(""),
                         nullptr}});
      }
    }
    for (const model::Member& member : *cell.roster.members) {
      all_.push_back({id_of(member.id), of_member(member)});
    }
    for (const model::OutsideScore& score : *meeting.outside_scores) {
      if (score.judge != model::Judge::official) {
        add_judge(score);
      }
    }
  }

  const std::vector<Candidate>& all() const { return all_; }

  /// The only one who judged.
  Observer only_judge() const {
    const auto is_judge = [](const Candidate& one) { return one.observer.score != nullptr; };
    const auto first = std::ranges::find_if(all_, is_judge);
    return std::ranges::count_if(all_, is_judge) == 1 ? first->observer : Observer();
  }

 private:
  Observer of_member(const model::Member& member) const {
    return {member.name.value_or(""),
            meeting_.date.is_said() ? office_in_words(member, *meeting_.date) : std::string(),
            cell_.organisation.name.value_or(""), nullptr};
  }

  void add_judge(const model::OutsideScore& score) {
    const std::string name = rules::shown_name(cell_, meeting_, score.person);
    const auto known = std::ranges::find_if(all_, [&](const Candidate& one) {
      return text::match_key(one.observer.name) == text::match_key(name);
    });
    if (known == all_.end()) {
      all_.push_back({{}, {name, {}, {}, &score}});
    } else {
      known->observer.score = &score;
    }
  }

  const model::Cell& cell_;
  const Meeting& meeting_;
  std::vector<Candidate> all_;
};

}  // namespace

ObserverFound find_observer(const model::Cell& cell, const Meeting& meeting,
                            std::string_view typed) {
  const Candidates candidates(cell, meeting);
  ObserverFound out;
  if (typed.empty()) {
    out.observer = candidates.only_judge();
    return out;
  }
  std::vector<text::Called> called;
  for (const Candidate& one : candidates.all()) {
    called.push_back({one.id, one.observer.name});
  }
  const std::vector<std::size_t> found = text::closest(called, typed);
  if (found.size() == 1) {
    out.observer = candidates.all()[found.front()].observer;
  } else if (found.empty()) {
    out.observer.name = text::without_address(typed);
    out.is_stranger = true;
  }
  for (std::size_t i = 0; found.size() > 1 && i < found.size(); ++i) {
    const text::Called& one = called[found[i]];
    out.several.push_back(one.id.empty()
                              ? std::string(one.name)
                              : std::string(one.id) + " (" + std::string(one.name) + ")");
  }
  return out;
}

}  // namespace chibo::views
