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


def over_sqlite_by_name(database):
    """The same loop with fields read by name, as the Lua rule reads them."""
    members = 0
    cursor = database.cursor()
    cursor.row_factory = sqlite3.Row
    for row in cursor.execute("SELECT class, income, deprivations, members FROM reviews"):
        if row["class"] == "poor" and row["income"] < 18_000_000 and row["deprivations"] >= 3:
            members += row["members"]
    return members


def measure(body, expected=None):
    """Nanoseconds a row: the median of the runs with the expected result, and the result. None: no run had it."""
    figures, result = [], None
    for _ in range(ROUNDS + 1):
        start = time.process_time()
        result = body()
        figure = time.process_time() - start
        if expected is None or result == expected:
            figures.append(figure)
    return (statistics.median(figures) / COUNT * 1e9 if figures else None), result


def main():
    rows = list(reviews())
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE reviews (class TEXT, income INTEGER, deprivations INTEGER, members INTEGER)")
    database.executemany("INSERT INTO reviews VALUES (?, ?, ?, ?)", rows)
    figure, expected = measure(lambda: over_sqlite_by_name(database))
    wanted = "ns a row (wanted: at least 8 times ours)"
    print(f"row rule, Python over sqlite3, fields by name: {figure:8.1f} {wanted}, sum {expected}")
    figure, result = measure(lambda: over_sqlite(database))
    print(f"row rule, Python over sqlite3, tuples unpacked: {figure:7.1f} {wanted}, sum {result}")
    try:
        from lupa import lua54
    except ImportError:
        print("row rule, lupa: not installed")
        return
    objects = [Review(*row) for row in rows]
    script = lua54.LuaRuntime().execute(SCRIPT)
    # python.iter of lupa 2 now and then ends before the last rows: a figure for another result is no figure.
    figure, result = measure(lambda: script(objects), expected)
    if figure is None:
        print(f"row rule, lupa: finds {result} members where all others find {expected}; not compared")
    else:
        print(f"row rule, lupa:                                {figure:8.1f} {wanted}, sum {expected}")


main()
