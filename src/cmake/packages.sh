# Sourced by examples/demo.sh and tests/run.sh: what chibo is built with, as Debian packages, and how they are installed.

build_packages="g++ cmake ninja-build git libcli11-dev libyaml-cpp-dev libfmt-dev libexpected-dev \
nlohmann-json3-dev libutf8proc-dev libpugixml-dev libminizip-dev zlib1g-dev libcsv-dev libedit-dev libxlsxwriter-dev"
# What a PDF needs while the program runs; everything else works without.
pdf_packages="libpangocairo-1.0-0 fonts-liberation2"
test_packages="doctest-dev openssh-client nodejs node-ajv python3-docx python3-yaml clang-format-14 poppler-utils \
libreoffice-writer-nogui $pdf_packages"

# need_packages PACKAGE…: installs what is missing, or says what to install and stops.
need_packages() {
  local id="" version="" missing="" package as_root=""
  if [ -r /etc/os-release ]; then
    id=$(. /etc/os-release && printf '%s' "${ID:-}")
    version=$(. /etc/os-release && printf '%s' "${VERSION_ID:-}")
  fi
  if [ "$id" != debian ] || [ "${version%%.*}" -lt 12 ] 2>/dev/null || ! command -v apt-get >/dev/null; then
    {
      echo "Máy này không phải Debian 12 trở lên (ở đây: ${id:-không rõ} ${version:-})."
      echo "This is not Debian 12 or later. Packages needed, by their Debian names:"
      printf '  %s\n' "$*"
    } >&2
    exit 3
  fi
  for package in "$@"; do
    if [ "$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null)" != "install ok installed" ]; then
      missing="$missing $package"
    fi
  done
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "Cần quyền quản trị để cài / administrator needed: apt-get install --no-install-recommends$missing" >&2
      exit 3
    fi
    as_root=sudo
  fi
  echo "Cài các gói còn thiếu / installing:$missing"
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q >/dev/null
  # shellcheck disable=SC2086 # a list of package names
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >/dev/null
}

# build_program: the program alone, in build/release; needs no package of the tests.
build_program() {
  cmake --preset release -DCHIBO_TESTS=OFF >/dev/null
  cmake --build --preset release --target chibo
}

# build_all [TARGET…]: the program and the tests in build/release, or only some of them.
build_all() {
  cmake --preset release -DCHIBO_TESTS=ON >/dev/null
  if [ "$#" -gt 0 ]; then
    cmake --build --preset release --target "$@"
  else
    cmake --build --preset release
  fi
}
