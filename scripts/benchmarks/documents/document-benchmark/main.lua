-- An annex as offices have it: one row for each review, in the order of units and households. `benvung init --demo` makes the
-- reviews, the same ones on every machine.
return function(ctx)
  local rows = ctx.data.reviews:select { "household", "unit", "date", "members", "income_per_person", "class" }
    :sort("unit", "household", "date"):limit(ctx.params.rows)
  ctx.doc:title "Danh sách rà soát hộ nghèo, hộ cận nghèo"
  ctx.doc:table(rows, { id = "annex", caption = "Phụ lục kèm theo Báo cáo" })
end
