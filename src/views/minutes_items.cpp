#include "views/minutes_items.hpp"

#include "records/words.hpp"
#include "rules/people.hpp"
#include "rules/turn_history.hpp"
#include "rules/votes.hpp"
#include "views/minutes.hpp"
#include "views/minutes_lines.hpp"
#include "views/put_list.hpp"
#include "views/wording.hpp"

#include <fmt/format.h>

#include <string>

namespace chibo::views {

using model::Cell;
using model::Meeting;
using model::Told;
using render::List;
using render::Map;

namespace {

std::string said_in(const model::Opinion& opinion) {
  if (opinion.content.is_none()) {
    return "không có ý kiến";
  }
  const std::string text = text_in_words(opinion.content);
  return model::is_yes(opinion.verbatim)
             ? "“" + std::string(text.substr(0, text.find_last_not_of(" \n") + 1)) + "”"
             : text;
}

std::string speaker_of(const Cell& cell, const Meeting& meeting, const model::Opinion& opinion) {
  std::string how = model::is_yes(opinion.in_writing) ? "gửi bằng văn bản" : "";
  if (model::is_yes(opinion.verbatim)) {
    how += std::string(how.empty() ? "" : ", ") + "đề nghị ghi nguyên văn";
  }
  const std::string who = called_in_words(cell, meeting, opinion.speaker);
  return how.empty() ? who : who + " (" + how + ")";
}

/// What was voted on, where it is not the item's own.
std::string question_of(const model::Vote& vote) {
  return vote.question.is_said() ? phrase_of(vote.question)
         : vote.about.is_said()  ? std::string(records::word(*vote.about))
                                 : std::string();
}

/// "phát ra 16 phiếu, thu về 16 phiếu, không hợp lệ 1 phiếu"; empty where no ballots were told.
std::string ballots_in_words(const model::Vote& vote) {
  std::string out;
  const auto add = [&](std::string_view words, const Told<int>& count) {
    if (!count.is_blank()) {
      const std::string number = count.is_said()   ? fmt::format("{} phiếu", *count)
                                 : count.is_none() ? "0 phiếu"
                                                   : untold_in_words(count);
      out += fmt::format("{}{} {}", out.empty() ? "" : ", ", words, number);
    }
  };
  add("phát ra", vote.ballots_out);
  add("thu về", vote.ballots_back);
  add("không hợp lệ", vote.ballots_spoilt);
  return out;
}

List choices(const Meeting& meeting, const rules::VoteOutcome& outcome) {
  List out;
  for (const rules::ChoiceOutcome& choice : outcome.choices) {
    out.push_back(Map{{"ten", text_in_words(choice.choice->name)},
                      {"so_phieu", choice_in_words(meeting, outcome, choice)}});
  }
  return out;
}

}  // namespace

List opinions_view(const Cell& cell, const Meeting& meeting,
                   const model::ToldList<model::Opinion>& told) {
  List out;
  for (const model::Opinion& opinion : *told) {
    out.push_back(Map{{"ai", speaker_of(cell, meeting, opinion)}, {"noi_dung", said_in(opinion)}});
  }
  return out;
}

List votes_view(const Cell& cell, const Meeting& meeting, const model::Item& item) {
  List out;
  for (const rules::ItemVote& one : rules::votes_on(item)) {
    rules::VoteOutcome outcome = rules::outcome_of(cell, meeting, *one.vote, one.matter());
    if (rules::is_annulled(*one.vote)) {
      outcome.base = {};  // a share of those who may vote would say that it counts
    }
    Map vote;
    vote["noi_dung"] = question_of(*one.vote);
    put_list(vote, "dong_phieu", vote_lines(*one.vote));
    vote["loi"] = vote_in_words(meeting, outcome, one.vote->method);
    vote["phieu"] = ballots_in_words(*one.vote);
    put_list(vote, "phuong_an", choices(meeting, outcome));
    put_list(vote, "bao_luu", opinions_view(cell, meeting, one.vote->reserved));
    put_list(vote, "ly_do_khong_tan_thanh", opinions_view(cell, meeting, one.vote->objections));
    out.push_back(std::move(vote));
  }
  return out;
}

List turns_view(const Cell& cell, const Meeting& meeting, const model::Item& item) {
  List out;
  for (const model::Turn& turn : *item.turns) {
    Map one{{"ai", called_in_words(cell, meeting, turn.member)},
            {"tu_phe_binh", text_in_words(turn.statement)},
            {"tiep_thu", optional_prose(turn.reply)},
            {"ket_luan", optional_prose(turn.conclusion)}};
    one["thuc_hien"] = !rules::is_put_off(turn);
    one["hoan"] = rules::is_put_off(turn) ? text_in_words(turn.postponed) : std::string();
    one["khong_tinh_luot"] = !rules::is_put_off(turn) && !rules::is_counted(turn);
    List grounds;
    for (const Told<std::string>& ground : *turn.grounds) {
      grounds.push_back(Map{{"noi_dung", phrase_of(ground)}});
    }
    put_list(one, "can_cu", std::move(grounds));
    put_list(one, "gop_y", opinions_view(cell, meeting, turn.comments));
    List promises;
    for (const model::Promise& promise : *turn.promises) {
      promises.push_back(
          Map{{"viec", phrase_of(promise.title)},
              {"han", due_in_words(promise.due)},
              {"xem_lai", promise.reviewed_at.is_said() ? month_in_words(*promise.reviewed_at)
                                                        : std::string()}});
    }
    put_list(one, "cam_ket", std::move(promises));
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace chibo::views
