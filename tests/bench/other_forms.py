"""A chibo form in the tags of other fillers: same paragraphs, same rows, same names."""
import copy
import io
import re
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TAG = re.compile(r"\{\{([#^/]?)\s*([^}|]+?)\s*(?:\|\s*(\w+)\s*)?\}\}")
PIPES = {"hoa": "upper", "hoa_dau": "first_upper"}


def words(node):
    return "".join(text.text or "" for text in node.iter(W + "t"))


class Jinja:
    """Rewrites tags in document order; keys, a view in which every name stands, tells which of them are lists."""

    def __init__(self, keys):
        self.scopes = [("", keys)]
        self.open = []

    def find(self, name):
        if name.startswith("@"):
            return {"@number": "loop.index", "@last": "loop.last", "@first": "loop.first"}[name], True
        keys = name.split(".")
        for prefix, value in reversed(self.scopes):
            if isinstance(value, dict) and keys[0] in value:
                for key in keys:
                    value = value.get(key) if isinstance(value, dict) else None
                return prefix + name, value
        return name, None

    def tag(self, match):
        sign, name, pipe = match.groups()
        if sign == "/":
            kind = self.open.pop()
            if kind == "for":
                self.scopes.pop()
            return f"{{% end{kind} %}}"
        path, value = self.find(name)
        if not sign:
            return "{{ " + path + (" | " + PIPES[pipe] if pipe else "") + " }}"
        if sign == "#" and isinstance(value, list):
            item = f"muc{len(self.scopes)}"
            self.open.append("for")
            self.scopes.append((item + ".", value[0] if value else {}))
            return f"{{% for {item} in {path} %}}"
        self.open.append("if")
        return f"{{% if {'not ' if sign == '^' else ''}{path} %}}"


def to_jinja(docx, keys):
    def rewrite(body):
        jinja = Jinja(keys)
        for paragraph in list(body.iter(W + "p")):
            texts = list(paragraph.iter(W + "t"))
            alone = TAG.sub("", words(paragraph)).strip() == "" and re.search(r"\{\{[#^/]", words(paragraph))
            for text in texts:
                text.text = TAG.sub(jinja.tag, text.text or "")
                text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            row = paragraph.getparent().getparent()
            if alone:
                mark = "tr" if row.tag == W + "tr" and words(row) == words(paragraph) else "p"
                split_marks(paragraph, row if mark == "tr" else paragraph, mark)
    return with_document(docx, rewrite)


def split_marks(paragraph, block, mark):
    """docxtpl takes one mark in a paragraph or row."""
    marks = re.findall(r"\{%.*?%\}", words(paragraph))
    for tag in marks:
        one = copy.deepcopy(block)
        texts = list(one.iter(W + "t"))
        texts[0].text = tag.replace("{%", "{%" + mark, 1)
        for text in texts[1:]:
            text.text = ""
        block.addprevious(one)
    block.getparent().remove(block)


def to_docxtemplater(docx):
    def rewrite(body):
        for text in body.iter(W + "t"):
            text.text = (text.text or "").replace("@", "$") if "{{" in (text.text or "") else text.text
    return with_document(docx, rewrite)


def with_document(docx, rewrite):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                body = etree.fromstring(data)
                rewrite(body)
                data = etree.tostring(body, xml_declaration=True, encoding="UTF-8", standalone=True)
            target.writestr(name, data)
    return out.getvalue()


def text_of(docx):
    """The letters of a filled file; a line break may be a new paragraph or a break."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    return "".join(words(body).split())


def only_table(docx, tag):
    """The form without all but the table that holds a tag."""
    def rewrite(document):
        body = document.find(W + "body")
        for block in list(body):
            if block.tag != W + "sectPr" and not (block.tag == W + "tbl" and tag in words(block)):
                body.remove(block)
    return with_document(docx, rewrite)
