#include "render/template.hpp"

#include "i18n/catalog.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace chibo;
using namespace chibo::render;

namespace {

std::string english(const i18n::Message& message) {
  return i18n::Catalog::find("en")->say(message);
}

/// "t:1:3: sentence (hint)" for each fault.
std::vector<std::string> told(const TemplateFaults& faults) {
  std::vector<std::string> out;
  for (const TemplateFault& fault : faults) {
    std::string line = english(say_place(fault.at)) + ": " + english(fault.what);
    if (fault.hint) {
      line += " (" + english(*fault.hint) + ")";
    }
    out.push_back(line);
  }
  return out;
}

using Partials = std::map<std::string, std::string, std::less<>>;

PartialLoader loader(const Partials& partials) {
  return [partials](std::string_view name) -> std::optional<TemplateSource> {
    const auto found = partials.find(name);
    if (found == partials.end()) {
      return std::nullopt;
    }
    return TemplateSource{found->first, found->second};
  };
}

/// What a template prints, or what is wrong with it, a line each.
std::string filled(std::string_view source, const Value& data, const Partials& partials = {},
                   Escape escape = escape_text) {
  const auto out = fill_template(parse_template(source, "t"), data, escape, loader(partials));
  if (out) {
    return *out;
  }
  std::string lines;
  for (const std::string& line : told(out.error())) {
    lines += (lines.empty() ? "" : "\n") + line;
  }
  return lines;
}

std::vector<std::string> checked(std::string_view source, const Value& keys,
                                 const Partials& partials = {}) {
  return told(check_template(parse_template(source, "t"), keys, loader(partials)));
}

Value person(std::string name) {
  return Map{{"ten", std::move(name)}};
}

Value sample() {
  return Map{{"chi_bo", "Chi bộ 1"},
             {"rong", ""},
             {"khong_co", Value()},
             {"so_khong", "0"},
             {"co", true},
             {"sai", false},
             {"hinh", Markup{"<svg/>"}},
             {"chu_tri", Map{{"ten", "An"}, {"chuc_vu", "Bí thư"}}},
             {"vang", List{person("An"), person("Bình"), person("Đức")}},
             {"trong", List{}},
             {"hang", List{Map{{"o", List{"1", "2"}}}, Map{{"o", List{"3"}}}}}};
}

}  // namespace

TEST_CASE("template: a false section alone on its lines leaves no line (T1)") {
  CHECK(filled("A\n{{#sai}}\nx\n{{/sai}}\nB\n", sample()) == "A\nB\n");
  CHECK(filled("A\n  {{#trong}}  \nx\n\t{{/trong}}\nB", sample()) == "A\nB");
  CHECK(filled("{{#co}}\nx\n{{/co}}", sample()) == "x\n");
  CHECK(filled("a {{#sai}}\nx\n{{/sai}} b\n", sample()) == "a  b\n");
}

TEST_CASE("template: CRLF line ends stay and vanish with their lines (T2)") {
  CHECK(filled("A\r\n{{#co}}\r\nx\r\n{{/co}}\r\nB\r\n", sample()) == "A\r\nx\r\nB\r\n");
  CHECK(filled("A\r\n{{! note }}\r\nB\r\n", sample()) == "A\r\nB\r\n");
}

TEST_CASE("template: lists of lists, dotted names and the item itself (T3)") {
  CHECK(filled("{{#hang}}[{{#o}}{{.}},{{/o}}]{{/hang}}", sample()) == "[1,2,][3,]");
  CHECK(filled("{{chu_tri.ten}} {{ chu_tri.chuc_vu }}", sample()) == "An Bí thư");
  CHECK(filled("{{#chu_tri}}{{ten}}, {{chi_bo}}{{/chu_tri}}", sample()) == "An, Chi bộ 1");
  CHECK(filled("{{khong_co}}{{khong_co.ten}}|", sample()) == "|");
}

TEST_CASE("template: first, last and number of a list (T4)") {
  CHECK(
      filled("{{#vang}}{{@number}} {{ten}}{{^@last}}, {{/@last}}{{#@first}}!{{/@first}}{{/vang}}.",
             sample()) == "1 An, !2 Bình, 3 Đức.");
  CHECK(filled("{{@number}}", sample()) == "t:1:1: `@number` works only inside a list");
}

