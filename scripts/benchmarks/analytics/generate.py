"""A national register made up for the analytics benchmark: a workspace of BenVung and the same data for its peers.

usage: generate.py BENVUNG REVIEWS FOLDER

The numbers come from NumPy's PCG64 with a fixed seed. Five reviews a household, one in November of each year from 2021 to
2025; 63 provinces, 693 districts, 10,395 communes, the households spread over the communes evenly, one commune in four
urban. A household's income a year is log-normal (median 21 million dong a person) and moves by a log-normal factor from
year to year; it lacks each of the indicators below with a probability between 4 and 22 %, more where the income is low, and
keeps three in four of them until the next year. Nothing is recorded of its class: BenVung computes it by the rules of the
standard in force, and here the same rules are written out once more for the peers, so that equal answers also check the
classes. Three in ten reviews are followed by a support within the next year. One member a household, its head, has a name
of the most frequent Vietnamese surnames, middle names and given names, numbered so that most are different.

The peers get what they would make of it: Parquet files with native types, the joins to commune, district, province and
head made beforehand, the class as a category, the deprivations as twelve columns of booleans.
"""

import os
import sqlite3
import subprocess
import sys

import numpy as np
import pandas as pd

YEARS = [2021, 2022, 2023, 2024, 2025]
INDICATORS = [  # code, probability at the median income, whether the standard of 2016 counts it, too
    ("employment", 0.16, False), ("dependents", 0.12, False), ("nutrition", 0.05, False),
    ("health_insurance", 0.20, True), ("adult_education", 0.14, True), ("child_school", 0.04, True),
    ("housing_quality", 0.12, True), ("housing_area", 0.10, True), ("water", 0.11, True), ("toilet", 0.22, True),
    ("telecom", 0.13, True), ("info_means", 0.09, True),
]
ETHNICITIES = ["kinh", "tay", "thai", "muong", "khmer", "mong", "nung", "dao"]
FORMS = ["loan", "health_insurance", "house_building", "education", "means", "hardship", "training", "scholarship"]
SOURCES = ["budget", "policy_bank", "poor_fund", "donors"]
SURNAMES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô"]
MIDDLES = ["Thị", "Văn", "Hữu", "Ngọc", "Minh", "Đức", "Thanh", "Kim", "Xuân", "Thị Thu", "Thị Kim", "Quốc"]
GIVEN = ["Anh", "Bình", "Châu", "Dũng", "Đạt", "Giang", "Hà", "Hạnh", "Hoa", "Hùng", "Hương", "Khánh", "Lan", "Linh",
         "Long", "Mai", "Nam", "Nga", "Phương", "Quân", "Sơn", "Tâm", "Thảo", "Trang", "Tuấn", "Vân", "Yến"]
PROVINCES, DISTRICTS, COMMUNES = 63, 693, 10_395


def day(year, month, date):
    return int((np.datetime64(f"{year:04}-{month:02}-{date:02}") - np.datetime64("1970-01-01")).astype(int))


def pick(random, weights, count):
    return random.choice(len(weights), count, p=np.array(weights) / sum(weights)).astype(np.int8)


