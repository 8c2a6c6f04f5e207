#include "i18n/message_form.hpp"
#include "render/docx_tags.hpp"
#include "render/escape.hpp"
#include "render/template.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace chibo::render {

using i18n::FormMsg;
using i18n::say;
using pugi::xml_node;

namespace {

constexpr char k_barrier = '\x01';  // stands for what no tag may cross: a tab, a break, a picture

/// A w:t and where its text stands in the text of the paragraph.
struct Piece {
  xml_node element;
  std::size_t from = 0;
  std::size_t size = 0;
};

/// The text of one paragraph without nested paragraphs and deleted text.
struct Line {
  std::string text;
  std::vector<Piece> pieces;

  void gather(xml_node node) {
    for (const xml_node child : node.children()) {
      if (is(child, "w:t")) {
        const std::string_view words = child.text().get();
        pieces.push_back({child, text.size(), words.size()});
        text += words;
      } else if (is_any(child,
                        {"w:pPr", "w:rPr", "w:del", "w:moveFrom", "w:sdtPr", "w:sdtEndPr",
                         "w:delText", "w:bookmarkStart", "w:bookmarkEnd", "w:commentReference"})) {
        continue;
      } else if (is(node, "w:r") || is_any(child, {"w:p", "mc:AlternateContent"})) {
        text += k_barrier;
      } else {
        gather(child);
      }
    }
  }

  /// What a person needs to see to find a place in this paragraph.
  std::string quote(std::size_t at) const {
    constexpr std::size_t k_before = 30;
    constexpr std::size_t k_shown = 60;
    std::size_t from = at > k_shown / 2 ? at - k_before : 0;
    while (from > 0 && is_inside_character(from)) {
      --from;
    }
    std::size_t to = std::min(text.size(), from + k_shown);
    while (to < text.size() && is_inside_character(to)) {
      ++to;
    }
    std::string out = text.substr(from, to - from);
    std::ranges::replace(out, k_barrier, ' ');
    return (from > 0 ? "…" : "") + clean_text(out) + (to < text.size() ? "…" : "");
  }

 private:
  bool is_inside_character(std::size_t at) const {
    return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
  }
};

struct Extent {
  std::size_t from = 0;
  std::size_t to = 0;
};

/// Isolates the tags of one paragraph.
class Isolator {
 public:
  Isolator(DocxPart& part, xml_node paragraph, std::size_t number) : part_(part), number_(number) {
    line_.gather(paragraph);
  }

  void run() {
    std::vector<Extent> tags = find_tags();
    // from the last to the first, so that what stands before keeps its place
    const std::size_t first_index = part_.tags.size();
    for (const Extent& tag : tags) {
      std::string body = line_.text.substr(tag.from + 2, tag.to - tag.from - 4);
      part_.tags.push_back({read_tag(body), place(tag.from)});
      complain_about(part_.tags.back());
    }
    for (std::size_t i = tags.size(); i-- > 0;) {
      isolate(tags[i], first_index + i);
    }
    remove_emptied_runs();
  }

 private:
  ParagraphPlace place(std::size_t at) const { return {part_.name, number_, line_.quote(at)}; }

  void complain(std::size_t at, FormMsg what) {
    add_fault(part_.faults, fault_at(place(at), {say(what), std::nullopt}));
  }

  void complain_about(const PlacedTag& placed) {
    for (base::Error& error : tag_faults(placed.tag)) {
      part_.complain(placed, std::move(error));
    }
    if (placed.tag.kind == TagKind::partial) {
      part_.complain(placed, {say(FormMsg::docx_no_partials, placed.tag.name), std::nullopt});
    } else if (placed.tag.kind == TagKind::delimiters) {
      part_.complain(placed, {say(FormMsg::docx_no_delimiters), std::nullopt});
    }
  }

