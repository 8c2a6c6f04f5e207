#pragma once

#include <functional>
#include <optional>
#include <vector>

namespace chibo::render {

/// What is never broken over two pages.
struct Strip {
  double height = 0;  // pt
  std::function<void(double x, double y)> draw;
};

/// Strips that follow each other: a paragraph's lines, a table's rows.
struct Flow {
  double before = 0;
  std::vector<Strip> strips;
  bool keeps_next = false;
  bool begins_page = false;
  std::optional<Strip> head;  // drawn again on every page

  double height() const;
};

/// Where strips stand on every page, in pt from its upper left corner.
struct PageRoom {
  double left = 0;
  double top = 0;
  double bottom = 0;
};

/// Draws flows one under the other, page by page; a new page is begun before anything is drawn on
/// it, by its number.
void place_flows(const std::vector<Flow>& flows, const PageRoom& room,
                 const std::function<void(int page)>& begin_page);

}  // namespace chibo::render
