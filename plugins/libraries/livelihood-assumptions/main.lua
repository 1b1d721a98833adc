-- The livelihood models with the defaults of their own manifests.
local bv <const> = require "benvung"
local aqua <const> = require "aqua"
local trades <const> = require "trades"

local function model(name, code, budget, risk)
  local plugin = bv.plugin(name)
  return {
    id = plugin.id, name = plugin.name, code = code, budget = budget, risk = risk,
    unit = plugin.parameters.scale.unit, p = plugin.defaults,
  }
end

local piecework <const>, piecework_risk <const> = trades.piecework, trades.piecework_risk

return {
  model("oyster_raft", "oyster", aqua.oyster_raft, aqua.oyster_risk),
  model("oyster_cage", "oyster", aqua.oyster_cage, aqua.oyster_risk),
  model("shrimp_intensive", "shrimp", aqua.shrimp, aqua.shrimp_risk),
  model("shrimp_hightech", "shrimp", aqua.shrimp, aqua.shrimp_risk),
  model("shrimp_extensive", "shrimp", aqua.shrimp, aqua.shrimp_risk),
  model("crab", "crab", aqua.crab, aqua.crab_risk),
  model("salt_tarpaulin", "salt_tarpaulin", trades.salt_tarpaulin, trades.salt_risk),
  model("community_tourism", "community_tourism", trades.community_tourism, trades.tourism_risk),
  model("bead_stringing", "bead_stringing", piecework, piecework_risk),
  model("shoe_sewing", "shoe_sewing", piecework, piecework_risk),
  model("contract_sewing", "contract_sewing", piecework, piecework_risk),
  model("nest_plucking", "nest_plucking", piecework, piecework_risk),
}
