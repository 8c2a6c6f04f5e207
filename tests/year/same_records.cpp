// chibo_same_records FOLDER FOLDER: whether two workspaces hold the same records, whatever their
// layout, and the same printed papers, byte for byte.
#include "base/file.hpp"
#include "store/canonical.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <string>

namespace fs = std::filesystem;

namespace {

using Texts = std::map<std::string, std::string>;  // by path from the workspace

std::string bytes_of(const fs::path& path) {
  const auto file = chibo::base::read_file(path, chibo::base::k_import_limit);
  return file ? file->bytes : "(cannot be read)";
}

bool is_kept(const std::string& path) {
  return path.starts_with("xuat/");
}

/// Records by what they mean, papers by their bytes.
Texts texts_of(const fs::path& root) {
  Texts out;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    const std::string path = entry.path().lexically_relative(root).generic_string();
    if (!entry.is_regular_file() || path.starts_with(".")) {
      continue;
    }
    if (is_kept(path)) {
      out[path] = bytes_of(entry.path());
    } else if (const auto text = chibo::store::canonical_text(path, bytes_of(entry.path()))) {
      out[path] = *text;
    } else {
      out[path] = "(no record)";
    }
  }
  return out;
}

/// The first line that differs.
void tell(const std::string& path, const std::string& one, const std::string& other) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < one.size() && i < other.size() && one[i] == other[i]; ++i) {
    begin = one[i] == '\n' ? i + 1 : begin;
  }
  const auto line = [&](const std::string& text) {
    return text.substr(std::min(begin, text.size()), text.find('\n', begin) - begin);
  };
  std::cout << path << ": not the same\n  < " << line(one) << "\n  > " << line(other) << "\n";
}

int compare(const Texts& one, const Texts& other) {
  int different = 0;
  for (const auto& [path, text] : one) {
    const auto at = other.find(path);
    if (at == other.end()) {
      std::cout << path << ": only in the first\n";
      ++different;
    } else if (at->second != text) {
      tell(path, text, at->second);
      ++different;
    }
  }
  for (const auto& [path, text] : other) {
    if (!one.contains(path)) {
      std::cout << path << ": only in the second\n";
      ++different;
    }
  }
  return different;
}

}  // namespace

int main(int count, char** values) {
  if (count != 3) {
    std::cout << "chibo_same_records FOLDER FOLDER\n";
    return 2;
  }
  const Texts one = texts_of(values[1]);
  const int different = compare(one, texts_of(values[2]));
  std::cout << one.size() << " files, " << different << " different\n";
  return different == 0 && !one.empty() ? 0 : 1;
}
