#include "store/wide_bytes.hpp"
#include "store/yaml_marks.hpp"

#include <array>
#include <cstring>

namespace chibo::store {

#ifdef CHIBO_HAS_AVX2

namespace {

/// Which bytes of two halves of a block are this one.
CHIBO_AVX2 std::uint64_t where(Bytes low, Bytes high, char byte) {
  const auto in_low = static_cast<std::uint32_t>(_mm256_movemask_epi8(is(low, byte)));
  const auto in_high = static_cast<std::uint32_t>(_mm256_movemask_epi8(is(high, byte)));
  return in_low | std::uint64_t{in_high} << 32U;
}

CHIBO_AVX2 BlockBits bits_at(const char* at) {
  const Bytes low = bytes_at(at);
  const Bytes high = bytes_at(at + sizeof(Bytes));
  return {where(low, high, '\n'), where(low, high, '\r'), where(low, high, ' '),
          where(low, high, ':'), where(low, high, '#')};
}

__attribute__((target("avx2"))) std::vector<BlockBits> bits_of_avx2(std::string_view text) {
  std::vector<BlockBits> out(text.size() / k_block + 1);
  for (std::size_t block = 0; block + 1 < out.size(); ++block) {
    out[block] = bits_at(text.data() + block * k_block);
  }
  std::array<char, k_block> rest{};
  rest.fill('\n');
  const std::size_t whole = (out.size() - 1) * k_block;
  std::memcpy(rest.data(), text.data() + whole, text.size() - whole);
  out.back() = bits_at(rest.data());
  return out;
}

}  // namespace

std::vector<BlockBits> bits_of(std::string_view text) {
  return __builtin_cpu_supports("avx2") ? bits_of_avx2(text) : bits_of_portable(text);
}

#else

std::vector<BlockBits> bits_of(std::string_view text) {
  return bits_of_portable(text);
}

#endif

}  // namespace chibo::store
