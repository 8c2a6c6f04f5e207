# Helpers of the bad-input tests: a cell in a folder of its own, and claims about what the program
# answers. Every test is called with the program as its first argument and sources this file.
#
# Root may read and write everything, so a test run by root would prove nothing: the program is then
# run as an ordinary user.
set -u

chibo=$1
failed=0
claims=0
area=$(basename "$0" .sh)

work=$(mktemp -d "${TMPDIR:-/tmp}/chibo-bad-input.XXXXXX")
clean_up() {
  mountpoint -q "$work/disk" 2>/dev/null && umount "$work/disk"
  chmod -R u+rwX "$work" 2>/dev/null
  rm -rf "$work"
}
trap clean_up EXIT

chmod 755 "$work"
mkdir "$work/home" "$work/empty"
ln "$chibo" "$work/chibo" 2>/dev/null || cp "$chibo" "$work/chibo"
chmod 755 "$work/chibo"
chibo=$work/chibo

ordinary=()
if [ "$(id -u)" = 0 ]; then
  if command -v setpriv >/dev/null; then
    ordinary=(setpriv --reuid=65534 --regid=65534 --clear-groups)
  elif command -v runuser >/dev/null; then
    ordinary=(runuser -u nobody --)
  else
    echo "$area: root cannot become an ordinary user here, so nothing would be proved" >&2
    exit 1
  fi
