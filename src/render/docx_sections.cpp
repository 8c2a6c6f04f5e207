#include "i18n/message_form.hpp"
#include "render/docx_tags.hpp"
#include "text/suggest.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <set>

namespace chibo::render {

using i18n::FormMsg;
using i18n::say;
using pugi::xml_node;

namespace {

using Path = std::vector<xml_node>;  // from the document down to a node

Path path_to(xml_node node) {
  Path out;
  for (; node; node = node.parent()) {
    out.push_back(node);
  }
  std::ranges::reverse(out);
  return out;
}

bool is_blank(std::string_view text) {
  return text::trimmed(text).empty();
}

/// Whether an element holds anything that is printed, tags set aside.
bool holds_content(xml_node node) {
  if (is_any(node, {"w:drawing", "w:pict", "w:object", "w:fldChar", "w:fldSimple", "w:br", "w:tab",
                    "w:sym", "w:footnoteReference", "w:endnoteReference", "w:sectPr",
                    "mc:AlternateContent"})) {
    return !is(node, "w:tab") || is(node.parent(), "w:r");
  }
  if (is(node, "w:t") && !is_blank(node.text().get())) {
    return true;
  }
  return std::ranges::any_of(node.children(), holds_content);
}

bool breaks_page(xml_node node) {
  const std::string_view type = node.attribute("w:type").value();
  return is(node, "w:br") && (type == "page" || type == "column");
}

/// Whether something inside a run is printed; the break of a page is not.
bool is_printed(xml_node node) {
  return !breaks_page(node) && holds_content(node);
}

/// The outermost element that a row or a paragraph fills alone, through sections around it.
xml_node outermost_section(xml_node node) {
  while (is(node.parent(), k_section_element) && node.parent().first_child() == node &&
         node.parent().last_child() == node) {
    node = node.parent();
  }
  return node;
}

class Wrapper {
 public:
  explicit Wrapper(DocxPart& part) : part_(part) {}

  void run() {
    tags_ = all_inside(part_.xml, k_tag_element);
    for (const xml_node element : tags_) {
      const TagKind kind = part_.tag_of(element).tag.kind;
      if (opens_section(kind)) {
        open_.push_back(element);
      } else if (kind == TagKind::close) {
        close(element);
      }
    }
    for (const xml_node element : open_) {
      const PlacedTag& head = part_.tag_of(element);
      part_.cuts.push_back({number_of(element), part_.tags.size()});
      part_.complain(head, {say(FormMsg::template_never_closed, shown(head.tag.kind, head.tag.name),
                                shown(TagKind::close, head.tag.name)),
                            std::nullopt});
    }
    remove_markers();
  }

 private:
  struct Range {
    xml_node first;
    xml_node last;
  };

  static std::size_t number_of(xml_node element) { return element.attribute(k_index).as_uint(); }

  void close(xml_node element) {
    const PlacedTag& tag = part_.tag_of(element);
    const std::string closing = shown(TagKind::close, tag.tag.name);
    if (open_.empty()) {
      part_.complain(tag, {say(FormMsg::template_closes_nothing, closing), std::nullopt});
      return;
    }
    const auto meant = std::find_if(open_.rbegin(), open_.rend(), [&](xml_node head) {
      return same_name(part_.tag_of(head).tag.name, tag.tag.name);
    });
    const PlacedTag& innermost = part_.tag_of(open_.back());
    if (meant == open_.rbegin()) {
      wrap(open_.back(), element);
      open_.pop_back();
      return;
    }
    part_.complain(
        tag, {say(FormMsg::template_crossed, closing, shown(TagKind::close, innermost.tag.name),
                  say(FormMsg::docx_paragraph, innermost.at.paragraph)),
              std::nullopt});
    if (meant != open_.rend()) {
      open_.erase(std::next(meant).base());
    } else if (const std::string_view names[] = {innermost.tag.name};
               text::nearest(tag.tag.name, names)) {
      open_.pop_back();
    }
  }

  void wrap(xml_node head, xml_node tail) {
    const std::optional<Range> range = find_range(head.parent(), tail.parent());
    if (!range) {
      const PlacedTag& tag = part_.tag_of(head);
      part_.cuts.push_back({number_of(head), number_of(tail)});
      part_.complain(tag, {say(FormMsg::docx_section_cut, shown(tag.tag.kind, tag.tag.name),
                               shown(TagKind::close, tag.tag.name)),
                           std::nullopt});
      return;
    }
    if (!range->first) {
      return;  // nothing between the two tags
    }
    xml_node section = range->first.parent().insert_child_before(k_section_element, range->first);
    section.append_attribute(k_index) = head.attribute(k_index).as_uint();
    for (xml_node node = range->first;;) {
      const xml_node next = node.next_sibling();
      section.append_move(node);
      if (node == range->last) {
        return;
      }
      node = next;
    }
  }

  static Range between(xml_node first, xml_node last) {
    if (first.next_sibling() == last) {
      return {};
    }
    return {first.next_sibling(), last.previous_sibling()};
  }

