#!/usr/bin/env python3
"""Asks `chibo report quarter --why` for what stands behind every number of a small committee and of one of its cells,
and holds the sums of what it names against the numbers of the report. Called with the program and the source tree."""

import json
import os
import subprocess
import sys
import tempfile

from recount import PROGRAM, make_committee

CELL = "khoi/mot"


def run(folder, *more):
    env = dict(os.environ, CHIBO_TODAY="2024-01-10", LC_ALL="C.UTF-8")
    return subprocess.run([PROGRAM, "report", "quarter", "2023-Q4", "--format", "json", *more], cwd=folder, env=env,
                          capture_output=True, text=True)


def flat(numbers, lead=""):
    for key, value in numbers.items():
        if isinstance(value, dict):
            yield from flat(value, lead + key + ".")
        else:
            yield lead + key, value


def amounts(cells, side):
    return sum(reason["amount"] for cell in cells for reason in cell[side])


def mean(shares, meetings):
    return (shares // meetings + 50) // 10**5


def value_of(key, cells):
    """What the reasons add up to."""
    counted = amounts(cells, "counted")
    if "counted_in_whole" not in cells[0]:
        return counted
    whole = amounts(cells, "counted_in_whole")
    if whole == 0:
        return None
    return mean(counted, whole) if key.endswith("mean_basis_points") else counted * 10**4 // whole


def wrong_places(root, cells):
    for cell in cells:
        for reason in cell["counted"] + cell.get("counted_in_whole", []) + cell["not_counted"]:
            if not reason["about"]:
                yield f"{reason}: says nothing"
            if reason["file"] is None:
                continue
            with open(os.path.join(root, reason["file"]), encoding="utf-8") as file:
                lines = file.read().split("\n")
            if not lines[(reason["line"] or 1) - 1].strip():
                yield f"{reason['file']}:{reason['line']}: nothing stands there"


def faults_of(root, key, value, by_cell):
    told = json.loads(run(root, "--why", key).stdout)
    if told["key"] != key or told["value"] != value:
        yield f"{key}: {told['key']} is {told['value']}, the report has {value}"
    if value is not None and value_of(key, told["cells"]) != value:
        yield f"{key}: the reasons add up to {value_of(key, told['cells'])}, the report has {value}"
    for cell in told["cells"]:
        own = by_cell[cell["folder"]]
        if cell["value"] != own:
            yield f"{key}: {cell['folder']} is {cell['value']}, the report has {own}"
        if own is not None and value_of(key, [cell]) != own:
            yield f"{key}: the reasons of {cell['folder']} add up to {value_of(key, [cell])}, the report has {own}"
    yield from wrong_places(root, told["cells"])


def committee(root):
    told = json.loads(run(root).stdout)
    cells = {line["folder"]: dict(flat(line["numbers"])) if line["numbers"] else {} for line in told["by_cell"]}
    for key, value in flat(told["total"]):
        yield from faults_of(root, key, value, {folder: numbers.get(key) for folder, numbers in cells.items()})


def own_numbers(report):
    """The numbers that a cell's own report tells under the same names."""
    own = {"members": report["members"], "attendance": report["attendance"], "voices": report["voices"],
           "thematic": {"held": report["thematic"]["held"]},
           "turns": {key: len(ids) for key, ids in report["turns"].items()}}
    return dict(flat(own))


def cell(root):
    above = json.loads(run(root).stdout)
    numbers = next(dict(flat(line["numbers"])) for line in above["by_cell"] if line["folder"] == CELL)
    folder = os.path.join(root, CELL)
    for key, value in numbers.items():
        yield from faults_of(folder, key, value, {None: value})
    for key, value in own_numbers(json.loads(run(folder).stdout)).items():
        if numbers[key] != value:
            yield f"{key}: the cell's report has {value}, its committee's {numbers[key]}"


def main():
    with tempfile.TemporaryDirectory() as root:
        make_committee(root)
        faults = [*committee(root), *cell(root)]
        silent = json.loads(run(root, "--why", "regular.held").stdout)["cells"][0]
        if (silent["folder"], silent["standing"], silent["value"]) != ("im-lang", "silent", None):
            faults.append(f"a cell without data is not named: {silent}")
        missing = [reason for one in json.loads(run(root, "--why", "ky da hop").stdout)["cells"]
                   for reason in one["not_counted"]]
        if [reason["file"] for reason in missing] != [None]:
            faults.append(f"the month without a record is not named: {missing}")
    print("\n".join(faults) or "what stands behind every number adds up to it")
    sys.exit(1 if faults else 0)


main()
