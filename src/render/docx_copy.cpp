#include "render/docx_copy.hpp"

#include "i18n/message_form.hpp"
#include "render/escape.hpp"
#include "render/template.hpp"

#include <algorithm>

namespace chibo::render {

using i18n::FormMsg;
using i18n::say;
using pugi::xml_attribute;
using pugi::xml_node;

namespace {

constexpr std::size_t k_most_nodes = 2'000'000;

/// What must stand only once: a second copy makes a word processor call the file unreadable.
bool stands_once(xml_node node) {
  return is_any(node, {"w:bookmarkStart", "w:bookmarkEnd", "w:permStart", "w:permEnd"}) ||
         (is(node, "w:id") && is(node.parent(), "w:sdtPr"));
}

/// Makes a paragraph of each stretch between breaks; a w:br would stretch the line before it where
/// text is justified.
void split_at_breaks(xml_node paragraph, DocxLists& lists) {
  if (!paragraph.child(k_break_element)) {
    return;
  }
  xml_node current = paragraph;
  bool is_first = true;
  xml_node next;
  for (xml_node child = paragraph.first_child(); child; child = next) {
    next = child.next_sibling();
    if (is(child, k_break_element)) {
      const xml_node properties = paragraph.child("w:pPr");
      current = paragraph.parent().insert_child_after("w:p", current);
      if (properties) {
        current.append_copy(properties).remove_child("w:pageBreakBefore");
        current.child("w:pPr").remove_child("w:sectPr");
        lists.continue_entry(current.child("w:pPr"));
      }
      paragraph.remove_child(child);
      is_first = false;
    } else if (!is_first) {
      current.append_move(child);
    }
  }
  // a section of pages ends with its last paragraph
  if (xml_node section = paragraph.child("w:pPr").child("w:sectPr")) {
    xml_node properties = current.child("w:pPr");
    xml_node change = properties.child("w:pPrChange");
    change ? properties.insert_move_before(section, change) : properties.append_move(section);
  }
}

class Copier {
 public:
  Copier(DocxPart& part, const Value& data, Walk walk, FillShared& shared)
      : part_(part), scope_(data), walk_(walk), shared_(shared) {}

  void copy(xml_node from, xml_node into) {
    if (stopped_) {
      return;
    }
    if (++shared_.nodes > k_most_nodes) {
      stop();
    } else if (is(from, k_section_element)) {
      copy_section(from, into);
    } else if (const xml_node tag = from.child(k_tag_element)) {
      put_value(from, tag, into);
    } else if (!is_repeated_ || !stands_once(from)) {
      copy_element(from, into);
    }
  }

 private:
  void stop() {
    add_fault(
        part_.faults,
        fault_at(ParagraphPlace{part_.name, 0, ""},
                 {say(FormMsg::template_output_too_large, k_largest_output >> 20), std::nullopt}));
    stopped_ = true;
  }

  void copy_element(xml_node from, xml_node into) {
    if (from.type() != pugi::node_element) {
      into.append_copy(from);
      return;
    }
    xml_node copied = into.append_child(from.name());
    for (const xml_attribute attribute : from.attributes()) {
      copied.append_copy(attribute);
    }
    if (is(copied, "wp:docPr")) {
      copied.attribute("id").set_value(++shared_.drawings);
    }
    for (const xml_node child : from.children()) {
      copy(child, copied);
    }
    if (is(copied, "w:p")) {
      split_at_breaks(copied, shared_.lists);
    }
  }

  void copy_section(xml_node from, xml_node into) {
    const PlacedTag& head = part_.tag_of(from);
    Lookup found = scope_.find(head.tag.name);
    if (found.value == nullptr) {
      complain_about_name(head, std::move(found.error));
      found.value = found.guess;
    }
    if (found.value == nullptr) {
      return;
    }
    if (depth_ + 1 >= k_deepest_section) {
      part_.complain(head, {say(FormMsg::template_too_deep, k_deepest_section), std::nullopt});
      return;
    }
    ++depth_;
    const bool was_repeated = is_repeated_;
    scope_.repeat(*found.value, head.tag.kind, walk_, [&](std::size_t pass) {
      is_repeated_ = was_repeated || pass > 0;
      for (const xml_node child : from.children()) {
        copy(child, into);
      }
      ++shared_.nodes;
      return !stopped_;
    });
    is_repeated_ = was_repeated;
    --depth_;
  }

  void put_value(xml_node run, xml_node tag_element, xml_node into) {
    const PlacedTag& placed = part_.tag_of(tag_element);
    if (placed.tag.kind == TagKind::raw) {
      complain_about_raw(placed);
      return;
    }
    if (placed.tag.kind != TagKind::variable) {
      return;  // its fault was told when it was read
    }
    if (placed.tag.name.empty()) {
      return;
    }
    auto text = scope_.text_of(placed.tag);
    if (!text) {
      complain_about_name(placed, std::move(text.error()));
      return;
    }
    shared_.text += text->size();
    if (shared_.text > k_largest_output) {
      stop();
      return;
    }
    put_lines(run, clean_text(*text), into);
  }

  /// Inside a section that is cut in two nothing is told but the cut.
  void complain_about_name(const PlacedTag& placed, base::Error error) {
    const auto index = static_cast<std::size_t>(&placed - part_.tags.data());
    const bool is_cut = std::ranges::any_of(
        part_.cuts, [&](const TagStretch& cut) { return cut.first < index && index < cut.last; });
    if (!is_cut) {
      part_.complain(placed, std::move(error));
    }
  }

  void complain_about_raw(const PlacedTag& placed) {
    auto markup = scope_.markup_of(placed.tag);
    part_.complain(placed, markup ? base::Error{say(FormMsg::docx_no_markup, placed.tag.name), {}}
                                  : std::move(markup.error()));
  }

  void put_lines(xml_node run, std::string_view text, xml_node into) {
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      xml_node line = into.append_child("w:r");
      if (const xml_node format = run.child("w:rPr")) {
        line.append_copy(format);
      }
      put_words(line, text.substr(0, end));
      if (end == std::string_view::npos) {
        return;
      }
      ++shared_.nodes;
      is(into, "w:p") ? into.append_child(k_break_element) : line.append_child("w:br");
      text.remove_prefix(end + 1);
    }
  }

  void put_words(xml_node run, std::string_view text) {
    while (true) {
      const std::size_t tab = text.find('\t');
      set_text(run.append_child("w:t"), text.substr(0, tab));
      if (tab == std::string_view::npos) {
        return;
      }
      ++shared_.nodes;
      run.append_child("w:tab");
      text.remove_prefix(tab + 1);
    }
  }

  DocxPart& part_;
  Scope scope_;
  Walk walk_;
  FillShared& shared_;
  std::size_t depth_ = 0;
  bool is_repeated_ = false;
  bool stopped_ = false;
};

}  // namespace

void copy_filled(DocxPart& part, pugi::xml_document& into, const Value& data, Walk walk,
                 FillShared& shared) {
  Copier copier(part, data, walk, shared);
  for (const xml_node child : part.xml.children()) {
    copier.copy(child, into);
  }
}

}  // namespace chibo::render
