#include "render/chart.hpp"
#include "render/escape.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>

namespace chibo::render {

namespace {

/// A length on the drawing, in tenths of a pixel: whole numbers give the same bytes everywhere.
using Tenths = long long;

std::string px(Tenths length) {
  std::string out = std::to_string(length / 10);
  const Tenths rest = length % 10;
  return rest == 0 ? out : out + "." + std::to_string(rest < 0 ? -rest : rest);
}

struct Drawing {
  std::string_view key;
  const std::string& title;
  Tenths width = 0;
  Tenths height = 0;

  std::string around(const std::string& words, const std::string& shapes) const {
    const std::string id(key);
    return "<svg viewBox=\"0 0 " + px(width) + " " + px(height) +
           "\" role=\"img\" aria-labelledby=\"" + id + "-ten " + id + "-ta\">\n<title id=\"" + id +
           "-ten\">" + escape_xml(title) + "</title>\n<desc id=\"" + id + "-ta\">" +
           escape_xml(words) + "</desc>\n" + shapes + "</svg>\n";
  }
};

std::string text_at(Tenths x, Tenths y, std::string_view kind, std::string_view text) {
  return "<text x=\"" + px(x) + "\" y=\"" + px(y) + "\" class=\"" + std::string(kind) + "\">" +
         escape_xml(text) + "</text>\n";
}

/// The numbers of a chart at one count of decimals, and the round numbers of its scale.
class Scale {
 public:
  explicit Scale(const ColumnChart& chart) {
    for (const Series& series : chart.series) {
      for (const auto& value : series.values) {
        decimals_ = value ? std::max(decimals_, value->decimals) : decimals_;
      }
    }
    one_ = power(decimals_);
    long long least = 0;
    long long most = chart.at_most ? *chart.at_most * one_ : 0;
    for (const Series& series : chart.series) {
      for (const auto& value : series.values) {
        least = value ? std::min(least, units(*value)) : least;
        most = value ? std::max(most, units(*value)) : most;
      }
    }
    most = least == 0 && most == 0 ? one_ : most;
    step_ = round_step(most - least);
    top_ = (most + step_ - 1) / step_ * step_;
    bottom_ = -((-least + step_ - 1) / step_ * step_);
  }

  long long units(Fixed value) const { return value.units * power(decimals_ - value.decimals); }
  long long top() const { return top_; }
  long long bottom() const { return bottom_; }
  long long step() const { return step_; }
  std::string label(long long at) const { return vietnamese(Fixed{at / one_, 0}); }
  /// Where a number stands between the top and the bottom of a height.
  Tenths down(long long at, Tenths height) const { return (top_ - at) * height / (top_ - bottom_); }

 private:
  static long long power(int decimals) {
    long long out = 1;
    for (int i = 0; i < decimals; ++i) {
      out *= 10;
    }
    return out;
  }

  /// 1, 2 or 5 of some power of ten, whole units, so that at most six lines stand over the span.
  long long round_step(long long span) const {
    constexpr long long k_lines = 5;
    for (long long base = one_;; base *= 10) {
      for (const long long times : {1, 2, 5}) {
        if (base * times * k_lines >= span) {
          return base * times;
        }
      }
    }
  }

  int decimals_ = 0;
  long long one_ = 1;
  long long step_ = 1;
  long long top_ = 1;
  long long bottom_ = 0;
};

constexpr Tenths k_wide = 7200;
constexpr std::size_t k_colours = 4;

std::string colour(std::size_t series) {
  return "cot mau" + std::to_string(series % k_colours + 1);
}

class ColumnDrawing {
 public:
  ColumnDrawing(const ColumnChart& chart, std::string_view key)
      : chart_(chart), key_(key), scale_(chart) {}

