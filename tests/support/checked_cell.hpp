#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chibo::support {

using Said = std::vector<std::string>;

/// A cell against which no check speaks, to be spoiled in one place.
struct Files {
  std::string roster;
  std::string plan;
  std::string committee;
  std::string regular;
  std::string regular_stem = "2026-11-05-thuong-ky";
  std::vector<std::pair<std::string, std::string>> more;    // stem and text of further meetings
  std::vector<std::pair<std::string, std::string>> papers;  // stem and text, none as they are good
  std::string today = "2026-11-20";
  bool has_faults = false;  // of shape, which the reader tells

  Files();  // as they are good
};

/// The text with one place, which stands in it once, written otherwise.
std::string spoil(std::string_view text, std::string_view good, std::string_view bad);
Files spoiled(std::string Files::*file, std::string_view good, std::string_view bad);

/// The good files with one place of the regular meeting written otherwise.
Files regular(std::string_view good, std::string_view bad);

/// The same, with a fault of shape that the reader tells.
Files broken(std::string Files::*file, std::string_view good, std::string_view bad);

/// Every complaint of every check, as "ID! FILE:LINE:COLUMN: words | next step"; "?" in place of
/// "!" marks a warning.
Said said(const Files& files);

/// The lines below each other, for a test's complaint.
std::string joined(const Said& lines);

}  // namespace chibo::support

#define CHECK_SAID(files, ...)                                                      \
  CHECK_MESSAGE(chibo::support::said(files) == chibo::support::Said({__VA_ARGS__}), \
                chibo::support::joined(chibo::support::said(files)))
