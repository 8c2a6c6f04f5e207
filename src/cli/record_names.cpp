#include "cli/record_names.hpp"

#include "cli/named.hpp"
#include "cli/paper_names.hpp"
#include "i18n/message_note.hpp"
#include "records/kinds.hpp"
#include "text/unicode.hpp"

namespace chibo::cli {

namespace {

constexpr std::string_view k_yaml = ".yaml";
constexpr std::string_view k_papers = "van-ban/";

NamedRecord of_kind(std::string path, std::string_view kind,
                    const model::MeetingRecord* meeting = nullptr) {
  return {std::move(path), &records::find_kind(kind)->shape(), meeting};
}

/// A record that has its path whatever the year's work is: chibo.yaml, the roster, a plan, the
/// dues of a month, the words of a report.
std::optional<NamedRecord> standing(const Workspace& workspace, std::string_view name) {
  const std::string path = std::string(name) + std::string(k_yaml);
  if (workspace.loaded.find(path) == nullptr) {
    return std::nullopt;
  }
  const std::size_t slash = name.find('/');
  const std::string_view kind = slash == std::string_view::npos || name == "mau/ngay-nghi"
                                    ? name.substr(name.rfind('/') + 1)
                                    : name.substr(0, slash);
  const bool is_standing = kind == "chibo" || kind == "dang-vien" || kind == "ke-hoach" ||
                           kind == "dang-phi" || kind == "bao-cao" || kind == "ngay-nghi";
  return is_standing ? std::optional(of_kind(path, kind)) : std::nullopt;
}

}  // namespace

std::string NamedRecord::name() const {
  const std::string whole = path.substr(0, path.size() - k_yaml.size());
  const bool by_stem = meeting != nullptr || path.starts_with(k_papers);
  return by_stem ? whole.substr(whole.rfind('/') + 1) : whole;
}

base::Result<NamedRecord> named_record(const Workspace& workspace, std::string_view name) {
  if (name.ends_with(k_yaml)) {
    name.remove_suffix(k_yaml.size());
  }
  if (auto record = standing(workspace, name)) {
    return std::move(*record);
  }
  const bool says_paper = name.starts_with(k_papers);
  const std::string_view stem = name.substr(name.rfind('/') + 1);
  const auto meeting = named_meeting(workspace.cell(), stem);
  if (meeting && !stem.empty() && !says_paper) {
    return of_kind(store::meeting_path((*meeting)->stem), "hop", *meeting);
  }
  const auto paper = named_paper(workspace.cell(), stem);
  const bool means_meeting =
      !meeting && !says_paper && meeting.error().what.id != i18n::Msg::no_such_meeting;
  if (means_meeting && !(paper && (*paper)->stem == stem)) {
    return tl::unexpected(meeting.error());  // several, or one that cannot be read
  }
  if (paper && !stem.empty()) {
    return of_kind(store::paper_path((*paper)->stem), "van-ban");
  }
  return base::fail(i18n::say(i18n::NoteMsg::no_such_record, text::nfc(name)),
                    i18n::say(i18n::NoteMsg::no_such_record_hint));
}

}  // namespace chibo::cli
