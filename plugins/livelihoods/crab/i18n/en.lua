return {
  loss_year = "Deaths every year",
  risk_death = "Crabs die, eat each other, climb the dikes at high water; wild crablets are uneven.",
  risk_price = "The price moves with feast days and exports.",
  risk_land = "It needs pond; a household without land may raise crab under mangroves by contract.",
  p_seed_cost = "Crablets",
  p_feed_cost = "Feed",
}