def households(random, count):
    commune = (np.arange(count, dtype=np.int64) * COMMUNES // count).astype(np.int32)
    return pd.DataFrame({
        "household": np.arange(count, dtype=np.int32), "commune": commune, "district": commune * DISTRICTS // COMMUNES,
        "province": (commune * DISTRICTS // COMMUNES * PROVINCES // DISTRICTS).astype(np.int8),
        "urban": commune % 4 == 0, "ethnicity": pick(random, [70, 6, 6, 5, 4, 4, 3, 2], count),
        "surname": pick(random, [38, 11, 10, 7, 5, 5, 5, 4, 4, 3, 2, 2, 2, 2], count),
        "middle": pick(random, [1] * len(MIDDLES), count), "given": pick(random, [1] * len(GIVEN), count),
    })


def classes(year, income, urban, depriving, counted_2016):
    """The rules of VN-2016 (until 2021) and VN-2022: 0 poor, 1 near poor, 2 average, 3 not poor."""
    line = lambda rural, town: np.where(urban, town, rural) * 12
    if year < 2022:
        near = line(1_000_000, 1_300_000)
        poor = (income <= line(700_000, 900_000)) | ((income <= near) & (counted_2016 >= 3))
        return np.select([poor, income <= near, income <= line(1_500_000, 1_950_000)], [0, 1, 2], 3)
    low = income <= line(1_500_000, 2_000_000)
    return np.select([low & (depriving >= 3), low, income <= line(2_250_000, 3_000_000)], [0, 1, 2], 3)


def reviews(random, homes):
    count = len(homes)
    income = np.exp(random.normal(np.log(21e6), 0.45, count))
    lacks = None
    parts = []
    for year in YEARS:
        income = np.clip(income * np.exp(random.normal(0.04, 0.12, count)), 1e6, 5e9)
        whole = (income / 1e5).astype(np.int64) * 100_000
        chance = np.array([p for _, p, _ in INDICATORS]) * np.clip(21e6 / income, 0.3, 3)[:, None]
        fresh = random.random((count, len(INDICATORS))) < chance
        lacks = fresh if lacks is None else np.where(random.random(fresh.shape) < 0.75, lacks, fresh)
        counted = lacks[:, [both for _, _, both in INDICATORS]].sum(1)
        part = homes[["household", "commune", "district", "province", "urban", "ethnicity"]].copy()
        part["year"] = np.int16(year)
        part["date"] = day(year, 11, 1) + random.integers(0, 29, count).astype(np.int32)
        part["kind"] = (random.random(count) < 0.1).astype(np.int8)
        part["members"] = pick(random, [6, 12, 18, 26, 18, 11, 6, 3], count) + np.int8(1)
        part["income"] = whole
        part["class"] = classes(year, whole, part["urban"].to_numpy(), lacks.sum(1), counted).astype(np.int8)
        for place, (code, _, _) in enumerate(INDICATORS):
            part["lacks_" + code] = lacks[:, place]
        part["lacking"] = lacks.sum(1).astype(np.int8)
        parts.append(part)
    return pd.concat(parts).sort_values(["household", "date"], kind="stable", ignore_index=True)


def supports(random, rows):
    chosen = rows[random.random(len(rows)) < 0.3]
    count = len(chosen)
    made = chosen[["household", "commune", "province"]].copy()
    made["form"] = pick(random, [20, 30, 4, 12, 10, 12, 9, 3], count)
    made["source"] = pick(random, [55, 20, 15, 10], count)
    made["date"] = (chosen["date"] + random.integers(1, 300, count)).astype(np.int32)
    made["year"] = (made["date"].to_numpy().astype("datetime64[D]").astype("datetime64[Y]").astype(int) + 1970).astype(
        np.int16)
    made["amount"] = random.integers(1, 500, count).astype(np.int64) * 100_000
    return made.reset_index(drop=True)


def blocks(frame, size=500_000):
    """Some rows after the others: as Python's own values they take ten times the room."""
    return (frame.iloc[start:start + size] for start in range(0, len(frame), size))


def fill(database, homes, rows, helps):
    """The register's tables. Its triggers, which count revisions row by row, wait meanwhile."""
    triggers = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        database.execute(f'DROP TRIGGER "{name}"')
    database.execute(
        "INSERT INTO batches (id, kind, who, at, program) VALUES (1000, 'benchmark', '', '2026-01-01T00:00:00Z', '')")
    for table in ("unit_successions", "unit_years", "units"):
        database.execute(f"DELETE FROM {table}")
    first = day(2000, 1, 1)
    units = []
    for level, count, start, above in (
        ("province", PROVINCES, 1, None), ("district", DISTRICTS, 101, (1, PROVINCES)),
        ("commune", COMMUNES, 1001, (101, DISTRICTS)),
    ):
        digits = {"province": 2, "district": 3, "commune": 5}[level]
        name = {"province": "Tỉnh", "district": "Huyện", "commune": "Xã"}[level]
        for place in range(count):
            area = None if level != "commune" else "urban" if place % 4 == 0 else "rural"
            parent = None if above is None else above[0] + place * above[1] // count
            units.append((start + place, f"{place + 1:0{digits}}", first, f"{name} {place + 1:0{digits}}", level, area,
                          parent, 1000))
    database.executemany(
        "INSERT INTO units (id, code, valid_from, name, level, area_type, parent, batch) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        units)
    each = max(1, len(homes) // COMMUNES)
    database.executemany(
        "INSERT INTO unit_years (unit, year, households, persons, batch) VALUES (?, ?, ?, ?, 1000)",
        ((1001 + place, year, each * 4, each * 15) for place in range(COMMUNES) for year in YEARS))
    ids = (homes["household"] + 1).tolist()
    communes = (homes["commune"] + 1001).tolist()
    database.executemany(
        "INSERT INTO households (id, code, batch) VALUES (?, ?, 1000)",
        ((id, f"{commune - 1000:05}-{id:07}") for id, commune in zip(ids, communes)))
    database.executemany(
        "INSERT INTO residences (household, valid_from, unit, batch) VALUES (?, ?, ?, 1000)",
        ((id, first, commune) for id, commune in zip(ids, communes)))
    database.executemany(
        "INSERT INTO members (household, number, name, relationship, sex, ethnicity, batch)"
        " VALUES (?, 1, ?, 'head', 'male', ?, 1000)",
        ((id, name, ETHNICITIES[e]) for id, name, e in zip(ids, homes["name"].tolist(), homes["ethnicity"].tolist())))
    texts = [",".join(code for place, (code, _, _) in enumerate(INDICATORS) if mask >> place & 1) for mask in range(4096)]
    kinds = ["periodic", "regular"]
    for part in blocks(rows):
        masks = sum(part["lacks_" + code].to_numpy().astype(np.int64) << place
                    for place, (code, _, _) in enumerate(INDICATORS))
        database.executemany(
            "INSERT INTO review_events (household, date, unit, kind, members, income_per_person, deprivations, batch)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, 1000)",
            ((h + 1, d, c + 1001, kinds[k], m, i, texts[mask]) for h, d, c, k, m, i, mask in zip(
                part["household"].tolist(), part["date"].tolist(), part["commune"].tolist(), part["kind"].tolist(),
                part["members"].tolist(), part["income"].tolist(), masks.tolist())))
    for part in blocks(helps):
        database.executemany(
            "INSERT INTO supports (household, form, date, decision, unit, source, amount, status, batch)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, 'closed', 1000)",
            ((h + 1, FORMS[f], d, f"{place}/QĐ", c + 1001, SOURCES[s], a) for place, h, f, d, c, s, a in zip(
                part.index.tolist(), part["household"].tolist(), part["form"].tolist(), part["date"].tolist(),
                part["commune"].tolist(), part["source"].tolist(), part["amount"].tolist())))
    for _, sql in triggers:
        database.execute(sql)
    database.execute("UPDATE settings SET value = '' WHERE name = 'area'")
    database.execute("UPDATE revision SET number = number + 1, token = token + 1")


def folded(name):
    import unicodedata
    flat = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    return "".join(letter for letter in flat if not unicodedata.combining(letter))


def main():
    benvung, count, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    random = np.random.Generator(np.random.PCG64(20240101))
    homes = households(random, count // len(YEARS))
    parts = [f"{a} {b} {c}" for a in SURNAMES for b in MIDDLES for c in GIVEN]
    index = (homes["surname"].to_numpy().astype(np.int64) * len(MIDDLES) + homes["middle"]) * len(GIVEN) + homes["given"]
    # A fourth word, so that a national register has hundreds of thousands of different names.
    fourth = random.integers(0, 400, len(homes))
    extra = [f"{GIVEN[n % len(GIVEN)]}{'' if n < len(GIVEN) else n}" for n in range(400)]
    homes["name"] = [f"{parts[i]} {extra[n]}" for i, n in zip(index.tolist(), fourth.tolist())]
    rows = reviews(random, homes)
    helps = supports(random, rows)
    os.makedirs(folder, exist_ok=True)
    subprocess.run([benvung, "init", os.path.join(folder, "workspace"), "--jurisdiction", "national", "-q"], check=True)
    database = sqlite3.connect(os.path.join(folder, "workspace", "register.db"), isolation_level=None)
    database.execute("PRAGMA synchronous = OFF")
    database.execute("PRAGMA cache_size = -400000")
    database.execute("BEGIN")
    fill(database, homes, rows, helps)
    database.execute("COMMIT")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    rows["class"] = pd.Categorical.from_codes(rows["class"], ["poor", "near_poor", "average", "not_poor"])
    rows["ethnicity"] = pd.Categorical.from_codes(rows["ethnicity"], ETHNICITIES)
    rows["kind"] = pd.Categorical.from_codes(rows["kind"], ["periodic", "regular"])
    helps["form"] = pd.Categorical.from_codes(helps["form"], FORMS)
    helps["source"] = pd.Categorical.from_codes(helps["source"], SOURCES)
    heads = homes[["household", "commune", "province", "name"]].copy()
    heads["folded"] = [folded(name) for name in heads["name"]]
    for name, table in (("reviews", rows), ("supports", helps), ("heads", heads)):
        table.to_parquet(os.path.join(folder, name + ".parquet"), index=False)
    print(f"{len(rows)} reviews of {len(homes)} households, {len(helps)} supports", flush=True)


main()
