#include "report/line_bytes.hpp"

#include <chrono>
#include <cstdint>
#include <vector>

namespace chibo::report {

namespace {

void put_month(std::string& bytes, Month month) {
  put_number(bytes, static_cast<int>(month.year()));
  put_number(bytes, static_cast<unsigned>(month.month()));
}

Month month_of(BytesReader& reader) {
  const std::chrono::year year(static_cast<int>(reader.number()));
  return year / std::chrono::month(static_cast<unsigned>(reader.number()));
}

void put_months(std::string& bytes, const std::vector<Month>& months) {
  put_number(bytes, static_cast<long long>(months.size()));
  for (const Month month : months) {
    put_month(bytes, month);
  }
}

std::vector<Month> months_of(BytesReader& reader) {
  std::vector<Month> out(reader.count());
  for (Month& month : out) {
    month = month_of(reader);
  }
  return out;
}

void put_numbers(std::string& bytes, const CellNumbers& numbers) {
  CellNumbers::each_of(numbers, [&](long long number) { put_number(bytes, number); });
}

CellNumbers numbers_of(BytesReader& reader) {
  CellNumbers out;
  CellNumbers::each_of(out, [&](long long& number) { number = reader.number(); });
  return out;
}

void put_compared(std::string& bytes, const Compared& other) {
  put_number(bytes, static_cast<int>(other.period.kind()));
  put_month(bytes, other.period.first());
  put_month(bytes, other.period.last());
  put_number(bytes, other.cells);
  put_numbers(bytes, other.numbers);
}

Compared compared_of(BytesReader& reader) {
  const auto kind = static_cast<Period::Kind>(reader.number());
  const Month first = month_of(reader);
  const Month last = month_of(reader);
  const long long cells = reader.number();
  return {Period::of_parts(kind, first, last), cells, numbers_of(reader)};
}

}  // namespace

void put_number(std::string& bytes, long long number) {
  const auto wide = static_cast<std::uint64_t>(number);
  std::uint64_t left = wide << 1U ^ (number < 0 ? ~std::uint64_t{0} : 0);
  while (left >= 0x80) {
    bytes += static_cast<char>(left | 0x80U);
    left >>= 7U;
  }
  bytes += static_cast<char>(left);
}

void put_text(std::string& bytes, std::string_view text) {
  put_number(bytes, static_cast<long long>(text.size()));
  bytes += text;
}

long long BytesReader::number() {
  constexpr unsigned k_most_bits = 63;
  std::uint64_t out = 0;
  for (unsigned shift = 0; whole_; shift += 7) {
    whole_ = !rest_.empty() && shift <= k_most_bits;
    if (whole_) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      out |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) {
        return static_cast<long long>(out >> 1U ^ ((out & 1U) != 0 ? ~std::uint64_t{0} : 0));
      }
    }
  }
  return 0;
}

std::string_view BytesReader::text() {
  const std::size_t size = count();
  const std::string_view out = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return out;
}

std::size_t BytesReader::count() {
  const long long out = number();
  whole_ = whole_ && out >= 0 && static_cast<unsigned long long>(out) <= rest_.size();
  return whole_ ? static_cast<std::size_t>(out) : 0;
}

std::string bytes_of(const CellLine& line) {
  std::string out;
  put_text(out, line.code);
  put_text(out, line.name);
  put_number(out, static_cast<int>(line.standing));
  put_number(out, line.errors);
  put_number(out, static_cast<long long>(line.unread_files.size()));
  for (const std::string& file : line.unread_files) {
    put_text(out, file);
  }
  put_months(out, line.missing);
  put_months(out, line.not_held);
  put_months(out, line.unclear);
  put_months(out, line.late);
  put_numbers(out, line.numbers);
  put_number(out, static_cast<long long>(line.by_month.size()));
  for (const CellNumbers& numbers : line.by_month) {
    put_numbers(out, numbers);
  }
  put_number(out, static_cast<long long>(line.compared.size()));
  for (const Compared& other : line.compared) {
    put_compared(out, other);
  }
  return out;
}

std::optional<CellLine> line_of(std::string_view bytes) {
  BytesReader reader(bytes);
  CellLine out;
  out.code = reader.text();
  out.name = reader.text();
  out.standing = static_cast<CellStanding>(reader.number());
  out.errors = static_cast<int>(reader.number());
  out.unread_files.resize(reader.count());
  for (std::string& file : out.unread_files) {
    file = reader.text();
  }
  out.missing = months_of(reader);
  out.not_held = months_of(reader);
  out.unclear = months_of(reader);
  out.late = months_of(reader);
  out.numbers = numbers_of(reader);
  out.by_month.resize(reader.count());
  for (CellNumbers& numbers : out.by_month) {
    numbers = numbers_of(reader);
  }
  for (std::size_t left = reader.count(); left > 0; --left) {
    out.compared.push_back(compared_of(reader));
  }
  return reader.is_whole() && reader.is_at_end() ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace chibo::report
