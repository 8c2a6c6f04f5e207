#pragma once

namespace chibo::model {

enum class MeetingState { planned, held, postponed, not_held };
enum class MeetingKind { regular, thematic, committee, extraordinary, review, group, congress };
enum class Session { morning, afternoon, evening };
enum class Mode { in_person, online, mixed, by_group };
/// How attendance was told; untouched is what new-meeting writes and is never full attendance.
enum class RollCall { untouched, full, by_list, numbers_only };
enum class AbsenceKind { excused, unexcused, unclear };
enum class DelegateRole { superior, guest, observer };
enum class VoteMethod { show_of_hands, secret_ballot, handbook };
enum class TaskState { done, in_progress, not_started };
enum class Grade { good, fair, average, poor };
enum class ThemeGroup { party_building, ho_chi_minh, profession, other };

/// Where an item stands in the meeting: opening, course, closing.
enum class Part { opening, course, closing };
/// Whose judgement of the meeting: the superior who attended, or the superior committee, whose
/// grade is the official one.
enum class Judge { attending_superior, official };
/// Which text is the original where several exist.
enum class Original { book, signed_print, this_record };
enum class ResolutionKind { resolution, conclusion };

/// What an item decides; sets the threshold of its vote.
enum class Matter {
  resolution,
  conclusion,
  agenda,
  minutes,
  admission,
  recognition,
  exemption,
  reprimand,
  warning,
  expulsion_proposal,
  name_removal,
  election,
  other
};

}  // namespace chibo::model
