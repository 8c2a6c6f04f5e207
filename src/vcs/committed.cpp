#include "vcs/committed.hpp"

#include "vcs/git_call.hpp"

#include <charconv>
#include <chrono>
#include <set>

namespace chibo::vcs {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view k_reader = "cat-file";

base::Failure lost(std::string_view name) {
  return base::Failure({i18n::say(i18n::Msg::git_failed, k_reader, name), std::nullopt});
}

/// What a commit tells in its line "committer NAME <ADDRESS> SECONDS +HHMM".
std::string_view moment_of(std::string_view commit) {
  const std::size_t line = commit.find("\ncommitter ");
  if (line == std::string_view::npos) {
    return {};
  }
  commit.remove_prefix(line + 1);
  commit = commit.substr(0, commit.find('\n'));
  const std::size_t end = commit.rfind("> ");
  return end == std::string_view::npos ? std::string_view() : commit.substr(end + 2);
}

std::optional<long long> number_of(std::string_view digits) {
  long long out = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return read.ec == std::errc() && read.ptr == digits.data() + digits.size() ? std::optional(out)
                                                                             : std::nullopt;
}

/// How far a clock is ahead of the world's: "+0700".
std::optional<std::chrono::minutes> ahead_of(std::string_view zone) {
  constexpr std::size_t k_length = 5;
  const bool is_signed = zone.size() == k_length && (zone[0] == '+' || zone[0] == '-');
  const auto number = is_signed ? number_of(zone.substr(1)) : std::nullopt;
  if (!number) {
    return std::nullopt;
  }
  const std::chrono::minutes out =
      std::chrono::hours(*number / 100) + std::chrono::minutes(*number % 100);
  return zone[0] == '-' ? -out : out;
}

TreeKind kind_of(std::string_view mode) {
  return mode == "40000"    ? TreeKind::folder
         : mode == "120000" ? TreeKind::link
         : mode == "160000" ? TreeKind::repository
                            : TreeKind::file;
}

bool leads_out(std::string_view name) {
  return name.empty() || name == "." || name == ".." || name == ".git" ||
         name.find('/') != std::string_view::npos;
}

std::string hex(std::string_view raw) {
  constexpr std::string_view k_digits = "0123456789abcdef";
  std::string out;
  out.reserve(raw.size() * 2);
  for (const char byte : raw) {
    const auto value = static_cast<unsigned char>(byte);
    out += k_digits[value >> 4U];
    out += k_digits[value & 15U];
  }
  return out;
}

/// Takes the next object off what git answered: "ID KIND SIZE\nBYTES\n", or "NAME missing\n".
std::optional<Object> take_object(std::string_view& answer, const std::string& name) {
  const std::size_t end = answer.find('\n');
  if (end == std::string_view::npos) {
    throw lost(name);
  }
  const std::string_view line = answer.substr(0, end);
  answer.remove_prefix(end + 1);
  if (line == name + " missing") {
    return std::nullopt;
  }
  const auto size = number_of(line.substr(line.rfind(' ') + 1));
  if (!size || *size < 0 || static_cast<std::size_t>(*size) >= answer.size()) {
    throw lost(name);
  }
  const auto length = static_cast<std::size_t>(*size);
  Object out{std::string(line.substr(0, line.find(' '))), std::string(answer.substr(0, length))};
  answer.remove_prefix(length + 1);
  return out;
}

}  // namespace

tl::expected<LastCommit, NoCommit> last_commit(const fs::path& folder) {
  const Call call{{}, {"rev-parse", "--show-toplevel", "--show-prefix", "HEAD"}, {}, {}};
  const base::ProcessResult result = ask(folder, call);
  const auto says = [&](std::string_view words) {
    return result.ending == base::Ending::exited && !result.succeeded() &&
           result.err.find(words) != std::string::npos;
  };
  if (says("not a git repository")) {
    return tl::unexpected(NoCommit::no_repository);
  }
  if (says("unknown revision")) {
    return tl::unexpected(NoCommit::none_yet);
  }
  std::vector<std::string> parts = parts_of(result.out, '\n');
  if (!result.succeeded() || parts.size() != 3) {
    throw failure_of(call, result);
  }
  if (parts[1].ends_with('/')) {
    parts[1].pop_back();
  }
  return LastCommit{parts[0], parts[1], parts[2]};
}

std::vector<std::optional<Object>> find_objects(const fs::path& folder,
                                                std::span<const std::string> names) {
  std::vector<std::optional<Object>> out;
  if (names.empty()) {
    return out;
  }
  Call call{{}, {std::string(k_reader), "--batch", "--buffer"}, {}, {}};
  for (const std::string& name : names) {
    call.input += name + "\n";
  }
  const std::string answer = tell(folder, call);
  std::string_view rest = answer;
  out.reserve(names.size());
  for (const std::string& name : names) {
    out.push_back(take_object(rest, name));
  }
  return out;
}

std::vector<std::string> read_objects(const fs::path& folder, std::span<const std::string> ids) {
  std::vector<std::string> out;
  std::vector<std::optional<Object>> found = find_objects(folder, ids);
  out.reserve(ids.size());
  for (std::size_t at = 0; at < found.size(); ++at) {
    if (!found[at]) {
      throw lost(ids[at]);
    }
    out.push_back(std::move(found[at]->bytes));
  }
  return out;
}

base::Date day_of_commit(const Object& commit) {
  const std::string_view moment = moment_of(commit.bytes);
  const std::size_t blank = moment.find(' ');
  const auto seconds = number_of(moment.substr(0, blank));
  const auto ahead = ahead_of(blank == std::string_view::npos ? "" : moment.substr(blank + 1));
  if (!seconds || !ahead) {
    throw lost(commit.id);
  }
  const std::chrono::sys_seconds there(std::chrono::seconds(*seconds) + *ahead);
  return std::chrono::floor<std::chrono::days>(there);
}

std::vector<TreeEntry> entries_of(const Object& tree) {
  std::vector<TreeEntry> out;
  const std::size_t id_length = tree.id.size() / 2;
  std::string_view rest = tree.bytes;
  while (!rest.empty()) {
    const std::size_t blank = rest.find(' ');
    const std::size_t end = rest.find('\0');
    if (end == std::string_view::npos || blank > end || rest.size() - end <= id_length) {
      throw lost(tree.id);
    }
    const std::string_view name = rest.substr(blank + 1, end - blank - 1);
    if (leads_out(name)) {
      throw lost(tree.id);
    }
    out.push_back(
        {kind_of(rest.substr(0, blank)), std::string(name), hex(rest.substr(end + 1, id_length))});
    rest.remove_prefix(end + 1 + id_length);
  }
  std::set<std::string_view> names;  // one that stands for a link and a folder leads out
  for (const TreeEntry& entry : out) {
    if (!names.insert(entry.name).second) {
      throw lost(tree.id);
    }
  }
  return out;
}

}  // namespace chibo::vcs
