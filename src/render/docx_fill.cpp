#include "render/docx_fill.hpp"

#include "i18n/message_form.hpp"
#include "render/docx_copy.hpp"
#include "render/docx_guard.hpp"
#include "render/docx_notes.hpp"
#include "render/docx_part.hpp"
#include "render/docx_tags.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace chibo::render {

using i18n::FormMsg;
using i18n::say;
using pugi::xml_node;

namespace {

constexpr std::string_view k_types_part = "[Content_Types].xml";
constexpr std::string_view k_properties_part = "docProps/core.xml";
// in the order in which faults are told
constexpr std::string_view k_filled_kinds[] = {"document.main+xml", "template.main+xml",
                                               "header+xml",        "footer+xml",
                                               "footnotes+xml",     "endnotes+xml"};

Part* find_part(std::vector<Part>& parts, std::string_view name) {
  const auto found = std::ranges::find(parts, name, &Part::name);
  return found == parts.end() ? nullptr : &*found;
}

/// Spelling marks and page hints split runs for nothing; paragraph ids must be unique and nobody
/// needs them.
void drop_noise(xml_node node) {
  xml_node next;
  for (xml_node child = node.first_child(); child; child = next) {
    next = child.next_sibling();
    if (is_any(child, {"w:proofErr", "w:lastRenderedPageBreak"})) {
      node.remove_child(child);
      continue;
    }
    child.remove_attribute("w14:paraId");
    child.remove_attribute("w14:textId");
    drop_noise(child);
  }
}

/// Whether only elements, never words, stand directly inside.
bool holds_elements_only(xml_node node) {
  return !is_any(node, {"w:t", "w:instrText", "w:delText", "w:delInstrText", "a:t", "m:t"}) &&
         std::string_view(node.name()).starts_with("w:");
}

/// Blanks between elements, which some programs write to make XML pretty, are no text.
void drop_layout(xml_node node) {
  xml_node next;
  for (xml_node child = node.first_child(); child; child = next) {
    next = child.next_sibling();
    const bool blank = child.type() == pugi::node_pcdata && text::trimmed(child.value()).empty() &&
                       holds_elements_only(node);
    blank ? void(node.remove_child(child)) : drop_layout(child);
  }
}

class Filler {
 public:
  Filler(std::vector<Part> parts, const Value& data, Walk walk)
      : parts_(std::move(parts)), data_(data), walk_(walk) {}

  void run() {
    faults_ = refuse_hostile(parts_);
    Part* types = find_part(parts_, k_types_part);
    if (types == nullptr) {
      refuse(k_types_part);
    }
    if (!faults_.empty()) {
      return;
    }
    pugi::xml_document xml;
    if (!load_xml(xml, types->name, types->data)) {
      return refuse(k_types_part);
    }
    for (const Part& part : parts_) {
      part_types_.push_back(content_type(xml, part.name));
    }
    std::size_t filled = 0;
    for (const std::string_view kind : k_filled_kinds) {
      const std::string type = std::string(k_word_type).append(kind);
      for (std::size_t i = 0; i < parts_.size(); ++i) {
        if (part_types_[i] == type) {
          fill(parts_[i]);
          filled += kind.ends_with(".main+xml") ? 1 : 0;
        }
      }
    }
    if (filled == 0) {
      refuse("word/document.xml");
    }
    if (faults_.empty() && walk_ == Walk::fill) {
      give_each_reference_its_note(parts_, part_types_);
      empty_comments();
    }
    make_document(xml);
    types->data = save_xml(xml);
  }

  void set_day(base::Date day) {
    Part* part = find_part(parts_, k_properties_part);
    pugi::xml_document xml;
    if (part == nullptr || !load_xml(xml, part->name, part->data)) {
      return;
    }
    xml_node root = xml.document_element();
    for (const char* name : {"dcterms:created", "dcterms:modified"}) {
      if (xml_node node = root.child(name)) {
        node.text().set((base::iso(day) + "T00:00:00Z").c_str());
      }
    }
    for (const char* name : {"cp:lastModifiedBy", "cp:lastPrinted", "cp:revision"}) {
      root.remove_child(name);
    }
    part->data = save_xml(xml);
  }

  std::vector<Part>& parts() { return parts_; }
  TemplateFaults& faults() { return faults_; }

 private:
  void refuse(std::string_view missing) {
    add_fault(faults_,
              fault_at(ParagraphPlace{std::string(missing), 0, ""},
                       {say(FormMsg::docx_not_docx, missing), say(FormMsg::docx_save_again)}));
  }

  void fill(Part& file) {
    DocxPart part;
    part.name = file.name;
    if (auto loaded = load_xml(part.xml, file.name, file.data); !loaded) {
      part.faults.push_back(fault_at(ParagraphPlace{file.name, 0, ""}, std::move(loaded.error())));
    }
    drop_layout(part.xml);
    drop_noise(part.xml);
    isolate_tags(part);
    drop_editing_traces(part.xml);
    wrap_sections(part);
    pugi::xml_document result;
    copy_filled(part, result, data_, walk_, shared_);
    std::ranges::stable_sort(part.faults, {}, [](const TemplateFault& fault) {
      return std::get<ParagraphPlace>(fault.at).paragraph;
    });
    faults_.insert(faults_.end(), std::make_move_iterator(part.faults.begin()),
                   std::make_move_iterator(part.faults.end()));
    if (faults_.empty() && walk_ == Walk::fill) {
      repair(result);
      file.data = save_xml(result);
    }
  }

  /// The comments that no words have any more, and the people who wrote them.
  void empty_comments() {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const std::string& type = part_types_[i];
      pugi::xml_document xml;
      if ((type.find(".comments") == std::string::npos && !type.ends_with(".people+xml")) ||
          !load_xml(xml, parts_[i].name, parts_[i].data)) {
        continue;
      }
      xml.document_element().remove_children();
      parts_[i].data = save_xml(xml);
    }
  }

  /// A .dotx becomes a .docx.
  static void make_document(pugi::xml_document& types) {
    const std::string word(k_word_type);
    for (xml_node row : types.document_element().children("Override")) {
      if (row.attribute("ContentType").value() == word + "template.main+xml") {
        row.attribute("ContentType").set_value((word + "document.main+xml").c_str());
      }
    }
  }

  std::vector<Part> parts_;
  std::vector<std::string> part_types_;
  const Value& data_;
  Walk walk_;
  FillShared shared_{parts_};
  TemplateFaults faults_;
};

}  // namespace

tl::expected<std::vector<Part>, TemplateFaults> fill_docx(std::vector<Part> parts,
                                                          const Value& data,
                                                          std::optional<base::Date> day) {
  Filler filler(std::move(parts), data, Walk::fill);
  filler.run();
  if (!filler.faults().empty()) {
    return tl::unexpected<TemplateFaults>(std::move(filler.faults()));
  }
  if (day) {
    filler.set_day(*day);
  }
  return std::move(filler.parts());
}

TemplateFaults check_docx(const std::vector<Part>& parts, const Value& keys) {
  Filler filler(parts, keys, Walk::check);
  filler.run();
  return std::move(filler.faults());
}

}  // namespace chibo::render
