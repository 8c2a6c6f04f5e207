#pragma once

#include "store/yaml_events.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::test {

/// One event as a reader gave it.
struct Event {
  enum class Kind : unsigned char { scalar, null, open_map, open_list, close };
  Kind kind = Kind::null;
  std::string value;
  std::size_t offset = 0;
  store::Style style = store::Style::plain;
  bool flow = false;

  bool operator==(const Event&) const = default;
};

/// Keeps every event, to compare what two readers say.
class Recorder : public store::EventSink {
 public:
  void scalar(std::string_view value, std::size_t offset, store::Style style) override;
  void null(std::size_t offset) override;
  void open_map(std::size_t offset, bool flow) override;
  void open_list(std::size_t offset, bool flow) override;
  void close() override;

  const std::vector<Event>& events() const { return events_; }

 private:
  std::vector<Event> events_;
};

/// One event a line, for a failing test.
std::string describe(const std::vector<Event>& events);

/// Makes texts that are almost records out of records; the same seed makes the same texts
/// everywhere.
class Mutator {
 public:
  Mutator(std::uint64_t seed, std::vector<std::string> records);

  std::string next();

 private:
  std::size_t below(std::size_t limit);
  std::string excerpt();
  void mutate_once(std::string& text);

  std::uint64_t state_;
  std::vector<std::string> records_;
};

/// What the scanner and yaml-cpp say about one text.
enum class Verdict { declined, agreed, differed };
Verdict compare_readers(const std::string& text);
/// Both readers' events, and yaml-cpp's fault, of a text on which they differ.
std::string describe_difference(const std::string& text);

std::string read_text(const std::string& path);

}  // namespace chibo::test
