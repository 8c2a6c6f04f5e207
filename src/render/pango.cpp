#include "render/pango.hpp"

#include "base/shared_library.hpp"

#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <utility>

namespace chibo::render {

namespace {

// What is used of the interfaces of cairo 1.16 and pango 1.50, which both keep stable; objects are
// only passed on.
using Object = void*;

struct PangoRectangle {
  int x, y, width, height;
};

using StreamWriter = int (*)(void* closure, const unsigned char* data, unsigned length);

constexpr int k_pango_scale = 1024;
constexpr int k_metadata_title = 0;
constexpr int k_metadata_created = 5;
constexpr int k_wrap_word_char = 2;
constexpr std::uint32_t k_vietnamese_letter = 0x1EBF;  // ế
constexpr int k_covered = 3;                           // PANGO_COVERAGE_EXACT

constexpr const char* k_font = "Times New Roman, Liberation Serif";
constexpr const char* k_library_package = "libpangocairo-1.0-0";
constexpr const char* k_font_package = "fonts-liberation2";

struct Api {
  Object (*surface_create)(StreamWriter, void*, double, double) = nullptr;
  void (*surface_metadata)(Object, int, const char*) = nullptr;
  void (*surface_finish)(Object) = nullptr;
  int (*surface_status)(Object) = nullptr;
  void (*surface_destroy)(Object) = nullptr;
  Object (*create)(Object) = nullptr;
  void (*destroy)(Object) = nullptr;
  void (*show_page)(Object) = nullptr;
  void (*move_to)(Object, double, double) = nullptr;
  void (*line_to)(Object, double, double) = nullptr;
  void (*line_width)(Object, double) = nullptr;
  void (*stroke)(Object) = nullptr;

  Object (*context_create)(Object) = nullptr;
  void (*context_resolution)(Object, double) = nullptr;
  void (*show_line)(Object, Object) = nullptr;

  Object (*layout_new)(Object) = nullptr;
  void (*layout_font)(Object, Object) = nullptr;
  void (*layout_width)(Object, int) = nullptr;
  void (*layout_wrap)(Object, int) = nullptr;
  void (*layout_align)(Object, int) = nullptr;
  void (*layout_justify)(Object, int) = nullptr;
  void (*layout_indent)(Object, int) = nullptr;
  void (*layout_markup)(Object, const char*, int) = nullptr;
  Object (*layout_line)(Object, int) = nullptr;
  Object (*iter_create)(Object) = nullptr;
  void (*iter_destroy)(Object) = nullptr;
  int (*iter_next)(Object) = nullptr;
  void (*iter_extents)(Object, PangoRectangle*, PangoRectangle*) = nullptr;
  int (*iter_baseline)(Object) = nullptr;
  Object (*font_named)(const char*) = nullptr;
  void (*font_size)(Object, double) = nullptr;
  void (*font_free)(Object) = nullptr;
  Object (*font_load)(Object, Object) = nullptr;
  Object (*language_named)(const char*) = nullptr;
  Object (*font_coverage)(Object, Object) = nullptr;
  int (*coverage_of)(Object, int) = nullptr;

  void (*unref)(Object) = nullptr;
  bool is_whole = false;

  Api() {
    const auto cairo = base::SharedLibrary::load("libcairo.so.2");
    const auto pango = base::SharedLibrary::load("libpango-1.0.so.0");
    const auto both = base::SharedLibrary::load("libpangocairo-1.0.so.0");
    const auto objects = base::SharedLibrary::load("libgobject-2.0.so.0");
    is_whole = cairo && pango && both && objects && find_cairo(*cairo) && find_layouts(*pango) &&
               find_fonts(*pango) && both->find("pango_cairo_create_context", context_create) &&
               both->find("pango_cairo_context_set_resolution", context_resolution) &&
               both->find("pango_cairo_show_layout_line", show_line) &&
               objects->find("g_object_unref", unref);
  }

 private:
  bool find_cairo(const base::SharedLibrary& cairo) {
    return cairo.find("cairo_pdf_surface_create_for_stream", surface_create) &&
           cairo.find("cairo_pdf_surface_set_metadata", surface_metadata) &&
           cairo.find("cairo_surface_finish", surface_finish) &&
           cairo.find("cairo_surface_status", surface_status) &&
           cairo.find("cairo_surface_destroy", surface_destroy) &&
           cairo.find("cairo_create", create) && cairo.find("cairo_destroy", destroy) &&
           cairo.find("cairo_show_page", show_page) && cairo.find("cairo_move_to", move_to) &&
           cairo.find("cairo_line_to", line_to) && cairo.find("cairo_set_line_width", line_width) &&
           cairo.find("cairo_stroke", stroke);
  }

  bool find_layouts(const base::SharedLibrary& pango) {
    return pango.find("pango_layout_new", layout_new) &&
           pango.find("pango_layout_set_font_description", layout_font) &&
           pango.find("pango_layout_set_width", layout_width) &&
           pango.find("pango_layout_set_wrap", layout_wrap) &&
           pango.find("pango_layout_set_alignment", layout_align) &&
           pango.find("pango_layout_set_justify", layout_justify) &&
           pango.find("pango_layout_set_indent", layout_indent) &&
           pango.find("pango_layout_set_markup", layout_markup) &&
           pango.find("pango_layout_get_line_readonly", layout_line) &&
           pango.find("pango_layout_get_iter", iter_create) &&
           pango.find("pango_layout_iter_free", iter_destroy) &&
           pango.find("pango_layout_iter_next_line", iter_next) &&
           pango.find("pango_layout_iter_get_line_extents", iter_extents) &&
           pango.find("pango_layout_iter_get_baseline", iter_baseline);
  }