TEST_CASE("template: only nothing, no, an empty text and an empty list are false") {
  CHECK(filled("{{#so_khong}}0{{/so_khong}}{{^rong}}1{{/rong}}{{^khong_co}}2{{/khong_co}}"
               "{{^trong}}3{{/trong}}{{^sai}}4{{/sai}}{{#chu_tri}}5{{/chu_tri}}{{^vang}}6{{/vang}}",
               sample()) == "012345");
}

TEST_CASE("template: every unknown name is told, with its place and the nearest right name (T5)") {
  CHECK(filled("Kính gửi {{chi_bô_}}\n  đ {{chu_tri.tem}} {{xyz}}\n{{#van}}{{tenn}}{{/van}}",
               sample()) ==
        "t:2:5: there is no name `chu_tri.tem` (Did you mean `chu_tri.ten`?)\n"
        "t:2:21: there is no name `xyz`\n"
        "t:3:1: there is no name `van` (Did you mean `vang`?)\n"
        "t:3:9: there is no name `tenn` (Did you mean `ten`?)");
  CHECK(filled("{{chuc_vu}} {{@numer}}", sample()) ==
        "t:1:1: there is no name `chuc_vu` (Did you mean `chu_tri.chuc_vu`?)\n"
        "t:1:13: there is no name `@numer` (Did you mean `@number`?)");
  CHECK(filled("{{ten}}", Map{{"vang", List{person("An")}}}) ==
        "t:1:1: there is no name `ten` (`ten` stands only inside `{{#vang}}` … `{{/vang}}`)");
}

TEST_CASE("template: names are found without marks, case, blanks and underscores") {
  CHECK(filled("{{Chi bộ}} {{CHI-BO}} {{chibo}} {{Chủ trì.Tên}}", sample()) ==
        "Chi bộ 1 Chi bộ 1 Chi bộ 1 An");
  CHECK(filled("{{#Vắng}}{{Tên}} {{/vang}}", sample()) == "An Bình Đức ");
  CHECK(filled("{{ly_do}}{{Lí do}}", Map{{"ly_do", "x"}}) == "xx");
  // the exact name wins, even further out; two that could be meant are none
  CHECK(filled("{{#g}}{{ab}}{{/g}}", Map{{"ab", "outer"}, {"g", Map{{"a_b", "inner"}}}}) ==
        "outer");
  CHECK(filled("{{A B}}", Map{{"ab", "1"}, {"a_b", "2"}}).starts_with("t:1:1: there is no name"));
}

TEST_CASE("template: crossed, stray and open sections name both places (T6)") {
  CHECK(filled("{{#co}}\n{{#vang}}{{/co}}{{/vang}}", sample()) ==
        "t:2:10: `{{/co}}` stands where `{{/vang}}` was expected (opened at line 2)");
  CHECK(filled("{{/vang}}", sample()) == "t:1:1: `{{/vang}}` closes nothing");
  CHECK(filled("x\n {{#vang}}{{ten}}", sample()) ==
        "t:2:2: `{{#vang}}` is never closed; add `{{/vang}}`");
  CHECK(filled("{{#vang}}{{/vangg}}", sample()) ==
        "t:1:10: `{{/vangg}}` stands where `{{/vang}}` was expected (opened at line 1)");
  CHECK(filled("ab {{chi_bo\n{{co", sample()) ==
        "t:1:4: this tag is not closed: `}}` is missing\n"
        "t:2:1: this tag is not closed: `}}` is missing");
  CHECK(filled("{{ }}{{#}}{{=x=}}", sample()) ==
        "t:1:1: empty tag: a name must stand between `{{` and `}}`\n"
        "t:1:6: empty tag: a name must stand between `{{` and `}}`\n"
        "t:1:11: bad delimiter tag; a right one is `{{=<% %>=}}`");
}

