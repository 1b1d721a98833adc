-- Money in đồng, rates a year. `unconfirmed` names what no source that could be read confirms.
local bv <const> = require "benvung"
local t <const> = bv.t

local programmes <const> = {
  poor = {
    rate = 0.066, ceiling = 100000000, most_months = 120, unconfirmed = "rate",
    source = "http://cand.com.vn/doi-song/Tu-ngay-1-3-2019-ho-ngheo-duoc-vay-toi-da-100-trieu-dong-534324/",
  },
  -- Decision 15/2013/QĐ-TTg: at most 130 % of the poor rate as issued; 120 % later, and the poor rate itself,
  -- unconfirmed.
  near_poor = {
    rate = 0.0792, ceiling = 100000000, most_months = 120, unconfirmed = "rate",
    source = "https://d6.vxtdemo02.com/news/vietnam-near-poor-households-oked-access-preferential-credits",
  },
  -- 125 % of the poor rate, ceiling of the poor, at most five years, overdue 130 % of the loan's rate.
  newly_escaped = {
    rate = 0.0825, ceiling = 100000000, most_months = 60, unconfirmed = "rate",
    source = "https://eng.vbsp.org.vn/soft-loans-offered-to-households-having-just-escaped-from-poverty.html",
  },
  -- Business households in a difficult area, Decision 17/2023/QĐ-TTg.
  difficult_area = {
    rate = 0.09, ceiling = 100000000, most_months = 120,
    source = "https://baophapluat.vn/quyet-dinh-so-172023qd-ttg-tag239058.html",
  },
}

local loans = { programmes = programmes }

-- What is wrong with the parameters loan, loan_programme, loan_months and loan_grace, as a sentence; nil: nothing.
function loans.fault(p)
  local rule = programmes[p.loan_programme]
  if p.loan == 0 then return nil end
  local words = {
    programme = t(p.loan_programme), loan = bv.format(p.loan, "vnd"), ceiling = bv.format(rule.ceiling, "vnd"),
    months = p.loan_months, most = rule.most_months, grace = p.loan_grace,
  }
  if p.loan > rule.ceiling then return t("loan_above", words) end
  if p.loan_months > rule.most_months then return t("loan_too_long", words) end
  if p.loan_grace >= p.loan_months then return t("loan_grace_long", words) end
end

-- What `enterprise:loan(name, …)` takes of these parameters: half-yearly instalments, interest every month.
function loans.of(p)
  local rule = programmes[p.loan_programme]
  return {
    amount = p.loan, rate = rule.rate, months = p.loan_months, grace_months = p.loan_grace, every = 6,
    schedule = "equal_principal", ceiling = rule.ceiling,
  }
end

-- The enterprise with its loan, where one is taken.
function loans.add(enterprise, p, name)
  if p.loan == 0 then return enterprise end
  return enterprise:loan(name, loans.of(p))
end

return loans