  bool find_fonts(const base::SharedLibrary& pango) {
    return pango.find("pango_font_description_from_string", font_named) &&
           pango.find("pango_font_description_set_absolute_size", font_size) &&
           pango.find("pango_font_description_free", font_free) &&
           pango.find("pango_context_load_font", font_load) &&
           pango.find("pango_language_from_string", language_named) &&
           pango.find("pango_font_get_coverage", font_coverage) &&
           pango.find("pango_coverage_get", coverage_of);
  }
};

/// Loaded once; nothing in it changes afterwards.
const Api& api() {
  static const Api loaded;
  return loaded;
}

double points(int pango_units) {
  return static_cast<double>(pango_units) / k_pango_scale;
}

int pango_units(double points) {
  return static_cast<int>(std::lround(points * k_pango_scale));
}

int collect(void* closure, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return 0;
}

}  // namespace

struct PangoDocument::Drawing {
  std::string bytes;
  Object surface = nullptr;
  Object cairo = nullptr;
  Object context = nullptr;

  Drawing(double width, double height) {
    surface = api().surface_create(collect, &bytes, width, height);
    cairo = api().create(surface);
    context = api().context_create(cairo);
    api().context_resolution(context, 72);  // so that sizes are points of the page
  }
  ~Drawing() {
    api().unref(context);
    api().destroy(cairo);
    api().surface_destroy(surface);
  }
  Drawing(const Drawing&) = delete;
  Drawing& operator=(const Drawing&) = delete;

  /// Whether the font that stands for Times New Roman here has Vietnamese letters.
  bool has_vietnamese() const {
    Object description = api().font_named(k_font);
    api().font_size(description, pango_units(14));
    Object font = api().font_load(context, description);
    api().font_free(description);
    if (font == nullptr) {
      return false;
    }
    Object coverage = api().font_coverage(font, api().language_named("vi"));
    const bool covered =
        api().coverage_of(coverage, static_cast<int>(k_vietnamese_letter)) == k_covered;
    api().unref(coverage);
    api().unref(font);
    return covered;
  }
};

std::string PangoDocument::missing_package() {
  if (!api().is_whole) {
    return k_library_package;
  }
  return Drawing(1, 1).has_vietnamese() ? "" : k_font_package;
}

PangoDocument::PangoDocument(double width, double height, std::string_view title,
                             std::string_view created)
    : drawing_(std::make_unique<Drawing>(width, height)) {
  api().surface_metadata(drawing_->surface, k_metadata_title, std::string(title).c_str());
  api().surface_metadata(drawing_->surface, k_metadata_created, std::string(created).c_str());
}

PangoDocument::~PangoDocument() = default;

PangoParagraph PangoDocument::set(const std::string& markup, const TextSetting& setting) {
  Object layout = api().layout_new(drawing_->context);
  Object font = api().font_named(k_font);
  api().font_size(font, pango_units(setting.size));
  api().layout_font(layout, font);
  api().font_free(font);
  api().layout_width(layout, pango_units(setting.width));
  api().layout_wrap(layout, k_wrap_word_char);
  api().layout_align(layout, static_cast<int>(setting.align));
  api().layout_justify(layout, setting.justified ? 1 : 0);
  api().layout_indent(layout, pango_units(setting.indent));
  api().layout_markup(layout, markup.c_str(), static_cast<int>(markup.size()));
  return {*drawing_, layout};
}

void PangoDocument::rule(double x1, double y1, double x2, double y2, double thickness) {
  api().line_width(drawing_->cairo, thickness);
  api().move_to(drawing_->cairo, x1, y1);
  api().line_to(drawing_->cairo, x2, y2);
  api().stroke(drawing_->cairo);
}

void PangoDocument::next_page() {
  api().show_page(drawing_->cairo);
}

std::string PangoDocument::finished() {
  next_page();
  api().surface_finish(drawing_->surface);
  return api().surface_status(drawing_->surface) == 0 ? drawing_->bytes : std::string();
}

PangoParagraph::PangoParagraph(PangoDocument::Drawing& drawing, void* layout)
    : drawing_(&drawing), layout_(layout) {
  Object at = api().iter_create(layout_);
  do {
    PangoRectangle logical{};
    api().iter_extents(at, nullptr, &logical);
    const int baseline = api().iter_baseline(at);
    lines_.push_back({points(logical.x), points(logical.width), points(logical.height),
                      points(baseline - logical.y)});
  } while (api().iter_next(at) != 0);
  api().iter_destroy(at);
}

PangoParagraph::PangoParagraph(PangoParagraph&& other) noexcept
    : drawing_(other.drawing_),
      layout_(std::exchange(other.layout_, nullptr)),
      lines_(std::move(other.lines_)) {}

PangoParagraph& PangoParagraph::operator=(PangoParagraph&& other) noexcept {
  std::swap(drawing_, other.drawing_);
  std::swap(layout_, other.layout_);
  std::swap(lines_, other.lines_);
  return *this;
}

PangoParagraph::~PangoParagraph() {
  if (layout_ != nullptr) {
    api().unref(layout_);
  }
}

void PangoParagraph::draw(std::size_t line, double x, double y) const {
  api().move_to(drawing_->cairo, x + lines_[line].left, y);
  api().show_line(drawing_->cairo, api().layout_line(layout_, static_cast<int>(line)));
}

}  // namespace chibo::render
