"""How long a register's columns take to build and to open, and the memory for it, on copies of made-up registers.

usage: snapshot.py BENVUNG FOLDER [FOLDER]...

FOLDER holds a workspace as generate.py makes it. First from nothing; then once more with the columns that reports keep for
classes removed, so that both parts are known; then after one review was changed by `data set`; then how long a whole
command takes that asks for one row, so that two registers' difference is the difference of opening them. Times are of whole
processes; the register is read once before, so that the disk does not count. RssAnon is looked at every 5 ms.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ASK = ["data", "query", "units", "--limit", "1", "-q"]
OPENINGS = 41


def run(command, folder):
    """Seconds, peak RssAnon and peak RSS in MB."""
    anonymous = resident = 0
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    while process.poll() is None:
        try:
            with open(f"/proc/{process.pid}/status") as status:
                text = status.read()
            for pattern, name in ((r"RssAnon:\s+(\d+)", "anonymous"), (r"VmHWM:\s+(\d+)", "resident")):
                found = re.search(pattern, text)
                value = int(found[1]) / 1024 if found else 0
                anonymous, resident = (max(anonymous, value), resident) if name == "anonymous" else (
                    anonymous, max(resident, value))
        except OSError:
            pass
        time.sleep(0.005)
    seconds = time.perf_counter() - start
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return seconds, anonymous, resident


def openings(benvung, folder):
    times = []
    for _ in range(OPENINGS):
        start = time.perf_counter()
        subprocess.run([benvung, *ASK], cwd=folder, stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main():
    benvung, folders = os.path.abspath(sys.argv[1]), sys.argv[2:]
    print(f"{'register':24} {'what':34} {'seconds':>8} {'RssAnon':>8} {'RSS':>8}")
    for source in folders:
        name = os.path.basename(os.path.normpath(source))
        with tempfile.TemporaryDirectory(dir=os.path.dirname(os.path.abspath(source))) as folder:
            shutil.copy(os.path.join(source, "workspace", "register.db"), folder)
            snapshot = os.path.join(folder, "register.db.snapshot")
            say = lambda what, figures: print(
                f"{name:24} {what:34} {figures[0]:8.2f} {figures[1]:5.0f} MB {figures[2]:5.0f} MB", flush=True)
            say("snapshot and prepared columns", run([benvung, *ASK], folder))
            if os.path.exists(snapshot + "-prepared"):
                os.remove(snapshot + "-prepared")
                say("prepared columns alone", run([benvung, *ASK], folder))
            key = subprocess.run(
                [benvung, "data", "query", "households", "--select", "code", "--limit", "1", "--csv", "-q"], cwd=folder,
                check=True, stdout=subprocess.PIPE, text=True).stdout.split()[-1]
            say("one household changed: the write", run(
                [benvung, "data", "set", "households", key, "dissolved_on=2025-12-31", "--reason", "bench", "-q"], folder))
            say("the next command after it", run([benvung, *ASK], folder))
            print(f"{name:24} {'one row asked for, all built':34} {openings(benvung, folder):8.4f}", flush=True)


main()
