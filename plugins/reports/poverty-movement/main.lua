-- The movement of poor and of near-poor households in the official form (outputs 2 and 3 of the set).
local bv <const> = require "benvung"
local review <const> = require "review"
local t <const> = bv.t

return function(ctx)
  review.of_year(ctx)
  local to, area = ctx.params.year, ctx.params.area
  local from = ctx.params.from or to - 1
  ctx.doc:require(from < to, t "wrong_years")
  review.title(ctx)
  for _, class in ipairs { "poor", "near_poor" } do
    local moves = bv.movement { from = from, to = to, within = area, class = class }
    local function sum(column)
      local total = 0
      for _, count in ipairs(moves:column(column)) do total = total + count end
      return total
    end
    local function shown(column) return bv.format(sum(column), "integer") end
    ctx.doc:heading(t(class .. "_heading"))
    ctx.doc:text(t("lead", {
      class = bv.label("class", class), from = from, to = to, start = shown "start",
      escaped = shown "escaped", fallen_back = shown "fallen_back", newly_arisen = shown "newly_arisen",
      final = shown "end",
    }))
    if sum "by_standard" ~= 0 then ctx.doc:text(t("by_standard", { count = shown "by_standard" })) end
  end
  ctx.doc:note(t "identity")

  ctx.doc:annex(t "forms", { pages = "landscape" })
  for _, class in ipairs { "poor", "near_poor" } do
    ctx.doc:table(bv.movement { from = from, to = to, within = area, class = class, form = "official" },
      { id = class, caption = t("form_" .. class, { from = from, to = to }) })
  end
end
