// chibo_paper_data view CELL STEM: what a template sees of a meeting, as JSON, for other fillers.
// chibo_paper_data keys PAPER: the same with every name and an item in each list.
// chibo_paper_data fill TEMPLATE DATA OUT TIMES: fills a .docx from such data, and prints how many
// milliseconds one filling takes from bytes to bytes.
#include "render/docx_fill.hpp"
#include "render/package.hpp"
#include "store/cell_folder.hpp"
#include "views/minutes.hpp"
#include "views/paper_keys.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

using namespace chibo;
using nlohmann::json;

json to_json(const render::Value& value) {
  if (const render::Map* map = value.map()) {
    json out = json::object();
    for (const auto& [name, inside] : *map) {
      out[name] = to_json(inside);
    }
    return out;
  }
  if (const render::List* list = value.list()) {
    json out = json::array();
    for (const render::Value& item : *list) {
      out.push_back(to_json(item));
    }
    return out;
  }
  if (const std::string* text = value.text()) {
    return *text;
  }
  return value.is_null() ? json() : json(value.is_true());
}

render::Value from_json(const json& data) {
  if (data.is_object()) {
    render::Map out;
    for (const auto& [name, inside] : data.items()) {
      out.emplace(name, from_json(inside));
    }
    return out;
  }
  if (data.is_array()) {
    render::List out;
    for (const json& item : data) {
      out.push_back(from_json(item));
    }
    return out;
  }
  if (data.is_string()) {
    return data.get<std::string>();
  }
  return data.is_boolean() ? render::Value(data.get<bool>()) : render::Value();
}

std::string read_bytes(const char* path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

int print_view(const char* folder, std::string_view stem) {
  diag::Sources sources;
  diag::Diagnostics complaints;
  const store::LoadedCell loaded = store::load_cell(folder, "", sources, complaints);
  const auto& meetings = loaded.cell.meetings;
  const auto record = std::ranges::find(meetings, stem, &model::MeetingRecord::stem);
  if (record == meetings.end()) {
    fmt::print(stderr, "no meeting {}\n", stem);
    return 1;
  }
  fmt::print("{}\n", to_json(views::minutes_view(loaded.cell, *record)).dump());
  return 0;
}

int print_keys(std::string_view paper) {
  const auto keys = views::paper_keys(paper);
  fmt::print("{}\n", keys ? to_json(views::value_of_keys(*keys)).dump() : "");
  return keys ? 0 : 1;
}

int fill(const char* form, const char* data, const char* out, int times) {
  const std::string bytes = read_bytes(form);
  const render::Value values = from_json(json::parse(read_bytes(data)));
  std::string filled;
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < times; ++i) {
    auto parts = render::read_package(bytes, form);
    auto done = parts ? render::fill_docx(std::move(*parts), values)
                      : tl::unexpected(render::TemplateFaults{});
    if (!done) {
      fmt::print(stderr, "{} cannot be filled\n", form);
      return 1;
    }
    filled = render::write_package(std::move(*done));
  }
  const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
  std::ofstream(out, std::ios::binary) << filled;
  fmt::print("{:.3f}\n", spent.count() / times);
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  const std::string_view what = count > 1 ? arguments[1] : "";
  if (what == "view" && count == 4) {
    return print_view(arguments[2], arguments[3]);
  }
  if (what == "keys" && count == 3) {
    return print_keys(arguments[2]);
  }
  if (what == "fill" && count == 6) {
    return fill(arguments[2], arguments[3], arguments[4], std::stoi(arguments[5]));
  }
  fmt::print(stderr,
             "chibo_paper_data view CELL STEM | keys PAPER | fill TEMPLATE DATA OUT TIMES\n");
  return 2;
}
