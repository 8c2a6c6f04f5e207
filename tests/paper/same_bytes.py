"""same_bytes.py CHIBO EXAMPLE: every paper in every format has the same bytes whenever and wherever it is made (O1),
and whether the letters of the records are composed or not (V2)."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata

chibo, example = sys.argv[1:3]
work = pathlib.Path(tempfile.mkdtemp(prefix="chibo-same-"))

PAPERS = [
    ("minutes render 2023-11-17", "docx,html,md,txt,pdf"),
    ("minutes extract 2023-11-17 --item 1", "docx,html,md,txt,pdf"),
    ("agenda render 2023-12-14", "docx,html,md,txt,pdf"),
    ("invitation 2023-12-14", "docx,html,md,txt,pdf"),
    ("score sheet 2023-12", "docx,html,md,txt,pdf"),
    ("report quarter 2023-Q4", "docx,html,pdf"),
    ("report quarter 2023-Q4", "text"),
    ("report quarter 2023-Q4", "md"),
    ("report quarter 2023-Q4", "json"),
]
HERE = {"TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C", "COLUMNS": "80"}
AWAY = {"TZ": "America/New_York", "LC_ALL": "C.UTF-8", "LANG": "vi_VN.UTF-8", "LC_NUMERIC": "vi_VN.UTF-8", "COLUMNS": "80"}


def cell(name, change=lambda text: text):
    """A copy of the example whose records are changed; times of files, and their order on the disk, are its own."""
    folder = work / name
    for path in sorted(pathlib.Path(example).rglob("*"), reverse=len(name) % 2 == 0):
        target = folder / path.relative_to(example)
        if path.is_file() and "xuat" not in path.parts and ".git" not in path.parts:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
            if path.suffix == ".yaml":
                target.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
    return folder


def papers_of(folder, surroundings):
    environment = {k: v for k, v in os.environ.items() if not k.startswith("LC_")}
    environment.update(surroundings, CHIBO_TODAY="2023-12-31")
    out = {}
    for paper, formats in PAPERS:
        to = folder / "giay" / f"{paper} {formats}".replace(" ", "-")
        answer = subprocess.run([chibo, *paper.split(), "--format", formats, "--output", f"{to}/"], cwd=folder,
                                env=environment, capture_output=True)
        assert answer.returncode == 0, (paper, answer.stderr.decode())
        made = sorted(to.iterdir())
        assert len(made) == len(formats.split(",")), (paper, made)
        out.update({f"{paper}: {path.name}": path.read_bytes() for path in made})
    return out


def assert_same(first, second, why):
    assert first.keys() == second.keys(), why
    for name, data in first.items():
        assert data == second[name], f"{name} differs {why}"


try:
    first = papers_of(cell("mot"), HERE)
    time.sleep(2)
    assert_same(first, papers_of(work / "mot", HERE), "two seconds later")
    assert_same(first, papers_of(cell("sau/hai"), AWAY), "elsewhere")
    loose = cell("roi", lambda text: unicodedata.normalize("NFD", text))
    assert_same(first, papers_of(loose, HERE), "where the letters of the records are not composed")
    print(len(first), "papers")
finally:
    shutil.rmtree(work)
