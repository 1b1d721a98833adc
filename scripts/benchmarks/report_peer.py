"""The peer of scripts/bench report: the table by commune with pandas.

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

reviews = pd.read_parquet(
    f"{folder}/reviews.parquet", columns=["year", "unit", "members", "income_per_person", "recognised"]
)
unit_years = pd.read_parquet(f"{folder}/unit_years.parquet", columns=["unit", "year", "households"])
reviews = reviews[reviews["year"] == year]
households = unit_years[unit_years["year"] == year].set_index("unit")["households"]

# HCMC-2021: đồng per person and year. A class recognised by the commune comes before the computed one.
income = reviews["income_per_person"].to_numpy(dtype="float64", na_value=np.nan)
members = reviews["members"].to_numpy(dtype="float64", na_value=np.nan)
recognised = reviews["recognised"]
is_open = recognised.isna().to_numpy()
weighs = ~np.isnan(income) & ~np.isnan(members)
columns = pd.DataFrame(
    {
        "unit": reviews["unit"].to_numpy(),
        "poor": (recognised == "poor").to_numpy() | (is_open & (income <= 36_000_000)),
        "near_poor": (recognised == "near_poor").to_numpy()
        | (is_open & (income > 36_000_000) & (income <= 46_000_000)),
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
table = table[["poor", "near_poor", "income", "rate"]].sort_values("rate", ascending=False)
table.to_html(page)
print((time.perf_counter() - start) * 1000)

if len(sys.argv) > 4:
    figures = {
        unit: {name: None if pd.isna(value) else float(value) for name, value in row.items()}
        for unit, row in table.iterrows()
    }
    with open(sys.argv[4], "w", encoding="utf-8") as file:
        json.dump(figures, file, ensure_ascii=False)
