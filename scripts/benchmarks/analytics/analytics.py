"""Twenty questions that reports ask, of a national register: BenVung beside DuckDB, Polars, pandas and SQLite.

usage: analytics.py BENVUNG PROGRAM PLUGINS REVIEWS [ROUNDS]

First all answers are compared with DuckDB's, then the times are printed. A round of ours is a whole run of a plugin; a
round of a peer is the query alone, on data in memory. Our snapshot has the reviews of a year together; the peers have them by
household, as they were made, or with BENCH_PEER_ORDER=year in our order.
"""

import json
import math
import os
import pickle
import statistics
import subprocess
import sys
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PEERS = ["duckdb", "polars", "pandas", "sqlite"]
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


def watched(command):
    """Runs a process; gives what it did, its seconds and its peak of anonymous memory in MB."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    peak = 0

    def watch():
        nonlocal peak
        while process.poll() is None:
            try:
                with open(f"/proc/{process.pid}/status") as status:
                    found = [int(line.split()[1]) for line in status if line.startswith("RssAnon")]
            except OSError:
                return
            peak = max([peak, *found])
            time.sleep(0.002)

    watcher = threading.Thread(target=watch)
    watcher.start()
    output, faults = process.communicate()
    watcher.join()
    if process.returncode != 0:
        sys.exit(f"{' '.join(command[:1])}: {faults}")
    return output, time.perf_counter() - start, peak / 1024


def main():
    benvung, program, plugins, count = sys.argv[1:5]
    rounds = int(sys.argv[5]) if len(sys.argv) > 5 else 5
    folder = os.path.join(os.environ.get("BENCH_FOLDER", os.path.join(HERE, "..", "..", "..", ".build")),
                          f"analytics-{count}")
    if not os.path.exists(os.path.join(folder, "heads.parquet")):
        subprocess.run([sys.executable, os.path.join(HERE, "generate.py"), benvung, count, folder], check=True)
    if os.environ.get("BENCH_PEER_ORDER") == "year":
        order_by_year(folder)
    register = os.path.join(folder, "workspace", "register.db")
    names = sorted(file[:-4] for file in os.listdir(os.path.join(HERE, "queries")))
    start = time.perf_counter()
    run = subprocess.run([program, register, plugins, os.path.join(HERE, "analytics-benchmark"), "1", names[0]], capture_output=True, text=True)
    print(f"first run, which builds what a snapshot lacks: {time.perf_counter() - start:.2f} s")
    ask = lambda rounds: [program, register, plugins, os.path.join(HERE, "analytics-benchmark"), str(rounds), *names]
    output, _, peak = watched(ask(rounds))
    alone, _, _ = watched(["taskset", "-c", "0", *ask(rounds)])
    _, whole, _ = watched(ask(1))
    ours = {}
    for answer in answers(output):
        ours[answer["query"]] = (answer["seconds"], normal(answer["query"], rows_of(answer["document"]), True))
    one_thread = {answer["query"]: statistics.median(answer["seconds"]) for answer in answers(alone)}
    theirs = {}
    wholes = {}
    for peer in os.environ.get("BENCH_PEERS", " ".join(PEERS)).split():
        output = os.path.join(folder, peer + ".pickle")
        subprocess.run([sys.executable, os.path.join(HERE, "peers.py"), peer, folder,
                        str(min(rounds, 2) if peer == "sqlite" else rounds), output], check=True)
        with open(output, "rb") as file:
            theirs[peer] = pickle.load(file)
        if peer != "sqlite":
            _, wholes[peer], _ = watched([sys.executable, os.path.join(HERE, "peers.py"), peer, folder, "1", output])
    reference = {name: normal(name, rows, False) for name, (_, rows) in theirs["duckdb"]["questions"].items()}
    wrong = 0
    for name in names:
        for who, found in [("BenVung", ours.get(name))] + [(p, theirs[p]["questions"].get(name)) for p in theirs]:
            if found is None:
                print(f"{name}: no answer of {who}")
                wrong += 1
                continue
            fault = same(found[1] if who == "BenVung" else normal(name, found[1], False), reference[name])
            if fault:
                print(f"{name}: {who} differs from DuckDB: {fault}")
                wrong += 1
    print(f"answers compared: {wrong} differ\n")
    print(f"{'milliseconds, medians':22} {'BenVung':>9} " + " ".join(f"{p:>9}" for p in theirs) + f" {'best peer / ours':>17}")
    ratios = []
    for name in names:
        if name not in ours:
            continue
        own = statistics.median(ours[name][0]) * 1000
        others = {p: statistics.median(theirs[p]["questions"][name][0]) * 1000 for p in theirs}
        best = min(others.values())
        ratios.append(best / own)
        print(f"{name:22} {own:9.2f} " + " ".join(f"{others[p]:9.2f}" for p in theirs) + f" {best / own:17.2f}")
    if ratios:
        print(f"\ngeometric mean of best peer / ours: {statistics.geometric_mean(ratios):.2f}; slowest: {min(ratios):.2f}")
        speedup = statistics.geometric_mean(one_thread[name] / statistics.median(ours[name][0]) for name in ours)
        print(f"one core / all cores, geometric mean: {speedup:.2f}")
    print("whole process, each question once, seconds: " + ", ".join(
        f"{who} {seconds:.2f}" for who, seconds in [("BenVung", whole), *wholes.items()]))
    print(f"peak anonymous memory, MB: BenVung {peak:.0f}, "
          + ", ".join(f"{p} {theirs[p]['peak_mb']:.0f}" for p in theirs))


main()
