#pragma once

#include "diag/span.hpp"

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>

namespace chibo::diag {

/// How a line of a text may be shown: as it stands, or, where what single people earn and pay
/// stands in it, with no figures but those that are complained of.
enum class Excerpts : unsigned char { whole, figures_masked };

/// The texts that were read, for showing places in them; addresses stay valid while it lives.
class Sources {
 public:
  struct Source {
    std::string path;  // as shown, "/" between parts
    std::string text;  // the bytes of the file
    Excerpts excerpts = Excerpts::whole;
  };

  FileId add(std::string path, std::string text, Excerpts excerpts = Excerpts::whole);
  const Source& operator[](FileId file) const { return sources_[file]; }
  std::size_t size() const { return sources_.size(); }

 private:
  std::deque<Source> sources_;
};

/// A place as people count it: lines and characters from 1, a combining mark counted with its
/// letter's bytes as its own character.
struct Place {
  std::size_t line = 1;
  std::size_t column = 1;
  std::string_view line_text;  // without its line end
  std::size_t line_offset = 0;
};

Place place_of(std::string_view text, std::size_t offset);

}  // namespace chibo::diag
