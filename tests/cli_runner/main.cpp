// chibo_transcripts [--bless] [--chibo PROGRAM] [--source FOLDER] [--keep FOLDER] PAGE…: runs pages
// of Markdown as tests; what the last page leaves in its folder can be kept.
#include "base/failure.hpp"
#include "base/file.hpp"
#include "base/write_batch.hpp"
#include "cli_runner/page.hpp"
#include "cli_runner/sandbox.hpp"
#include "i18n/catalog.hpp"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::transcripts {

namespace {

enum class Mode { compare, bless };

struct Options {
  Mode mode = Mode::compare;
  Places places{CHIBO_PROGRAM, CHIBO_SOURCE_DIR};
  std::string keep;  // empty: nothing is kept
  std::vector<std::string> pages;
};

constexpr int k_same = 0;
constexpr int k_different = 1;
constexpr int k_not_run = 2;

std::vector<std::vector<std::string>> run_page(const Page& page, const Options& options) {
  Sandbox sandbox(page, options.places);
  std::vector<std::vector<std::string>> out;
  for (const Step& step : page.steps) {
    if (const auto* command = std::get_if<Command>(&step)) {
      const Sandbox::Said said = sandbox.run(command->text);
      out.push_back(as_page_lines(*command, said.output, said.code));
    } else {
      sandbox.write(std::get<FileBlock>(step));
    }
  }
  if (out.empty()) {
    throw PageError(1, "the page has no console fence");
  }
  if (!options.keep.empty()) {
    sandbox.keep(options.keep);
  }
  return out;
}

int compare(const std::string& path, const Page& page,
            const std::vector<std::vector<std::string>>& said) {
  int code = k_same;
  auto lines = said.begin();
  for (const Step& step : page.steps) {
    const auto* command = std::get_if<Command>(&step);
    if (command == nullptr) {
      continue;
    }
    const std::vector<std::string>& actual = *lines++;
    if (!std::equal(actual.begin(), actual.end(),
                    page.lines.begin() + static_cast<std::ptrdiff_t>(command->begin),
                    page.lines.begin() + static_cast<std::ptrdiff_t>(command->end))) {
      std::cout << path << ":" << command->line + 1 << ": $ " << command->text << "\n"
                << difference(page, *command, actual);
      code = k_different;
    }
  }
  return code;
}

int treat(const std::string& path, const Options& options) {
  const auto file = base::read_file(path, base::k_import_limit);
  if (!file) {
    throw base::Failure(file.error());
  }
  const Page page = parse_page(file->bytes);
  const auto said = run_page(page, options);
  if (options.mode == Mode::compare) {
    return compare(path, page, said);
  }
  base::WriteBatch batch;
  batch.put(path, blessed(page, said), file->state);
  batch.commit();
  return k_same;
}

int treat_and_tell(const std::string& path, const Options& options) {
  try {
    return treat(path, options);
  } catch (const PageError& error) {
    std::cout << path << ":" << error.line_number << ": " << error.what() << "\n";
  } catch (const base::Failure& failure) {
    std::cout << path << ": " << i18n::Catalog::find("en")->say(failure.error().what) << "\n";
  } catch (const std::exception& error) {
    std::cout << path << ": " << error.what() << "\n";
  }
  return k_not_run;
}

Options parse_arguments(int count, char** values) {
  Options out;
  for (int i = 1; i < count; ++i) {
    const std::string_view argument = values[i];
    if (argument == "--bless") {
      out.mode = Mode::bless;
    } else if (argument == "--chibo" && i + 1 < count) {
      out.places.program = values[++i];
    } else if (argument == "--source" && i + 1 < count) {
      out.places.source = values[++i];
    } else if (argument == "--keep" && i + 1 < count) {
      out.keep = values[++i];
    } else {
      out.pages.emplace_back(argument);
    }
  }
  return out;
}

}  // namespace

}  // namespace chibo::transcripts

int main(int count, char** values) {
  using namespace chibo::transcripts;
  const Options options = parse_arguments(count, values);
  if (options.pages.empty()) {
    std::cout << "chibo_transcripts [--bless] [--chibo PROGRAM] [--source FOLDER] [--keep FOLDER] "
                 "PAGE...\n";
    return k_not_run;
  }
  int code = k_same;
  for (const std::string& path : options.pages) {
    code = std::max(code, treat_and_tell(path, options));
  }
  return code;
}
