-- A key that is the name of a column is that column's heading.
return {
  title = "Vocational training and jobs — {area}, {period}",
  lead = "In {period} {learners} persons learned a trade, {certified} were certified and {working} work since; {placed} were placed in jobs.",
  training_heading = "Training", by_trade_caption = "Learners by trade, {period}", by_unit_caption = "Learners by commune",
  by_class_caption = "Learners by class", courses_caption = "Courses", without_job_caption = "Finished, without a job",
  placement_heading = "Placement", placed_by_unit = "Persons placed by commune", occupations_caption = "By occupation",
  bodies_caption = "By placing body",
  need = "What is left", need_caption = "Poor and near-poor households of {year} deprived in employment, helped in the period or not",

  trade = "Trade", learners = "Learners", certified = "Certified", dropped = "Dropped out", hired = "Hired", own = "Own account",
  same = "Old trade", working = "Working", rate = "Working of certified", class = "Class", unit = "Commune", persons = "Persons",
  placements = "Placements", contract = "With contract", abroad = "Abroad", after_3 = "There after 3 months",
  after_6 = "There after 6 months", after_12 = "There after 12 months", body = "Placed by", employers = "Employers",
  wage = "Median wage", lacking = "Lacking", helped = "Helped", left = "Left",
}
