#include "records/format_page.hpp"

#include "records/codec.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace chibo::records {

namespace {

using i18n::Message;
using i18n::Msg;
using i18n::say;

constexpr int k_width = 80;

Msg name_of(Need need) {
  switch (need) {
    case Need::required:
      return Msg::page_required;
    case Need::expected:
      return Msg::page_expected;
    case Need::optional:
      break;
  }
  return Msg::page_optional;
}

std::string code_span(std::string_view text) {
  return "`" + std::string(text) + "`";
}

template <class Texts>
std::string code_spans(const Texts& texts) {
  std::string out;
  for (const std::string_view text : texts) {
    out += (out.empty() ? "" : ", ") + code_span(text);
  }
  return out;
}

/// A value that fits a key where its kind alone does not tell one.
struct Sample {
  std::string_view shape;
  std::string_view key;
  std::string_view value;
};

constexpr Sample k_samples[] = {
    {"task", "mã", "2026-11-a"},
    {"task", "nhắc lại việc", "2026-10-a"},
    {"task", "theo văn bản", "2026-11-01-cv-29"},
    {"task-result", "mã", "2026-10-a"},
    {"promise", "mã", "2026-11-b"},
    {"request", "mã", "cv-29-a"},
    {"request", "nhắc lại văn bản", "2026-09-12-cv-21"},
    {"paper", "văn bản", "2026-11-01-cv-29"},
    {"delegate", "mã", "khach"},
    {"organisation", "mã", "dien-dien-tu"},
    {"organisation", "định dạng", "1"},
    {"rule-pack", "mã", "quy-dinh-rieng"},
    {"plan", "năm", "2026"},
    {"turn-plan", "mỗi kỳ", "2"},
    {"turn-plan", "số kỳ", "12"},
    {"dues-row", "giảm", "30 %"},
    {"member", "tổ", "1"},
    {"meeting", "tổ", "1"},
    {"meeting", "họp cùng", "2026-11-05-chuyen-de"},
    {"resolution", "số", "5"},
    {"score-row", "điểm", "5"},
    {"score-row", "tối đa", "5"},
    {"outside-score", "điểm", "92"},
};

/// A value as it might be written, for the line that shows how.
std::string_view sample(const Ops& ops) {
  switch (ops.kind) {
    case Kind::word:
      return ops.words.front().vi;
    case Kind::date:
      return "2026-11-05";
    case Kind::due:
      return "2026-11-30";
    case Kind::time:
      return "\"14:00\"";
    case Kind::month:
      return "2026-11";
    case Kind::number:
    case Kind::quantity:
      return "14";
    case Kind::money:
      return "15.930 đồng";
    case Kind::yes_no:
      return "có";
    case Kind::person:
    case Kind::code:
      return "khanh";
    case Kind::link:
      return "2026-11-02-chi-uy";
    default:
      return "…";
  }
}

std::string_view sample(const Shape& shape, const Field& field) {
  const auto at = std::ranges::find_if(k_samples, [&](const Sample& one) {
    return one.shape == shape.name && one.key == field.key;
  });
  return at == std::end(k_samples) ? sample(*field.ops) : at->value;
}

Message how_to_write(const Shape& shape, const Field& field) {
  const Ops& ops = *field.ops;
  switch (ops.kind) {
    case Kind::prose:
      return say(Msg::page_write_prose, field.key);
    case Kind::map:
      return say(Msg::page_write_map, field.key, ops.shape()->fields.front().key);
    case Kind::list:
      return ops.item->kind == Kind::map
                 ? say(Msg::page_write_records, field.key, ops.item->shape()->fields.front().key)
                 : say(Msg::page_write_list, field.key, sample(*ops.item));
    default:
      return say(Msg::page_write, field.key, sample(shape, field));
  }
}

const Shape* inner_shape(const Ops& ops) {
  if (ops.kind == Kind::list) {
    return inner_shape(*ops.item);
  }
  return ops.kind == Kind::map ? ops.shape() : nullptr;
}

/// A shape and the keys behind which it stands; none for the file itself.
struct Section {
  const Shape* shape = nullptr;
  std::vector<std::string_view> keys;
};

/// Every shape once, in the order in which a reader of the page meets them.
std::vector<Section> sections_of(const Shape& root) {
  std::vector<Section> out{{&root, {}}};
  for (std::size_t i = 0; i < out.size(); ++i) {
    for (const Field& field : out[i].shape->fields) {
      const Shape* inner = inner_shape(*field.ops);
      if (inner == nullptr) {
        continue;
      }
      auto at = std::ranges::find(out, inner, &Section::shape);
      if (at == out.end()) {
        at = out.insert(at, Section{inner, {}});
      }
      if (std::ranges::find(at->keys, field.key) == at->keys.end()) {
        at->keys.push_back(field.key);
      }
    }
  }
  return out;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// Wraps a paragraph, but not inside what stands between backquotes.
std::string wrapped(std::string text, std::string_view first, std::string_view rest) {
  constexpr std::string_view k_joined = "\u00A0";
  std::size_t open = text.find('`');
  while (open != std::string::npos) {
    const std::size_t close = text.find('`', open + 1);
    std::string span = text.substr(open, close - open);
    replace_all(span, " ", k_joined);
    text.replace(open, close - open, span);
    open = text.find('`', open + span.size() + 1);
  }
  std::string lines = text::wrapped(text, k_width, first, rest);
  replace_all(lines, k_joined, " ");
  return lines;
}

class Page {
 public:
  explicit Page(const i18n::Catalog& catalog) : catalog_(catalog) {}

  void heading(std::string_view mark, std::string_view title) {
    text_ += (text_.empty() ? "" : "\n") + std::string(mark) + " " + std::string(title) + "\n\n";
  }
  void paragraph(const Message& message) { text_ += wrapped(catalog_.say(message), "", "") + "\n"; }
  void item(const Message& message) { text_ += wrapped(catalog_.say(message), "- ", "  "); }
  void inner_item(const Message& message) {
    text_ += wrapped(catalog_.say(message), "  - ", "    ");
  }

  void section(const Section& section) {
    if (!section.keys.empty()) {
      heading("##", catalog_.say(say(Msg::page_inside, code_spans(section.keys))));
    }
    for (const Field& field : section.shape->fields) {
      item(say(Msg::page_field, field.key, say(name_of(field.need)),
               i18n::Worded{field.vi, field.en}));
      inner_item(how_to_write(*section.shape, field));
      if (field.ops->kind == Kind::word) {
        std::vector<std::string_view> words;
        std::ranges::transform(field.ops->words, std::back_inserter(words), &Word::vi);
        inner_item(say(Msg::page_words, code_spans(words)));
      }
      if (!field.also.empty()) {
        inner_item(say(Msg::page_also, code_spans(field.also)));
      }
    }
  }

  std::string take() { return std::move(text_); }

 private:
  const i18n::Catalog& catalog_;
  std::string text_;
};

std::string_view title_of(const RecordKind& kind, const i18n::Catalog& catalog) {
  return catalog.is_vietnamese() ? kind.title_vi : kind.title_en;
}

}  // namespace

std::string format_page(const RecordKind& kind, const i18n::Catalog& catalog) {
  Page page(catalog);
  page.heading("#", std::string(kind.name) + ": " + std::string(title_of(kind, catalog)));
  page.paragraph(say(Msg::page_files, kind.glob));
  page.paragraph(say(Msg::page_intro));
  for (const Section& section : sections_of(kind.shape())) {
    page.section(section);
  }
  return page.take();
}

std::string format_index(const i18n::Catalog& catalog) {
  Page page(catalog);
  page.heading("#", catalog.say(say(Msg::page_index)));
  page.paragraph(say(Msg::page_index_intro));
  for (const RecordKind& kind : record_kinds()) {
    page.item(say(Msg::page_index_row, kind.name, title_of(kind, catalog), kind.glob));
  }
  page.heading("##", catalog.say(say(Msg::page_values)));
  page.item(say(Msg::page_absent));
  for (const Kind kind : {Kind::text, Kind::prose, Kind::word, Kind::date, Kind::due, Kind::time,
                          Kind::month, Kind::number, Kind::quantity, Kind::money, Kind::yes_no,
                          Kind::person, Kind::code, Kind::link, Kind::map, Kind::list}) {
    page.item(kind_name(kind));
  }
  return page.take();
}

}  // namespace chibo::records
