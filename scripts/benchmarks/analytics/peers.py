"""The twenty questions asked of one peer: DuckDB and SQLite by queries/*.sql, Polars and pandas by the functions below.

usage: peers.py PEER FOLDER ROUNDS OUTPUT [QUERY…]     PEER: duckdb, sqlite, polars, pandas

The data lie in memory, in the peer's own typed columns, before the clock starts; SQLite's in a file of its own, in its page
cache. The rows lie in the order in which they were made, by household and date, or with BENCH_PEER_ORDER=year by year first,
as ours do. Writes a pickle: for each question the seconds of each round and the rows of the last; and prints the peak of
anonymous memory.
"""

import glob
import os
import pickle
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
INDICATORS = ["employment", "dependents", "nutrition", "health_insurance", "adult_education", "child_school",
              "housing_quality", "housing_area", "water", "toilet", "telecom", "info_means"]
LACKS = ["lacks_" + code for code in INDICATORS]


def source(folder, name):
    """The Parquet file of a table, in the order asked for."""
    ordered = os.path.join(folder, f"{name}-by-year.parquet")
    return ordered if os.environ.get("BENCH_PEER_ORDER") == "year" and os.path.exists(ordered) else f"{folder}/{name}.parquet"


def statements(dialect):
    found = {}
    for path in sorted(glob.glob(os.path.join(HERE, "queries", "*.sql"))):
        common, _, other = open(path, encoding="utf-8").read().partition("-- sqlite\n")
        found[os.path.basename(path)[:-4]] = other if dialect == "sqlite" and other else common
    return found


def duckdb_questions(folder):
    import duckdb

    database = duckdb.connect()
    database.execute("SET threads = 2")
    for name in ("reviews", "supports", "heads"):
        database.execute(f"CREATE TABLE {name} AS SELECT * FROM '{source(folder, name)}'")
    for table, column in (("reviews", "class"), ("reviews", "ethnicity"), ("supports", "form"), ("supports", "source")):
        values = database.execute(f"SELECT DISTINCT {column} FROM {table} ORDER BY 1").fetchall()
        texts = ", ".join(f"'{value}'" for value, in values)
        database.execute(f"CREATE TYPE {table}_{column} AS ENUM ({texts})")
        database.execute(f"ALTER TABLE {table} ALTER {column} TYPE {table}_{column}")
    return {name: (lambda sql=sql: database.execute(sql).fetchall()) for name, sql in statements("duckdb").items()}


def sqlite_questions(folder):
    import sqlite3

    import pandas as pd

    path = os.path.join(folder, f"peer{os.environ.get('BENCH_PEER_ORDER', '')}.db")
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA cache_size = -2000000")
    database.execute("PRAGMA temp_store = MEMORY")
    if database.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()[0] == 0:
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("BEGIN")
        for name in ("reviews", "supports", "heads"):
            frame = pd.read_parquet(source(folder, name))
            columns = [(c, "TEXT" if str(frame[c].dtype) in ("category", "object", "str", "string") else "INTEGER")
                       for c in frame]
            database.execute(f"CREATE TABLE {name} ({', '.join(f'{c} {t}' for c, t in columns)})")
            values = [frame[c].astype(str).tolist() if t == "TEXT" else frame[c].tolist() for c, t in columns]
            database.executemany(
                f"INSERT INTO {name} VALUES ({', '.join('?' * len(columns))})", zip(*values))
        # What its users would have: households are joined.
        database.execute("CREATE INDEX reviews_household ON reviews (household, year)")
        database.execute("CREATE INDEX supports_household ON supports (household, year)")
        database.execute("COMMIT")
        database.execute("ANALYZE")
    return {name: (lambda sql=sql: database.execute(sql).fetchall()) for name, sql in statements("sqlite").items()}