  /// What a section covers, from the runs of its two tags; nothing when it would cut an element in
  /// two.
  std::optional<Range> find_range(xml_node head_run, xml_node tail_run) const {
    const Path head = path_to(head_run);
    const Path tail = path_to(tail_run);
    std::size_t same = 0;
    while (same + 1 < head.size() && same + 1 < tail.size() && head[same + 1] == tail[same + 1]) {
      ++same;
    }
    const xml_node common = head[same];
    const xml_node first = head[same + 1];
    const xml_node last = tail[same + 1];
    if (is_any(common, {"w:tr", k_section_element})) {
      const xml_node whole = outermost_section(common);
      return Range{whole, whole};
    }
    if (is(common, "w:tbl")) {
      return Range{first, last};  // rows that hold only the tags go with their markers
    }
    if (is(first, "w:p") && is(last, "w:p")) {
      return paragraph_range(first, head_run, last, tail_run);
    }
    if (nearest_around(common, "w:p")) {
      return inline_range(head_run, first, last, tail_run);
    }
    return std::nullopt;
  }

  /// On which side of the tags of a section a paragraph stands that holds its tag alone.
  enum class Side { none, inside, outside };

  /// A page break beside the tag goes with the side it stands on, a break between sections of pages
  /// stays outside: it belongs to what stands before it.
  Side side_of(xml_node paragraph, xml_node run, bool opens) const {
    if (!holds_tags_only(paragraph)) {
      return Side::none;
    }
    bool is_before = true;
    bool breaks[] = {false, bool(paragraph.child("w:pPr").child("w:sectPr"))};  // inside, outside
    for (const xml_node child : paragraph.children()) {
      is_before = is_before && child != run;
      breaks[is_before == opens ? 1 : 0] |= bool(child.child("w:br"));
    }
    return !breaks[0] ? Side::outside : breaks[1] ? Side::none : Side::inside;
  }

  std::optional<Range> paragraph_range(xml_node first, xml_node head_run, xml_node last,
                                       xml_node tail_run) const {
    const Side head = side_of(first, head_run, true);
    const Side tail = side_of(last, tail_run, false);
    if (head == Side::none || tail == Side::none) {
      return std::nullopt;
    }
    if (head == Side::outside && tail == Side::outside) {
      return between(first, last);
    }
    return Range{head == Side::inside ? first : first.next_sibling(),
                 tail == Side::inside ? last : last.previous_sibling()};
  }

  /// A range of runs; a tag at the very edge of a link or an insertion may stand for its outside.
  std::optional<Range> inline_range(xml_node head_run, xml_node first, xml_node last,
                                    xml_node tail_run) const {
    const auto is_edge = [](xml_node run, xml_node outer, auto sibling) {
      for (; run != outer; run = run.parent()) {
        if (sibling(run)) {
          return false;
        }
      }
      return true;
    };
    const auto before = [](xml_node node) {
      xml_node sibling = node.previous_sibling();
      return is_any(sibling, {"w:sdtPr", "w:sdtEndPr", "w:rPr"}) ? xml_node() : sibling;
    };
    const auto after = [](xml_node node) { return node.next_sibling(); };
    const bool head_leads = is_edge(head_run, first, before);
    const bool tail_ends = is_edge(tail_run, last, after);
    if (first == head_run && last == tail_run) {
      return between(first, last);
    }
    const xml_node from = first == head_run || (!head_leads && is_edge(head_run, first, after))
                              ? first.next_sibling()
                          : head_leads ? first
                                       : xml_node();
    const xml_node to = last == tail_run || (!tail_ends && is_edge(tail_run, last, before))
                            ? last.previous_sibling()
                        : tail_ends ? last
                                    : xml_node();
    if (!from || !to) {
      return std::nullopt;
    }
    if (from == last && to == first) {
      return Range{};  // the tags stand side by side
    }
    return Range{from, to};
  }

  bool holds_section_tags(xml_node node) const {
    const std::vector<xml_node> inside = all_inside(node, k_tag_element);
    return !inside.empty() && std::ranges::all_of(inside, [&](xml_node element) {
      const TagKind kind = part_.tag_of(element).tag.kind;
      return opens_section(kind) || kind == TagKind::close || kind == TagKind::comment;
    });
  }

  /// A paragraph or a row that holds section tags or notes and nothing else.
  bool is_marker(xml_node node) const { return holds_section_tags(node) && !holds_content(node); }

  /// The same, where pages may break beside the tags.
  bool holds_tags_only(xml_node paragraph) const {
    return holds_section_tags(paragraph) &&
           std::ranges::none_of(paragraph.children(), [](xml_node child) {
             return is(child, "w:r") ? std::ranges::any_of(child.children(), is_printed)
                                     : !is(child, "w:pPr") && holds_content(child);
           });
  }

  /// Takes away section tags and notes: with their row or their paragraph where they stand alone in
  /// it.
  void remove_markers() {
    std::set<xml_node> doomed;
    for (const xml_node element : tags_) {
      const TagKind kind = part_.tag_of(element).tag.kind;
      if (!opens_section(kind) && kind != TagKind::close && kind != TagKind::comment) {
        continue;
      }
      const xml_node paragraph = nearest_around(element, "w:p");
      const xml_node row = nearest_around(paragraph, "w:tr");
      doomed.insert(row && is_marker(row)  ? row
                    : is_marker(paragraph) ? paragraph
                                           : element.parent());
    }
    std::vector<xml_node> outermost;
    for (const xml_node node : doomed) {
      const Path path = path_to(node.parent());
      if (std::ranges::none_of(path, [&](xml_node outer) { return doomed.contains(outer); })) {
        outermost.push_back(node);
      }
    }
    for (const xml_node node : outermost) {
      node.parent().remove_child(node);
    }
  }

  DocxPart& part_;
  std::vector<xml_node> tags_;
  std::vector<xml_node> open_;
};

}  // namespace

void wrap_sections(DocxPart& part) {
  Wrapper(part).run();
}

}  // namespace chibo::render
