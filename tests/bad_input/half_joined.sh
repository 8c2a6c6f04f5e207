#!/bin/bash
# Git in the middle of joining two sides: nothing is committed that holds its marks, and no conflict
# is taken for solved.
. "$(dirname "$0")/lib.sh" "$@"
command -v git >/dev/null || { echo "$area: no git here"; finish; }

git_here() { run git -c user.name=tho -c user.email=tho -c core.editor=true "$@"; }

# The sample cell with a history, and a meeting that two sides have changed each in its own way.
cell_of_two_sides() {
  sample_cell
  file=hop/2024/$meeting
  run sed -i 's/^tự lưu thay đổi:.*/tự lưu thay đổi: có/' chibo.yaml
  grep -q '^tự lưu thay đổi: có' chibo.yaml || run sed -i '$atự lưu thay đổi: có' chibo.yaml
  {
    git_here init --quiet --initial-branch=main && git_here add --all &&
      git_here commit --quiet -m 'Lập sổ'
  } >"$work/out" 2>&1 || { cat "$work/out"; exit 1; }
}

change() { run sed -i "s/^địa điểm:.*/địa điểm: $1/" "$file"; }

head_is() { claim "no commit is made: $2" test "$(git_here rev-parse HEAD)" = "$1"; }

# Claims that a command writes its file, says why the history waits, and adds nothing.
waits() { # TEXT WHAT
  local before head
  before=$(git_here ls-files --stage)
  head=$(git_here rev-parse HEAD)
  expect_change 0 err "$1" member add --name "Đỗ Thị $2"
  [[ $(<"$work/err") == *"git status"* ]] || fail 'no way on'
  claim "the file is written: $2" grep -q "Đỗ Thị $2" dang-vien.yaml
  claim "git is told nothing: $2" test "$(git_here ls-files --stage)" = "$before"
  head_is "$head" "$2"
}

# changes put away and taken out again
cell_of_two_sides
change 'Phòng một'
git_here stash --quiet
change 'Phòng hai'
git_here commit --quiet -am 'Đổi phòng'
git_here stash pop >/dev/null 2>&1
claim 'the marks stand in the file' grep -q '^<<<<<<<' "$file"
waits "$file" 'Mai'
claim 'nothing in the history has marks' bash -c "! git -C '$PWD' grep -q '^<<<<<<<' HEAD"

# and goes on where somebody has joined the two
change 'Phòng ba'
run sed -i '/^<<<<<<<\|^=======\|^>>>>>>>/d' "$file"
run awk '!(/^địa điểm:/ && seen++)' "$file" >"$work/joined"
run cp "$work/joined" "$file"
git_here add "$file"
expect_change 0 out 'Đã thêm' member add --name 'Đỗ Thị Cúc'
claim 'all is in the history now' test -z "$(git_here status --porcelain)"

# an open merge, in conflict and then solved but not committed
cell_of_two_sides
git_here checkout --quiet -b khac
change 'Phòng một'
git_here commit --quiet -am 'Một'
git_here checkout --quiet main
change 'Phòng hai'
git_here commit --quiet -am 'Hai'
git_here merge khac >/dev/null 2>&1
waits "$file" 'Mai'
git_here checkout --quiet --theirs "$file" && git_here add "$file"
waits 'gộp' 'Đào'

finish
