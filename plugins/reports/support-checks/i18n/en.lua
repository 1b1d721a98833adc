-- A key that is the name of a column is that column's heading.
return {
  title = "Support checked — {area}, {period}",
  note = "These are cases to look at, no offences: a household may be helped several times by the rules, or its class be out of date.",
  twice = "Twice in a year", twice_caption = "The same household, form and year more than once",
  outside = "Out of class", outside_by_class = "Support to households that were not poor, near-poor or newly escaped on the day",
  outside_caption = "Each case",
  papers = "Decisions", undecided = "Without decision", undecided_caption = "Money without the number of a decision",
  early = "Given before the decision", early_caption = "Given before it was decided",
  houses = "Houses again", houses_caption = "Households with two or more house supports",
  none = "Without support", none_by_unit = "Poor and near-poor households of {year} without support in the period",
  none_caption = "Households without support (codes)",

  times = "Times", sources = "Sources", first = "First", last = "Last", value = "Value", standing = "Class then",
  households = "Households", members = "Persons", average = "Average", not_poor = "Not poor", undetermined = "Undetermined",
  unlisted = "Never reviewed", poor = "Poor", near_poor = "Near-poor",
}
