#include "cli/record_file.hpp"

#include "cli/record_place.hpp"
#include "i18n/message_closing.hpp"
#include "i18n/message_paper.hpp"
#include "rules/sealing.hpp"
#include "store/read_back.hpp"

#include <algorithm>
#include <ostream>

namespace chibo::cli {

using base::Result;

namespace {

base::Error mend_first(const std::string& path) {
  return {i18n::say(i18n::Msg::mend_first, path), i18n::say(i18n::Msg::see_check)};
}

}  // namespace

Result<RecordFile> sound_meeting_file(Env& env, const Workspace& workspace,
                                      const model::MeetingRecord& record) {
  const std::string path = path_of_meeting(workspace, record.stem);
  if (!is_sound(env, workspace, path)) {
    return tl::unexpected(mend_first(path));
  }
  return meeting_file(workspace, record);
}

Result<RecordFile> record_file(Env& env, const Workspace& workspace, const std::string& path,
                               const records::Shape& shape) {
  const std::string found_at = lies_at(workspace, path);
  if (!is_sound(env, workspace, found_at) || found_at != path) {
    return tl::unexpected(mend_first(found_at));
  }
  return read_file(workspace, path, shape);
}

std::optional<base::Error> closed(const model::MeetingRecord& record) {
  if (!rules::is_sealed(record.meeting)) {
    return std::nullopt;
  }
  return base::Error{i18n::say(i18n::PaperMsg::meeting_is_closed, record.stem),
                     i18n::say(i18n::PaperMsg::meeting_is_closed_hint)};
}

namespace {

void write_and_keep(Env& env, const Workspace& workspace, const RecordFile& file,
                    const std::vector<i18n::Message>& done, const std::string& subject,
                    base::WriteBatch batch) {
  batch.put(workspace.loaded.root / file.path, file.edit.text(), file.state);
  batch.commit();
  for (const i18n::Message& sentence : done) {
    say(env.out, env, sentence);
  }
  env.out.flush();
  keep_in_history(env, workspace.loaded.root, workspace.cell().organisation, {file.path}, subject);
}

}  // namespace

void write_record(Env& env, const Workspace& workspace, const RecordFile& file,
                  const i18n::Message& done, const std::string& subject, base::WriteBatch batch) {
  write_and_keep(env, workspace, file, {done}, subject, std::move(batch));
}

Exit write_judged(Env& env, const Workspace& workspace, const RecordFile& file,
                  const Damage& damage, const std::vector<i18n::Message>& done,
                  const std::string& subject) {
  write_and_keep(env, workspace, file, done, subject, {});
  show(env, env.err, workspace.sources, damage.elsewhere);
  return damage.elsewhere.empty() ? Exit::done : Exit::found;
}

Result<void> set_changes(store::RecordEdit& edit, const store::Path& map,
                         const records::Shape& shape, const void* before, const void* after) {
  // slots are reached for reading and writing by the same functions; nothing is changed here
  void* was = const_cast<void*>(before);
  void* is = const_cast<void*>(after);
  for (const records::Field& field : shape.fields) {
    const store::Node value = store::slot_node(*field.ops, field.slot(is));
    if (store::same_meaning(store::slot_node(*field.ops, field.slot(was)), value)) {
      continue;
    }
    if (auto done = edit.set(map, field.key, value); !done) {
      return done;
    }
  }
  return {};
}

store::Node with_empty_keys(store::Node item) {
  for (store::Node::Entry& entry : item.entries) {
    entry.comment_after.clear();
  }
  return item;
}

Result<void> write_meeting(Env& env, const Workspace& workspace, const RecordFile& file,
                           const model::Meeting& meant, const i18n::Message& done,
                           const std::string& subject, base::WriteBatch batch) {
  if (!store::reads_as(file.edit.text(), meant)) {
    return base::fail(i18n::say(i18n::ClosingMsg::edit_uncertain, file.path),
                      i18n::say(i18n::ClosingMsg::edit_uncertain_hint,
                                std::filesystem::path(file.path).stem().string()));
  }
  write_record(env, workspace, file, done, subject, std::move(batch));
  return {};
}

}  // namespace chibo::cli
