"""A long annex in every format beside the libraries that others write such files with: seconds and peak memory.

usage: documents.py BENVUNG [RUNS]

The rows: `benvung init --demo` makes the same district on every machine (20,000 households, seed 1); the plugin
document-benchmark beside this file prints the first 10,000 reviews by unit and household, six columns. Ours is timed as the
whole process, which reads the register, and once more with one row, so that the difference is what 10,000 rows cost. The
peers (peers.py) get the same rows from a file; they are timed as whole processes, and alone after their imports and the
reading of the rows. Runs alternate. What ours wrote as XLSX is read by openpyxl and compared before anything is timed.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROWS = 10_000
FEW = 2_000
FORMATS = ["pdf", "docx", "xlsx", "ods", "html", "md", "csv", "json", "ndjson"]
# Our format, the peer, its rows.
PEERS = [
    ("pdf", "weasyprint", FEW), ("xlsx", "openpyxl", ROWS), ("xlsx", "xlsxwriter", ROWS), ("docx", "python-docx", ROWS),
]
WANTED = {"pdf": (3, 150), "xlsx": (1, None), "docx": (3, None)}
WANTED_RATIOS = {"weasyprint": 10, "python-docx": 5, "openpyxl": 2}


def run(command, folder):
    """Seconds, peak resident memory in MB, and the output of a process; the end of the benchmark where it fails."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        sys.exit(f"bench: {' '.join(command)} failed")
    return seconds, usage.ru_maxrss / 1024, output.decode()


def value(cell):
    return cell.get("value") if isinstance(cell, dict) else cell


def check(path, rows):
    """Reads our workbook with openpyxl: every figure and every text."""
    import openpyxl

    sheet = openpyxl.load_workbook(path, read_only=True).worksheets[0]
    table = [line for line in sheet.iter_rows(min_row=5, max_row=4 + len(rows), values_only=True)]
    for line, (ours, wanted) in enumerate(zip(table, rows), start=5):
        read = [cell.date().isoformat() if hasattr(cell, "date") else cell for cell in ours[:6]]
        if read != ["-" if cell is None else cell for cell in wanted]:
            sys.exit(f"bench: row {line} of {path} is {read}, not {wanted}")
    if len(table) != len(rows):
        sys.exit(f"bench: {path} has {len(table)} rows")


def main():
    benvung = os.path.abspath(sys.argv[1])
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory(prefix="benvung-bench-") as folder:
        run([benvung, "init", "demo", "--demo", "--no-input", "-q"], folder)
        workspace = os.path.join(folder, "demo")

        def ours(kind, rows):
            output = os.path.join(folder, f"ours-{rows}.{kind}")
            return [benvung, "run", "document-benchmark", "--plugins", HERE, "--rows", str(rows), "-o", output]

        run(ours("json", ROWS), workspace)
        with open(os.path.join(folder, f"ours-{ROWS}.json"), encoding="utf-8") as file:
            table = next(block for block in json.load(file)["blocks"] if block["type"] == "table")
        rows = [[value(cell) for cell in row] for row in table["rows"]]
        if len(rows) != ROWS or len(table["columns"]) != 6:
            sys.exit(f"bench: the demo register gave {len(rows)} rows of {len(table['columns'])} columns")
        source = os.path.join(folder, "rows.json")
        # What the peers are given has the words of codes, as the document prints them.
        run(ours("csv", ROWS), workspace)
        with open(source, "w", encoding="utf-8") as file:
            json.dump({"head": [column["label"] for column in table["columns"]], "rows": rows}, file)
        run(ours("xlsx", ROWS), workspace)
        check(os.path.join(folder, f"ours-{ROWS}.xlsx"), rows)

        mine = {kind: [] for kind in FORMATS}
        starts = {kind: [] for kind in FORMATS}
        few = []
        theirs = {name: [] for _, name, _ in PEERS}
        for _ in range(runs):
            for kind in FORMATS:
                mine[kind].append(run(ours(kind, ROWS), workspace))
                starts[kind].append(run(ours(kind, 1), workspace))
            few.append(run(ours("pdf", FEW), workspace))
            for _, name, count in PEERS:
                if name == "python-docx" and len(theirs[name]) >= 2:
                    continue
                out = os.path.join(folder, "peer-" + name)
                command = [sys.executable, os.path.join(HERE, "peers.py"), name, source, str(count), out]
                seconds, memory, output = run(command, folder)
                theirs[name].append((seconds, memory, float(output)))

    def median(samples, place=0):
        return statistics.median(sample[place] for sample in samples)

    print(f"an annex of {ROWS:,} rows and 6 columns, medians of {runs} alternating runs")
    print(f"{'':34}{'process, s':>11}{'rows, s':>10}{'memory, MB':>12}   wanted")
    for kind in FORMATS:
        seconds, memory = median(mine[kind]), median(mine[kind], 1)
        wanted = WANTED.get(kind)
        note = "" if not wanted else f"< {wanted[0]} s" + (f", < {wanted[1]} MB" if wanted[1] else "")
        print(f"benvung .{kind:<25}{seconds:11.2f}{seconds - median(starts[kind]):10.2f}{memory:12.0f}   {note}")
    seconds = median(few)
    print(f"{f'benvung .pdf, {FEW:,} rows':34}{seconds:11.2f}{seconds - median(starts['pdf']):10.2f}{median(few, 1):12.0f}")
    for kind, name, count in PEERS:
        label = name if count == ROWS else f"{name}, {count:,} rows"
        print(f"{label:34}{median(theirs[name]):11.2f}{median(theirs[name], 2):10.2f}{median(theirs[name], 1):12.0f}")
    print(f"{'how many times faster':34}{'process':>11}{'rows':>10}")
    for kind, name, count in PEERS:
        samples = mine[kind] if count == ROWS else few
        whole = median(theirs[name]) / median(samples)
        inner = median(theirs[name], 2) / (median(samples) - median(starts[kind]))
        wanted = WANTED_RATIOS.get(name)
        print(f"{f'.{kind} than {name}':34}{whole:11.1f}{inner:10.1f}{'':12}   {f'at least {wanted}' if wanted else ''}")


main()
