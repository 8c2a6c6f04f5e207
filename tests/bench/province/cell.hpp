#pragma once

#include "chance.hpp"

#include <string>
#include <vector>

namespace province {

struct Member {
  std::string id;
  std::string name;
  bool is_woman = false;
  bool is_exempt = false;        // from work and meetings, from before the first year on
  bool is_probationary = false;  // all the last year long, and not there before

  bool takes_part(bool in_last_year) const {
    return !is_exempt && (in_last_year || !is_probationary);
  }
};

struct Cell {
  int number = 0;  // from 1
  std::string name;
  std::string place;
  std::string committee;  // its name
  std::string folder;     // from the province's
  std::vector<Member> members;
};

/// The cells of a province and who is in them; the first two members are secretary and deputy.
struct Size {
  int cells = 2006;
  int years = 1;
  int last_year = 2026;
};
inline constexpr int k_cells_of_committee = 17;
std::vector<int> members_by_cell(int cells);
Cell make_cell(int number, int members);

/// The files of a cell but for its meetings.
std::string organisation_of(const Cell& cell);
std::string roster_of(const Cell& cell, const Size& size);
std::string plan_of(const Cell& cell, const Size& size, int year);

/// The records of a committee's own folder.
struct Committee {
  std::string folder;
  std::string text;
};
/// The committees above a cell: of its commune and, in some, the part of it that the cell lies in.
std::vector<Committee> committees_of(int cell);

}  // namespace province
