#include "base/ssh_signature.hpp"

#include "base/process.hpp"

#include <utility>
#include <vector>

namespace chibo::base {

namespace {

/// Runs `ssh-keygen -Y`, which reads what is signed.
ProcessResult keygen(std::vector<std::string> words, std::string_view bytes) {
  std::vector<std::string> line{"ssh-keygen", "-Y"};
  line.insert(line.end(), words.begin(), words.end());
  line.insert(line.end(), {"-n", "chibo"});
  ProcessOptions options;
  options.input = bytes;
  return run(line, options);
}

Signing signing_of(const ProcessResult& result) {
  return result.ending == Ending::not_found ? Signing::no_program
         : result.succeeded()               ? Signing::done
                                            : Signing::refused;
}

}  // namespace

Signature sign(std::string_view bytes, const std::filesystem::path& key) {
  ProcessResult result = keygen({"sign", "-f", key.string()}, bytes);
  return {signing_of(result), std::move(result.out)};
}

Signing verify(std::string_view bytes, const std::filesystem::path& signature,
               std::string_view signer, const std::filesystem::path& keys) {
  return signing_of(keygen(
      {"verify", "-s", signature.string(), "-I", std::string(signer), "-f", keys.string()}, bytes));
}

}  // namespace chibo::base
