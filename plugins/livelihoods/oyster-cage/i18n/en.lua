return {
  title = "Oysters in cages: money, income, risks",
  basis = "One household with {scale} {unit} over {years} years. Prices and yields are the assumptions at the "
    .. "end; put in local ones.",
  die_off = "A die-off every year",
  risk_die_off = "Mass death in cold spells, fresh water after heavy rain, pollution: a farmer in Long Hòa lost 3 "
    .. "tonnes in 70 cages in one cold spell. The simulation has it as an event of a year.",
  risk_price = "The price went from 18,000 to 24,000 VND/kg within one year in Long Sơn; too many rafts selling at "
    .. "once bring it down.",
  risk_place = "Rafts in a shipping channel or without a licence for the water must go; ask the commune before "
    .. "building.",
  p_seed_cost = "Seed",
  p_labour_days = "Days of work",
}
