#pragma once

#if defined(__x86_64__) && defined(__GNUC__)
#define CHIBO_HAS_AVX2 1
#include <immintrin.h>

// What a machine with AVX2 looks at in one go. Callers are built for it by the same attribute and
// asked for only where the processor has it; functions here are part of them.
#define CHIBO_AVX2 __attribute__((target("avx2"), always_inline)) inline

namespace chibo::store {

using Bytes = __m256i;

CHIBO_AVX2 Bytes all(int byte) {
  return _mm256_set1_epi8(static_cast<char>(byte));
}
CHIBO_AVX2 Bytes is(Bytes bytes, int byte) {
  return _mm256_cmpeq_epi8(bytes, all(byte));
}
CHIBO_AVX2 Bytes bytes_at(const char* at) {
  return _mm256_loadu_si256(reinterpret_cast<const Bytes*>(at));
}

}  // namespace chibo::store

#endif
