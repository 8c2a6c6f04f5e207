#include "store/wide_bytes.hpp"
#include "store/yaml_scan_text.hpp"

#include <array>
#include <cstring>

namespace chibo::store {

#ifdef CHIBO_HAS_AVX2

namespace {

constexpr std::size_t k_width = sizeof(Bytes);

CHIBO_AVX2 Bytes in(Bytes bytes, int first, int last) {
  const Bytes above = _mm256_sub_epi8(bytes, all(first));
  return _mm256_cmpeq_epi8(_mm256_min_epu8(above, all(last - first)), above);
}
CHIBO_AVX2 Bytes either(Bytes a, Bytes b) {
  return _mm256_or_si256(a, b);
}
/// What is in a and not in b.
CHIBO_AVX2 Bytes without(Bytes a, Bytes b) {
  return _mm256_andnot_si256(b, a);
}

/// What is wrong with each byte of a block, told from it and the two before it.
CHIBO_AVX2 Bytes wrong(Bytes now, Bytes before) {
  const Bytes straddling = _mm256_permute2x128_si256(before, now, 0x21);
  const Bytes one_back = _mm256_alignr_epi8(now, straddling, 15);
  const Bytes two_back = _mm256_alignr_epi8(now, straddling, 14);

  const Bytes tail = in(now, 0x80, 0xBF);
  const Bytes ascii = either(in(now, 0x20, 0x7E), either(is(now, '\n'), is(now, '\r')));
  const Bytes lead = either(in(now, 0xC2, 0xCB), in(now, 0xE1, 0xE2));
  const Bytes after_lead = either(in(one_back, 0xC2, 0xCB), in(one_back, 0xE1, 0xE2));
  const Bytes wants_tail = either(after_lead, in(two_back, 0xE1, 0xE2));

  Bytes out = _mm256_xor_si256(tail, wants_tail);
  out = either(out, without(all(0xFF), either(either(tail, ascii), lead)));
  const Bytes refused = either(in(now, 0x80, 0x9F), is(now, 0xAD));  // C1, a soft hyphen
  out = either(out, _mm256_and_si256(is(one_back, 0xC2), refused));
  out = either(out, without(is(one_back, 0xE1), in(now, 0xB8, 0xBB)));
  out = either(out, without(is(one_back, 0xE2), is(now, 0x80)));
  out = either(out, without(is(two_back, 0xE2), in(now, 0x90, 0xA7)));
  return either(out, without(is(one_back, '\r'), is(now, '\n')));
}

__attribute__((target("avx2"))) bool is_plain_text_avx2(std::string_view text) {
  Bytes before = all('\n');
  Bytes found = _mm256_setzero_si256();
  std::size_t at = 0;
  for (; at + k_width <= text.size(); at += k_width) {
    const Bytes now = bytes_at(text.data() + at);
    found = either(found, wrong(now, before));
    before = now;
  }
  std::array<char, k_width> rest{};
  rest.fill('\n');
  std::memcpy(rest.data(), text.data() + at, text.size() - at);
  const Bytes now = bytes_at(rest.data());
  found = either(found, wrong(now, before));
  return _mm256_testz_si256(found, found) == 1 && !text.ends_with('\r');
}

}  // namespace

bool is_plain_text(std::string_view text) {
  return __builtin_cpu_supports("avx2") ? is_plain_text_avx2(text) : is_plain_text_portable(text);
}

#else

bool is_plain_text(std::string_view text) {
  return is_plain_text_portable(text);
}

#endif

}  // namespace chibo::store
