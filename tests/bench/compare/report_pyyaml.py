"""report_pyyaml.py FOLDER FIRST LAST: what report_dom.cpp counts, by PyYAML's C loader."""
import os
import sys

import yaml

root, first, last = sys.argv[1:]
meetings = absences = opinions = tasks = in_favour = 0


def items(value):
    return len(value) if isinstance(value, list) else 0


for folder, _, names in os.walk(root):
    if os.path.basename(os.path.dirname(folder)) != "hop":
        continue
    for name in names:
        if not name.endswith(".yaml") or not first <= name[:7] <= last:
            continue
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            meeting = yaml.load(file, Loader=yaml.CSafeLoader)
        if meeting["trạng thái"] != "đã họp":
            continue
        meetings += 1
        absences += items(meeting.get("vắng"))
        tasks += items(meeting.get("nhiệm vụ"))
        opinions += sum(items(item.get("ý kiến")) for item in meeting["chương trình"])
        in_favour += meeting["biên bản"]["tán thành"]
print(f"{meetings} meetings, {absences} absences, {opinions} opinions, {tasks} tasks, {in_favour} in favour")