  std::string draw() {
    ruled_lines();
    const auto count = static_cast<Tenths>(chart_.labels.size());
    for (Tenths i = 0; i < count; ++i) {
      group(static_cast<std::size_t>(i), k_left + k_room * i / count, k_room / count);
    }
    const Tenths zero = k_up + scale_.down(0, k_tall);
    shapes_ +=
        "<path class=\"truc\" d=\"M" + px(k_left) + " " + px(zero) + "h" + px(k_room) + "\"/>\n";
    return Drawing{key_, chart_.title, k_wide, k_up + k_tall + k_below}.around(described(chart_),
                                                                               shapes_);
  }

 private:
  static constexpr Tenths k_left = 520;
  static constexpr Tenths k_room = k_wide - k_left - 60;
  static constexpr Tenths k_up = 240;
  static constexpr Tenths k_tall = 2000;
  static constexpr Tenths k_below = 320;

  void ruled_lines() {
    std::string lines;
    for (long long at = scale_.bottom(); at <= scale_.top(); at += scale_.step()) {
      const Tenths y = k_up + scale_.down(at, k_tall);
      lines += "M" + px(k_left) + " " + px(y) + "h" + px(k_room);
      shapes_ += text_at(k_left - 60, y + 40, "so", scale_.label(at) + chart_.unit);
    }
    shapes_ += "<path class=\"ke\" d=\"" + lines + "\"/>\n";
  }

  void group(std::size_t label, Tenths x, Tenths width) {
    const auto count = static_cast<Tenths>(chart_.series.size());
    const Tenths wide = std::min<Tenths>(width * 7 / 10 / count, 500);
    const Tenths first = x + (width - wide * count) / 2;
    for (Tenths s = 0; s < count; ++s) {
      const Series& series = chart_.series[static_cast<std::size_t>(s)];
      if (label < series.values.size() && series.values[label]) {
        column(*series.values[label], static_cast<std::size_t>(s), first + s * wide, wide);
      }
    }
    shapes_ += text_at(x + width / 2, k_up + k_tall + 220, "nhan", chart_.labels[label]);
  }

  void column(Fixed value, std::size_t series, Tenths x, Tenths width) {
    const long long units = scale_.units(value);
    const Tenths zero = scale_.down(0, k_tall);
    const Tenths end = scale_.down(units, k_tall);
    const Tenths y = k_up + std::min(zero, end);
    shapes_ += "<path class=\"" + colour(series) + "\" d=\"M" + px(x + 10) + " " + px(y) + "h" +
               px(width - 20) + "v" + px(std::max(zero, end) - std::min(zero, end)) + "h-" +
               px(width - 20) + "z\"/>\n";
    shapes_ += text_at(x + width / 2, units < 0 ? k_up + end + 130 : y - 40, "tri",
                       chart_.unit == "%" ? vietnamese(Percent{value}) : vietnamese(value));
  }

  const ColumnChart& chart_;
  std::string_view key_;
  Scale scale_;
  std::string shapes_;
};

constexpr Tenths k_square = 300;  // of a strip, with its side
constexpr Tenths k_side = 120;

std::string_view kind(Mark mark) {
  switch (mark) {
    case Mark::full:
      return "du";
    case Mark::half:
      return "nua";
    case Mark::hollow:
      return "rong";
    case Mark::dash:
      return "gach";
    default:
      return "cheo";
  }
}

std::string mark(Mark mark, Tenths x, Tenths y) {
  const std::string wide = px(k_square);
  const auto at = [](Tenths left, Tenths top) { return "M" + px(left) + " " + px(top); };
  switch (mark) {
    case Mark::full:
      return at(x, y + 20) + "h" + wide + "v" + px(k_side) + "h-" + wide + "z";
    case Mark::half:
      return at(x, y + 20 + k_side / 2) + "h" + wide + "v" + px(k_side / 2) + "h-" + wide + "z";
    case Mark::hollow:
      return at(x + 5, y + 25) + "h" + px(k_square - 10) + "v" + px(k_side - 10) + "h-" +
             px(k_square - 10) + "z";
    case Mark::dash:
      return at(x + 60, y + 20 + k_side / 2) + "h" + px(k_square - 120);
    default:
      return at(x + 90, y + 20) + "l" + px(k_side) + " " + px(k_side) +
             at(x + 90 + k_side, y + 20) + "l-" + px(k_side) + " " + px(k_side);
  }
}

class StripDrawing {
 public:
  StripDrawing(const StripChart& chart, std::string_view key) : chart_(chart), key_(key) {}

