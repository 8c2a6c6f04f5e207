// Real templates, as LibreOffice writes them, through the filler.
#include "corpus/corpus.hpp"
#include "i18n/catalog.hpp"
#include "i18n/message_form.hpp"
#include "render/docx_fill.hpp"
#include "render/docx_part.hpp"
#include "render/docx_rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>

using namespace chibo;
using namespace corpus;
using i18n::FormMsg;
using render::Part;

namespace {

std::string lines(const std::vector<std::string>& complaints) {
  std::string out;
  for (const std::string& complaint : complaints) {
    out += complaint + "\n";
  }
  return out;
}

std::string told(const render::TemplateFaults& faults) {
  const auto english = *i18n::Catalog::find("en");
  std::string out;
  for (const render::TemplateFault& fault : faults) {
    out += english.say(say_place(fault.at)) + ": " + english.say(fault.what) + "\n";
  }
  return out;
}

std::vector<Part> filled(const Template& form, const View& view) {
  auto out = render::fill_docx(form.parts, view.values, base::parse_iso_date("2026-11-05"));
  if (!out) {
    FAIL_CHECK(form.name << ": " << told(out.error()));
    return form.parts;
  }
  return std::move(*out);
}

void write(const std::filesystem::path& path, const std::string& bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

std::size_t count(const std::vector<Part>& parts, const char* element) {
  const auto body = std::ranges::find(parts, "word/document.xml", &Part::name);
  pugi::xml_document xml;
  REQUIRE(render::load_xml(xml, body->name, body->data));
  return render::all_inside(xml, element).size();
}

void check_rules(const std::vector<Part>& parts) {
  CHECK(lines(render::docx_complaints(parts)) == "");
  CHECK(lines(render::unfilled_tags(parts)) == "");
}

/// Nothing tells of the changes that a template went through.
void check_traces(const std::vector<Part>& parts) {
  for (const char* trace :
       {"w:ins", "w:del", "w:delText", "w:rPrChange", "w:pPrChange", "w:commentReference"}) {
    CHECK(count(parts, trace) == 0);
  }
}

/// Sections of pages, pictures, notes, links and fields of a template are not lost.
void check_kept(const Template& form, const std::vector<Part>& parts) {
  for (const char* element : {"w:sectPr", "w:drawing", "w:footnoteReference", "w:hyperlink",
                              "w:bookmarkEnd", "w:fldChar"}) {
    CAPTURE(element);
    CHECK(count(parts, element) >= count(form.parts, element));
  }
}

}  // namespace

TEST_SUITE_BEGIN("filled");

TEST_CASE("corpus: the check finds no fault in a good template and the right one in a bad one") {
  const std::map<std::string, std::vector<FormMsg>> refused = {
      {"tu-choi-cat-bang", {FormMsg::docx_section_cut}},
      {"tu-choi-giua-dong", {FormMsg::docx_section_cut}},
      {"tu-choi-ten-sai", {FormMsg::template_unknown_name, FormMsg::template_unknown_name}},
      {"tu-choi-ngat-trong-the", {FormMsg::docx_tag_not_closed}},
      {"tu-choi-hinh-ngoai", {FormMsg::docx_external}}};
  const render::Value names = keys();
  std::size_t seen = 0;
  for (const Template& form : templates()) {
    const render::TemplateFaults faults = render::check_docx(form.parts, names);
    std::vector<i18n::SentenceId> ids;
    for (const render::TemplateFault& fault : faults) {
      ids.push_back(fault.what.id);
    }
    const auto expected = refused.find(form.name);
    seen += expected != refused.end() ? 1 : 0;
    const std::vector<i18n::SentenceId> meant =
        expected == refused.end()
            ? std::vector<i18n::SentenceId>{}
            : std::vector<i18n::SentenceId>(expected->second.begin(), expected->second.end());
    CHECK_MESSAGE(ids == meant, form.name << "\n" << told(faults));
  }
  CHECK(seen == refused.size());
}

TEST_CASE("corpus: what is filled keeps every rule of order and integrity, and the same bytes") {
  const std::vector<View> all = views();
  for (const Template& form : good_templates()) {
    for (const View& view : all) {
      CAPTURE(form.name);
      CAPTURE(view.name);
      const std::vector<Part> parts = filled(form, view);
      check_rules(parts);
      check_traces(parts);
      if (view.name == k_crowded) {
        check_kept(form, parts);
      }
      const std::string packed = render::write_package(parts);
      CHECK(render::read_package(packed, form.name).has_value());
      CHECK(packed == render::write_package(filled(form, view)));
      write(folder("filled") / (form.name + "--" + view.name + ".docx"), packed);
    }
  }
}

TEST_SUITE_END();
