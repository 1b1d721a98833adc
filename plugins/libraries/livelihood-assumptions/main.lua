-- The livelihood models with the assumptions of their own plugins; a test compares these with the manifests'
-- defaults.
local aqua <const> = require "aqua"
local trades <const> = require "trades"

return {
  {
    id = "oyster-raft", code = "oyster", budget = aqua.oyster_raft, risk = aqua.oyster_risk,
    unit = "unit_raft",
    p = {
      scale = 2, years = 5, start_month = 3, species = "pacific", unit_cost = 6000000, life = 5,
      seed_cost = 4000000, yield = 2000, survival = 0.7, price = 25000, price_low = 15000, price_high = 35000,
      cycles = 1, cycle_months = 6, native_months = 13, upkeep = 500000, labour_days = 60,
      die_off_probability = 0.1, wage = 300000, rate = 0.1, price_growth = 0.0, cost_growth = 0.0, loan = 0,
      loan_programme = "poor", loan_months = 36, loan_grace = 12,
    },
  },
  {
    id = "oyster-cage", code = "oyster", budget = aqua.oyster_cage, risk = aqua.oyster_risk,
    unit = "unit_cage",
    p = {
      scale = 20, years = 5, start_month = 3, species = "pacific", unit_cost = 350000, life = 3,
      seed_cost = 1470588, yield = 735.3, survival = 0.7, price = 16000, price_low = 15000, price_high = 20000,
      cycles = 1, cycle_months = 7, native_months = 13, upkeep = 4400000, labour_days = 12,
      die_off_probability = 0.1, wage = 300000, rate = 0.1, price_growth = 0.0, cost_growth = 0.0, loan = 0,
      loan_programme = "poor", loan_months = 36, loan_grace = 12,
    },
  },
  {
    id = "shrimp-intensive", code = "shrimp", budget = aqua.shrimp, risk = aqua.shrimp_risk,
    unit = "unit_ha",
    p = {
      scale = 0.3, years = 5, start_month = 2, unit_cost = 250000000, life = 5, density = 40, survival = 0.7,
      size = 58, price = 110000, price_low = 80000, price_high = 140000, cycles = 2, cycle_months = 3.5,
      larva_price = 110, feed_ratio = 1.2, feed_price = 33000, crop_cost = 70000000, labour_days = 90,
      disease_probability = 0.4, disease_survival = 0.42, wage = 300000, rate = 0.1, price_growth = 0.0,
      cost_growth = 0.0, loan = 0, loan_programme = "poor", loan_months = 36, loan_grace = 12,
    },
  },
  {
    id = "shrimp-hightech", code = "shrimp", budget = aqua.shrimp, risk = aqua.shrimp_risk,
    unit = "unit_ha",
    p = {
      scale = 0.2, years = 5, start_month = 2, unit_cost = 2500000000, life = 6, density = 94, survival = 0.85,
      size = 60, price = 115000, price_low = 85000, price_high = 145000, cycles = 3, cycle_months = 3,
      larva_price = 120, feed_ratio = 1.2, feed_price = 34000, crop_cost = 280000000, labour_days = 150,
      disease_probability = 0.15, disease_survival = 0.3, wage = 300000, rate = 0.1, price_growth = 0.0,
      cost_growth = 0.0, loan = 0, loan_programme = "poor", loan_months = 36, loan_grace = 12,
    },
  },
  {
    id = "shrimp-extensive", code = "shrimp", budget = aqua.shrimp, risk = aqua.shrimp_risk,
    unit = "unit_ha",
    p = {
      scale = 2, years = 5, start_month = 2, unit_cost = 30000000, life = 5, density = 6.9, survival = 0.0768,
      size = 17.5, price = 180000, price_low = 130000, price_high = 230000, cycles = 1, cycle_months = 10,
      larva_price = 70, feed_ratio = 0, feed_price = 33000, crop_cost = 4000000, labour_days = 60,
      disease_probability = 0.2, disease_survival = 0.03, wage = 300000, rate = 0.1, price_growth = 0.0,
      cost_growth = 0.0, loan = 0, loan_programme = "poor", loan_months = 36, loan_grace = 12,
    },
  },
  {
    id = "crab", code = "crab", budget = aqua.crab, risk = aqua.crab_risk,
    unit = "unit_ha",
    p = {
      scale = 0.5, years = 5, start_month = 2, unit_cost = 40000000, life = 5, yield = 420, survival = 0.5,
      price = 320000, price_low = 220000, price_high = 420000, cycles = 3, cycle_months = 4,
      seed_cost = 9000000, feed_cost = 9000000, labour_days = 45, loss_probability = 0.15, wage = 300000,
      rate = 0.1, price_growth = 0.0, cost_growth = 0.0, loan = 0, loan_programme = "poor", loan_months = 36,
      loan_grace = 12,
    },
  },
  {
    id = "salt-tarpaulin", code = "salt_tarpaulin", budget = trades.salt_tarpaulin, risk = trades.salt_risk,
    unit = "unit_ha",
    p = {
      scale = 0.8, years = 5, start_month = 12, unit_cost = 60000000, life = 5, yield = 65000,
      yield_poor = 43600, price = 1300, price_low = 400, price_high = 1900, running_cost = 34300000,
      earth_yield = 49242, earth_price = 1200, earth_running_cost = 39990400, labour_days = 180,
      rain_probability = 0.2, wage = 150000, rate = 0.1, price_growth = 0.0, cost_growth = 0.0, loan = 0,
      loan_programme = "poor", loan_months = 36, loan_grace = 12,
    },
  },
  {
    id = "community-tourism", code = "community_tourism", budget = trades.community_tourism, risk = trades.tourism_risk,
    unit = "unit_household",
    p = {
      scale = 1, years = 5, start_month = 1, unit_cost = 40000000, life = 8, visitors = 60, visitors_low = 15,
      visitors_high = 110, spending = 180000, visitor_cost = 90000, upkeep = 3000000, labour_days = 12,
      closure_probability = 0.1, wage = 300000, rate = 0.1, price_growth = 0.0, cost_growth = 0.0, loan = 0,
      loan_programme = "poor", loan_months = 36, loan_grace = 12,
    },
  },
  {
    id = "bead-stringing", code = "bead_stringing", budget = trades.piecework, risk = trades.piecework_risk,
    unit = "unit_person",
    p = {
      scale = 1, years = 3, start_month = 1, unit_cost = 500000, life = 2, pieces = 40, piece_rate = 2500,
      month_cost = 60000, labour_days = 22, slack_probability = 0.2, slack_pieces = 20.0, wage = 150000,
      rate = 0.1, price_growth = 0.0, cost_growth = 0.0, loan = 0, loan_programme = "poor", loan_months = 36,
      loan_grace = 12,
    },
  },
  {
    id = "shoe-sewing", code = "shoe_sewing", budget = trades.piecework, risk = trades.piecework_risk,
    unit = "unit_person",
    p = {
      scale = 1, years = 3, start_month = 1, unit_cost = 1500000, life = 3, pieces = 25, piece_rate = 6000,
      month_cost = 120000, labour_days = 22, slack_probability = 0.2, slack_pieces = 12.5, wage = 150000,
      rate = 0.1, price_growth = 0.0, cost_growth = 0.0, loan = 0, loan_programme = "poor", loan_months = 36,
      loan_grace = 12,
    },
  },
  {
    id = "contract-sewing", code = "contract_sewing", budget = trades.piecework, risk = trades.piecework_risk,
    unit = "unit_person",
    p = {
      scale = 1, years = 3, start_month = 1, unit_cost = 9000000, life = 5, pieces = 60, piece_rate = 3500,
      month_cost = 250000, labour_days = 22, slack_probability = 0.2, slack_pieces = 30.0, wage = 150000,
      rate = 0.1, price_growth = 0.0, cost_growth = 0.0, loan = 0, loan_programme = "poor", loan_months = 36,
      loan_grace = 12,
    },
  },
  {
    id = "nest-plucking", code = "nest_plucking", budget = trades.piecework, risk = trades.piecework_risk,
    unit = "unit_person",
    p = {
      scale = 1, years = 3, start_month = 1, unit_cost = 300000, life = 2, pieces = 6, piece_rate = 12000,
      month_cost = 40000, labour_days = 22, slack_probability = 0.2, slack_pieces = 3.0, wage = 150000,
      rate = 0.1, price_growth = 0.0, cost_growth = 0.0, loan = 0, loan_programme = "poor", loan_months = 36,
      loan_grace = 12,
    },
  },
}