  std::vector<Extent> find_tags() {
    const std::string& text = line_.text;
    std::vector<Extent> out;
    std::size_t after = 0;
    std::size_t from = text.find("{{");
    while (from != std::string::npos && part_.faults.size() < k_most_faults) {
      std::size_t to = text.find("}}", from + 2);
      const std::size_t next = text.find("{{", from + 3);
      const std::size_t barrier = text.find(k_barrier, from);
      if (to == std::string::npos || next < to || barrier < to) {
        complain(from, FormMsg::docx_tag_not_closed);
        from = after = next;
        continue;
      }
      to += 2;
      if (text[from + 2] == '{' && to < text.size() && text[to] == '}') {
        ++to;
      }
      out.push_back({from, to});
      after = to;
      from = text.find("{{", to);
    }
    if (const std::size_t stray = text.find("}}", after);
        after != std::string::npos && stray != std::string::npos) {
      complain(stray, FormMsg::docx_stray_close);
    }
    return out;
  }

  void isolate(const Extent& tag, std::size_t index) {
    auto& pieces = line_.pieces;
    auto piece = std::ranges::upper_bound(pieces, tag.from, {}, &Piece::from) - 1;
    for (auto later = piece + 1; later != pieces.end() && later->from < tag.to; ++later) {
      const std::string words = later->element.text().get();
      set_text(later->element, words.substr(std::min(tag.to - later->from, words.size())));
      touched_.insert(later->element.parent());
    }
    const xml_node element = piece->element;
    const xml_node run = element.parent();
    const std::string words = element.text().get();
    xml_node tag_run = run.parent().insert_child_after("w:r", run);
    xml_node rest = run.parent().insert_child_after("w:r", tag_run);
    if (const xml_node format = run.child("w:rPr")) {
      tag_run.append_copy(format);
      rest.append_copy(format);
    }
    tag_run.append_child(k_tag_element).append_attribute(k_index) = static_cast<unsigned>(index);
    if (tag.to - piece->from < words.size()) {
      set_text(rest.append_child("w:t"), words.substr(tag.to - piece->from));
    }
    for (xml_node next = element.next_sibling(); next; next = element.next_sibling()) {
      rest.append_move(next);
    }
    set_text(element, words.substr(0, tag.from - piece->from));
    touched_.insert(run);
    touched_.insert(rest);
  }

  void remove_emptied_runs() {
    for (xml_node run : touched_) {
      const bool empty = std::ranges::all_of(run.children(), [](xml_node child) {
        return is(child, "w:rPr") || (is(child, "w:t") && *child.text().get() == '\0');
      });
      if (empty) {
        run.parent().remove_child(run);
      }
    }
  }

  DocxPart& part_;
  std::size_t number_;
  Line line_;
  std::set<xml_node> touched_;
};

/// Tags that stand where this filler does not look: field codes, equations, words inside drawings.
void complain_about_odd_places(DocxPart& part) {
  for (const char* name : {"w:instrText", "m:t", "a:t"}) {
    for (const xml_node node : all_inside(part.xml, name)) {
      const std::string_view words = node.text().get();
      if (words.find("{{") != std::string_view::npos) {
        add_fault(part.faults, fault_at(ParagraphPlace{part.name, 0, ""},
                                        {say(FormMsg::docx_tag_in_odd_place), std::nullopt}));
      }
    }
  }
}

void number_paragraphs(xml_node node, std::size_t& count, std::vector<NumberedParagraph>& out) {
  const std::size_t before = count;
  for (const xml_node child : node.children()) {
    if (is(child, "mc:Fallback")) {
      std::size_t again = before;
      number_paragraphs(child, again, out);
      count = std::max(count, again);
      continue;
    }
    if (is(child, "w:p")) {
      out.push_back({child, ++count});
    }
    number_paragraphs(child, count, out);
  }
}

}  // namespace

std::vector<NumberedParagraph> numbered_paragraphs(xml_node part) {
  std::size_t count = 0;
  std::vector<NumberedParagraph> out;
  number_paragraphs(part, count, out);
  return out;
}

void isolate_tags(DocxPart& part) {
  for (const auto& [paragraph, number] : numbered_paragraphs(part.xml)) {
    Isolator(part, paragraph, number).run();
  }
  complain_about_odd_places(part);
}

}  // namespace chibo::render
