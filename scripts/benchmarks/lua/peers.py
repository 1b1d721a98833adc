"""The row rule of scripts/bench lua in Python: the same loop over sqlite3, and the same Lua script in lupa."""

import sqlite3
import statistics
import sys
import time

COUNT = 1_000_000
ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 5
CLASSES = ["poor", "near_poor", "average", "not_poor"]
SCRIPT = """
return function(reviews)
  local members = 0
  for row in python.iter(reviews) do
    if row.class == "poor" and row.income < 18000000 and row.deprivations >= 3 then members = members + row.members end
  end
  return members
end
"""


class Review:
    __slots__ = ("income", "deprivations", "members", "class")

    def __init__(self, *values):
        for name, value in zip(("class", "income", "deprivations", "members"), values):
            setattr(self, name, value)


def reviews():
    seed = 7
    for _ in range(COUNT):
        seed = (seed * 1103515245 + 12345) % 2147483648
        yield (
            CLASSES[seed // 65536 % 4],
            seed % 50_000_000,
            (seed // 4096 % 64).bit_count(),
            seed // 1024 % 8 + 1,
        )


def over_sqlite(database):
    members = 0
    for class_, income, deprivations, count in database.execute(
        "SELECT class, income, deprivations, members FROM reviews"
    ):
        if class_ == "poor" and income < 18_000_000 and deprivations >= 3:
            members += count
    return members


def measure(body):
    body()
    figures = []
    for _ in range(ROUNDS):
        start = time.process_time()
        result = body()
        figures.append(time.process_time() - start)
    return statistics.median(figures) / COUNT * 1e9, result


def main():
    rows = list(reviews())
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE reviews (class TEXT, income INTEGER, deprivations INTEGER, members INTEGER)")
    database.executemany("INSERT INTO reviews VALUES (?, ?, ?, ?)", rows)
    figure, expected = measure(lambda: over_sqlite(database))
    print(f"row rule, Python over sqlite3: {figure:8.1f} ns a row (wanted: at least 8 times ours), sum {expected}")
    try:
        from lupa import lua54
    except ImportError:
        print("row rule, lupa: not installed")
        return
    objects = [Review(*row) for row in rows]
    script = lua54.LuaRuntime().execute(SCRIPT)
    figure, result = measure(lambda: script(objects))
    if result != expected:
        # Seen now and then with lupa 2: a figure for another result is no figure.
        print(f"row rule, lupa: finds {result} members where all others find {expected}; not compared")
        return
    print(f"row rule, lupa:                {figure:8.1f} ns a row (wanted: at least 8 times ours), sum {result}")

main()
