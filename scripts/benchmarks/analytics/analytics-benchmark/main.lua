-- One of the questions in queries/, or all of them, each as one table.
local names <const> = {
  "q01_communes", "q02_ethnicity", "q03_deprivations", "q04_transitions", "q05_median", "q06_helped", "q07_top_ten", "q08_classes",
  "q09_falling", "q10_sources", "q11_ranks", "q12_households", "q13_names", "q14_sizes", "q15_counts", "q16_months", "q17_incomes",
  "q18_intensity", "q19_bands", "q20_without_support",
}

return function(ctx)
  ctx.doc:title "Analytics benchmark"
  for _, name in ipairs(names) do
    if ctx.params.query == "all" or ctx.params.query == name then
      ctx.doc:table(require("lib." .. name)(ctx.data), { id = name, caption = name })
    end
  end
end
