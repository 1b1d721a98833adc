-- Everything that the register knows of one household, on two pages. Personal and sensitive data: runs only
-- with the grant.
local bv <const> = require "benvung"
local t <const> = bv.t

return function(ctx)
  local code <const> = ctx.params.household
  local household = ctx.data.households:find(code)
  ctx.doc:require(household, t("unknown", { code = code }))
  local function own(entity, path)
    return ctx.data[entity]:where((path or "household.code") .. " == :code", { code = code })
  end
  -- What the register has nothing of is named in one line instead of an empty table.
  local missing = {}
  local function list(rows, id, columns)
    if rows:count() == 0 then
      missing[#missing + 1] = t(id)
    else
      ctx.doc:table(columns and rows:select(columns) or rows, { id = id, caption = t(id) })
    end
  end

  local latest
  for row in own "reviews":sort "date":rows() do latest = row:copy() end
  ctx.doc:title(t("title", { code = code, head = household.head and household.head.name or "-" }))
  ctx.doc:portrait()
  ctx.doc:key_figures {
    { t "latest_class", latest and bv.label("class", latest.class) or "-" },
    { t "size", latest and latest.members, "integer" },
    { t "income", latest and latest.income_per_person, "vnd" },
    { t "lacking", latest and latest.deprivation_count, "integer" },
    { t "given", own "supports":sum "coalesce(amount, 0) + coalesce(in_kind_value, 0)", "million_vnd" },
  }

  ctx.doc:heading(t "people_heading")
  list(own "members":sort "number", "people", {
    "name", "relationship", "birth_date", "sex", "ethnicity", "id_number", "work", "school_level",
    "health_insurance", "left_on",
  })
  list(own "residences":sort "valid_from", "residences", { "valid_from", "unit", "hamlet", "address" })
  list(own "dwellings":sort "valid_from", "dwellings", {
    "valid_from", "walls_durable", "pillars_durable", "roof_durable", "floor_area", "water_source", "toilet",
    "internet", "waste",
  })

  ctx.doc:heading(t "reviews_heading")
  list(own "review_events":sort "date", "reviews", {
    "date", "kind", "unit", "members", "income_per_person", "points_a", "points_b", "class", "cause",
    "exit_on",
  })
  local lacks = own "reviews":unnest "deprivations_counted"
  if lacks:count() > 0 then
    ctx.doc:table(lacks:pivot { rows = "indicator", columns = "year", value = bv.count() },
      { id = "deprivations", caption = t "deprivations" })
  end
  list(own "removal_plans":sort "planned_on", "plans", {
    "indicator", "measure", "planned_on", "due_on", "done_on",
  })

  ctx.doc:heading(t "support_heading")
  list(own "supports":sort "date", "supports", {
    "date", "form", "source", "amount", "in_kind_value", "decision", "status",
  })
  list(own("loans", "support.household.code"), "loans", {
    "lender", "programme", amount = bv.expr "support.amount", "disbursed_on", "due_on", "status",
  })
  list(own "enrolments":sort "started_on", "models", {
    "model", "started_on", "ended_on", "scale", "capital", "yearly_net", "status",
  })
  list(own "group_members", "groups", { "group", "valid_from", "valid_to" })
  if #missing > 0 then ctx.doc:text(t("nothing_of", { parts = table.concat(missing, "; ") })) end
  ctx.doc:note(t "personal")
end
