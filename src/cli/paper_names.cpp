#include "cli/paper_names.hpp"

#include "i18n/message_paper.hpp"
#include "rules/official_papers.hpp"
#include "text/unicode.hpp"

namespace chibo::cli {

using i18n::PaperMsg;
using model::PaperRecord;

base::Result<const PaperRecord*> named_paper(const model::Cell& cell, std::string_view name) {
  if (name.ends_with(".yaml")) {
    name = name.substr(name.rfind('/') + 1);
    name.remove_suffix(5);
  }
  if (const PaperRecord* record = find_paper(cell, name)) {
    return record;
  }
  std::vector<const PaperRecord*> found;
  const auto keep = [&](const auto& wanted) {
    for (const PaperRecord& record : cell.papers) {
      if (wanted(record)) {
        found.push_back(&record);
      }
    }
  };
  const std::string key = text::match_key(name);
  const std::string folded = text::fold(name);
  keep([&](const PaperRecord& r) {
    return !key.empty() && text::match_key(r.paper.number.value_or("")) == key;
  });
  if (found.empty() && !folded.empty()) {
    keep(
        [&](const PaperRecord& r) { return text::fold(r.stem).find(folded) != std::string::npos; });
  }
  if (found.size() == 1) {
    return found.front();
  }
  if (found.empty()) {
    return base::fail(i18n::say(PaperMsg::no_such_paper, text::nfc(name)),
                      i18n::say(PaperMsg::no_such_paper_hint));
  }
  std::string all;
  for (const PaperRecord* record : found) {
    all += (all.empty() ? "" : ", ") + record->stem;
  }
  return base::fail(i18n::say(PaperMsg::many_papers, text::nfc(name), all),
                    i18n::say(PaperMsg::many_papers_hint));
}

std::string free_paper_stem(const Workspace& workspace, const model::OfficialPaper& paper) {
  const std::string stem = rules::paper_stem(*paper.number, *paper.date);
  std::string out = stem;
  for (int next = 2; workspace.loaded.find(store::paper_path(out)) != nullptr; ++next) {
    out = stem + "-" + std::to_string(next);
  }
  return out;
}

}  // namespace chibo::cli
