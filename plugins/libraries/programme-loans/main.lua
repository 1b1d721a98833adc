-- Money in đồng, rates a year. `unconfirmed` names what no source that could be read confirms.
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

-- What `enterprise:loan(name, …)` takes: half-yearly instalments, interest every month.
function loans.terms(programme, amount, months, grace_months)
  local rule = programmes[programme]
  if not rule then error("no loan programme '" .. tostring(programme) .. "'", 2) end
  if months > rule.most_months then
    error("programme '" .. programme .. "' lends for " .. rule.most_months .. " months at most, asked " .. months, 2)
  end
  return {
    amount = amount, rate = rule.rate, months = months, grace_months = grace_months, every = 6,
    schedule = "equal_principal", ceiling = rule.ceiling,
  }
end

-- The enterprise with its loan, where one is taken: parameters loan, loan_programme, loan_months, loan_grace.
function loans.add(enterprise, p, name)
  if p.loan == 0 then return enterprise end
  return enterprise:loan(name, loans.terms(p.loan_programme, p.loan, p.loan_months, p.loan_grace))
end

return loans
