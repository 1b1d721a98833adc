-- A key that is the name of a column is that column's heading.
return {
  title = "Health insurance cover — {area}, {period}",
  lead = "In {period} {households} households had their health insurance supported, for {amount}.",
  given = "Support in the period", by_unit_caption = "Support by commune, {period}", by_source_caption = "Support by source and level",
  cards_heading = "Cards", payers_caption = "Cards in force in the period, premiums and who pays, until {to}",
  ends_caption = "Cards by the month they end", cards_note = "Only cards recorded with a support are counted.",
  cover = "Cover", cover_caption = "Poor and near-poor households of {year} supported in the period",
  cover_chart = "Share of poor and near-poor households with supported insurance", cover_by_class = "Cover by class",
  persons_heading = "Insured persons", persons_caption = "Members of poor and near-poor households of {year}, by recorded facts",

  households = "Households", times = "Times", amount = "Money", cards = "Cards", persons = "Persons", premium = "Premium",
  state = "State pays", place = "Place adds", donors = "Donors pay", own = "Insured pay", year = "Year", month = "Month",
  listed = "Households", supported = "Supported", rate = "Share", lacking = "Lack insurance", left = "Lack it, not supported",
  insured = "Insured", uninsured = "Not insured", unit = "Commune",
}
