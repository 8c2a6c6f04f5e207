#!/bin/bash
# A meeting recorded at a terminal: names by Tab, long lines, keyboards that take back and type
# again, and every way to leave.
here=$(cd "$(dirname "$0")" && pwd)
. "$here/lib.sh" "$@"

driver=$work/live_terminal.py
cp "$here/live_terminal.py" "$driver" # where the ordinary user may read it
chmod 644 "$driver"
file=hop/2024/$(sample_cell; cd hop/2024 && ls)

at_terminal() { # STEP…: a session at a terminal of its own; what it shows in out, how it ends in $code
  claims=$((claims + 1))
  call="chibo record 2024-02, typed: $*"
  run env TERM=xterm timeout 60 /usr/bin/python3 "$driver" "$chibo" record 2024-02 -- "$@" \
    >"$work/out" 2>"$work/err"
  code=$?
  grep -q '^terminal: restored$' "$work/err" || fail 'the terminal is not as it was'
}

shown() { # TEXT
  grep -qF -- "$1" "$work/out" || fail "not shown: $1"
}

recorded() { # COUNT TEXT
  local count
  count=$(grep -cF -- "$2" "$file")
  [ "$count" = "$1" ] || fail "in the record $count times, not $1: $2"
}

git_cell() { # the sample, kept in a history
  sample_cell
  run git init -q . && run git add -A &&
    run git -c user.name=tho -c user.email=tho@localhost commit -qm 'Bắt đầu' || exit 1
  run sed -i '/^tự lưu/d' chibo.yaml
  echo 'tự lưu thay đổi: có' | run tee -a chibo.yaml >/dev/null
}

in_history() { # SUBJECT
  run git log --format=%s | grep -qxF "$1" || fail "not in the history: $1"
}

# --- typing -------------------------------------------------------------------------------------
sample_cell
at_terminal 'binh<TAB>Đồng ý<ENTER>' 'l hoa<TAB>Chưa đều<ENTER>' 'm phê<TAB><ENTER>' 'thoat<ENTER>'
[ "$code" = 0 ] || fail "exit code $code"
recorded 1 'Đồng ý'
recorded 1 'Chưa đều'
shown 'Đã ghi ý kiến của Lê Thanh Bình'
shown 'Nghỉ ở đây'

sample_cell
at_terminal 'v thi<TAB><TAB>' '<BACKSPACE><BACKSPACE><BACKSPACE>lan<ENTER>' 'thoat<ENTER>'
shown '  Trần Thị Lan'
shown '  Nguyễn Thị Hoa'
shown 'Trần Thị Lan vắng (chưa rõ)'

# A Telex keyboard sends letters, takes some back and sends them again with their marks.
sample_cell
at_terminal 'lan: dde<BACKSPACE><BACKSPACE><BACKSPACE>đe<BACKSPACE>ê nghi<BACKSPACE>ị<ENTER>' 'thoat<ENTER>'
recorded 1 'đê nghị'
at_terminal 'lan: Mootj<BACKSPACE><BACKSPACE><BACKSPACE><BACKSPACE>ột<LEFT><LEFT><LEFT>!<ENTER>' 'thoat<ENTER>'
recorded 1 '!Một'

# Letters with their marks behind them come into the record composed.
sample_cell
at_terminal $'lan: tie\u0302\u0301ng Vie\u0323\u0302t<ENTER>' 'thoat<ENTER>'
recorded 1 'tiếng Việt'

# An earlier line comes back by the arrow; what is typed while a line is recorded is not lost.
sample_cell
at_terminal 'lan: Câu một<ENTER>lan: Câu hai<ENTER>lan: Câu ba<ENTER>' '<UP><UP> nữa<ENTER>' 'thoat<ENTER>'
for words in 'Câu một' 'Câu ba' 'Câu hai nữa'; do recorded 1 "$words"; done

# A line longer than a terminal takes by itself (4,095 bytes).
sample_cell
long=$(head -c 9000 /dev/zero | tr '\0' 'x')
at_terminal "lan: $long<ENTER>" 'an: sau đó<ENTER>' 'thoat<ENTER>'
recorded 1 "$long"
recorded 1 'sau đó'

# --- leaving ------------------------------------------------------------------------------------
subject="Ghi diễn biến cuộc họp $(basename "$file" .yaml)"
for way in '<CTRL-C>' '<CTRL-D>' '<SIGTERM>' '<SIGQUIT>'; do
  git_cell
  at_terminal 'lan: Đã vào sổ<ENTER>' "lan: chưa xong$way"
  [ "$code" = 0 ] || fail "exit code $code after $way"
  recorded 1 'Đã vào sổ'
  recorded 0 'chưa xong'
  shown 'Dòng chưa bấm Enter nên chưa vào sổ: lan: chưa xong'
  shown 'Nghỉ ở đây'
  in_history "$subject"
  claim "the lock is free after $way" run "$chibo" note say an 'Lời khác' --meeting 2024-02
done

sample_cell
at_terminal '<CTRL-D>'
shown 'Nghỉ ở đây'
sample_cell
at_terminal 'lan: còn đây<CTRL-Z><ENTER>' 'thoat<ENTER>'
recorded 1 'còn đây'

# The window is closed: what was recorded is kept, and the next session goes on.
git_cell
at_terminal 'lan: Trước khi đóng<ENTER>' 'lan: dở dang<HANGUP>'
recorded 1 'Trước khi đóng'
recorded 0 'dở dang'
in_history "$subject"
at_terminal 'an: Sau khi mở lại<ENTER>' 'thoat<ENTER>'
recorded 1 'Sau khi mở lại'

# The next session remembers the lines of those before it.
at_terminal '<UP><UP> thêm<ENTER>' 'thoat<ENTER>'
recorded 1 'Sau khi mở lại thêm'

# --- terminals that can little ------------------------------------------------------------------
sample_cell
claims=$((claims + 1))
run env TERM=dumb timeout 60 /usr/bin/python3 "$driver" "$chibo" record 2024-02 -- \
  'lan: Máy cũ<ENTER>' 'thoat<ENTER>' >"$work/out" 2>"$work/err"
recorded 1 'Máy cũ'
at_terminal '<RESIZE>lan: Cửa sổ nhỏ lại<ENTER>' 'thoat<ENTER>'
recorded 1 'Cửa sổ nhỏ lại'

finish
