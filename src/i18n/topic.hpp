#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace chibo::i18n {

/// Sentences are kept by topic: their names in message_<topic>.hpp, the words in vi/<topic>.cpp and
/// en/<topic>.cpp, a row each. One topic changed leaves the others' users alone.
enum class Topic : std::uint8_t {
  general,
  rule,
  plan,
  note,
  turn,
  closing,
  check,
  paper,
  form,
  store,
  dues,
  report,
  narrative,
  finding,
  commend
};
inline constexpr std::size_t k_topic_count = 15;

/// Specialised beside each enum of sentences.
template <class Names>
inline constexpr Topic k_topic_of = Topic{k_topic_count};

template <class Names>
concept SentenceNames = (k_topic_of<Names> != Topic{k_topic_count});

/// One sentence of one topic.
struct SentenceId {
  Topic topic{};
  std::uint16_t number = 0;

  constexpr SentenceId() = default;
  template <SentenceNames Names>
  constexpr SentenceId(Names name)  // NOLINT(google-explicit-constructor)
      : topic(k_topic_of<Names>), number(static_cast<std::uint16_t>(name)) {}

  friend constexpr auto operator<=>(SentenceId, SentenceId) = default;
};

}  // namespace chibo::i18n
