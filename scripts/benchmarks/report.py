"""The poverty overview of 2024 on the demo register: the whole process `benvung run` beside Python with pandas.

The peer (report_peer.py) makes the same report: the table by commune, what households lack, the movement since the year
before and the bars, from Parquet that is written here beforehand and holds the columns it needs and no others. The figures
of all three tables are compared before anything is timed.
"""

import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

import pandas as pd

YEAR = 2024
RUNS = 10
HOUSEHOLDS = 20_000
HERE = os.path.dirname(os.path.abspath(__file__))


def run(command, **options):
    """Runs a command; its output where it succeeded, else the end of the benchmark."""
    result = subprocess.run(command, capture_output=True, text=True, **options)
    if result.returncode != 0:
        sys.exit(f"bench: {' '.join(command)} ended with {result.returncode}\n{result.stdout}{result.stderr}")
    return result.stdout


def export(register, folder):
    """Writes the columns the peer needs as Parquet. The last review of each household and year is chosen here, as our
    snapshot holds it chosen."""
    database = sqlite3.connect(register)
    standard = "HCMC-2021"
    jurisdiction = database.execute("SELECT value FROM settings WHERE name = 'jurisdiction'").fetchone()
    if jurisdiction is None or jurisdiction[0] != "HCMC":
        sys.exit(f"bench: the peer knows {standard} only; the register's jurisdiction is {jurisdiction}")
    # Dates are days since 1970-01-01.
    reviews = pd.read_sql_query(
        """
        SELECT e.household, e.date, CAST(strftime('%Y', e.date * 86400, 'unixepoch') AS INTEGER) AS year,
          u.name AS unit, e.members, e.income_per_person, c.class AS recognised, e.deprivations, e.exit_on
        FROM review_events e JOIN units u ON u.id = e.unit
        LEFT JOIN review_classes c ON c.household = e.household AND c.date = e.date AND c.standard = ?
        ORDER BY e.household, e.date
        """,
        database,
        params=(standard,),
    )
    # The last exit until each review, of any review of the household: what "newly escaped" and "fallen back" ask for.
    reviews["exit_on"] = reviews["exit_on"].astype("Int64")
    reviews["last_exit"] = reviews.groupby("household")["exit_on"].ffill()
    reviews = reviews.drop_duplicates(["household", "year"], keep="last").drop(columns=["exit_on"])
    reviews["deprivations"] = reviews["deprivations"].map(lambda text: text.split(",") if text else [])
    for name in ("unit", "recognised"):
        reviews[name] = reviews[name].astype("category")
    for name in ("members", "income_per_person"):
        reviews[name] = reviews[name].astype("Int64")
    reviews.to_parquet(os.path.join(folder, "reviews.parquet"), index=False)
    unit_years = pd.read_sql_query(
        """
        SELECT u.name AS unit, y.year, y.households FROM unit_years y JOIN units u ON u.id = y.unit
        WHERE u.level = 'commune'
        """,
        database,
    )
    unit_years["unit"] = unit_years["unit"].astype("category")
    unit_years.to_parquet(os.path.join(folder, "unit_years.parquet"), index=False)
    database.close()


def number(value):
    """A value of our JSON as a number; null stays None."""
    if isinstance(value, dict):
        return value.get("value")
    return value


def our_figures(path):
    """The figures of our three tables, shaped as the peer writes its own."""
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    tables = {block["id"]: block for block in document["blocks"] if block["type"] == "table"}
    missing = {"by-unit", "lacking", "movement"} - set(tables)
    if missing:
        sys.exit(f"bench: our JSON lacks the tables {sorted(missing)}")

    def figures(name):
        ids = [column["id"] for column in tables[name]["columns"]]

        def row(cells):
            return {key: number(cell) for key, cell in zip(ids, cells) if key not in ("unit", "by_standard")}

        rows = {cells[ids.index("unit")]: row(cells) for cells in tables[name]["rows"]}
        # A unit of which nothing is known says nothing, and the peer has no row for it.
        rows = {unit: row for unit, row in rows.items() if any(row.values())}
        rows["(total)"] = row(tables[name]["total"])
        return rows

    lacking = [number(cells[1]) for cells in tables["lacking"]["rows"]]
    return {"by-unit": figures("by-unit"), "movement": figures("movement"), "lacking": lacking}