fi
give_away() { # PATH: what root made belongs to the ordinary user
  [ ${#ordinary[@]} = 0 ] || chown -hR 65534:65534 "$1"
}
give_away "$work/home"
give_away "$work/empty"

unset CHIBO_LANG VISUAL EDITOR GIT_DIR
export CHIBO_TODAY=2024-03-10 LC_ALL=C.UTF-8 TZ=UTC COLUMNS=80 HOME=$work/home USER=tho
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
# A leak is looked for elsewhere, and looking for it needs rights an ordinary user may lack.
export ASAN_OPTIONS=detect_leaks=0

# --- what the program is told to do -------------------------------------------------------------

run() { "${ordinary[@]}" "$@"; } # as the ordinary user

cd "$work/empty" || exit 1
run "$chibo" --version >/dev/null || { echo "$area: the program cannot be run" >&2; exit 1; }

# Makes $work/cell, five members, one meeting of February and one paper, without git; and goes there.
sample_cell() {
  if [ ! -d "$work/sample" ]; then
    mkdir "$work/sample"
    give_away "$work/sample"
    cd "$work/sample" || exit 1
    {
      run "$chibo" init --name 'Chi bộ 6' &&
        rm -rf .git &&
        run sh -c "echo 'nhiệm kỳ từ: 2024-01-10' >>chibo.yaml" &&
        run "$chibo" member add --name 'Trần Thị Lan' --admitted 03/02/2010 --official 03/02/2011 &&
        run "$chibo" member add --name 'Nguyễn Văn An' --admitted 03/02/2008 --official 03/02/2009 \
          --position 'bí thư' --from 2022-01-01 &&
        run "$chibo" member add --name 'Lê Thanh Bình' --admitted 2015-05-19 --official 2016-05-19 &&
        run "$chibo" member add --name 'Nguyễn Thị Hoa' --admitted 2016-09-02 --official 2017-09-02 &&
        run "$chibo" member add --name 'Phạm Quốc Dũng' --admitted 2023-09-02 &&
        run "$chibo" new-meeting --period 2024-02 &&
        run "$chibo" paper add --type CV --number 7-CV/ĐU --date 2024-01-20 --from X --subject X
    } >"$work/out" 2>"$work/err" || { cat "$work/out" "$work/err"; exit 1; }
    meeting=$(cd hop/2024 && ls)
  fi
  chmod -R u+rwX "$work/cell" 2>/dev/null
  rm -rf "$work/cell"
  cp -a "$work/sample" "$work/cell"
  cd "$work/cell" || exit 1
}

# Makes $work/committee, an organisation without members of its own; and goes there.
sample_committee() {
  if [ ! -d "$work/committee" ]; then
    mkdir "$work/committee" && give_away "$work/committee" && cd "$work/committee" || exit 1
    run "$chibo" init --kind 'đảng bộ' --name 'Đảng bộ phường' >/dev/null 2>&1 || exit 1
    rm -rf .git
  fi
  cd "$work/committee" || exit 1
}

table=$work/table.csv # rows for `member import`
printf 'Họ tên,Ngày kết nạp\nĐỗ Thị Kim Chi,03/02/2020\n' >"$table"
chmod 644 "$table"

# Every command, each with a call that would succeed in the sample cell. Those that need no cell
# stand apart; those that open an editor are written with one that changes nothing.
reading=('today' 'member list' 'member show lan' 'meeting list' 'meeting show 2024-02' 'check'
  'turn next' 'turn list' 'turn history lan' 'task list' 'task slip' 'probation' 'report quarter 2024-Q1' 'report quarter 2024-Q1 --why attendance.present' 'report month 2024-02' 'report half 2024-H1' 'report year 2024' 'report range 2024-01 2024-03' 'report term' 'plan show 2024'
  'script 2024-02' 'minutes readback 2024-02' 'paper list' 'paper show cv-7')
writing=('member add --name X' 'member edit lan --gender nữ' "member import $table --yes"
  'new-meeting' 'minutes render 2024-02' 'minutes extract 2024-02 --item 1'
  'score sheet 2024-02' 'score observer 2024-02' 'report quarter 2024-Q1 --output quy.txt'
  'turn swap lan hoa --reason Ốm' 'turn postpone hoa --to 2024-12 --reason Ốm'
  'resolution new 2024-02' 'paper issue --type BC --subject X' 'paper add --type CV --number 8-CV/ĐU --date 2024-03-01 --from X --subject X'
  'paper ask cv-7 X --who lan --due 2024-04-01' 'paper told cv-7 --at 2024-02'
  'plan 2024' 'dues new 2024-02' 'plan inspect Việc --member an --from 2024-06' 'agenda render 2024-02' 'invitation 2024-02'
  'meeting leave lan 2024-02 --reason Ốm --date 2024-02-01'
  'meeting postpone 2024-02 --reason Bão' 'meeting cancel 2024-02 --reason Bão'
  'note attend all --meeting 2024-02' 'note arrive an 14:15 --meeting 2024-02'
  'note leave an 15:30 --meeting 2024-02' 'note say an Lời --meeting 2024-02'
  'note conclude Lời --meeting 2024-02' 'note vote 3 --about việc --meeting 2024-02'
  'note task Việc --who an --meeting 2024-02' 'note turn an --statement Lời --meeting 2024-02'
  'note guest Khách --meeting 2024-02' 'note start 14:00 --meeting 2024-02'
  'note end 15:50 --meeting 2024-02' 'set 2024-02 buổi sáng')
live=('record 2024-02') # keeps a journal of its own beside what it writes
# Those that need dues, a plan, a meeting held, a roll-call, a resolution or a paper changed in Word, which the cell
# lacks.
later=('schedule collect 2024-02' 'schedule show' 'schedule notice' 'observer assign X kp-1' 'observer visit X kp-1 2024-03-01' 'observer list' 'grade set kp-1 2024-02 tốt' 'grade list' 'finding add kp-1 --conclusion 1-KL/ĐU --on 2024-02-01 --subject X --found X --task X --due 2024-03-01' 'finding note 2024-kt-01 X' 'finding list' 'finding notice --all' 'finding collect' 'commend list 2024' 'dues pay lan 20000' 'dues show' 'dues sheet' 'plan themes 2024' 'plan notice 2024' 'plan inspections 2024' 'resolution list' 'resolution render 2024-02' 'month pack' 'month sent --on 2024-03-01'
  'month received --on 2024-03-01' 'month returned --on 2024-03-01 --reason X' 'month status'
  'minutes compare sua.docx' 'add 2024-02 vắng đ/c=lan' 'remove 2024-02 buổi --yes')
by_hand=('member edit' 'meeting edit 2024-02')
apart=('report faults' 'schedule mark' 'init' 'schema' 'help' 'explain' 'rules show' 'rules check' 'template list' 'template keys'
  'template show' 'template export' 'template check' 'template adopt' 'template issue' 'doctor')
# These need what the sample cell lacks: approved minutes, a task, a meeting to come.
settled=('minutes seal 2024-02 --yes' 'minutes amend 2024-02 Lời --about mục'
  'task done 2024-02-a' 'task move 2024-02-a 2030-01-01 --reason bận')

# --- what is claimed ----------------------------------------------------------------------------

# All that a folder holds, to the time at which it was last touched in any way: whoever writes a
# file again, be it with the same bytes, is found out. What the lock says is left out.
digest() {
  find "$1" -path '*/.git' -prune -o -path '*/.chibo/lock' -prune -o \
    -type d -printf '%p %m\n' -o -printf '%p %y %m %i %s %T@ %C@ %l\n' 2>/dev/null | sort
}

fail() { # WHAT
  failed=$((failed + 1))
  printf '%s: FAILED: %s\n  command: %s\n' "$area" "$1" "$call"
  sed 's/^/  out: /' "$work/out" | head -n 8
  sed 's/^/  err: /' "$work/err" | head -n 12
}

claim() { # DESCRIPTION CONDITION…: any other claim, as a command that succeeds
  call=$1
  shift
  claims=$((claims + 1))
  : >"$work/out"
  : >"$work/err"
  "$@" >"$work/out" 2>"$work/err" || fail "$*"
}

# Words of the system, of libraries and of crashes that no person should meet.
foreign='terminate called|what\(\)|Sanitizer|runtime error:|Segmentation|Aborted|core dumped|std::|filesystem error|basic_string|bad_alloc|errno|Permission denied|No such file|No space left|Read-only file|s a directory|Not a directory|Input/output error|File too large|File exists'

judge() { # CODE TEXT STREAM: looks at $code, out and err
  local err out
  err=$(<"$work/err")
  out=$(<"$work/out")
  [ "$code" = "$1" ] || fail "exit code $code, expected $1"
  [[ ${!3} == *"$2"* ]] || fail "not said on std$3: $2"
  [[ $err =~ $foreign ]] && fail "foreign words: ${BASH_REMATCH[0]}"
  [[ $'\n'$err =~ $'\n'chibo:.*$'\n'chibo: ]] && fail 'more than one message'
  out=$out$err
  [[ ${out//[$'\n\t']/} =~ [[:cntrl:]] ]] && fail 'a control character reaches the terminal'
}

nothing_left() {
  local left
  left=$(find . -name '.chibo-*.tmp' 2>/dev/null)
  [ -z "$left" ] || fail "a temporary stays behind: $left"
}

unchanged() { # BEFORE
  local after
  after=$(digest .)
  [ "$1" = "$after" ] || fail "files changed: $(diff <(echo "$1") <(echo "$after"))"
}

# Runs a command of the program here, and claims its exit code, that TEXT is said on the error
# stream and nothing on the other, and that no file changed.
expect() { # CODE TEXT WORDS…
  local before
  before=$(digest .)
  perform "${@:3}"
  judge "$1" "$2" err
  [ ! -s "$work/out" ] || fail 'something on stdout'
  unchanged "$before"
}

# The same where a result on stdout is right, and TEXT is said on STREAM (out or err).
expect_result() { # CODE STREAM TEXT WORDS…
  local before
  before=$(digest .)
  perform "${@:4}"
  judge "$1" "$3" "$2"
  unchanged "$before"
}

# The same where files may change.
expect_change() { # CODE STREAM TEXT WORDS…
  perform "${@:4}"
  judge "$1" "$3" "$2"
  nothing_left
}

perform() { # WORDS…: fills $code, out and err
  claims=$((claims + 1))
  call="chibo $*"
  run timeout 20 "$chibo" "$@" >"$work/out" 2>"$work/err" </dev/null
  code=$?
}

split() { # CALL: its words in ${words[@]}
  read -ra words <<<"$1"
}

finish() {
  echo "$area: $claims claims, $failed failed"
  [ "$failed" = 0 ]
  exit
}
