#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::render {

enum class TextAlign { left, centre, right };

/// How a paragraph is set; lengths in points.
struct TextSetting {
  double width = 0;
  double size = 14;
  TextAlign align = TextAlign::left;
  bool justified = false;
  double indent = 0;  // of first lines
};

class PangoParagraph;

/// A PDF document that is drawn page by page with Pango and Cairo, which are loaded when the first
/// one is made. Lengths in points from the upper left corner; the same drawing gives the same
/// bytes.
class PangoDocument {
 public:
  /// What is missing for making a PDF, as the name of the Debian package to install; empty when
  /// nothing is.
  static std::string missing_package();

  PangoDocument(double width, double height, std::string_view title, std::string_view created);
  ~PangoDocument();
  PangoDocument(const PangoDocument&) = delete;
  PangoDocument& operator=(const PangoDocument&) = delete;

  /// Sets words with Pango's markup: "<b>", "<i>" and entities only.
  PangoParagraph set(const std::string& markup, const TextSetting& setting);

  void rule(double x1, double y1, double x2, double y2, double thickness);
  void next_page();
  /// Ends the document; empty when it could not be written.
  std::string finished();

 private:
  friend class PangoParagraph;
  struct Drawing;
  std::unique_ptr<Drawing> drawing_;
};

/// Words broken into lines.
class PangoParagraph {
 public:
  struct Line {
    double left = 0;    // where the words begin
    double width = 0;   // of the words
    double height = 0;  // from the highest ascender to the lowest descender
    double ascent = 0;  // from the top to the line the letters stand on
  };

  PangoParagraph(PangoParagraph&&) noexcept;
  PangoParagraph& operator=(PangoParagraph&&) noexcept;
  ~PangoParagraph();

  const std::vector<Line>& lines() const { return lines_; }
  /// Draws a line, the letters standing at y; x is the left edge of the paragraph.
  void draw(std::size_t line, double x, double y) const;

 private:
  friend class PangoDocument;
  PangoParagraph(PangoDocument::Drawing& drawing, void* layout);

  PangoDocument::Drawing* drawing_ = nullptr;
  void* layout_ = nullptr;
  std::vector<Line> lines_;
};

}  // namespace chibo::render
