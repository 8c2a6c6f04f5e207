"""What a reader sees of a paper in each format, as its lines in order: a paragraph or the cell of a table is a line."""
import collections
import difflib
import html.parser
import re
import subprocess

import docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BREAKS = {"p", "h1", "h2", "h3", "li", "div", "td", "th", "tr", "br"}
UNSEEN = {"style", "title", "script"}


def lines_of(text):
    return [line for line in (" ".join(line.split()) for line in text.split("\n")) if line]


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.text, self.unseen = [], 0

    def handle_starttag(self, tag, attrs):
        self.unseen += tag in UNSEEN
        self.text.append("\n" if tag in BREAKS else "")

    def handle_endtag(self, tag):
        self.unseen -= tag in UNSEEN
        self.text.append("\n" if tag in BREAKS else "")

    def handle_data(self, data):
        self.text.append("" if self.unseen else data)


def of_html(path):
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    return lines_of("".join(page.text))


def of_office(path):
    """The text that LibreOffice wrote of a Word file."""
    return lines_of(path.read_text(encoding="utf-8-sig"))


def of_docx(path):
    """The Word file as python-docx opens it."""
    body = docx.Document(path).element.body
    shown = {W + "t": lambda node: node.text or "", W + "tab": lambda node: " ", W + "br": lambda node: "\n"}
    paragraphs = ["".join(shown[node.tag](node) for node in paragraph.iter(*shown)
                          if node.getparent().tag == W + "r") for paragraph in body.iter(W + "p")]
    return lines_of("\n".join(paragraphs))


def of_headings(path):
    """The heads of tables, which a PDF repeats on each page and a text at each row of a table too wide for it."""
    heads = [row for row in docx.Document(path).element.body.iter(W + "tr") if row.find(f"{W}trPr/{W}tblHeader") is not None]
    return words(" ".join(text.text or "" for row in heads for text in row.iter(W + "t")))


def words(text):
    """The letters and digits of a text, however its lines and marks stand."""
    return re.findall(r"[^\W_]+", text)


def of_pdf(path):
    """The words of a PDF: the numbers of its pages left out."""
    pages = subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True, text=True).stdout.split("\f")
    return words(pages[0]) + [word for page in pages[1:] for word in words(page.partition("\n")[2])]


def line_fault(shown, wanted):
    """The first place where two lists of lines part."""
    for line in difflib.unified_diff(wanted, shown, "wanted", "shown", lineterm="", n=1):
        if not line.startswith(("---", "+++", "@@", " ")):
            return line
    return None


def word_fault(shown, wanted, repeated=()):
    """Words that one has and the other lacks; those repeated may stand more often in what is wanted."""
    shown, wanted = collections.Counter(shown), collections.Counter(wanted)
    lost, more = wanted - shown, shown - wanted
    for word in repeated:
        lost.pop(word, None)
    return f"lost {dict(lost)}, added {dict(more)}" if lost or more else None
