"""open_docx.py CHIBO EXAMPLE: renders the minutes as .docx and opens them with python-docx: A4, the margins of the
form, the font, and every opinion of the plain-text minutes in the Word file."""
import os
import re
import subprocess
import sys
import tempfile

import docx

chibo, example = sys.argv[1:3]
scratch = tempfile.TemporaryDirectory(prefix="chibo-docx-")  # gone with this program


def new_folder(name):
    path = os.path.join(scratch.name, name)
    os.mkdir(path)
    return path


folder = new_folder("first")
environment = dict(os.environ, CHIBO_TODAY="2023-12-31", TZ="Asia/Ho_Chi_Minh", LC_ALL="C")
run = lambda *words: subprocess.run([chibo, *words], cwd=example, env=environment, check=True, capture_output=True)
run("minutes", "render", "2023-11", "--format", "docx,md", "--output", folder + "/")
path = os.path.join(folder, "2023-11-17-thuong-ky.docx")

section = docx.Document(path).sections[0]
measures = [round(x.mm) for x in (section.page_width, section.page_height, section.top_margin, section.bottom_margin,
                                   section.left_margin, section.right_margin)]
assert measures == [210, 297, 20, 20, 30, 15], measures

document = docx.Document(path)
fonts = document.styles.element.xpath("//w:docDefaults//w:rFonts")[0]
for attribute in ("ascii", "hAnsi", "eastAsia", "cs"):
    key = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}" + attribute
    assert fonts.get(key) == "Times New Roman", attribute
size = document.styles.element.xpath("//w:docDefaults//w:sz/@w:val")[0]
assert size == "28", size  # half points: 14

text = "\n".join(p.text for p in document.paragraphs)
assert "10 đảng viên phát biểu 13 ý kiến" in text
assert "{{" not in text
opinions = re.findall(r"^- Đồng chí .*$", text, re.M)
assert len(opinions) == 13, len(opinions)
tables = [[c.text for c in row.cells] for table in document.tables for row in table.rows]
assert any("ĐẢNG CỘNG SẢN VIỆT NAM" in cell for row in tables for cell in row)

# same record, same bytes: another folder, time zone and language of the machine
again = new_folder("again")
environment.update(TZ="America/New_York", LC_ALL="C.UTF-8", LANG="vi_VN.UTF-8")
run("minutes", "render", "2023-11", "--format", "docx,md", "--output", again + "/")
for name in ("2023-11-17-thuong-ky.docx", "2023-11-17-thuong-ky.md"):
    first = open(os.path.join(folder, name), "rb").read()
    assert first == open(os.path.join(again, name), "rb").read(), name

if len(sys.argv) > 3:  # a LibreOffice to open it with
    profile = new_folder("profile")
    subprocess.run([sys.argv[3], "--headless", "--norestore", "-env:UserInstallation=file://" + profile,
                    "--convert-to", "txt:Text (encoded):UTF8", "--outdir", again, path],
                   check=True, capture_output=True, timeout=120)
    seen = open(os.path.join(again, "2023-11-17-thuong-ky.txt"), encoding="utf-8-sig").read()
    squeeze = lambda s: " ".join(s.split())
    for paragraph in text.split("\n"):
        assert squeeze(paragraph) in squeeze(seen), paragraph
print("ok")
