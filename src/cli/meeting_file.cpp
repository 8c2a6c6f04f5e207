#include "cli/meeting_file.hpp"

#include "cli/record_place.hpp"
#include "i18n/message_plan.hpp"
#include "records/words.hpp"
#include "rules/meeting_state.hpp"
#include "rules/sealing.hpp"
#include "store/yaml_write.hpp"

namespace chibo::cli {

using i18n::Msg;
using i18n::PlanMsg;

RecordFile read_file(const Workspace& workspace, std::string_view path,
                     const records::Shape& shape) {
  const store::LoadedFile* file = workspace.loaded.find(path);
  return {std::string(path), file->state,
          store::RecordEdit(workspace.sources[file->file].text, shape)};
}

RecordFile roster_file(const Workspace& workspace) {
  return read_file(workspace, store::k_roster_file, records::shape_of<model::Roster>());
}

RecordFile meeting_file(const Workspace& workspace, const model::MeetingRecord& record) {
  return read_file(workspace, path_of_meeting(workspace, record.stem),
                   records::shape_of<model::Meeting>());
}

base::Result<void> set_told(store::RecordEdit& edit, std::string_view key,
                            const std::string& text) {
  return text.empty() ? base::Result<void>() : edit.set({}, key, store::scalar_node(text));
}

std::optional<base::Error> off(const model::MeetingRecord& record) {
  if (!rules::is_off(record.meeting)) {
    return std::nullopt;
  }
  return base::Error{
      i18n::say(PlanMsg::meeting_is_off, record.stem, records::word(*record.meeting.state)),
      i18n::say(PlanMsg::meeting_is_off_hint)};
}

std::optional<base::Error> closed_to_commands(Env& env, const Workspace& workspace,
                                              const model::MeetingRecord& record) {
  if (!is_sound(env, workspace, path_of_meeting(workspace, record.stem))) {
    return base::Error{i18n::say(Msg::mend_first, record.path), std::nullopt};
  }
  if (rules::is_sealed(record.meeting)) {
    return base::Error{i18n::say(PlanMsg::sealed_is_kept, record.path),
                       i18n::say(PlanMsg::sealed_is_kept_hint, record.stem)};
  }
  return std::nullopt;
}

}  // namespace chibo::cli
