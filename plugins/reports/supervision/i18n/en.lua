-- A key that is the name of a column is that column's heading.
return {
  title = "Supervision and inspection — {area}, {period}",
  lead = "{supervisions} supervisions with {visits} visits; {findings} findings, of which {fixed} ({rate}) were fixed by {as_of} \z
    and {overdue} are overdue.",
  plan = "Plan and visits", plan_caption = "Supervisions of the period", visits_caption = "Visits by unit",
  findings_heading = "Findings", findings = "Findings", by_unit_caption = "Findings by unit", by_age_caption = "Findings by the time to fix them",
  by_body_caption = "Findings by responsible body", by_text_caption = "Findings by content",
  open_heading = "Open findings", open = "Open", open_caption = "Findings open on {as_of}, earlier ones too",
  teams = "Teams", teams_caption = "Work of the teams in the period",

  severity_span = "By severity",
  to_30 = "Up to 30 days", to_60 = "31–60 days", to_90 = "61–90 days", over_90 = "Over 90 days",
  visited = "Visits", found = "Findings", visits = "Visits", households = "Households visited", last = "Last visit",
  serious = "Serious", major = "Major", minor = "Minor", fixed = "Fixed", in_time = "In time", overdue = "Overdue", rate = "Fixed",
  age = "Time", body = "Responsible", finding = "Finding", units = "Units", days = "Days", people = "Members",
  untangled = "Difficulties settled",
}
