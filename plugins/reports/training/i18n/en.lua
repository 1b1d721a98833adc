-- A key that is the name of a column is that column's heading.
return {
  title = "Training of officers and heads of groups — {period}",
  lead = "{courses} courses with {came} attendances cost {cost}.",
  courses_heading = "Courses", by_kind_caption = "Courses by kind, {period}", courses_caption = "Courses",
  officers_heading = "Officers", officers = "Officers", officers_caption = "Officers in office who were trained in the period",
  officers_left = "Officers not trained in the period",
  heads = "Heads of self-managed groups", heads_caption = "Groups whose head was trained in the period",
  heads_left = "Groups whose head was not trained in the period",
  years_heading = "The last five years", years_caption = "Attendances by year",

  courses = "Courses", planned = "Planned", came = "Came", passed = "Passed", rate = "Share", cost = "Cost", level = "Level",
  full_time = "Full time", trained = "Trained", left = "Not trained", officer = "Officer", last = "Last trained", groups = "Groups",
  year = "Year", kind = "Kind", days = "Days",
}
