"""Twenty questions that reports ask, of a national register: BenVung beside DuckDB, Polars, pandas and SQLite.

usage: analytics.py BENVUNG PROGRAM PLUGINS REVIEWS [ROUNDS]

First all answers are compared with DuckDB's, then the times are printed. A round of ours is a whole run of a plugin; a
round of a peer is the query alone, on data in memory. Our snapshot has the reviews of a year together; the peers have them by
household, as they were made, or with BENCH_PEER_ORDER=year in our order.

Everybody is asked in several passes, BENCH_PASSES (3), one after the other in each: a machine that is quick in one minute and
slow in the next is so for all; ours is asked on all cores, on one, on one, on all in each. Medians are of the rounds of all
passes; SQLite, which takes minutes, is asked in the first.
"""

import json
import math
import os
import pickle
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PEERS = ["duckdb", "polars", "pandas", "sqlite"]
# Processes that ask each question once, in each pass.
WHOLES = 3
INDICATORS = ["employment", "dependents", "nutrition", "health_insurance", "adult_education", "child_school",
              "housing_quality", "housing_area", "water", "toilet", "telecom", "info_means"]


# Our tables carry labels where the peers' carry codes.
CODES = {
    "Poor": "poor", "Near-poor": "near_poor", "Average living standard": "average", "Not poor": "not_poor",
    "Kinh": "kinh", "Tay": "tay", "Muong": "muong", "Khmer": "khmer", "Nung": "nung", "Rural": False, "Urban": True,
    "Preferential loan": "loan", "Health insurance": "health_insurance", "House building": "house_building",
    "Vocational training": "training", "Scholarship": "scholarship", "Education support": "education",
    "Livelihood means": "means", "Hardship allowance": "hardship", "Budget": "budget", "Fund for the Poor": "poor_fund",
    "Bank for Social Policies": "policy_bank", "Donors": "donors",
    **dict(zip(["Employment", "Dependents in the household", "Nutrition", "", "Education of adults", "Schooling of children",
                "Quality of the dwelling", "Floor area per person", "Source of water", "Sanitary toilet",
                "Use of telecommunications", "Means of access to information"], INDICATORS)),
}


def cell(value):
    """A value of ours as the peers have it: units by their place, decimals as floats."""
    if isinstance(value, dict):
        return value["value"]
    if isinstance(value, str):
        if value in CODES:
            return CODES[value]
        head, _, number = value.rpartition(" ")
        if head in ("Xã", "Huyện", "Tỉnh"):
            return int(number) - 1
        if value[5:6] == "-":
            return int(value[6:]) - 1
    return value


def plain(value):
    """A value of a peer: NaN is no value, a NumPy scalar its number."""
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, float) and math.isnan(value):
        return None
    return value


def rows_of(document):
    return [tuple(cell(value) for value in row) for row in document["blocks"][0]["rows"]]


def answers(text):
    """The objects of the program's output, one after the other."""
    decoder, place = json.JSONDecoder(), 0
    while place < len(text.rstrip()):
        found, end = decoder.raw_decode(text, place)
        yield found
        place = end + 1


def normal(name, rows, ours):
    if name == "q03_deprivations" and not ours:
        rows = [(row[0], code, count) for row in rows for code, count in zip(INDICATORS, row[1:])]
    if name == "q03_deprivations":
        rows = [row for row in rows if row[2]]
    return sorted((tuple(plain(value) for value in row) for row in rows), key=lambda row: [str(v) for v in row[:3]])


def same(a, b):
    if len(a) != len(b):
        return f"{len(a)} rows against {len(b)}"
    for x, y in zip(a, b):
        for u, v in zip(x, y):
            if u is None or v is None or isinstance(u, str):
                if u != v:
                    return f"{x} against {y}"
            elif abs(float(u) - float(v)) > 1e-9 * max(1, abs(float(v))):
                return f"{x} against {y}"
    return None


def order_by_year(folder):
    """Makes the peers' files once more with the rows of a year together, as our snapshot has them."""
    for name in ("reviews", "supports"):
        path = os.path.join(folder, f"{name}-by-year.parquet")
        if not os.path.exists(path):
            import pandas as pd
            rows = pd.read_parquet(os.path.join(folder, f"{name}.parquet"))
            rows.sort_values(["year", "household", "date"], kind="stable", ignore_index=True).to_parquet(path)


def timed(command):
    """Runs a process; gives its output and its seconds. Nothing else runs meanwhile."""
    start = time.perf_counter()
    process = subprocess.run(command, capture_output=True, text=True)
    seconds = time.perf_counter() - start
    if process.returncode != 0:
        sys.exit(f"{command[0]}: {process.stderr}")
    return process.stdout, seconds


