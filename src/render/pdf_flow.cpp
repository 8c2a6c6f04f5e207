#include "render/pdf_flow.hpp"

#include <algorithm>

namespace chibo::render {

double Flow::height() const {
  double out = before;
  for (const Strip& strip : strips) {
    out += strip.height;
  }
  return out;
}

namespace {

class Placing {
 public:
  Placing(const std::vector<Flow>& flows, const PageRoom& room,
          const std::function<void(int page)>& begin_page)
      : flows_(flows), room_(room), begin_page_(begin_page), y_(room.top) {}

  void place(std::size_t i) {
    const Flow& flow = flows_[i];
    const double room = room_.bottom - room_.top;
    const double need = needed(i);
    if (flow.begins_page || (y_ + need > room_.bottom && need <= room)) {
      turn_page();
    }
    y_ += y_ > room_.top ? flow.before : 0;
    for (std::size_t s = 0; s < flow.strips.size(); ++s) {
      const Strip& strip = flow.strips[s];
      const bool leaves_one = s + 2 == flow.strips.size() && s > 0 && !flow.head &&
                              y_ + strip.height + flow.strips[s + 1].height > room_.bottom;
      if ((y_ + strip.height > room_.bottom || leaves_one) && y_ > room_.top) {
        turn_page();
        if (flow.head && s > 0) {
          draw(*flow.head);
        }
      }
      draw(strip);
    }
  }

 private:
  /// How much room a flow needs where it begins: all that it keeps together with what follows, and
  /// of the last of these two strips.
  double needed(std::size_t i) const {
    double out = 0;
    for (; i < flows_.size(); ++i) {
      const Flow& flow = flows_[i];
      if (!flow.keeps_next) {
        out += flow.before;
        for (std::size_t s = 0; s < std::min<std::size_t>(2, flow.strips.size()); ++s) {
          out += flow.strips[s].height;
        }
        return out;
      }
      out += flow.height();
    }
    return out;
  }

  void draw(const Strip& strip) {
    strip.draw(room_.left, y_);
    y_ += strip.height;
  }

  void turn_page() {
    if (y_ <= room_.top && page_ == 1) {
      return;
    }
    begin_page_(++page_);
    y_ = room_.top;
  }

  const std::vector<Flow>& flows_;
  const PageRoom room_;
  const std::function<void(int page)>& begin_page_;
  double y_;
  int page_ = 1;
};

}  // namespace

void place_flows(const std::vector<Flow>& flows, const PageRoom& room,
                 const std::function<void(int page)>& begin_page) {
  Placing placing(flows, room, begin_page);
  for (std::size_t i = 0; i < flows.size(); ++i) {
    placing.place(i);
  }
}

}  // namespace chibo::render
