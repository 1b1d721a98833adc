"""The peer of scripts/bench report: the poverty overview with pandas, its three tables and its chart on one page.

report_peer.py FOLDER YEAR OUT.html [OUT.json]: prints the milliseconds it took after its imports.
"""

import json
import sys
import time

import numpy as np
import pandas as pd
import pyarrow.parquet  # pandas would load it in read_parquet: it belongs to the imports

start = time.perf_counter()
folder, year, page = sys.argv[1], int(sys.argv[2]), sys.argv[3]

reviews = pd.read_parquet(f"{folder}/reviews.parquet", filters=[("year", "in", [year - 1, year])])
unit_years = pd.read_parquet(f"{folder}/unit_years.parquet", columns=["unit", "year", "households"])
households = unit_years[unit_years["year"] == year].set_index("unit")["households"]

# HCMC-2021: đồng per person and year. A class recognised by the commune comes before the computed one.
income = reviews["income_per_person"].to_numpy(dtype="float64", na_value=np.nan)
recognised = reviews["recognised"]
is_open = recognised.isna().to_numpy()
reviews["poor"] = (recognised == "poor").to_numpy() | (is_open & (income <= 36_000_000))
reviews["near_poor"] = (recognised == "near_poor").to_numpy() | (
    is_open & (income > 36_000_000) & (income <= 46_000_000)
)
before, now = reviews[reviews["year"] == year - 1], reviews[reviews["year"] == year]

# By commune. Newly escaped: less than 36 months since the last exit that was recognised.
exits = pd.to_datetime(now["last_exit"].to_numpy(dtype="float64", na_value=np.nan), unit="D")
dates = pd.to_datetime(now["date"].to_numpy(), unit="D")
income = now["income_per_person"].to_numpy(dtype="float64", na_value=np.nan)
members = now["members"].to_numpy(dtype="float64", na_value=np.nan)
weighs = ~np.isnan(income) & ~np.isnan(members)
columns = pd.DataFrame(
    {
        "unit": now["unit"].to_numpy(),
        "poor": now["poor"].to_numpy(),
        "near_poor": now["near_poor"].to_numpy(),
        "escaped": ~(now["poor"] | now["near_poor"]).to_numpy() & np.asarray(dates < exits + pd.DateOffset(months=36)),
        "weighted": np.where(weighs, income * members, 0.0),
        "weight": np.where(weighs, members, 0.0),
    }
)
sums = columns.groupby("unit", observed=True).sum()
table = sums.reindex(sums.index.astype(object).union(households.index.astype(object)), fill_value=0)
table["households"] = households.rename(index=str).reindex(table.index)
table.loc["(total)"] = table.sum(skipna=False)
table["income"] = table["weighted"] / table["weight"].replace(0, np.nan)
table["rate"] = table["poor"] / table["households"]
table = table[["poor", "near_poor", "escaped", "income", "rate"]].sort_values("rate", ascending=False)

# What poor and near-poor households lack.
lacking = now.loc[now["poor"] | now["near_poor"], ["household", "deprivations"]].explode("deprivations")
lacking = lacking.groupby("deprivations")["household"].nunique().sort_values(ascending=False)

# Who came and went.
pairs = before[["household", "unit", "poor"]].merge(
    now[["household", "unit", "poor", "last_exit"]], on="household", how="outer", suffixes=("_before", "_now")
)
was, stays = pairs["poor_before"].eq(True), pairs["poor_now"].eq(True)
reviewed = pairs["unit_now"].notna()
exited = pairs["last_exit"].notna()
at, to = pairs["unit_before"].astype(object), pairs["unit_now"].astype(object)
moves = was & stays & (at != to)
movement = pd.DataFrame(
    {
        "start": at[was].value_counts(),
        "escaped": at[was & reviewed & ~stays].value_counts(),
        "not_reviewed": at[was & ~reviewed].value_counts(),
        "fallen_back": to[~was & stays & exited].value_counts(),
        "newly_arisen": to[~was & stays & ~exited].value_counts(),
        "moved": to[moves].value_counts().sub(at[moves].value_counts(), fill_value=0),
        "end": to[stays].value_counts(),
    }
).fillna(0).astype(int)
movement.loc["(total)"] = movement.sum()

bars = table.drop("(total)")["rate"]
chart = "".join(
    f'<rect x="160" y="{place * 22}" width="{600 * rate / bars.max():.1f}" height="18"/>'
    f'<text x="0" y="{place * 22 + 14}">{unit}</text>'
    for place, (unit, rate) in enumerate(bars.items())
)
with open(page, "w", encoding="utf-8") as file:
    file.write(table.to_html())
    file.write(f'<svg width="760" height="{22 * len(bars)}">{chart}</svg>')
    file.write(lacking.to_frame().to_html())
    file.write(movement.to_html())
print((time.perf_counter() - start) * 1000)

if len(sys.argv) > 4:

    def figures(frame):
        return {
            unit: {name: None if pd.isna(value) else float(value) for name, value in row.items()}
            for unit, row in frame.iterrows()
        }

    with open(sys.argv[4], "w", encoding="utf-8") as file:
        everything = {"by-unit": figures(table), "movement": figures(movement), "lacking": lacking.tolist()}
        json.dump(everything, file, ensure_ascii=False)