  std::string draw() {
    for (std::size_t i = 0; i < chart_.columns.size(); ++i) {
      shapes_ += text_at(left_of(i) + k_square / 2, k_head - 60, "nhan", chart_.columns[i]);
    }
    std::vector<std::string> paths(chart_.states.size());
    for (std::size_t r = 0; r < chart_.rows.size(); ++r) {
      const Tenths y = k_head + static_cast<Tenths>(r) * k_line;
      shapes_ += text_at(k_name - 60, y + 120, "so", clipped(chart_.rows[r].name));
      const auto& states = chart_.rows[r].states;
      for (std::size_t c = 0; c < states.size() && c < chart_.columns.size(); ++c) {
        if (states[c]) {
          paths[*states[c]] += mark(chart_.states[*states[c]].mark, left_of(c), y);
        }
      }
    }
    for (std::size_t i = 0; i < paths.size(); ++i) {
      if (!paths[i].empty()) {
        shapes_ += "<path class=\"" + std::string(kind(chart_.states[i].mark)) + "\" d=\"" +
                   paths[i] + "\"/>\n";
      }
    }
    const auto rows = static_cast<Tenths>(chart_.rows.size());
    return Drawing{key_, chart_.title, k_wide, k_head + rows * k_line + 20}.around(
        described(chart_), shapes_);
  }

 private:
  static constexpr Tenths k_name = 3000;
  static constexpr Tenths k_head = 240;
  static constexpr Tenths k_line = 170;
  static constexpr std::size_t k_longest = 44;  // letters of a name that fit before the squares

  Tenths left_of(std::size_t column) const {
    return k_name + static_cast<Tenths>(column) * (k_square + 20);
  }

  /// A long name keeps its end, by which cells of one place differ.
  static std::string clipped(const std::string& name) {
    const std::string_view kept = text::last_characters(name, k_longest);
    return kept.size() == name.size()
               ? name
               : "…" + std::string(text::last_characters(name, k_longest - 1));
  }

  const StripChart& chart_;
  std::string_view key_;
  std::string shapes_;
};

struct Svg {
  std::string_view key;

  std::string operator()(const ColumnChart& chart) const {
    const bool has_value = std::ranges::any_of(chart.series, [&](const Series& series) {
      return std::ranges::any_of(series.values,
                                 [](const auto& value) { return value.has_value(); });
    });
    return has_value && !chart.labels.empty() ? ColumnDrawing(chart, key).draw() : std::string();
  }
  std::string operator()(const StripChart& chart) const {
    return chart.rows.empty() || chart.columns.empty() ? std::string()
                                                       : StripDrawing(chart, key).draw();
  }
};

struct Legend {
  std::vector<LegendItem> operator()(const ColumnChart& chart) const {
    std::vector<LegendItem> out;
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
      out.push_back({picture(colour(i), mark(Mark::full, 0, 0)), chart.series[i].name});
    }
    return out;
  }
  std::vector<LegendItem> operator()(const StripChart& chart) const {
    std::vector<LegendItem> out;
    for (const StripChart::State& state : chart.states) {
      out.push_back({picture(std::string(kind(state.mark)), mark(state.mark, 0, 0)), state.name});
    }
    return out;
  }

 private:
  static std::string picture(const std::string& dress, const std::string& shape) {
    return "<svg class=\"o\" viewBox=\"0 0 30 16\" aria-hidden=\"true\"><path class=\"" + dress +
           "\" d=\"" + shape + "\"/></svg>";
  }
};

}  // namespace

std::vector<LegendItem> legend_of(const Chart& chart) {
  return std::visit(Legend{}, chart);
}

std::string write_svg(const Chart& chart, std::string_view key) {
  return std::visit(Svg{key}, chart);
}

}  // namespace chibo::render