TEST_CASE("template: a partial that includes itself is an error, not a crash (T7)") {
  CHECK(filled("{{> a}}", sample(), {{"a", "x{{> a}}{{> a}}"}}) ==
        "a:1:2: the partial `a` includes itself without end (more than 64 levels)");
  CHECK(checked("{{> a}}", sample(), {{"a", "{{> b}}{{> b}}"}, {"b", "{{> a}}"}}).size() == 1);
  const Value tree = Map{{"n", "1"}, {"con", List{Map{{"n", "2"}, {"con", List{}}}}}};
  CHECK(filled("{{> nut}}", tree, {{"nut", "{{n}}{{#con}}({{> nut}}){{/con}}"}}) == "1(2)");
}

TEST_CASE("template: partials are looked up by plain names only (T8)") {
  for (const char* name : {"../x", "/etc/passwd", "a//b", "a/", "A", "a.b", "a b"}) {
    CAPTURE(name);
    bool asked = false;
    const auto faults = check_template(parse_template("{{> " + std::string(name) + "}}", "t"),
                                       sample(), [&](std::string_view) {
                                         asked = true;
                                         return std::optional<TemplateSource>();
                                       });
    CHECK_FALSE(asked);
    CHECK(faults.size() == 1);
  }
  CHECK(filled("{{> a/b-c_1}}", sample(), {{"a/b-c_1", "ok"}}) == "ok");
  CHECK(filled("{{> khac}}", sample()) == "t:1:1: there is no partial `khac`");
  CHECK(filled("{{> a}}", sample(), {{"a", "x\n{{#co}}"}}) ==
        "a:2:1: `{{#co}}` is never closed; add `{{/co}}`");
}

TEST_CASE("template: record text is never printed raw, the program's markup only raw (T9)") {
  CHECK(filled("{{{chi_bo}}}\n{{& chi_bo}}", sample()) ==
        "t:1:1: `chi_bo` is text of a record and must not be printed raw (Write `{{chi_bo}}`)\n"
        "t:2:1: `chi_bo` is text of a record and must not be printed raw (Write `{{chi_bo}}`)");
  CHECK(filled("{{{hinh}}}{{&hinh}}", sample(), {}, escape_xml) == "<svg/><svg/>");
  CHECK(filled("{{hinh}}", sample(), {}, escape_xml) ==
        "t:1:1: `hinh` is a drawing made by the program and cannot be printed as text "
        "(Write `{{{hinh}}}`)");
}

TEST_CASE("template: values are escaped once and never read as tags (T10)") {
  CHECK(filled("{{x}}", Map{{"x", "{{a}} {{#b}} <b>&"}}, {}, escape_xml) ==
        "{{a}} {{#b}} &lt;b&gt;&amp;");
}

TEST_CASE("template: lists, groups and conditions are not text (T11)") {
  CHECK(filled("{{vang}}", sample()) ==
        "t:1:1: `vang` is a list and cannot be printed as text "
        "(Write `{{#vang}}` … `{{/vang}}`)");
  CHECK(filled("{{chu_tri}}", sample()) ==
        "t:1:1: `chu_tri` is a group of names and cannot be printed as text "
        "(Write a name inside it, such as `{{chu_tri.chuc_vu}}`)");
  CHECK(filled("{{co}}", sample()).starts_with("t:1:1: `co` is a yes or no"));
  CHECK(filled("{{vang.ten}}", sample()).starts_with("t:1:1: `vang` is a list"));
}

