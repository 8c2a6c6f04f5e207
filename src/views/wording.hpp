#pragma once

#include "model/cell.hpp"
#include "rules/votes.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::views {

/// The kind of a meeting as titles name it: "Sinh hoạt chi bộ thường kỳ", "Họp chi ủy".
std::string_view meeting_title(model::MeetingKind kind);

/// The same of one meeting, the number of its group with it: "Sinh hoạt tổ đảng số 2".
std::string titled(const model::Meeting& meeting);

/// Who meets, as sentences call them: "chi bộ", "chi ủy", "tổ đảng số 2", "đại hội".
std::string body_in_words(const model::Meeting& meeting);

/// The same with the name of the cell, at the start of a sentence: "Chi ủy Chi bộ 6", "Tổ đảng số
/// 2, Chi bộ 6", "Đại hội Chi bộ 6".
std::string body_in_full(const model::Cell& cell, const model::Meeting& meeting);

/// "I", "II" …, of quarters and the parts of a paper.
std::string roman_number(int number);

/// "tháng 11 năm 2026".
std::string month_in_words(base::Month month);

/// The Party office of a member on a day, in words: "Bí thư chi bộ"; "Đảng viên" where none is
/// held.
std::string office_in_words(const model::Member& member, base::Date day);

/// "Trần Văn A, Lê Thị B".
std::string names_of(const std::vector<const model::Member*>& members);
/// The regulation that a rule comes from, as papers name it.
std::string regulation_of(const rules::Rule& rule);

/// What stands on paper for a value that is not said: "không", "không rõ", dots where it is blank.
std::string untold_in_words(const model::ToldBase& told);
std::string text_in_words(const model::Told<std::string>& told);
std::string text_in_words(const model::Told<model::Prose>& told);
/// Optional prose: empty where it was not written, so that a section of a template vanishes.
std::string optional_prose(const model::Told<model::Prose>& told);
/// The name of someone whom a meeting's record names.
std::string name_in_words(const model::Cell& cell, const model::Meeting& meeting,
                          const model::Told<model::Person>& who);

/// The same with the title that speech gives: "đồng chí Lê Văn An", "bà Trần Thị Nở, trưởng thôn",
/// "Tập thể tổ 1"; nothing but "không rõ" of whom nobody knows.
std::string called_in_words(const model::Cell& cell, const model::Meeting& meeting,
                            const model::Told<model::Person>& who);
std::string called_in_words(const model::Delegate& delegate);
/// Whether an item considers admitting somebody who is no member on the day, and so no comrade.
bool is_yet_to_be_admitted(const model::Cell& cell, const model::Meeting& meeting,
                           const model::Item& item);
/// The same of a duty for which nobody may have been named: "không cử" then.
std::string appointed_in_words(const model::Cell& cell, const model::Meeting& meeting,
                               const model::Told<model::Person>& who);
/// The Party office of a member whom a meeting names, a delegate's position; empty of strangers.
std::string office_in_words(const model::Cell& cell, const model::Meeting& meeting,
                            const model::Told<model::Person>& who);

/// A text that stands in a sentence: without a full stop of its own.
std::string phrase(std::string_view text);
std::string phrase_of(const model::Told<std::string>& told);
/// A text that ends a line: with a full stop, where it has no mark at its end.
std::string sentence(std::string_view text);

/// A number as it was told: "17", "15-17", "khoảng 16", "95 %".
std::string quantity_in_words(const model::Told<model::Quantity>& told);

/// "ngày 05/11/2026"; "ngày" with dots or "không rõ" where it is not said.
std::string day_in_words(const model::Told<base::Date>& told);

/// "14 giờ 20"; with the day where the hour alone does not tell it.
std::string moment_in_words(const model::Meeting& meeting, const model::Told<base::Time>& at_time,
                            const model::Told<base::Date>& day);

/// The day on which a meeting over days went on for the last time, where it is told.
std::optional<base::Date> last_day(const model::Meeting& meeting);

/// A deadline in words: "25/11/2026", "thường xuyên"; dots where it is blank.
std::string due_in_words(const model::Told<model::Due>& due);

/// What stands for votes against and abstentions that are blank.
enum class Untold { dots, left_out };

/// The vote as minutes print it, with its share and whether the rule's bound is reached; dots where
/// a number is blank, "không rõ" where it is not known.
std::string vote_in_words(const model::Meeting& meeting, const rules::VoteOutcome& vote,
                          const model::Told<model::VoteMethod>& method,
                          Untold untold = Untold::dots);

/// The votes of one choice: "14/16 phiếu (đạt 87,5%). Yêu cầu …: đạt.".
std::string choice_in_words(const model::Meeting& meeting, const rules::VoteOutcome& vote,
                            const rules::ChoiceOutcome& choice);

}  // namespace chibo::views
