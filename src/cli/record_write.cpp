#include "cli/record_write.hpp"

#include "i18n/message_paper.hpp"
#include "model/meeting.hpp"
#include "records/field.hpp"

#include <ostream>

namespace chibo::cli {

using i18n::Msg;
using i18n::PaperMsg;

base::Result<RecordFile> record_file(Env& env, const Workspace& workspace, const std::string& path,
                                     const records::Shape& shape) {
  const store::LoadedFile* file = workspace.loaded.find(path);
  if (!is_sound(env, workspace, path) || file == nullptr) {
    return base::fail(i18n::say(Msg::mend_first, path), i18n::say(Msg::see_check));
  }
  return RecordFile{path, file->state,
                    store::RecordEdit(workspace.sources[file->file].text, shape)};
}

std::optional<base::Error> closed(const model::MeetingRecord& record) {
  if (!record.meeting.seal.is_said()) {
    return std::nullopt;
  }
  return base::Error{i18n::say(PaperMsg::meeting_is_closed, record.stem),
                     i18n::say(PaperMsg::meeting_is_closed_hint)};
}

void write_record(Env& env, const Workspace& workspace, const RecordFile& file,
                  const i18n::Message& done, const std::string& subject) {
  base::WriteBatch batch;
  batch.put(workspace.loaded.root / file.path, file.edit.text(), file.state);
  batch.commit();
  say(env.out, env, done);
  env.out.flush();
  keep_in_history(env, workspace.loaded.root, workspace.cell().organisation, {file.path}, subject);
}

}  // namespace chibo::cli
