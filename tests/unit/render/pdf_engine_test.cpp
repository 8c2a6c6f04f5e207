#include "render/pdf_engine.hpp"

#include "i18n/message_form.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <thread>

using namespace chibo;
using i18n::FormMsg;

namespace {

/// A program that stands in for LibreOffice while this lives.
class StandIn {
 public:
  explicit StandIn(const std::string& script) : path_(std::getenv("PATH")) {
    const auto program = folder_.write("soffice", "#!/bin/sh\n" + script);
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
    ::setenv("PATH", (folder_.path().string() + ":" + path_).c_str(), 1);
  }
  StandIn(const StandIn&) = delete;
  StandIn& operator=(const StandIn&) = delete;
  ~StandIn() { ::setenv("PATH", path_.c_str(), 1); }

  std::filesystem::path operator/(std::string_view name) const { return folder_ / name; }

 private:
  testing::TempFolder folder_;
  std::string path_;
};

}  // namespace

TEST_CASE("PDF engine: a LibreOffice that hangs is ended with its children at the limit (O10)") {
  using namespace std::chrono_literals;
  const testing::TempFolder marks;
  const std::string mark = (marks / "lived-on").string();
  const StandIn hanging("(sleep 3; touch " + mark + ") &\nsleep 30\n");
  const auto begun = std::chrono::steady_clock::now();
  const auto pdf = render::word_to_pdf("x", std::nullopt, 1s);
  CHECK(std::chrono::steady_clock::now() - begun < 10s);
  REQUIRE_FALSE(pdf);
  CHECK(pdf.error().what.id == FormMsg::engine_too_long);
  std::this_thread::sleep_for(3s);
  CHECK_FALSE(std::filesystem::exists(mark));
}

TEST_CASE("PDF engine: only a PDF that was made is believed, not what the program says (O9)") {
  {
    const StandIn silent("exit 0\n");
    CHECK(render::word_to_pdf("x", std::nullopt).error().what.id == FormMsg::engine_failed);
  }
  {
    const StandIn wrong("echo words > giay.pdf\n");
    CHECK(render::word_to_pdf("x", std::nullopt).error().what.id == FormMsg::engine_failed);
  }
  const StandIn right("echo '%PDF-1.4' > giay.pdf; cat giay.docx >> giay.pdf; exit 1\n");
  CHECK(render::word_to_pdf("x", std::nullopt) == "%PDF-1.4\nx");
}
