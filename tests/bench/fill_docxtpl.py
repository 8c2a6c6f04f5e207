"""fill_docxtpl.py TEMPLATE DATA OUT TIMES: fills a .docx with docxtpl; prints the milliseconds of one filling."""
import io
import json
import sys
import time

import jinja2
from docxtpl import DocxTemplate

template, data, out, times = sys.argv[1], json.load(open(sys.argv[2], encoding="utf-8")), sys.argv[3], int(sys.argv[4])
source = open(template, "rb").read()
words = jinja2.Environment(autoescape=True)
words.filters["first_upper"] = lambda text: text[:1].upper() + text[1:]
start = time.perf_counter()
for _ in range(times):
    form = DocxTemplate(io.BytesIO(source))
    form.render(data, words)
    filled = io.BytesIO()
    form.save(filled)
print(f"{(time.perf_counter() - start) * 1000 / times:.3f}")
open(out, "wb").write(filled.getvalue())
