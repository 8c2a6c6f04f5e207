#include "tree/committed_lots.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

using namespace chibo;
using tree::CommittedLot;
using tree::CommittedTree;
using tree::CommittedWorkspace;

constexpr std::size_t k_files = 3;  // of each workspace

CommittedWorkspace workspace(const std::string& folder, const std::string& with) {
  CommittedWorkspace out;
  out.folder = folder;
  out.with = with;
  out.files.resize(k_files);
  return out;
}

CommittedWorkspace committee(const std::string& folder) {
  CommittedWorkspace out = workspace(folder, folder);
  out.is_committee = true;
  return out;
}

CommittedTree province() {
  CommittedTree out;
  out.workspaces = {committee(""),
                    committee("xa-1"),
                    committee("xa-2"),
                    workspace("xa-1/cb-1", "xa-1/cb-1"),
                    workspace("cb", "cb"),
                    workspace("xa-1/cb-1/to/2", "xa-1/cb-1"),
                    workspace("xa-1/cb-1-b", "xa-1/cb-1-b")};
  return out;
}

std::vector<std::string> folders(const std::vector<const CommittedWorkspace*>& of) {
  std::vector<std::string> out;
  std::ranges::transform(of, std::back_inserter(out),
                         [](const CommittedWorkspace* workspace) { return workspace->folder; });
  std::ranges::sort(out);
  return out;
}

using Folders = std::vector<std::string>;

}  // namespace

TEST_CASE("committed lots: each cell is in one lot, beside the committees that it lies in") {
  const CommittedTree tree = province();
  const std::vector<CommittedLot> lots = tree::lots_of(tree, 1);
  REQUIRE(lots.size() == 3);
  CHECK(folders(lots[0].all()) == Folders{"", "cb"});
  CHECK(folders(lots[1].committees) == Folders{"", "xa-1"});
  CHECK(folders(lots[1].cells) == Folders{"xa-1/cb-1", "xa-1/cb-1/to/2"});
  CHECK(folders(lots[2].cells) == Folders{"xa-1/cb-1-b"});
}

TEST_CASE("committed lots: a lot is full once it has its files, and names no committee twice") {
  const CommittedTree tree = province();
  const std::vector<CommittedLot> two = tree::lots_of(tree, 2 * k_files);
  REQUIRE(two.size() == 2);
  CHECK(folders(two[0].cells) == Folders{"cb", "xa-1/cb-1", "xa-1/cb-1/to/2"});
  CHECK(folders(two[1].all()) == Folders{"", "xa-1", "xa-1/cb-1-b"});
  const std::vector<CommittedLot> one = tree::lots_of(tree, 100);
  REQUIRE(one.size() == 1);
  CHECK(folders(one[0].committees) == Folders{"", "xa-1"});
  CommittedTree remembered;
  remembered.workspaces = {committee("")};
  CHECK(tree::lots_of(remembered, 100).empty());
}
