-- A key that is the name of a column is that column's heading.
return {
  title = "Scholarships and education support — {area}, {period}",
  lead = "In {period} {households} households with pupils were helped {times} times, worth {value}.",
  by_source_caption = "Support by form and source, {period}", by_unit_caption = "Households helped by commune",
  scholarships = "Scholarships", scholarships_caption = "Scholarships by name and school year", grades_caption = "Pupils with scholarships by commune and grade",
  education = "Education support", education_caption = "Education support by school year and commune",
  need = "Still missing", need_caption = "Poor and near-poor households of {year} deprived in child schooling",

  households = "Households", times = "Times", value = "Value", scholarship_name = "Scholarship", school_year = "School year",
  pupils = "Pupils", mean = "Mean", tuition = "Tuition", study_cost = "Study costs", meals = "Meals", tools = "Tools",
  months = "Mean months", lacking = "Households", helped = "Helped", left = "Not helped", part = "Share", unit = "Commune",
  amount = "Money", in_kind = "In kind",
}
