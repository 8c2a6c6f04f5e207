#!/bin/bash
# A meeting recorded line by line: whatever stops the session, each line that was answered is in
# the record exactly once.
. "$(dirname "$0")/lib.sh" "$@"
RANDOM=20240310

record() { # MEETING LINE…: a whole session; fills $code, out and err
  local name=$1
  shift
  claims=$((claims + 1))
  call="chibo record $name ($*)"
  printf '%s\n' "$@" | run timeout 20 "$chibo" record "$name" >"$work/out" 2>"$work/err"
  code=${PIPESTATUS[1]}
}

file=hop/2024/$(sample_cell; cd hop/2024 && ls)

# --- killed at any moment -----------------------------------------------------------------------
# within as long as a whole session takes on this machine with this build
sample_cell
began=$(date +%s%N)
record 2024-02 'lan: Một' 'lan: Hai' 'lan: Ba' 'lan: Bốn' 'lan: Năm' 'lan: Sáu' thoat
whole=$(($(($(date +%s%N) - began)) / 1000000 + 50))
sample_cell
answered=0
typed=0
killed=0
for ((round = 0; round < 25; ++round)); do
  mkfifo "$work/lines" && chmod 666 "$work/lines"
  "${ordinary[@]}" "$chibo" record 2024-02 <"$work/lines" >"$work/out" 2>"$work/err" &
  session=$!
  exec 8>"$work/lines"
  for ((i = 0; i < 6; ++i)); do
    typed=$((typed + 1))
    echo "lan: Ý kiến số $typed chấm" >&8
  done
  moment=$((RANDOM % whole))
  sleep "$((moment / 1000)).$(printf '%03d' $((moment % 1000)))"
  kill -9 $session 2>/dev/null
  wait $session 2>/dev/null
  [ $? = 137 ] && killed=$((killed + 1))
  exec 8>&-
  rm "$work/lines"
  answered=$(grep -c 'Đã ghi ý kiến của Trần Thị Lan' "$work/out")
  # those that were answered, and one at most that was recorded before it could be answered
  first=$((typed - 5))
  for ((i = first; i < first + answered; ++i)); do
    claim "line $i of round $round is there once" test "$(grep -c "Ý kiến số $i chấm" "$file")" = 1
  done
  record 2024-02 thoat
  judge 0 'Nghỉ ở đây' out
  lost=$(grep -c '^> .*Ý kiến số' ".chibo/ghi/$(basename "$file" .yaml).txt")
  claim 'each line of the journal is in the record, once' \
    test "$(grep -o 'Ý kiến số [0-9]* chấm' "$file" | sort -u | wc -l)/$(grep -c 'Ý kiến số' "$file")" = "$lost/$lost"
done
claim 'many sessions were killed on their way' test $killed -ge 10
echo "$area: $killed sessions were killed, $lost of $typed lines reached the journal"

# undo goes on where the killed session stopped, to the byte
for ((i = 0; i < lost; ++i)); do undo[i]=lui; done
record 2024-02 "${undo[@]}" thoat
judge 0 'Đã bỏ dòng' out
claim 'all taken back leaves the bytes of the beginning' cmp "$file" "$work/sample/$file"

# a line that reached the journal and not the record is recorded by the next session, once
sample_cell
record 2024-02 'lan: Ý một'
journal=.chibo/ghi/$(basename "$file" .yaml).txt
text='lan: Ý hai'
printf '> %d %s\n' "$(printf %s "$text" | wc -c)" "$text" >>"$journal"
record 2024-02 thoat
judge 0 'nay ghi nốt: lan: Ý hai' out
record 2024-02 thoat
claim 'and only once' test "$(grep -c 'Ý hai' "$file")" = 1
printf '> 30 lan: Đứt giữa' >>"$journal"
record 2024-02 'lan: Ý ba'
judge 0 'bị đứt giữa chừng nên chưa ghi: lan: Đứt giữa' out
claim 'the line behind a torn one is recorded' grep -q 'Ý ba' "$file"
claim 'the torn one is not' bash -c "! grep -q 'Đứt giữa' '$file'"

# --- a disk that is full for a while ------------------------------------------------------------
# Types a line into the session, and waits until it is answered.
answer() { # LINE TEXT
  local i
  echo "$1" >&8
  for ((i = 0; i < 200; ++i)); do grep -q "$2" "$work/out" "$work/err" && return || sleep 0.05; done
  fail "no answer to: $1"
}

