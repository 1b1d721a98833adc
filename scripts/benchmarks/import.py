"""One million reviews from a CSV file into the register, beside three others that fill the same typed table.

`benvung import` reads the sheet as an office has it: codes of households and units, days as dd/mm/yyyy. It checks every
cell, finds the households and units, and writes with history and revision on. The others:

- `sqlite3 .import`: the table of the register (types, checks, unique key), from a file in which every code and day is
  already the number that the table holds; nothing is looked up, no history;
- plain Python (import_peer.py): csv and sqlite3, from the same sheet as benvung, every cell checked;
- sqlite-utils insert: from the resolved file, into the same table.

All write ahead (WAL) with synchronous = FULL and the same page cache. Each round runs all of them one after another;
ratios are taken within a round.
"""

import os
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date

ROWS = int(os.environ.get("BENCH_ROWS", 1_000_000))
ROUNDS = int(os.environ.get("BENCH_ROUNDS", 5))
YEARS = 5
HERE = os.path.dirname(os.path.abspath(__file__))
COLUMNS = ["household", "date", "unit", "kind", "members", "income_per_person", "points_a", "points_b", "deprivations", "cause"]
INDICATORS = ["adult_education", "employment", "health_insurance", "housing_quality", "nutrition", "telecom", "toilet", "water"]
CAUSES = ["no_land", "no_capital", "no_labour", "no_tools", "no_knowledge", "no_skill", "illness", "other"]
PRAGMAS = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;"