def compare(ours, theirs):
    """Stops unless both have the same units, counts, incomes to half a đồng and rates to 1e-9."""
    differences = []
    if sorted(ours["lacking"]) != sorted(theirs["lacking"]):
        differences.append(f"lacking: {ours['lacking']}, the peer has {theirs['lacking']}")
    for table in ("by-unit", "movement"):
        for unit in sorted(set(ours[table]) | set(theirs[table])):
            if unit not in ours[table] or unit not in theirs[table]:
                differences.append(f"{table}, {unit}: only in {'ours' if unit in ours[table] else 'the peer'}")
                continue
            mine, other = ours[table][unit], theirs[table][unit]
            for name in sorted(set(mine) | set(other)):
                tolerance = {"income": 0.5, "rate": 1e-9}.get(name, 0)
                one, two = mine.get(name), other.get(name)
                if (one is None) != (two is None) or (one is not None and abs(one - two) > tolerance):
                    differences.append(f"{table}, {unit}: {name} is {one}, the peer has {two}")
    if differences:
        sys.exit("bench: the figures differ, nothing was timed\n  " + "\n  ".join(differences))
    if not any(unit != "(total)" and row["poor"] for unit, row in ours["by-unit"].items()):
        sys.exit("bench: no commune has a poor household; there is nothing to compare")


def timed(command, **options):
    start = time.perf_counter()
    output = run(command, **options)
    return (time.perf_counter() - start) * 1000, output


def main():
    benvung = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="benvung-bench-") as folder:
        run([benvung, "init", "demo", "--demo", "--households", str(HOUSEHOLDS), "--no-input"], cwd=folder)
        workspace = os.path.join(folder, "demo")
        export(os.path.join(workspace, "register.db"), folder)

        def ours(output):
            return [benvung, "run", "poverty-overview", "--year", str(YEAR), "-o", os.path.join(folder, output)]

        peer = [sys.executable, os.path.join(HERE, "report_peer.py"), folder, str(YEAR)]

        # Also makes the snapshot and warms the file cache for both.
        run(ours("ours.json"), cwd=workspace)
        run(peer + [os.path.join(folder, "theirs.html"), os.path.join(folder, "theirs.json")])
        with open(os.path.join(folder, "theirs.json"), encoding="utf-8") as file:
            theirs = json.load(file)
        figures = our_figures(os.path.join(folder, "ours.json"))
        compare(figures, theirs)
        run(ours("ours.html"), cwd=workspace)

        our_times, our_starts, peer_times, peer_inner = [], [], [], []
        for _ in range(RUNS):
            elapsed, _output = timed(ours("ours.html"), cwd=workspace)
            our_times.append(elapsed)
            elapsed, _output = timed([benvung, "--help"], cwd=workspace)
            our_starts.append(elapsed)
            elapsed, output = timed(peer + [os.path.join(folder, "theirs.html")])
            peer_times.append(elapsed)
            peer_inner.append(float(output.strip().splitlines()[-1]))

    mine, start, whole, inner = (statistics.median(times) for times in (our_times, our_starts, peer_times, peer_inner))

    def line(label, times):
        print(f"  {label:<44}{statistics.median(times):8.1f} ms   (fastest {min(times):.1f}, slowest {max(times):.1f})")

    print(f"poverty-overview {YEAR}, {HOUSEHOLDS:,} households, {RUNS} alternating runs, medians:")
    line("benvung run … -o out.html, whole process", our_times)
    line("benvung --help: its start alone", our_starts)
    line("Python with pandas, whole process", peer_times)
    line("Python with pandas, after its imports", peer_inner)
    rows = sum(len(figures[name]) for name in figures)
    print(f"  figures: the same in {rows} rows of three tables")
    print(f"  ratio, whole processes:                     {whole / mine:8.1f}   (wanted: at least 10)")
    print(f"  ratio, both without their start:            {inner / (mine - start):8.1f}   (wanted: at least 3)")
    print(f"  ratio, only the peer without its start:     {inner / mine:8.1f}")

main()