TEST_CASE("template: output and depth have limits (T12)") {
  List many(1000, Value("x"));
  const Value data = Map{{"ds", List(many)}, {"dai", std::string(20'000, 'x')}};
  CHECK(filled("{{#ds}}{{dai}}{{/ds}}", data) ==
        "t:1:8: the result is too large (more than 16 MiB); check the template");
  CHECK(filled("{{#ds}}{{#ds}}{{#ds}}{{#ds}}{{/ds}}{{/ds}}{{/ds}}{{/ds}}", data)
            .ends_with("the result is too large (more than 16 MiB); check the template"));
  std::string deep;
  for (int i = 0; i < 5000; ++i) {
    deep += "{{#ds}}";
  }
  CHECK(checked(deep, data) ==
        std::vector<std::string>{"t:1:449: sections are nested too deeply (more than 64)"});
}

TEST_CASE("template: a partial alone on its line indents its lines, not its values (T13)") {
  CHECK(filled("a\n  {{> p}}\nb\n", Map{{"x", "1\n2"}}, {{"p", "l1 {{x}}\nl2\n"}}) ==
        "a\n  l1 1\n2\n  l2\nb\n");
  CHECK(filled(" {{> p}} z", Map{{"x", "1"}}, {{"p", "l1\nl2"}}) == " l1\nl2 z");
  CHECK(filled("\\\n {{>p}}\n/\n", Map{{"c", "<\n->"}}, {{"p", "|\n{{c}}\n|\n"}}) ==
        "\\\n |\n <\n->\n |\n/\n");
}

TEST_CASE("template: comments and delimiter tags alone on a line take the line with them (T14)") {
  CHECK(filled("a\n  {{! note\n more }}  \nb\n", sample()) == "a\nb\n");
  CHECK(filled("a {{! note }} b\n", sample()) == "a  b\n");
  CHECK(filled("a\n{{=<% %>=}}\n<%chi_bo%> {{x}}\n<%={{ }}=%>\n{{chi_bo}}\n", sample()) ==
        "a\nChi bộ 1 {{x}}\nChi bộ 1\n");
}

TEST_CASE("template: pipes come from a closed table") {
  CHECK(filled("{{chi_bo | hoa}}|{{chi_bo|thuong}}|{{chi_bo | thuong | hoa_dau}}|{{chi_bo|Hoa}}",
               sample()) == "CHI BỘ 1|chi bộ 1|Chi bộ 1|CHI BỘ 1");
  CHECK(filled("{{so | bang_chu}}, {{so | Bằng chữ | hoa_dau}}", Map{{"so", "15"}}) ==
        "mười lăm, Mười lăm");
  CHECK(filled("{{chi_bo | hoaa}} {{chi_bo | zzz}}", sample()) ==
        "t:1:1: there is no pipe `hoaa` (Did you mean `hoa`?)\n"
        "t:1:19: there is no pipe `zzz` (The pipes are: hoa, thuong, hoa_dau, bang_chu)");
  CHECK(filled("{{#vang | hoa}}{{/vang}}", sample()) ==
        "t:1:1: `|` works only where a name is printed, not in `{{#vang}}`");
}

TEST_CASE("template: checking looks into every section without a record") {
  CHECK(checked("{{#sai}}{{a1}}{{/sai}}{{^vang}}{{b1}}{{/vang}}{{#khong_co}}{{c1}}{{/khong_co}}"
                "{{#vang}}{{ten}}{{d1}}{{/vang}}\n{{/x}}",
                sample())
            .size() == 5);
  CHECK(checked("{{#vang}}{{ten}} {{@last}}{{/vang}}", sample()).size() == 1);
  CHECK(checked("{{#vang}}{{@number}} {{ten | hoa}}{{/vang}}{{{hinh}}}", sample()).empty());
}

TEST_CASE("template: a name printed in a loop is told once") {
  CHECK(filled("{{#vang}}{{zzz}}{{/vang}}", sample()) == "t:1:10: there is no name `zzz`");
}

TEST_CASE("template: a byte order mark is not printed and does not shift columns") {
  CHECK(filled("\uFEFFa{{chi_bo}}", sample()) == "aChi bộ 1");
  CHECK(filled("\uFEFFộ{{zzz}}", sample()) == "t:1:2: there is no name `zzz`");
}

TEST_CASE("template: further lines of a value stand under the words of its list item") {
  const Value data = Map{{"a", "một\nhai\n\nba"}, {"b", "bốn\nnăm"}};
  CHECK(filled("- {{a}}\n- x\n", data) == "- một\n  hai\n\n  ba\n- x\n");
  CHECK(filled("  - x: {{a}}; {{b}}\n{{b}}\n", data) ==
        "  - x: một\n    hai\n\n    ba; bốn\n    năm\nbốn\nnăm\n");
  CHECK(filled("12. {{b}}\n", data) == "12. bốn\n    năm\n");
  CHECK(filled("<p>- {{b}}</p>\n  {{b}}\n2.5 {{b}}\n", data) ==
        "<p>- bốn\nnăm</p>\n  bốn\nnăm\n2.5 bốn\nnăm\n");
  CHECK(filled("- {{a}}\n", Map{{"a", "một\n\n# hai\nba"}}, {}, escape_markdown) ==
        "- một\n\n  \\# hai\\\n  ba\n");
}
