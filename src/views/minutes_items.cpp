#include "views/minutes_items.hpp"

#include "rules/people.hpp"
#include "rules/turn_history.hpp"
#include "rules/votes.hpp"
#include "views/minutes.hpp"
#include "views/wording.hpp"

#include <fmt/format.h>

#include <string>

namespace chibo::views {

using model::Cell;
using model::Meeting;
using model::Told;
using model::ToldBase;
using render::List;
using render::Map;

namespace {

std::string text_of(const Told<model::Prose>& told) {
  return told.is_said() ? told->text : untold_in_words(told);
}

/// Optional prose: empty where it was not written.
std::string prose(const Told<model::Prose>& told) {
  return told.is_blank() || told.is_none() ? std::string() : text_of(told);
}

List opinions(const Cell& cell, const Meeting& meeting,
              const model::ToldList<model::Opinion>& told) {
  List out;
  for (const model::Opinion& opinion : *told) {
    out.push_back(Map{{"ten", name_in_words(cell, meeting, opinion.speaker)},
                      {"noi_dung", opinion.content.is_none() ? std::string("không có ý kiến")
                                                             : text_of(opinion.content)}});
  }
  return out;
}

void put_list(Map& out, const std::string& key, List list) {
  out["co_" + key] = !list.empty();
  out[key] = std::move(list);
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

List choices(const rules::VoteOutcome& outcome) {
  List out;
  for (const rules::ChoiceOutcome& choice : outcome.choices) {
    out.push_back(Map{{"ten", text_in_words(choice.choice->name)},
                      {"so_phieu", choice_in_words(outcome, choice)}});
  }
  return out;
}

}  // namespace

List votes_view(const Cell& cell, const Meeting& meeting, const model::Item& item) {
  List out;
  for (const rules::ItemVote& one : rules::votes_on(item)) {
    const rules::VoteOutcome outcome = rules::outcome_of(cell, meeting, *one.vote, one.matter());
    Map vote;
    vote["noi_dung"] = one.vote->question.is_said() ? *one.vote->question : std::string();
    vote["loi"] = vote_in_words(outcome, one.vote->method);
    vote["phieu"] = ballots_in_words(*one.vote);
    put_list(vote, "phuong_an", choices(outcome));
    put_list(vote, "bao_luu", opinions(cell, meeting, one.vote->reserved));
    put_list(vote, "ly_do_khong_tan_thanh", opinions(cell, meeting, one.vote->objections));
    out.push_back(std::move(vote));
  }
  return out;
}

List turns_view(const Cell& cell, const Meeting& meeting, const model::Item& item) {
  List out;
  for (const model::Turn& turn : *item.turns) {
    Map one{{"ten", name_in_words(cell, meeting, turn.member)},
            {"tu_phe_binh", text_of(turn.statement)},
            {"tiep_thu", prose(turn.reply)},
            {"ket_luan", prose(turn.conclusion)}};
    one["thuc_hien"] = !rules::is_put_off(turn);
    one["hoan"] = rules::is_put_off(turn) ? text_in_words(turn.postponed) : std::string();
    one["khong_tinh_luot"] = !rules::is_put_off(turn) && !rules::is_counted(turn);
    List grounds;
    for (const Told<std::string>& ground : *turn.grounds) {
      grounds.push_back(Map{{"noi_dung", text_in_words(ground)}});
    }
    put_list(one, "can_cu", std::move(grounds));
    put_list(one, "gop_y", opinions(cell, meeting, turn.comments));
    List promises;
    for (const model::Promise& promise : *turn.promises) {
      promises.push_back(
          Map{{"viec", text_in_words(promise.title)},
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
