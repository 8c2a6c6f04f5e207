#pragma once

#include "model/cell.hpp"
#include "rules/votes.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace chibo::views {

/// The kind of a meeting as titles name it: "Sinh hoạt chi bộ thường kỳ", "Họp chi ủy".
std::string_view meeting_title(model::MeetingKind kind);

/// "tháng 11 năm 2026".
std::string month_in_words(base::Month month);

/// The Party office of a member on a day, in words: "Bí thư chi bộ"; "Đảng viên" where none is
/// held.
std::string office_in_words(const model::Member& member, base::Date day);

/// "Trần Văn A, Lê Thị B".
std::string names_of(const std::vector<const model::Member*>& members);

/// What stands on paper for a value that is not said: "không", "không rõ", dots where it is blank.
std::string untold_in_words(const model::ToldBase& told);
std::string text_in_words(const model::Told<std::string>& told);
/// The name of someone whom a meeting's record names.
std::string name_in_words(const model::Cell& cell, const model::Meeting& meeting,
                          const model::Told<model::Person>& who);

/// A deadline in words: "25/11/2026", "thường xuyên"; dots where it is blank.
std::string due_in_words(const model::Told<model::Due>& due);

/// What stands for votes against and abstentions that are blank.
enum class Untold { dots, left_out };

/// The vote as minutes print it, with its share and whether the rule's bound is reached; dots where
/// a number is blank, "không rõ" where it is not known.
std::string vote_in_words(const rules::VoteOutcome& vote,
                          const model::Told<model::VoteMethod>& method,
                          Untold untold = Untold::dots);

}  // namespace chibo::views
