-- Whether a commune suits a model: what it asks for against what the register knows, with the reasons.
local bv <const> = require "benvung"
local t <const> = bv.t

local fitness = {}

-- facts: { score, reason, households, enrolled, dropped, losses }; every rule that fails gives a reason.
function fitness.judge(facts, p)
  local against, unknown = {}, {}
  if not facts.score then
    unknown[#unknown + 1] = t "not_scored"
  elseif facts.score < p.least_score then
    against[#against + 1] = t("low_score", { score = facts.score, least = p.least_score })
  end
  if facts.households < p.least_households then
    against[#against + 1] = t("few_households", { count = facts.households, least = p.least_households })
  end
  if facts.enrolled > 0 and facts.dropped / facts.enrolled > p.most_dropped then
    against[#against + 1] = t("many_dropped", { dropped = facts.dropped, enrolled = facts.enrolled })
  end
  if facts.enrolled > 0 and facts.losses * 2 > facts.enrolled then
    against[#against + 1] = t("many_losses", { losses = facts.losses, enrolled = facts.enrolled })
  end
  if #against > 0 then return "unsuitable", table.concat(against, "; ") end
  if #unknown > 0 then return "unknown", table.concat(unknown, "; ") end
  local reasons = { t("good_score", { score = facts.score }) }
  if facts.reason then reasons[#reasons + 1] = facts.reason end
  if facts.enrolled > 0 then
    reasons[#reasons + 1] = t("stayed", { stayed = facts.enrolled - facts.dropped, enrolled = facts.enrolled })
  end
  return "suitable", table.concat(reasons, "; ")
end

return fitness
