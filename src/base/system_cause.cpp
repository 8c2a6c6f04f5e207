#include "base/system_cause.hpp"

#include <cerrno>
#include <system_error>

namespace chibo::base {

using i18n::Msg;

i18n::Message system_cause(int error) {
  struct Cause {
    int error;
    Msg sentence;
  };
  static constexpr Cause k_causes[] = {
      {EACCES, Msg::cause_no_permission}, {EPERM, Msg::cause_no_permission},
      {EROFS, Msg::cause_read_only},      {ENOSPC, Msg::cause_disk_full},
      {EDQUOT, Msg::cause_quota},         {ENAMETOOLONG, Msg::cause_name_too_long},
      {ENOENT, Msg::cause_missing},       {ENOTDIR, Msg::cause_not_a_folder},
      {EFBIG, Msg::cause_size_limit},     {EMFILE, Msg::cause_too_many_open},
      {ENFILE, Msg::cause_too_many_open}, {EIO, Msg::cause_disk_error},
      {ELOOP, Msg::cause_link_loop},      {EISDIR, Msg::cause_is_folder},
      {EBUSY, Msg::cause_busy},           {ETXTBSY, Msg::cause_busy},
      {ENOEXEC, Msg::cause_no_program},
  };
  for (const Cause& cause : k_causes) {
    if (cause.error == error) {
      return i18n::say(cause.sentence);
    }
  }
  return i18n::say(Msg::cause_other, std::generic_category().message(error));
}

Failure system_failure(i18n::SentenceId what, std::string_view subject, int error) {
  return Failure({i18n::say(what, subject, system_cause(error)), std::nullopt});
}

}  // namespace chibo::base
