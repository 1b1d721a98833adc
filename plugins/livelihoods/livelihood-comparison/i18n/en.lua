return {
  title = "Livelihood models compared",
  no_poor = "{area}: no poor household was reviewed in {year}.",
  basis = "{area}, {year}: {poor} poor households of {members} persons on average, income {income} VND per "
    .. "person and year; the line is {line}. Each model at the scale of one household, with one discount "
    .. "rate and one wage for all.",
  best_day = "Best per day of work",
  best_dong = "Best per đồng put in",
  best_lifted = "Least money per household lifted",
  none_of_them = "none of them",
  model = "Model",
  scale = "Scale of a household",
  scale_of = "{scale} {unit}",
  funding = "Most put in",
  net = "Net income a year",
  day = "Income per day",
  dong = "Income per đồng and year",
  economy = "Money and income (by income per day)",
  per_day = "Income per day of own labour",
  q_whom = "Whom does it help, and how risky is it?",
  gain = "More per person a year",
  lifted = "Households lifted",
  share = "Share",
  per_lifted = "Put in per household lifted",
  loss = "Probability of loss",
  below = "Probability of staying below",
  lifting = "If all {poor} poor households took the model up",
  warning = "Assumptions and sources of each model stand in its own document (benvung run oyster-raft …). "
    .. "Households lifted are counted by income alone, all else unchanged, whether or not they have the "
    .. "land or the hands. Scales of different units cannot be added.",
}
