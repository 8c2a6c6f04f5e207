"""saved_elsewhere.py CHIBO EXAMPLE SOFFICE: a Word template that LibreOffice opened and saved, as .docx or on the way
over .odt, is right and prints the same words (D21)."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import docx

chibo, example, soffice = sys.argv[1:4]
work = pathlib.Path(tempfile.mkdtemp(prefix="chibo-saved-"))
environment = dict(os.environ, CHIBO_TODAY="2023-12-31")


def run(*arguments, cwd=None):
    answer = subprocess.run(arguments, cwd=cwd, env=environment, capture_output=True, timeout=300)
    assert answer.returncode == 0, (arguments, answer.stdout.decode(), answer.stderr.decode())


def converted(path, kind, folder):
    folder.mkdir()
    run(soffice, "--headless", "--norestore", f"-env:UserInstallation=file://{work}/profile", "--convert-to", kind,
        "--outdir", folder, path)
    return folder / f"{path.stem}.{kind}"


def words(path):
    """All that a reader sees, in order, however it is parted into runs."""
    document = docx.Document(path)
    return [" ".join("".join(t.text or "" for t in p.iter("{%s}t" % W)).split()) for p in document.element.body.iter("{%s}p" % W)]


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
try:
    cell = work / "cell"
    shutil.copytree(example, cell, ignore=shutil.ignore_patterns("xuat", ".git"))
    form = cell / "mau" / "bien-ban.docx"
    run(chibo, "template", "export", "bien-ban", cwd=cell)
    printed = lambda: run(chibo, "minutes", "render", "2023-11-17", "--output", "giay.docx", cwd=cell)
    printed()
    built_in = [line for line in words(cell / "giay.docx") if line]
    assert any("Chi bộ" in line or "CHI BỘ" in line for line in built_in)

    as_word = converted(form, "docx", work / "word")
    over_odt = converted(converted(form, "odt", work / "odt"), "docx", work / "back")
    for saved in (as_word, over_odt):
        shutil.copy(saved, form)
        run(chibo, "template", "check", "mau/bien-ban.docx", cwd=cell)
        printed()
        assert [line for line in words(cell / "giay.docx") if line] == built_in, saved
finally:
    shutil.rmtree(work)
