return {
  unit_raft = "raft",
  unit_cage = "cage",
  unit_ha = "ha",
  structure = "Rafts, cages",
  oysters = "Oysters sold",
  seed = "Oyster seed",
  upkeep = "Other costs (repair, hired work…)",
  pond = "Pond, works",
  shrimp = "Shrimp sold",
  post_larvae = "Post-larvae",
  feed = "Feed",
  power = "Power, water, chemicals",
  crab = "Crab sold",
  crablets = "Crablets",
  loan = "Loan",
  no_native_crop = "--native-months {months}: a crop of native oysters takes longer than --years {years}; none would be sold",
  die_off = "A die-off every year",
  p_seed_cost = "Seed",
  p_labour_days = "Days of work",
  oyster_risk_die_off = "Mass death in cold spells, fresh water after heavy rain, pollution: a farmer in Long Hòa lost 3 "
    .. "tonnes in 70 cages in one cold spell. The simulation has it as an event of a year.",
  oyster_risk_price = "The price went from 18,000 to 24,000 VND/kg within one year in Long Sơn; too many rafts selling at "
    .. "once bring it down.",
  oyster_risk_place = "Rafts in a shipping channel or without a licence for the water must go; ask the commune before "
    .. "building.",
  disease = "Disease every year",
  p_feed_price = "Price of feed",
  p_size = "Shrimp per kg",
  p_crop_cost = "Costs of a crop",
  shrimp_risk_disease = "Disease: in Sóc Trăng in 2019, 40 % of the ponds had it, and the profit was 179 instead of 324 "
    .. "million VND per hectare and crop. The simulation has it as an event of a year.",
  shrimp_risk_price = "Prices of shrimp, feed and power move much; polluted water.",
}
