#include "base/sha256.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace chibo::base {

namespace {

using Word = std::uint32_t;
using State = std::array<Word, 8>;

constexpr std::size_t k_block = 64;

constexpr State k_start = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                           0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

constexpr std::array<Word, 64> k_rounds = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

Word big_endian(std::string_view block, std::size_t at) {
  Word out = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    out = out << 8 | static_cast<unsigned char>(block[at + i]);
  }
  return out;
}

std::array<Word, 64> schedule(std::string_view block) {
  std::array<Word, 64> w{};
  for (std::size_t t = 0; t < 16; ++t) {
    w[t] = big_endian(block, t * 4);
  }
  for (std::size_t t = 16; t < w.size(); ++t) {
    const Word s0 = std::rotr(w[t - 15], 7) ^ std::rotr(w[t - 15], 18) ^ (w[t - 15] >> 3);
    const Word s1 = std::rotr(w[t - 2], 17) ^ std::rotr(w[t - 2], 19) ^ (w[t - 2] >> 10);
    w[t] = w[t - 16] + s0 + w[t - 7] + s1;
  }
  return w;
}

void digest_block(std::string_view block, State& state) {
  const auto w = schedule(block);
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t t = 0; t < w.size(); ++t) {
    const Word s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
    const Word first = h + s1 + ((e & f) ^ (~e & g)) + k_rounds[t] + w[t];
    const Word s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
    const Word second = s0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + first;
    d = c;
    c = b;
    b = a;
    a = first + second;
  }
  const State round = {a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < state.size(); ++i) {
    state[i] += round[i];
  }
}

/// The rest of the message with its mark and its length in bits, one block or two.
std::string padded(std::string_view rest, std::uint64_t size) {
  std::string out(rest);
  out.push_back(static_cast<char>(0x80));
  while (out.size() % k_block != k_block - 8) {
    out.push_back('\0');
  }
  for (int shift = 56; shift >= 0; shift -= 8) {
    out.push_back(static_cast<char>(size * 8 >> shift & 0xff));
  }
  return out;
}

}  // namespace

std::string sha256(std::string_view bytes) {
  State state = k_start;
  const std::uint64_t size = bytes.size();
  for (; bytes.size() >= k_block; bytes.remove_prefix(k_block)) {
    digest_block(bytes.substr(0, k_block), state);
  }
  const std::string last = padded(bytes, size);
  for (std::size_t at = 0; at < last.size(); at += k_block) {
    digest_block(std::string_view(last).substr(at, k_block), state);
  }
  std::string out;
  for (const Word word : state) {
    for (int shift = 28; shift >= 0; shift -= 4) {
      out.push_back("0123456789abcdef"[word >> shift & 0xf]);
    }
  }
  return out;
}

}  // namespace chibo::base
