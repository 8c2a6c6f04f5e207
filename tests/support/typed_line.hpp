#pragma once

#include "cli/app.hpp"

#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::support {

/// What a person who sits nowhere types in a folder on a day, and what is answered.
struct TypedLine {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  cli::Env env;

  TypedLine(const std::filesystem::path& folder, std::string_view today,
            const std::string& answer = "")
      : in(answer),
        env{in,
            out,
            err,
            *base::parse_iso_date(today),
            *i18n::Catalog::find("vi"),
            80,
            folder,
            {},
            "",
            "0",
            "",
            "",
            false,
            false,
            false,
            ""} {}

  cli::Exit run(std::vector<std::string> line) { return cli::run(std::move(line), env); }
};

}  // namespace chibo::support
