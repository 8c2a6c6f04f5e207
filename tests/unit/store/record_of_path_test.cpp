#include "store/record_of_path.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace chibo;

TEST_CASE("record of path: each kind of record is handed out at its own path, once") {
  for (const records::RecordKind& kind : records::record_kinds()) {
    CAPTURE(kind.name);
    std::string path(kind.glob);
    for (std::size_t star = path.find('*'); star != std::string::npos; star = path.find('*')) {
      path.replace(star, 1, "2026");
    }
    int handed = 0;
    store::with_record_of(path, [&](auto record) {
      ++handed;
      CHECK(&records::shape_of<decltype(record)>() == &kind.shape());
    });
    CHECK(handed == 1);
  }
  store::with_record_of("ghi-chep.yaml", [](auto) { FAIL("no record lies there"); });
}
