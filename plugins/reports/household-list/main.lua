-- The detailed lists of poor and of near-poor households with their members (outputs 14 and 15 of the set).
-- Personal and sensitive data: runs only with the grant.
local bv <const> = require "benvung"
local review <const> = require "review"
local t <const> = bv.t

local function of_head(text) return "if(relationship == 'head', " .. text .. ", nil)" end

-- The members present on the day of the review, household by household; what is the household's stands with
-- its head.
local function members(ctx, reviews)
  return review.present(ctx, reviews)
    :derive {
      hamlet = bv.expr "last(household.residences, hamlet, valid_from <= outer.review.date)",
      points_a = bv.expr(of_head "review.points_a"),
      points_b = bv.expr(of_head "review.points_b"),
      lacking = bv.expr(of_head "review.deprivation_count"),
    }
    :sort("review.unit.name", "hamlet", "household.code", "number")
    :select {
      "household.code", "number", "name", "relationship", "birth_date", "sex", "ethnicity", "id_number",
      "review.unit", "hamlet", "points_a", "points_b", "lacking",
    }
end

return function(ctx)
  local listed = review.listed(ctx)
  review.title(ctx)
  ctx.doc:text(t("purpose", { count = bv.format(listed:count(), "integer"), year = ctx.params.year }))
  ctx.doc:note(t "personal")
  for _, class in ipairs { "poor", "near_poor" } do
    if ctx.params.class == "both" or ctx.params.class == class then
      local own = listed:where("class == :class", { class = class })
      ctx.doc:annex(t(class .. "_heading"), { pages = "landscape" })
      ctx.doc:text(t("lead", {
        households = bv.format(own:count(), "integer"), persons = bv.format(own:sum "members", "integer"),
      }))
      ctx.doc:table(members(ctx, own), { id = class, caption = t(class .. "_of") })
    end
  end
end
