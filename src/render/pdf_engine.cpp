#include "render/pdf_engine.hpp"

#include "base/file.hpp"
#include "base/process.hpp"
#include "base/scratch_folder.hpp"
#include "base/write_batch.hpp"
#include "i18n/message_form.hpp"

#include <algorithm>
#include <cctype>
#include <vector>

namespace chibo::render {

namespace {

using i18n::FormMsg;

constexpr std::size_t k_largest_pdf = std::size_t{256} << 20;
constexpr std::size_t k_digest_digits = 32;

/// A program that prints a file as PDF.
struct Engine {
  std::vector<std::string> programs;  // its names, the first that is found is run
  std::string package;
  std::string file;  // what it is given
};

/// In front of every "(D:" that follows a key, 14 digits of a moment.
void fix_moments(std::string& pdf, std::string_view key, const std::string& moment) {
  constexpr std::size_t k_near = 20;
  for (std::size_t at = pdf.find(key); at != pdf.npos; at = pdf.find(key, at + key.size())) {
    const std::size_t begin = pdf.find("(D:", at);
    if (begin != pdf.npos && begin - at < k_near && begin + 3 + moment.size() <= pdf.size()) {
      pdf.replace(begin + 3, moment.size(), moment);
    }
  }
}

/// Every number of 32 hexadecimal digits soon after a key.
void fix_digests(std::string& pdf, std::string_view key, std::size_t near) {
  for (std::size_t at = pdf.find(key); at != pdf.npos; at = pdf.find(key, at + key.size())) {
    const std::size_t end = std::min(pdf.size(), at + key.size() + near);
    for (std::size_t i = at + key.size(); i < end;) {
      std::size_t count = 0;
      while (i + count < pdf.size() &&
             std::isxdigit(static_cast<unsigned char>(pdf[i + count])) != 0) {
        ++count;
      }
      if (count == k_digest_digits) {
        pdf.replace(i, count, std::string(count, '0'));
      }
      i += std::max<std::size_t>(count, 1);
    }
  }
}

base::Result<std::string> printed(const Engine& engine, const std::vector<std::string>& arguments,
                                  std::string_view input, std::optional<base::Date> day,
                                  std::chrono::seconds limit) {
  const base::ScratchFolder folder;
  base::WriteBatch batch;
  batch.put_new(folder.path() / engine.file, std::string(input));
  batch.commit();
  for (const std::string& program : engine.programs) {
    std::vector<std::string> line{program};
    for (std::string argument : arguments) {
      const std::size_t at = argument.find('%');
      line.push_back(at == argument.npos ? argument
                                         : argument.replace(at, 1, folder.path().string()));
    }
    base::ProcessOptions options;
    options.folder = folder.path();
    options.variables = {{"HOME", folder.path().string()}};
    options.limit = limit;
    const base::ProcessResult result = base::run(line, options);
    if (result.ending == base::Ending::not_found) {
      continue;
    }
    if (result.ending == base::Ending::too_long) {
      return base::fail(i18n::say(FormMsg::engine_too_long, program, limit.count()),
                        i18n::say(FormMsg::engine_failed_hint));
    }
    auto pdf = base::read_file(folder.path() / "giay.pdf", k_largest_pdf);
    if (!pdf || !pdf->bytes.starts_with("%PDF-")) {
      return base::fail(i18n::say(FormMsg::engine_failed, program),
                        i18n::say(FormMsg::engine_failed_hint));
    }
    return with_fixed_marks(std::move(pdf->bytes), day);
  }
  return base::fail(i18n::say(FormMsg::pdf_needs, engine.package),
                    i18n::say(FormMsg::pdf_needs_hint, engine.package));
}

}  // namespace

base::Result<std::string> word_to_pdf(std::string_view docx, std::optional<base::Date> day,
                                      std::chrono::seconds limit) {
  return printed({{"soffice", "libreoffice"}, "libreoffice-writer-nogui", "giay.docx"},
                 {"-env:UserInstallation=file://%/profile", "--headless", "--norestore",
                  "--convert-to", "pdf", "--outdir", "%", "giay.docx"},
                 docx, day, limit);
}

base::Result<std::string> page_to_pdf(std::string_view html, std::optional<base::Date> day,
                                      std::chrono::seconds limit) {
  // the page is our own or a cell's: no script and nothing from elsewhere is allowed in it, so the
  // sandbox, which root may not use, is not what protects here
  return printed({{"chromium", "chromium-headless-shell"}, "chromium", "giay.html"},
                 {"--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=%/profile",
                  "--no-pdf-header-footer", "--print-to-pdf=%/giay.pdf", "file://%/giay.html"},
                 html, day, limit);
}

std::string with_fixed_marks(std::string pdf, std::optional<base::Date> day) {
  std::string moment = day ? base::iso(*day) : std::string("1980-01-01");
  std::erase(moment, '-');
  moment += "000000";
  fix_moments(pdf, "/CreationDate", moment);
  fix_moments(pdf, "/ModDate", moment);
  fix_digests(pdf, "/ID [", 80);
  fix_digests(pdf, "/DocChecksum", 40);
  return pdf;
}

}  // namespace chibo::render
