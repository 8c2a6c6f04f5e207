#!/usr/bin/env python3
"""Prints reports of a small committee and of its cells as json, with and without --why, and has each judged by
`chibo schema report` with a validator that is not ours. Called with the program, the source tree and node."""

import json
import os
import subprocess
import sys
import tempfile

from recount import PROGRAM, SOURCE, make_committee

PERIODS = (["month", "2023-11"], ["quarter", "2023-Q4"], ["half", "2023-H2"], ["year", "2023"],
           ["range", "2023-09", "2024-02"])
FOLDERS = (".", "khoi/mot", "im-lang")


def run(folder, *line):
    env = dict(os.environ, CHIBO_TODAY="2024-01-10", LC_ALL="C.UTF-8")
    return subprocess.run([PROGRAM, *line], cwd=folder, env=env, capture_output=True, text=True).stdout


def main():
    with tempfile.TemporaryDirectory() as root:
        make_committee(root)
        schemas = [json.loads(run(root, *more, "schema", "report")) for more in ([], ["--lang", "en"])]
        keys = schemas[0]["definitions"]["why"]["properties"]["key"]["enum"]
        reports = []
        for folder in FOLDERS:
            at = os.path.join(root, folder)
            reports += [json.loads(run(at, "report", *period, "--format", "json")) for period in PERIODS]
        for folder in FOLDERS[:2]:
            at = os.path.join(root, folder)
            reports += [json.loads(run(at, "report", "quarter", "2023-Q4", "--format", "json", "--why", key))
                        for key in keys]
        cases = os.path.join(root, "cases.json")
        with open(cases, "w", encoding="utf-8") as file:
            json.dump({"schemas": schemas, "reports": reports}, file)
        env = dict(os.environ, NODE_PATH="/usr/share/nodejs")
        judged = subprocess.run([sys.argv[3], os.path.join(SOURCE, "tests/schema/reports.js"), cases], env=env)
        sys.exit(judged.returncode)


main()
