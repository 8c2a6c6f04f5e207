#include "cli/link_mender.hpp"

#include "i18n/message_plan.hpp"
#include "rules/meeting_state.hpp"
#include "store/yaml_write.hpp"

#include <optional>
#include <string_view>

namespace chibo::cli {

namespace {

using i18n::PlanMsg;
using model::Link;
using model::MeetingRecord;
using model::MeetingState;
using model::PaperRecord;

/// Where a record names a meeting: under a key, or in the list under it.
struct NamedAt {
  std::string_view key;
  std::optional<std::size_t> item;
};
using Places = std::vector<NamedAt>;

/// One that was put off names nobody any more, and one not held only what it was merged into.
Places links_to(const model::Meeting& meeting, const Link& link) {
  if (rules::is_off(meeting)) {
    return meeting.merged_into == link ? Places{{"gộp vào", {}}} : Places();
  }
  Places out;
  if (meeting.held_with == link) {
    out.push_back({"họp cùng", {}});
  }
  if (meeting.committee_meeting == link) {
    out.push_back({"họp chi ủy", {}});
  }
  for (std::size_t item = 0; item < meeting.group_meetings->size(); ++item) {
    if ((*meeting.group_meetings)[item] == link) {
      out.push_back({"họp các tổ", item});
    }
  }
  return out;
}

Places links_to(const model::OfficialPaper& paper, const Link& link) {
  Places out;
  if (paper.made_known_at == link) {
    out.push_back({"phổ biến tại", {}});
  }
  if (paper.decided_at == link) {
    out.push_back({"quyết định tại", {}});
  }
  return out;
}

/// Puts another name at the places.
base::Result<void> rename_at(store::RecordEdit& edit, const Places& places, const std::string& to) {
  for (const NamedAt& place : places) {
    auto done = place.item ? edit.set_item({}, place.key, *place.item, store::scalar_node(to))
                           : set_told(edit, place.key, to);
    if (!done) {
      return done;
    }
  }
  return {};
}

i18n::Message look_at(const std::string& record) {
  return i18n::say(PlanMsg::moved_look_at_links, record);
}

/// Renames at the places of a file that may be edited, and says so; says where it may not.
class Mender {
 public:
  explicit Mender(const std::string& to) : to_(to) {}

  base::Result<void> mend(const Places& places, std::optional<RecordFile> file,
                          const std::string& record) {
    if (!file) {
      out_.said.push_back(look_at(record));
      return {};
    }
    auto done = rename_at(file->edit, places, to_);
    if (done) {
      out_.files.push_back(std::move(*file));
      out_.said.push_back(i18n::say(PlanMsg::moved_link_mended, record));
    }
    return done;
  }
  MendedLinks take() { return std::move(out_); }

 private:
  std::string to_;
  MendedLinks out_;
};

std::optional<RecordFile> file_of(Env& env, const Workspace& workspace,
                                  const MeetingRecord& record) {
  const bool is_over = record.meeting.state == MeetingState::held;
  return is_over || closed_to_commands(env, workspace, record)
             ? std::nullopt
             : std::optional(meeting_file(workspace, record));
}

std::optional<RecordFile> file_of(Env& env, const Workspace& workspace, const PaperRecord& record) {
  const std::string path = store::paper_path(record.stem);
  return is_sound(env, workspace, path)
             ? std::optional(read_file(workspace, path, records::shape_of<model::OfficialPaper>()))
             : std::nullopt;
}

}  // namespace

base::Result<MendedLinks> mended_links(Env& env, const Workspace& workspace,
                                       const std::string& from, const std::string& to) {
  Mender mender(to);
  base::Result<void> done;
  for (const MeetingRecord& record : workspace.cell().meetings) {
    const Places places = links_to(record.meeting, {from});
    if (done && !places.empty()) {
      done = mender.mend(places, file_of(env, workspace, record), record.stem);
    }
  }
  for (const PaperRecord& record : workspace.cell().papers) {
    const Places places = links_to(record.paper, {from});
    if (done && !places.empty()) {
      done = mender.mend(places, file_of(env, workspace, record), record.path);
    }
  }
  return done ? base::Result<MendedLinks>(mender.take()) : tl::unexpected(done.error());
}

std::vector<i18n::Message> links_left(const model::Cell& cell, const std::string& stem) {
  std::vector<i18n::Message> out;
  for (const MeetingRecord& record : cell.meetings) {
    if (!links_to(record.meeting, {stem}).empty()) {
      out.push_back(look_at(record.stem));
    }
  }
  for (const PaperRecord& record : cell.papers) {
    if (!links_to(record.paper, {stem}).empty()) {
      out.push_back(look_at(record.path));
    }
  }
  return out;
}

}  // namespace chibo::cli