def polars_questions(folder):
    import polars as pl

    r, s, h = (pl.read_parquet(source(folder, n)) for n in ("reviews", "supports", "heads"))
    y = r.lazy().filter(pl.col("year") == 2024)
    before = r.lazy().filter(pl.col("year") == 2023)
    poor, near = pl.col("class") == "poor", pl.col("class") == "near_poor"
    n = pl.len()
    lacking = pl.col("lacking")
    questions = {
        "q01_communes": y.group_by("commune").agg(
            poor.sum().alias("poor"), near.sum().alias("near_poor"), pl.col("members").cast(pl.Int64).sum().alias("persons"),
            ((pl.col("income") * pl.col("members")).sum() / pl.col("members").cast(pl.Int64).sum()).alias("income")),
        "q02_ethnicity": y.group_by("province", "ethnicity").agg(
            n, poor.sum().alias("poor"), pl.col("members").cast(pl.Int64).sum().alias("persons"), pl.col("income").mean()),
        "q03_deprivations": y.filter(pl.col("class").is_in(["poor", "near_poor"])).group_by("province").agg(
            *[pl.col(c).sum() for c in LACKS]),
        "q04_transitions": y.join(before.select("household", came="class"), on="household", how="left").group_by(
            "came", "class").agg(n, pl.col("members").cast(pl.Int64).sum()),
        "q05_median": y.group_by("commune").agg(pl.col("income").median()),
        "q06_helped": s.lazy().group_by("year", "form").agg(pl.col("household").n_unique(), pl.col("amount").sum()),
        "q07_top_ten": y.group_by("commune").agg(n.alias("households"), poor.sum().alias("poor")).with_columns(
            rate=pl.col("poor") / pl.col("households")).sort(["rate", "commune"], descending=[True, False]).head(10),
        "q08_classes": r.lazy().group_by("province", "year").agg(
            *[(pl.col("class") == c).sum().alias(c) for c in ("poor", "near_poor", "average", "not_poor")]),
        "q09_falling": y.join(before.select("household", was="income"), on="household").filter(
            pl.col("income") * 10 < pl.col("was") * 9).group_by("province").agg(
                n, (pl.col("was") - pl.col("income")).mean().alias("fall")),
        "q10_sources": s.lazy().group_by("year", "source").agg(n.alias("supports"), pl.col("amount").sum()).with_columns(
            share=pl.col("supports") / pl.col("supports").sum()),
        "q11_ranks": r.lazy().group_by("province", "year").agg(poor.sum().cast(pl.Int64).alias("poor")).sort(
            "province", "year").with_columns(
                change=pl.col("poor").diff().over("province"),
                rank=pl.col("poor").rank("min", descending=True).over("year")),
        "q12_households": r.lazy().group_by("household").agg(poor.sum().alias("years"), pl.col("income").sum()).sort(
            ["years", "income", "household"], descending=[True, True, False]).head(10),
        "q13_names": h.lazy().filter(pl.col("folded").str.contains("nguyen thi", literal=True)).group_by("province").agg(n),
        "q14_sizes": y.group_by("members", "class").agg(
            n, pl.col("income").min().alias("lowest"), pl.col("income").max().alias("highest")),
        "q15_counts": r.lazy().group_by("year", "lacking").agg(n, pl.col("members").cast(pl.Int64).sum().alias("persons")),
        "q16_months": s.lazy().group_by(
            "year", pl.col("date").cast(pl.Date).dt.month().alias("month"), "source").agg(n, pl.col("amount").sum()),
        "q17_incomes": r.lazy().group_by("year", "class", "urban").agg(
            n, pl.col("income").mean().alias("mean"), pl.col("income").min().alias("lowest"),
            pl.col("income").max().alias("highest")),
        "q18_intensity": y.group_by("province").agg(
            n.alias("households"), (lacking >= 3).sum().alias("poor"),
            lacking.filter(lacking >= 3).cast(pl.Int64).sum().alias("lacking")).with_columns(
                headcount=pl.col("poor") / pl.col("households")),
        "q19_bands": y.group_by(pl.col("income") // 5_000_000).agg(n, pl.col("members").cast(pl.Int64).sum()),
        "q20_without_support": y.filter(poor).join(
            s.lazy().filter(pl.col("year") == 2024), on="household", how="anti").group_by("province").agg(n),
    }
    return {name: (lambda plan=plan: plan.collect().rows()) for name, plan in questions.items()}


def pandas_questions(folder):
    import pandas as pd

    r, s, h = (pd.read_parquet(source(folder, n)) for n in ("reviews", "supports", "heads"))

    def of(year):
        return r[r["year"] == year]

    def rows(frame):
        return list(frame.reset_index().itertuples(index=False, name=None))

    def grouped(frame, keys, **measures):
        return frame.groupby(keys, observed=True).agg(**measures)

    def communes():
        y = of(2024)
        y = y.assign(poor=y["class"] == "poor", near=y["class"] == "near_poor", weighted=y["income"] * y["members"])
        g = grouped(y, "commune", poor=("poor", "sum"), near=("near", "sum"), persons=("members", "sum"),
                    weighted=("weighted", "sum"))
        g["income"] = g.pop("weighted") / g["persons"]
        return rows(g)

    def ethnicity():
        y = of(2024)
        return rows(grouped(y.assign(poor=y["class"] == "poor"), ["province", "ethnicity"], n=("poor", "size"),
                            poor=("poor", "sum"), persons=("members", "sum"), income=("income", "mean")))

    def deprivations():
        y = of(2024)
        return rows(y[y["class"].isin(["poor", "near_poor"])].groupby("province")[LACKS].sum())

    def transitions():
        both = of(2024).merge(of(2023)[["household", "class"]], on="household", how="left", suffixes=("", "_came"))
        return rows(grouped(both, ["class_came", "class"], n=("members", "size"), persons=("members", "sum")))

    def median():
        return rows(of(2024).groupby("commune")[["income"]].median())

    def helped():
        return rows(grouped(s, ["year", "form"], n=("household", "nunique"), amount=("amount", "sum")))

    def top_ten():
        y = of(2024)
        g = grouped(y.assign(poor=y["class"] == "poor"), "commune", n=("poor", "size"), poor=("poor", "sum"))
        g["rate"] = g["poor"] / g["n"]
        return rows(g.reset_index().sort_values(["rate", "commune"], ascending=[False, True]).head(10).set_index("commune"))

    def by_class():
        return rows(pd.crosstab([r["province"], r["year"]], r["class"])[["poor", "near_poor", "average", "not_poor"]])

    def falling():
        both = of(2024).merge(of(2023)[["household", "income"]], on="household", suffixes=("", "_was"))
        fell = both[both["income"] * 10 < both["income_was"] * 9]
        fell = fell.assign(fall=fell["income_was"] - fell["income"])
        return rows(grouped(fell, "province", n=("fall", "size"), fall=("fall", "mean")))

    def sources():
        g = grouped(s, ["year", "source"], n=("amount", "size"), amount=("amount", "sum"))
        g["share"] = g["n"] / g["n"].sum()
        return rows(g)

    def ranks():
        g = grouped(r.assign(poor=r["class"] == "poor"), ["province", "year"], poor=("poor", "sum"))
        g["change"] = g.groupby("province")["poor"].diff()
        g["rank"] = g.groupby("year")["poor"].rank(method="min", ascending=False)
        return rows(g)

    def households():
        g = grouped(r.assign(poor=r["class"] == "poor"), "household", years=("poor", "sum"), income=("income", "sum"))
        g = g.reset_index().sort_values(["years", "income", "household"], ascending=[False, False, True]).head(10)
        return rows(g.set_index("household"))

    def names():
        return rows(grouped(h[h["folded"].str.contains("nguyen thi", regex=False)], "province", n=("name", "size")))

    def sizes():
        return rows(grouped(of(2024), ["members", "class"], n=("income", "size"), lowest=("income", "min"),
                            highest=("income", "max")))

    def counts():
        return rows(grouped(r, ["year", "lacking"], n=("members", "size"), persons=("members", "sum")))

    def months():
        dated = s.assign(month=pd.to_datetime(s["date"], unit="D").dt.month)
        return rows(grouped(dated, ["year", "month", "source"], n=("amount", "size"), amount=("amount", "sum")))

    def incomes():
        return rows(grouped(r, ["year", "class", "urban"], n=("income", "size"), mean=("income", "mean"),
                            lowest=("income", "min"), highest=("income", "max")))

    def intensity():
        y = of(2024)
        y = y.assign(poor=y["lacking"] >= 3, held=y["lacking"].where(y["lacking"] >= 3, 0))
        g = grouped(y, "province", n=("poor", "size"), poor=("poor", "sum"), held=("held", "sum"))
        g["headcount"] = g["poor"] / g["n"]
        return rows(g)

    def bands():
        y = of(2024)
        return rows(grouped(y.assign(band=y["income"] // 5_000_000), "band", n=("members", "size"),
                            persons=("members", "sum")))

    def without_support():
        y = of(2024)
        y = y[y["class"] == "poor"]
        return rows(grouped(y[~y["household"].isin(s.loc[s["year"] == 2024, "household"])], "province", n=("members", "size")))

    questions = [communes, ethnicity, deprivations, transitions, median, helped, top_ten, by_class, falling, sources, ranks,
                 households, names, sizes, counts, months, incomes, intensity, bands, without_support]
    return dict(zip(statements("pandas"), questions))


def main():
    peer, folder, rounds, output = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
    start = time.perf_counter()
    questions = {"duckdb": duckdb_questions, "sqlite": sqlite_questions, "polars": polars_questions,
                 "pandas": pandas_questions}[peer](folder)
    opened = time.perf_counter() - start
    results = {}
    peak = 0
    for name in sys.argv[5:] or questions:
        seconds = []
        for _ in range(rounds):
            start = time.perf_counter()
            rows = questions[name]()
            seconds.append(time.perf_counter() - start)
            memory = {line.split(":")[0]: line.split()[1] for line in open("/proc/self/status") if line.startswith("Rss")}
            peak = max(peak, int(memory["RssAnon"]))
        results[name] = (seconds, rows)
    with open(output, "wb") as file:
        pickle.dump({"opened": opened, "peak_mb": peak / 1024, "questions": results}, file)


main()