def run(command, **options):
    """Runs a command: seconds and peak memory in MB, or the end of the benchmark."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if process.returncode != 0:
        sys.exit(f"bench: {' '.join(command)} ended with {process.returncode}\n{output[-2000:]}")
    return seconds, usage.ru_maxrss / 1024


def prepare(benvung, folder):
    """A register with the households and two files of the same reviews; the typed table's statements."""
    run([benvung, "-C", folder, "init", "."])
    register = os.path.join(folder, "register.db")
    database = sqlite3.connect(register)
    households = max(1, ROWS // YEARS)
    database.execute(
        "INSERT INTO batches (kind, who, at, program) VALUES ('set', 'bench', '2025-01-01T00:00:00Z', 'bench')")
    batch = database.execute("SELECT max(id) FROM batches").fetchone()[0]
    database.executemany(
        "INSERT INTO households (code, batch) VALUES (?, ?)", ((f"27{n:06}", batch) for n in range(households)))
    ids = dict(database.execute("SELECT code, id FROM households"))
    units = database.execute(
        "SELECT code, id FROM units WHERE level = 'commune' AND valid_from < 18000 AND coalesce(valid_to, 99999) > 20000 "
        "ORDER BY code").fetchall()
    if not units:
        sys.exit("bench: the reference data have no commune of 2021-2024")
    statements = []
    for kind, sql in database.execute(
        "SELECT type, sql FROM sqlite_schema WHERE tbl_name = 'review_events' AND type IN ('table', 'index') "
        "AND sql IS NOT NULL ORDER BY type DESC"):
        lines = sql.split("\n")
        if kind == "table":
            # Without the id and the history, which a plain import has not; `.import` fills all columns of a table.
            lines = [line for line in lines if not line.strip().startswith(("id INTEGER", "batch ", "batch_row"))]
            kept = [line for line in lines[1:] if line.strip().split('"')[1:2] and line.strip().split('"')[1] in COLUMNS]
            order = sorted(kept, key=lambda line: COLUMNS.index(line.strip().split('"')[1]))
            sql = 'CREATE TABLE "review_events" (\n' + ",\n".join(line.rstrip(",") for line in order) + ") STRICT"
        statements.append(sql)
    database.commit()
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    chance = random.Random(1)
    with open(os.path.join(folder, "reviews.csv"), "w", encoding="utf-8") as sheet, open(
        os.path.join(folder, "resolved.csv"), "w", encoding="utf-8"
    ) as resolved:
        head = "Mã hộ,Ngày rà soát,Xã,Loại rà soát,Số nhân khẩu,Thu nhập bình quân đầu người/năm,Điểm A,Điểm B,Chỉ số thiếu hụt,Nguyên nhân nghèo\n"
        sheet.write(head)
        resolved.write(",".join(COLUMNS) + "\n")
        written = 0
        for year in range(2020, 2020 + YEARS):
            for number in range(households):
                if written == ROWS:
                    break
                code = f"27{number:06}"
                day = date(year, 12, 1 + number % 14)
                unit, unit_id = units[number % len(units)]
                lacks = sorted(chance.sample(INDICATORS, chance.randrange(4)))
                members, income = chance.randrange(1, 9), chance.randrange(5_000, 60_000) * 1000
                points, cause = chance.randrange(40, 200), chance.choice(CAUSES)
                listed = ",".join(lacks)
                quoted = f'"{listed}"' if len(lacks) > 1 else listed
                rest = f"periodic,{members},{income},{points},{len(lacks) * 10},{quoted},{cause}\n"
                sheet.write(f"{code},{day.day:02}/{day.month:02}/{day.year},{unit},{rest}")
                resolved.write(f"{ids[code]},{(day - date(1970, 1, 1)).days},{unit_id},{rest}")
                written += 1
    return ";\n".join(statements) + ";"


def typed(folder, name, schema):
    """A new database with the typed table."""
    path = os.path.join(folder, name)
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(path + suffix):
            os.remove(path + suffix)
    database = sqlite3.connect(path)
    database.executescript(PRAGMAS + schema)
    database.close()
    return path


def count(path):
    return sqlite3.connect(path).execute(
        "SELECT count(*), sum(income_per_person), sum(date), sum(unit), sum(household) FROM review_events").fetchone()


def main(benvung, python, sqlite_utils):
    folder = tempfile.mkdtemp(prefix="benvung-bench-")
    try:
        schema = prepare(benvung, folder)
        sheet, resolved = os.path.join(folder, "reviews.csv"), os.path.join(folder, "resolved.csv")
        register, pristine = os.path.join(folder, "register.db"), os.path.join(folder, "pristine.db")
        shutil.move(register, pristine)
        size = os.path.getsize(sheet) / 1e6
        print(f"{ROWS:,} reviews, {size:.0f} MB of CSV; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
        seconds = {name: [] for name in ("benvung", ".import", "python", "sqlite-utils")}
        peaks = dict.fromkeys(seconds, 0.0)
        totals = set()
        for round in range(ROUNDS):
            for suffix in ("", "-wal", "-shm"):
                if os.path.exists(register + suffix):
                    os.remove(register + suffix)
            shutil.copy(pristine, register)
            contenders = [
                ("benvung", [benvung, "-C", folder, "import", sheet, "--as", "review_events"], register),
                (".import", ["sqlite3", "-cmd", PRAGMAS, typed(folder, "plain.db", schema),
                             f".import --csv --skip 1 {resolved} review_events"], "plain.db"),
                ("python", [python, os.path.join(HERE, "import_peer.py"), pristine, typed(folder, "python.db", schema), sheet],
                 "python.db"),
            ]
            # The slowest by far: it need not be run as often.
            if round < 2:
                contenders.append(
                    ("sqlite-utils", [sqlite_utils, "insert", typed(folder, "utils.db", schema), "review_events", resolved,
                                      "--csv", "--silent"], "utils.db"))
            for name, command, path in contenders:
                taken, peak = run(command)
                seconds[name].append(taken)
                peaks[name] = max(peaks[name], peak)
                totals.add(count(os.path.join(folder, path)))
            print("  round", round + 1, "  ".join(f"{name} {seconds[name][-1]:.2f} s" for name, _, _ in contenders), flush=True)
        if len(totals) != 1:
            sys.exit(f"bench: the tables differ: {totals}")
        print(f"{'':14}{'median':>9}{'best':>9}{'peak':>9}   speed of benvung beside it, round by round")
        for name, taken in seconds.items():
            ratios = [other / own for other, own in zip(taken, seconds["benvung"])]
            shown = "" if name == "benvung" else f"{statistics.median(ratios):.2f} (" + " ".join(f"{r:.2f}" for r in ratios) + ")"
            print(f"{name:14}{statistics.median(taken):8.2f}s{min(taken):8.2f}s{peaks[name]:7.0f}MB   {shown}")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
