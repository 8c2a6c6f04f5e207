#include "render/package.hpp"

#include "i18n/message_form.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>

using namespace chibo;
using namespace chibo::render;
using i18n::FormMsg;

namespace {

std::optional<i18n::SentenceId> refusal(std::string_view bytes) {
  const auto parts = read_package(bytes, "mau.docx");
  return parts ? std::nullopt : std::optional(parts.error().what.id);
}

void put(std::string& bytes, std::size_t at, std::uint32_t value, int size) {
  for (int i = 0; i < size; ++i) {
    bytes[at + static_cast<std::size_t>(i)] = static_cast<char>(value >> (8 * i));
  }
}

/// Replaces bytes everywhere, as both headers of a part name it.
std::string with(std::string bytes, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = bytes.find(from, at)) != std::string::npos; at += to.size()) {
    bytes.replace(at, from.size(), to);
  }
  return bytes;
}

constexpr std::string_view k_local = "PK\x03\x04";
constexpr std::string_view k_central = "PK\x01\x02";

}  // namespace

TEST_CASE("package: what was packed is unpacked, in the order that Word wants") {
  const std::vector<Part> parts = {{"word/document.xml", std::string(100'000, 'x')},
                                   {"_rels/.rels", ""},
                                   {"[Content_Types].xml", "<Types/>"},
                                   {"ảnh.png", std::string("\0\1\2", 3)},
                                   {"a.xml", "a"}};
  const auto back = read_package(write_package(parts), "x");
  REQUIRE(back);
  REQUIRE(back->size() == 5);
  CHECK((*back)[0].name == "[Content_Types].xml");
  CHECK((*back)[1].name == "_rels/.rels");
  CHECK((*back)[2] == parts[4]);
  CHECK((*back)[3] == parts[0]);
  CHECK((*back)[4] == parts[3]);
}

TEST_CASE("package: the same parts give the same bytes, without dates and extra fields") {
  const std::string one = write_package({{"b", "2"}, {"a", "1"}});
  CHECK(one == write_package({{"a", "1"}, {"b", "2"}}));
  for (const std::string_view mark : {k_local, k_central}) {
    const std::size_t shift = mark == k_central ? 2 : 0;
    for (std::size_t at = 0; (at = one.find(mark, at)) != std::string::npos; ++at) {
      CHECK(one.substr(at + 10 + shift, 4) == std::string("\0\0\x21\0", 4));
      CHECK(one.substr(at + 28 + shift, 2) == std::string("\0\0", 2));
    }
  }
}

TEST_CASE("package: a part that unpacks to too much is refused (S1)") {
  CHECK(refusal(write_package({{"a", std::string(std::size_t{40} << 20, '\0')}})) ==
        FormMsg::package_too_large);
  CHECK(refusal(write_package({{"a", std::string(std::size_t{2} << 20, '\0')}})) ==
        FormMsg::package_too_large);  // small, but a thousand times its packed size
  std::string noise;
  std::uint32_t state = 1;
  while (noise.size() < (std::size_t{7} << 20)) {
    state = state * 1664525 + 1013904223;
    noise += static_cast<char>(state >> 24);
  }
  CHECK_FALSE(refusal(write_package({{"a", noise}})));
  CHECK(refusal(write_package({{"a", noise + noise}})) == FormMsg::package_too_large);
  CHECK(refusal(write_package(
            {{"a", noise}, {"b", noise}, {"c", noise}, {"d", noise}, {"e", noise}})) ==
        FormMsg::package_too_large);
}

TEST_CASE("package: names that could leave the package are refused (S2)") {
  for (const char* name : {"../../x", "a/../b", "/etc/x", "a\\b", "C:x", "a//b", "./a", "a\x01"}) {
    CAPTURE(name);
    CHECK(refusal(write_package({{name, "x"}})) == FormMsg::package_unsafe_name);
  }
  CHECK(refusal(write_package({{std::string(300, 'a'), "x"}})) == FormMsg::package_unsafe_name);
  CHECK(refusal(write_package({{"\xFF", "x"}})) == FormMsg::package_unsafe_name);
  CHECK(refusal(with(write_package({{"abcd", "x"}}), "abcd", std::string("a\0cd", 4))) ==
        FormMsg::package_unsafe_name);
}

TEST_CASE("package: two parts whose names differ in case only are refused (S3)") {
  CHECK(refusal(write_package({{"a.xml", "x"}, {"A.xml", "y"}})) == FormMsg::package_twice);
}

TEST_CASE("package: thousands of parts are refused (S4)") {
  std::vector<Part> parts;
  for (int i = 0; i < 5000; ++i) {
    parts.push_back({"f" + std::to_string(i), ""});
  }
  CHECK(refusal(write_package(parts)) == FormMsg::package_too_many_parts);
}

TEST_CASE("package: what is cut off, no zip, damaged or encrypted is refused (S6)") {
  const std::string good = write_package({{"a.xml", "some words"}, {"b.xml", "others"}});
  CHECK(refusal("") == FormMsg::package_not_zip);
  CHECK(refusal("hello") == FormMsg::package_not_zip);
  CHECK(refusal(write_package({})) == FormMsg::package_not_zip);
  for (std::size_t size = 0; size < good.size(); ++size) {
    CAPTURE(size);
    CHECK(refusal(good.substr(0, size)));
  }
  std::string damaged = good;
  damaged[36] = static_cast<char>(damaged[36] ^ 0x55);  // inside the packed bytes of a.xml
  CHECK(refusal(damaged) == FormMsg::package_part_damaged);
  std::string encrypted = good;
  put(encrypted, 6, 1, 2);
  put(encrypted, good.find(k_central) + 8, 1, 2);
  CHECK(refusal(encrypted) == FormMsg::package_encrypted);
}

TEST_CASE("package: a header that lies about a size changes nothing or is refused (S8)") {
  const std::string good = write_package({{"a.xml", std::string(3'000, 'y')}});
  const std::size_t central = good.find(k_central);
  for (const std::uint32_t size : {0U, 1U, 2'999U, 3'001U, 0x7FFFFFFFU, 0xFFFFFFFFU}) {
    for (const bool unpacked : {true, false}) {
      CAPTURE(size);
      std::string lie = good;
      put(lie, central + (unpacked ? 24 : 20), size, 4);
      put(lie, unpacked ? 22 : 18, size, 4);
      const auto parts = read_package(lie, "x");
      CHECK((!parts || parts->front().data == std::string(3'000, 'y')));
    }
  }
  std::string count = good;
  put(count, count.size() - 12, 7, 2);  // parts, says the end of the directory
  CHECK(refusal(count) == FormMsg::package_not_zip);
}
