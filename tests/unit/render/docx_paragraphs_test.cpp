#include "render/docx_paragraphs.hpp"

#include <doctest/doctest.h>

using namespace chibo::render;

namespace {

std::vector<Part> paper(std::string_view body) {
  return {{"word/document.xml",
           "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document "
           "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
               std::string(body) + "</w:body></w:document>"}};
}

}  // namespace

TEST_CASE("docx_paragraphs: runs are joined, cells are in order, empty paragraphs left out") {
  CHECK(docx_paragraphs(paper("<w:p><w:r><w:t>Chi </w:t></w:r><w:r><w:t>bộ</w:t><w:tab/>"
                              "<w:t>6</w:t></w:r></w:p><w:p/>"
                              "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>ô</w:t></w:r></w:p></w:tc></w:tr>"
                              "</w:tbl>"))
            .value() == std::vector<std::string>{"Chi bộ 6", "ô"});
}

TEST_CASE("docx_paragraphs: tracked changes are read as accepted") {
  CHECK(docx_paragraphs(paper("<w:p><w:r><w:t>giữ </w:t></w:r>"
                              "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>"
                              "<w:ins><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>"))
            .value() == std::vector<std::string>{"giữ thêm"});
}

TEST_CASE("docx_paragraphs: what is no Word file is said to be none") {
  CHECK_FALSE(docx_paragraphs({{"a.txt", "x"}}).has_value());
  CHECK_FALSE(docx_paragraphs({{"word/document.xml", "<w:p>"}}).has_value());
}
