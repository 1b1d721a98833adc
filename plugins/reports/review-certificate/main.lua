-- The certificate of a poor or near-poor household; for a whole area one on each page. Personal data: runs
-- only with the grant.
local bv <const> = require "benvung"
local review <const> = require "review"
local t <const> = bv.t

return function(ctx)
  local year <const> = ctx.params.year
  local listed = review.of_household(ctx, review.listed(ctx)):derive {
    hamlet = bv.expr(review.hamlet),
    address = bv.expr "last(household.residences, address, valid_from <= outer.date)",
  }:sort("unit.name", "hamlet", "household.code")
  review.title(ctx, "kind", "GCN")
  local count, number = listed:count(), 0
  local members = review.members(ctx, listed, { "name", "relationship", "birth_date", "sex", "id_number" })
  for row in listed:rows() do
    number = number + 1
    if number > 1 then ctx.doc:page_break() end
    local code, class = row.household.code, t("as_" .. row.class)
    ctx.doc:text(t("certifies", { class = class, unit = row.unit.name }))
    ctx.doc:list {
      t("head_line", { head = row.household.head and row.household.head.name or "-" }),
      t("code_line", { code = code }),
      t("place_line", { place = row.address or row.hamlet or "-", unit = row.unit.name }),
      t("class_line", { class = class, year = year }),
    }
    ctx.doc:table(members(code), { id = code, caption = t "members_of" })
    ctx.doc:text(t("valid", { year = year, standard = ctx.standard and ctx.standard.name or "-" }))
    -- The last one is signed as the document is.
    if number < count then ctx.doc:signatures { t "chair" } end
  end
end
