"""100,000 draws of a five-year monthly budget: benvung on one and two cores beside NumPy.

The time of benvung is that of the whole process less that of one with a single draw.
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import time

FOLDER = pathlib.Path(__file__).parent / "simulation"
DRAWS = 100_000


def run(benvung, workspace, draws, cores):
    script = pathlib.Path(workspace) / f"model-{draws}.lua"
    script.write_text((FOLDER / "model.lua").read_text().replace("DRAWS", str(draws)))
    best, output = float("inf"), ""
    for _ in range(5):
        start = time.perf_counter()
        output = subprocess.run(
            ["taskset", "-c", cores, benvung, "-C", workspace, "run", str(script)],
            check=True, capture_output=True, text=True).stdout
        best = min(best, time.perf_counter() - start)
    figures = next(line for line in output.splitlines() if len(line.split()) == 4)
    return best, figures


def main():
    benvung, python = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        workspace = os.path.join(folder, "w")
        subprocess.run([benvung, "init", workspace], check=True, capture_output=True)
        base, _ = run(benvung, workspace, 1, "0,1")
        rows = []
        for cores, name in (("0", "benvung, 1 core"), ("0,1", "benvung, 2 cores")):
            seconds, figures = run(benvung, workspace, DRAWS, cores)
            rows.append((name, seconds - base, figures))
    seconds, *figures = subprocess.run(
        [python, str(FOLDER / "peer.py"), str(DRAWS)], check=True, capture_output=True, text=True).stdout.split()
    rows.append(("NumPy, 1 core", float(seconds), " ".join(figures)))
    print(f"{DRAWS:,} draws of a five-year monthly budget; mean, P10, P90, probability of loss")
    for name, seconds, figures in rows:
        print(f"{name:18} {seconds * 1000:8.1f} ms   {figures}")
    if rows[0][2] != rows[1][2]:
        sys.exit("bench: the figures differ between one core and two")


main()
