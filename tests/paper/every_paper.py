"""every_paper.py CHIBO TEXTS SOURCE SOFFICE: every built-in paper as .docx, opened by python-docx and by LibreOffice (one
call for all), has each line of the same paper as a web page, in order, and each word of its plain text. A paper of
templates/ that nobody makes here, a kind of meeting without minutes, a lost paragraph or row fails."""
import pathlib
import subprocess
import sys
import tempfile

import docx

import built_in_papers
import paper_words

chibo, texts, source, soffice = sys.argv[1:5]


def words_fault(shown, word, wanted):
    return paper_words.word_fault(paper_words.words("\n".join(shown)), wanted, paper_words.of_headings(word))


COMPARED = {
    ".html": lambda shown, word, path: paper_words.line_fault(shown, paper_words.of_html(path)),
    ".txt": lambda shown, word, path: words_fault(shown, word, paper_words.words(path.read_text(encoding="utf-8"))),
    ".pdf": lambda shown, word, path: words_fault(shown, word, paper_words.of_pdf(path)),
}


def faults(name, shown, word, files):
    for path in files:
        if fault := COMPARED[path.suffix](shown, word, path):
            yield f"{name} against {path.suffix}: {fault}"


def damaged(word, to, lose):
    """A copy that lacks what a fault in the writer would lose."""
    document = docx.Document(word)
    lost = lose(document)
    lost.getparent().remove(lost)
    document.save(to)
    return to


def opened_by_office(folder, words):
    subprocess.run([sys.executable, pathlib.Path(__file__).parents[1] / "corpus" / "office.py", soffice, "txt", folder, *words],
                   check=True, stdout=subprocess.DEVNULL)


with tempfile.TemporaryDirectory(prefix="chibo-every-paper-") as scratch:
    work = pathlib.Path(scratch)
    papers = built_in_papers.Papers(chibo, texts, source, work)
    built_in_papers.make_all(papers)

    built_in = {path.stem for path in pathlib.Path(source, "templates").glob("*/*.mau") if path.stem == path.parent.name}
    covered = {paper for paper, *_ in papers.made} | built_in_papers.ON_SCREEN
    assert covered == built_in, f"not made: {built_in - covered}; no such paper: {covered - built_in}"

    [whole] = [made for made in papers.made if made[1].endswith("-2023-11-17-thuong-ky") and made[0] == "bien-ban"]
    spoilt = [damaged(whole[2], work / "thieu-doan.docx", lambda d: d.paragraphs[len(d.paragraphs) // 2]._p),
              damaged(whole[2], work / "thieu-dong.docx", lambda d: d.tables[1].rows[2]._tr)]

    opened_by_office(work / "office", [word for _, _, word, _ in papers.made] + spoilt)
    found = []
    for paper, name, word, files in papers.made:
        assert files, f"{name} is held against nothing"
        shown = paper_words.of_office(work / "office" / f"{name}.txt")
        assert not any("{{" in line for line in shown), name
        found += faults(name + " in LibreOffice", shown, word, files)
        found += faults(name + " in python-docx", paper_words.of_docx(word), word, files)
    for word in spoilt:
        shown = paper_words.of_office(work / "office" / f"{word.stem}.txt")
        seen = {fault.split(" against ")[1].split(":")[0] for fault in faults(word.stem, shown, word, whole[3])}
        assert seen == {".html", ".txt"}, f"what {word.stem} lacks is seen by {seen}"
    print("\n".join(found) or f"{len(papers.made)} papers, {len(built_in)} templates, {len(papers.kinds)} kinds of meeting")
    sys.exit(bool(found))
