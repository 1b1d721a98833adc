-- The days that the rules of the review and of the reports fix (Decision 24/2021/QĐ-TTg).
local bv <const> = require "benvung"
local calendar = {}

-- Each with its first and last month, its day and what is due; the days of reports are the office's.
local function fixed(params)
  return {
    { 2, 9, 5, "monthly_report" }, { 6, 6, params.half_year_day, "half_year_report" },
    { 9, 9, 1, "review_begins" }, { 10, 10, 17, "peak_month" }, { 12, 12, 14, "review_ends" },
    { 12, 12, params.year_day, "yearly_report" }, { 1, 12, 15, "regular_review" },
  }
end

-- The day as many months later, as a text that no later day of that month is before.
function calendar.months_after(date, months)
  local year, month, day = date:match "^(%d+)-(%d+)-(%d+)$"
  local count = tonumber(year) * 12 + tonumber(month) - 1 + months
  return string.format("%04d-%02d-%s", count // 12, count % 12 + 1, day)
end

-- The fixed days from a day to another: { date, what }.
function calendar.between(from, to, params)
  local days = {}
  for year = tonumber(from:sub(1, 4)), tonumber(to:sub(1, 4)) do
    for _, rule in ipairs(fixed(params)) do
      for month = rule[1], rule[2] do
        local date = string.format("%04d-%02d-%02d", year, month, rule[3])
        if date >= from and date <= to then days[#days + 1] = { date, bv.t(rule[4]) } end
      end
    end
  end
  table.sort(days, function(one, other) return one[1] .. one[2] < other[1] .. other[2] end)
  return days
end

return calendar