def peak_memory(command):
    """Runs a process and looks at it again and again, which takes a core some of its time; gives the peak of anonymous
    memory in MB."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    peak = 0
    while process.poll() is None:
        try:
            with open(f"/proc/{process.pid}/status") as status:
                peak = max([peak, *(int(line.split()[1]) for line in status if line.startswith("RssAnon"))])
        except OSError:
            pass
        time.sleep(0.002)
    if process.returncode != 0:
        sys.exit(f"{command[0]}: exit code {process.returncode}")
    return peak / 1024


class Times:
    """What one of them took, over all passes: the seconds of each question and of whole processes, the peak of memory."""

    def __init__(self):
        self.seconds = {}
        self.rows = {}
        self.wholes = []
        self.peak = 0

    def add(self, name, seconds, rows):
        self.seconds.setdefault(name, []).extend(seconds)
        self.rows[name] = rows

    def median(self, name):
        return statistics.median(self.seconds[name])


def ask_ours(ask, rounds, ours, alone):
    """One pass of ours: on all cores and on one core in turn, processes that ask each question once, one for its memory."""
    for times in (ours, alone, alone, ours):
        output, _ = timed((["taskset", "-c", "0"] if times is alone else []) + ask(rounds))
        for answer in answers(output):
            times.add(answer["query"], answer["seconds"], normal(answer["query"], rows_of(answer["document"]), True))
    ours.wholes += [timed(ask(1))[1] for _ in range(WHOLES)]
    ours.peak = max(ours.peak, peak_memory(ask(rounds)))


def ask_peer(peer, folder, rounds, times):
    """One pass of a peer, and processes that ask each question once."""
    output = os.path.join(folder, peer + ".pickle")
    ask = lambda rounds: [sys.executable, os.path.join(HERE, "peers.py"), peer, folder, str(rounds), output]
    subprocess.run(ask(rounds), check=True)
    with open(output, "rb") as file:
        found = pickle.load(file)
    for name, (seconds, rows) in found["questions"].items():
        times.add(name, seconds, normal(name, rows, False))
    times.peak = max(times.peak, found["peak_mb"])
    if peer != "sqlite":
        times.wholes += [timed(ask(1))[1] for _ in range(WHOLES)]


def differing(names, ours, alone, theirs):
    """Prints the answers that are not DuckDB's; gives how many."""
    wrong = 0
    for name in names:
        for who, times in [("BenVung", ours), ("BenVung on one core", alone), *theirs.items()]:
            fault = same(times.rows[name], theirs["duckdb"].rows[name]) if name in times.rows else "no answer"
            if fault:
                print(f"{name}: {who} differs from DuckDB: {fault}")
                wrong += 1
    return wrong


def report(names, ours, alone, theirs):
    print(f"{'milliseconds, medians':22} {'BenVung':>9} " + " ".join(f"{p:>9}" for p in theirs) + f" {'best peer / ours':>17}")
    ratios = []
    for name in (name for name in names if name in ours.seconds):
        own = ours.median(name) * 1000
        others = [times.median(name) * 1000 for times in theirs.values()]
        ratios.append(min(others) / own)
        print(f"{name:22} {own:9.2f} " + " ".join(f"{other:9.2f}" for other in others) + f" {ratios[-1]:17.2f}")
    print(f"\ngeometric mean of best peer / ours: {statistics.geometric_mean(ratios):.2f}; slowest: {min(ratios):.2f}")
    speedup = statistics.geometric_mean(alone.median(name) / ours.median(name) for name in ours.seconds)
    print(f"one core / all cores, geometric mean: {speedup:.2f}")
    everybody = [("BenVung", ours), *theirs.items()]
    print("whole process, each question once, seconds: " + ", ".join(
        f"{who} {statistics.median(times.wholes):.2f}" for who, times in everybody if times.wholes))
    print("peak anonymous memory, MB: " + ", ".join(f"{who} {times.peak:.0f}" for who, times in everybody))


def main():
    benvung, program, plugins, count = sys.argv[1:5]
    rounds = int(sys.argv[5]) if len(sys.argv) > 5 else 5
    passes = int(os.environ.get("BENCH_PASSES", 3))
    folder = os.path.join(os.environ.get("BENCH_FOLDER", os.path.join(HERE, "..", "..", "..", ".build")),
                          f"analytics-{count}")
    if not os.path.exists(os.path.join(folder, "heads.parquet")):
        subprocess.run([sys.executable, os.path.join(HERE, "generate.py"), benvung, count, folder], check=True)
    if os.environ.get("BENCH_PEER_ORDER") == "year":
        order_by_year(folder)
    register = os.path.join(folder, "workspace", "register.db")
    names = sorted(file[:-4] for file in os.listdir(os.path.join(HERE, "queries")))
    plugin = os.path.join(HERE, "analytics-benchmark")
    ask = lambda rounds: [program, register, plugins, plugin, str(rounds), *names]
    start = time.perf_counter()
    subprocess.run([program, register, plugins, plugin, "1", names[0]], capture_output=True, check=True)
    print(f"first run, which builds what a snapshot lacks: {time.perf_counter() - start:.2f} s")
    each = math.ceil(rounds / passes)
    ours, alone = Times(), Times()
    theirs = {peer: Times() for peer in os.environ.get("BENCH_PEERS", " ".join(PEERS)).split()}
    for number in range(passes):
        ask_ours(ask, each, ours, alone)
        for peer, times in theirs.items():
            if peer != "sqlite":
                ask_peer(peer, folder, each, times)
            elif number == 0:
                ask_peer(peer, folder, min(each, 2), times)
    print(f"answers compared: {differing(names, ours, alone, theirs)} differ\n")
    report(names, ours, alone, theirs)


main()
