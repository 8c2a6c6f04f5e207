# Both years end in the same records; and one word changed in either kind of file is found out.
# same.sh PROGRAM FOLDER
set -eu
same=$1
year=$2
commands=$year/by-commands/so-chi-bo
hand=$year/by-hand/so-chi-bo

"$same" "$commands" "$hand"

found_out() { # FILE OLD NEW: a copy of the hand's year with one word changed is not the same
  rm -rf "$year/changed"
  cp -a "$hand" "$year/changed"
  sed -i "s/$2/$3/" "$year/changed/$1"
  if cmp -s "$hand/$1" "$year/changed/$1"; then
    echo "there is no \"$2\" in $1"
    exit 1
  fi
  if "$same" "$commands" "$year/changed" >/dev/null; then
    echo "$1: \"$3\" for \"$2\" was not found out"
    exit 1
  fi
}
found_out hop/2026/2026-09-04-thuong-ky.yaml "đang làm" "chưa làm"
found_out hop/2026/2026-01-05-thuong-ky.yaml "mã kiểm: ." "mã kiểm: x"
found_out xuat/2026-06-05-thuong-ky.txt "Phòng hội đồng" "Phòng hội họp"
rm -rf "$year/changed"
