"""The PDF that chibo makes by itself: its size, fonts, words and page numbers as poppler reads them, the same
bytes wherever and whenever it is made, and what is said where another engine is not installed.

    open_pdf.py CHIBO CELL
"""
import collections
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

chibo, cell = sys.argv[1], sys.argv[2]
work = pathlib.Path(tempfile.mkdtemp(prefix="chibo-pdf-"))


def run(arguments, folder, **more):
    environment = {**os.environ, "CHIBO_TODAY": "2023-12-31", **more}
    return subprocess.run([chibo, *arguments], cwd=folder, env=environment, capture_output=True)


def fresh(name):
    folder = work / name
    shutil.copytree(cell, folder, ignore=shutil.ignore_patterns("xuat", ".git"))
    return folder


def tool(*arguments):
    return subprocess.run(arguments, check=True, capture_output=True, text=True).stdout


def words(text):
    """The letters and digits of a text, however its lines and marks stand."""
    return re.findall(r"[^\W_]+", text)


def made(folder, paper="minutes render", meeting="2023-11-17", **more):
    answer = run([*paper.split(), meeting, "--format", "pdf", "--output", "giay.pdf"], folder, **more)
    assert answer.returncode == 0, answer.stderr.decode()
    return folder / "giay.pdf"


try:
    first = made(fresh("mot"))

    # O8: A4, searchable, our font only, a number on the second page and none on the first
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", tool("pdfinfo", first))
    assert abs(float(size[1]) - 595.28) < 0.1 and abs(float(size[2]) - 841.89) < 0.1, size[0]
    for line in tool("pdffonts", first).splitlines()[2:]:
        assert "LiberationSerif" in line, line
    page = lambda number: tool("pdftotext", "-layout", "-f", str(number), "-l", str(number), first, "-")
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in page(1)
    assert page(1).strip().splitlines()[0].strip() != "1"
    assert page(2).strip().splitlines()[0].strip() == "2"

    # the same words as in the text, page numbers aside
    text = run(["minutes", "render", "2023-11-17", "--format", "txt", "--output", "-"], work / "mot").stdout.decode()
    pages = tool("pdftotext", "-raw", first, "-").split("\f")
    raw = words(pages[0]) + [w for p in pages[1:] for w in words(p.split("\n", 1)[1] if "\n" in p else p)]
    lost = collections.Counter(words(text)) - collections.Counter(raw)
    assert not lost, lost
    more = collections.Counter(raw) - collections.Counter(words(text))
    heads = "TT Nhiệm vụ Tình trạng Kết quả Chủ trì phối hợp Thời hạn Báo cáo tại kỳ"
    assert set(more) <= set(heads.split()), more  # heads of tables that go on on another page

    # O1: the same bytes in another folder, time zone and language of the machine
    again = made(fresh("hai/ba"), TZ="Asia/Tokyo", LC_ALL="C", LANG="vi_VN.UTF-8")
    assert first.read_bytes() == again.read_bytes()

    # every paper that is printed before a meeting
    for paper in ("agenda render", "invitation"):
        assert made(work / "mot", paper).read_bytes().startswith(b"%PDF-")

    # the observer's sheet is one page, with the form of the rules and with empty rows
    run(["new-meeting", "--period", "2026-11", "--date", "2026-11-05"], work / "mot", CHIBO_TODAY="2026-11-01")
    for meeting in ("2023-11-17", "2026-11"):
        sheet = made(work / "mot", "score observer", meeting, CHIBO_TODAY="2026-11-06")
        assert re.search(r"Pages:\s+1\n", tool("pdfinfo", sheet)), tool("pdftotext", "-layout", sheet, "-")

    # whatever the length of a report, its signature has the last dotted lines and their heading above it
    for span, period in (("month", "2023-11"), ("quarter", "2023-Q4"), ("half", "2023-H2"), ("year", "2023")):
        report = made(fresh(span), f"report {span}", period)
        [last] = [p for p in tool("pdftotext", "-layout", report, "-").split("\f") if "Nơi nhận" in p]
        assert "III- KIẾN NGHỊ" in last, last

    # O9: without LibreOffice the package is named and the Word file written
    bare = fresh("tran")
    (work / "khong").mkdir()
    answer = run(["minutes", "render", "2023-11-17", "--format", "pdf", "--pdf-engine", "libreoffice"], bare,
                 PATH=str(work / "khong"))
    assert answer.returncode == 3, answer
    assert b"apt-get install libreoffice-writer-nogui" in answer.stderr, answer.stderr.decode()
    assert [f.suffix for f in (bare / "xuat").iterdir()] == [".docx"]

    # the same for many papers: each has its Word file, the package is named once
    many = fresh("nhieu")
    answer = run(["minutes", "render", "--all", "--period", "2023-11", "--format", "pdf", "--pdf-engine",
                  "libreoffice"], many, PATH=str(work / "khong"))
    assert answer.returncode == 3, answer
    assert answer.stderr.count(b"libreoffice-writer-nogui") == 2, answer.stderr.decode()  # the lack, the command
    assert [f.name for f in sorted((many / "xuat").iterdir())] == [
        "2023-11-14-chi-uy.docx", "2023-11-17-thuong-ky.docx"], list((many / "xuat").iterdir())
    assert "2 mới hoặc đổi".encode() in answer.stdout, answer.stdout.decode()

    # a program that calls itself soffice and makes nothing is not believed
    liar = work / "gia"
    liar.mkdir()
    (liar / "soffice").write_text("#!/bin/sh\nexit 0\n")
    (liar / "soffice").chmod(0o755)
    answer = run(["minutes", "render", "2023-11-17", "--format", "pdf", "--pdf-engine", "libreoffice"], bare,
                 PATH=f"{liar}:/usr/bin:/bin")
    assert answer.returncode == 3 and not list((bare / "xuat").glob("*.pdf")), answer
finally:
    shutil.rmtree(work)
