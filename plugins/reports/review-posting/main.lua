-- Step 4 of the periodic review: the result as it is posted in public: name, hamlet and class, nothing else.
local bv <const> = require "benvung"
local review <const> = require "review"
local t <const> = bv.t

return function(ctx)
  local rows = review.results(ctx)
  review.title(ctx, "kind", "TB")
  ctx.doc:text(t("lead", { year = ctx.params.year, area = ctx.params.area, days = ctx.params.days }))

  local parts = {
    { "poor", "class == 'poor'" }, { "near_poor", "class == 'near_poor'" },
    { "escaped", "not (class in {'poor', 'near_poor'})" },
  }
  for _, part in ipairs(parts) do
    local name, condition = table.unpack(part)
    local own = rows:where(condition)
    ctx.doc:heading(t(name .. "_heading", { count = bv.format(own:count(), "integer") }))
    ctx.doc:table(own:sort("unit.name", "hamlet", "household.code")
      :select { "household.head", "unit", "hamlet", "class" }, { id = name, numbered = true })
  end
  ctx.doc:text(t "complaints")
  review.masked(ctx)
end
