"""office.py SOFFICE FORMAT FOLDER FILE…: converts all files by one call of LibreOffice, with a profile of its own, into
a folder that then holds nothing else. LibreOffice reports success even where it writes nothing, so the files are what counts."""
import os
import shutil
import signal
import subprocess
import sys
import tempfile

FILTERS = {"docx": "docx:MS Word 2007 XML", "fodt": "fodt:OpenDocument Text Flat XML",
           "txt": "txt:Text (encoded):UTF8"}
LIMIT = 240  # seconds, for all files

soffice, form, folder, *files = sys.argv[1:]
assert files, "no files to convert"
shutil.rmtree(folder, ignore_errors=True)
os.makedirs(folder)
with tempfile.TemporaryDirectory(prefix="chibo-office-") as profile:
    office = subprocess.Popen(
        [soffice, "--headless", "--norestore", "-env:UserInstallation=file://" + profile,
         "--convert-to", FILTERS[form], "--outdir", folder, *files],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
    try:
        said = office.communicate(timeout=LIMIT)[0].decode(errors="replace")
    except subprocess.TimeoutExpired:
        os.killpg(office.pid, signal.SIGKILL)
        sys.exit(f"LibreOffice took more than {LIMIT} s")
missing = [name for name in files
           if not os.path.exists(os.path.join(folder, os.path.splitext(os.path.basename(name))[0] + "." + form))]
if missing:
    sys.exit(f"not written: {' '.join(missing)}\n{said}")
print(len(files), "files written")
