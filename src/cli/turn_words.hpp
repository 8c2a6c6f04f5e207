#pragma once

#include "i18n/message.hpp"
#include "rules/turn_round.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace chibo::cli {

/// "Lê Văn An: đến lượt".
i18n::Message standing_in_words(const rules::TurnStanding& standing);
/// What moved a member in the order, a sentence each.
std::vector<i18n::Message> reasons_of(const model::Cell& cell, const rules::TurnHistory& history,
                                      rules::TurnMoment moment,
                                      const rules::TurnStanding& standing);
/// How many turns a meeting has, and why so many.
i18n::Message count_in_words(const rules::Rotation& rotation, int year);

/// A reason as told, or that none was told.
i18n::Arg reason_arg(const model::Told<std::string>& reason);

/// Why a member has no turn in a round, where they have none: "bỏ qua, được miễn sinh hoạt".
i18n::Message passed_over_in_words(rules::TurnReason reason);

/// The first words of a text, no wider than so many columns; "…" where more follows.
std::string first_words(std::string_view text, int columns);

}  // namespace chibo::cli
