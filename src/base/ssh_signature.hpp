#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace chibo::base {

/// What came of signing by `ssh-keygen -Y sign`, in the namespace "chibo"; no_program: it is not on
/// this machine.
enum class Signing { done, refused, no_program };
struct Signature {
  Signing signing = Signing::refused;
  std::string text;  // "-----BEGIN SSH SIGNATURE-----…"
};

/// Signs bytes with a private key, asking for its passphrase on the terminal.
Signature sign(std::string_view bytes, const std::filesystem::path& key);

/// Whether a signature file is that of somebody named in a list of keys, over these bytes
/// (`ssh-keygen -Y verify`).
Signing verify(std::string_view bytes, const std::filesystem::path& signature,
               std::string_view signer, const std::filesystem::path& keys);

}  // namespace chibo::base
