"""The peer of import.py: a validating importer in plain Python. Every cell is checked by the same rules; households, units
and code lists are looked up in dictionaries; rows go in by executemany, in one transaction."""

import csv
import sqlite3
import sys
from datetime import date

INDICATORS = {
    "employment", "dependents", "nutrition", "health_insurance", "adult_education", "child_school", "housing_quality",
    "housing_area", "water", "toilet", "telecom", "info_means", "access_to_health", "waste",
}
KINDS = {"periodic", "regular"}
CAUSES = {"no_land", "no_capital", "no_labour", "no_tools", "no_knowledge", "no_skill", "illness", "other"}
EPOCH = date(1970, 1, 1).toordinal()
LAST = date.today().toordinal() - EPOCH


class Importer:
    def __init__(self, register):
        source = sqlite3.connect(f"file:{register}?mode=ro", uri=True)
        self.households = dict(source.execute("SELECT code, id FROM households"))
        self.units = {}
        for code, row, start, end in source.execute(
            "SELECT code, id, valid_from, coalesce(valid_to, 9999999) FROM units WHERE level = 'commune'"):
            self.units.setdefault(code, []).append((start, end, row))
        self.days, self.lists, self.dated_units, self.seen, self.faults = {}, {"": ""}, {}, set(), []

    def day(self, text):
        known = self.days.get(text)
        if known is None:
            day, month, year = text.split("/")
            known = date(int(year), int(month), int(day)).toordinal() - EPOCH
            if known > LAST or not 1850 <= int(year) <= 2200:
                raise ValueError("a day in the future, or an unlikely year")
            self.days[text] = known
        return known

    def unit(self, code, day):
        known = self.dated_units.get((code, day))
        if known is None:
            (known,) = [row for start, end, row in self.units[code] if start <= day <= end]
            self.dated_units[code, day] = known
        return known

    def listed(self, text):
        known = self.lists.get(text)
        if known is None:
            items = [item.strip() for item in text.split(",")]
            if not INDICATORS.issuperset(items):
                raise ValueError("not in the list of indicators")
            known = self.lists[text] = ",".join(sorted(set(items)))
        return known

    @staticmethod
    def number(text, low, high):
        value = int(text)
        if not low <= value <= high:
            raise ValueError(f"must be from {low} to {high}")
        return value

    def row(self, cells):
        code, day, unit, kind, members, income, points_a, points_b, lacks, cause = [cell.strip() for cell in cells]
        household, day = self.households[code], self.day(day)
        key = (household, day)
        if key in self.seen:
            raise ValueError("twice in the file")
        self.seen.add(key)
        if kind not in KINDS or cause not in CAUSES:
            raise ValueError("not in the list")
        points_b = self.number(points_b, 0, 140)
        listed = self.listed(lacks)
        if points_b != 10 * (listed.count(",") + 1 if listed else 0):
            raise ValueError("points and deprivations disagree")
        return (
            household, day, self.unit(unit, day), kind, self.number(members, 1, 50),
            self.number(income, 0, 10_000_000_000), self.number(points_a, 0, 1000), points_b, listed, cause,
        )

    def rows(self, reader):
        for line, cells in enumerate(reader, 2):
            try:
                yield self.row(cells)
            except (ValueError, KeyError) as fault:
                self.faults.append(f"{line}: {fault!r}")


def main(register, target, path):
    importer = Importer(register)
    database = sqlite3.connect(target, isolation_level=None)
    database.execute("PRAGMA synchronous = FULL")
    database.execute("PRAGMA cache_size = -65536")
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        database.execute("BEGIN")
        database.executemany("INSERT INTO review_events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", importer.rows(reader))
        database.execute("ROLLBACK" if importer.faults else "COMMIT")
    for fault in importer.faults[:100]:
        print(fault)
    sys.exit(1 if importer.faults else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
