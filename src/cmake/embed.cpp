// embed LIST OUT: LIST holds lines NAME=PATH; OUT becomes C++ source with the bytes of every file,
// sorted by name.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace {

std::string literal(const std::string& bytes) {
  static const char* digits = "01234567";
  std::string out = "\"";
  std::size_t column = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7f && c != '"' && c != '\\' && c != '?') {
      out += c;
    } else {
      out += '\\';
      out += digits[byte >> 6];
      out += digits[(byte >> 3) & 7];
      out += digits[byte & 7];
    }
    if (++column % 512 == 0) {
      out += "\"\n    \"";
    }
  }
  return out + "\"";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "embed LIST OUT\n";
    return 2;
  }
  std::vector<std::pair<std::string, std::string>> files;
  std::ifstream list(argv[1]);
  for (std::string line; std::getline(list, line);) {
    const auto equals = line.find('=');
    if (equals != std::string::npos) {
      files.emplace_back(line.substr(0, equals), line.substr(equals + 1));
    }
  }
  std::sort(files.begin(), files.end());
  std::ofstream out(argv[2], std::ios::binary);
  out << "#include \"base/embedded.hpp\"\n\nnamespace chibo::base {\n\nnamespace {\n\n"
         "constexpr EmbeddedFile k_files[] = {\n";
  for (const auto& [name, path] : files) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
      std::cerr << "embed: cannot read " << path << '\n';
      return 1;
    }
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    out << "    {" << literal(name) << ", {" << literal(bytes) << ", " << bytes.size() << "}},\n";
  }
  out << "};\n\n}  // namespace\n\nstd::span<const EmbeddedFile> embedded_files() { return "
         "k_files; }\n\n"
         "}  // namespace chibo::base\n";
  return out.good() ? 0 : 1;
}