if command -v prlimit >/dev/null; then
  for second in 'an: Ý hai chấm' 'm 4'; do
    sample_cell
    run sed -i 's/^chương trình:.*/chương trình:\n  - mục: A\n  - mục: B\n  - mục: C\n  - mục: D/' "$file"
    mkfifo "$work/lines" && chmod 666 "$work/lines"
    (
      trap '' XFSZ
      # by way of pipes, for the limit would hold for the answers, too
      exec "${ordinary[@]}" "$chibo" record 2024-02 <"$work/lines" > >(cat >"$work/out") \
        2> >(cat >"$work/err")
    ) &
    session=$!
    exec 8>"$work/lines"
    call="record 2024-02 under a limit, then $second"
    answer 'xem' 'chưa ghi gì'
    line='lan: Ý một chấm'
    bytes=$(printf %s "$line" | wc -c)
    run prlimit --pid $session --fsize=$(($(stat -c %s "$journal") + bytes + ${#bytes} + 4)):unlimited
    answer "$line" 'chưa vào sổ'
    run prlimit --pid $session --fsize=unlimited
    answer "$second" 'Mục 4\|Nguyễn Văn An'
    exec 8>&-
    wait $session
    rm "$work/lines"
    claim 'the line is recorded with the next' test "$(grep -c 'Ý một chấm' "$file")" = 1
    cp "$file" "$work/before"
    cp "$journal" "$work/journal"
    record 2024-02 thoat
    judge 0 'Nghỉ ở đây' out
    [[ $(<"$work/out") != *'gõ dở'* ]] || fail 'a line is carried out again'
    claim 'a next session changes nothing' cmp "$file" "$work/before"
    claim 'the journal has every change' \
      test "$(grep -c '^+ ' "$work/journal")" = "$(grep -c 'Ý .* chấm' "$file")"
  done
else
  echo "$area: no limit can be set on a running program here"
fi

# --- by hand meanwhile --------------------------------------------------------------------------
sample_cell
record 2024-02 'lan: Ý một'
run sed -i '1i # ghi chú của tôi' "$file"
cp "$file" "$work/before"
record 2024-02 lui
judge 1 'tệp họp đã được sửa ở nơi khác sau dòng "lan: Ý một"' err
claim 'nothing was changed by the refusal' cmp "$file" "$work/before"
record 2024-02 'an: Ý hai' lui
judge 0 'Đã bỏ dòng: an: Ý hai' out
claim 'the hand-written line stands' cmp "$file" "$work/before"

# --- two at once --------------------------------------------------------------------------------
sample_cell
run "$chibo" new-meeting --kind 'bất thường' --date 2024-03-12 >/dev/null
other=hop/2024/2024-03-12-bat-thuong.yaml
run sed -i 's/^chương trình:.*/chương trình:\n  - mục: Việc gấp/' "$other"
seq -f 'lan: Câu %g hết' 20 | run "$chibo" record 2024-02 >"$work/one" 2>&1 &
seq -f 'an: Câu %g hết' 20 | run "$chibo" record 2024-03-12 >"$work/two" 2>&1 &
wait
cat "$work/one" "$work/two" >"$work/out"
claim 'all of one meeting' test "$(grep -c 'Câu [0-9]* hết' "$file")" = 20
claim 'all of the other' test "$(grep -c 'Câu [0-9]* hết' "$other")" = 20
mkfifo "$work/lines" && chmod 666 "$work/lines"
: >"$work/one"
"${ordinary[@]}" "$chibo" record 2024-02 <"$work/lines" >"$work/one" 2>&1 &
exec 8>"$work/lines"
for ((i = 0; i < 100; ++i)); do [ -s "$work/one" ] && break || sleep 0.05; done
expect_result 1 err 'đang có người ghi cuộc họp' record 2024-02
expect_result 1 out 'CB308' check # reading goes on beside a session
expect_change 0 out 'Đã ghi ý kiến' note say an 'Ghi từ cửa sổ khác' --meeting 2024-02
echo 'lan: Vẫn ghi được' >&8
exec 8>&-
wait
claim 'both are there' test "$(grep -c 'Ghi từ cửa sổ khác\|Vẫn ghi được' "$file")" = 2
rm "$work/lines"

# --- what may not be noted ----------------------------------------------------------------------
sample_cell
expect 2 'cuộc họp này không có ai là "kim"' note say kim 'Lời' --meeting 2024-02
expect 2 '"thi" hợp với nhiều người: lan (Trần Thị Lan), hoa (Nguyễn Thị Hoa)' \
  note say thi 'Lời' --meeting 2024-02
expect_change 0 out 'có mặt 5 trên 5' note attend all --meeting 2024-02
expect 1 'trong phòng chỉ có 4 đồng chí được biểu quyết' note vote 5 --meeting 2024-02
expect 2 'không phải là số người' note vote -- -1 --meeting 2024-02
record 2024-02 'b 5 0 0' 'thi: Lời' 'nói chung là tốt' 'den lan'
cp "$work/out" "$work/refused"
claim 'the refused lines are counted' grep -q '4 dòng chưa ghi được vào sổ' "$work/refused"
claim 'and it shows in the exit code' test $code = 1
cp "$file" "$work/before"
run sed -i 's/^trạng thái: .*/trạng thái: hoãn/' "$file"
expect 1 'đang ghi là hoãn' note say lan 'Lời' --meeting 2024-02
expect 1 'đang ghi là hoãn' record 2024-02
cp "$work/before" "$file"
printf 'chốt:\n  ngày: 2024-03-01\n  mã kiểm: abc\n' >>"$file"
expect 1 'đã chốt, không ghi thêm vào được' note say lan 'Lời' --meeting 2024-02
expect 1 'đã chốt, không ghi thêm vào được' record 2024-02
cp "$work/before" "$file"
printf 'chương trình: x\n' >>"$file"
expect 1 'cần sửa' note say lan 'Lời' --meeting 2024-02
cp "$work/before" "$file"

# --- hostile and large text ---------------------------------------------------------------------
sample_cell
record 2024-02 $'lan: Chữ \e[31mđỏ\e[0m và \a\x01 chuông \xE2\x80\xAE ngược \xff'
judge 0 'đã bỏ 6 ký tự lạ' out
claim 'the words stay' grep -q 'Chữ đỏ và  chuông  ngược' "$file"
claim 'nothing else is stored' bash -c "! LC_ALL=C grep -q $'[\x01-\x08\x0b-\x1f]' '$file'"
long=$(head -c 100000 /dev/zero | tr '\0' 'x')
record 2024-02 "lan: $long" 'an: sau đó' 'lui' 'lui'
judge 0 'Đã bỏ dòng: lan: xxx' out
record 2024-02 "lan: $long"
claim 'all of a long opinion is there' grep -q "$long" "$file"
expect_result 1 out 'CB308' check
claim 'the journal does not go into the history' grep -qx '\*' .chibo/ghi/.gitignore

finish
