-- A key that is the name of a column is that column's heading.
return {
  title = "Difficulties and guidance — {area}, {period}",
  lead = "{raised} difficulties were raised; by {as_of} {solved} ({rate}) are solved, {overdue} are overdue and {come_back} \z
    have come back after they were solved.",
  difficulties_heading = "Difficulties", by_level_caption = "By the level able to solve them",
  by_unit_caption = "By unit", by_subject_caption = "By subject", by_team_caption = "By team",
  left = "Left and come back", left_caption = "Not solved on {as_of}, earlier ones too",
  come_back_caption = "Come back after being solved", solved_caption = "Solved of those raised in the period",
  guidance = "Guidance to communes", guidance_by_unit = "Guidance by unit", guidance_caption = "Each guidance",

  level = "Level", raised = "Raised", solved = "Solved", in_time = "In time", open = "Open", overdue = "Overdue",
  come_back = "Come back", rate = "Share", mean_days = "Mean days", units = "Units", team = "Team", days = "Days",
  settled_before = "Solved before on", given = "Given", done = "Done", late = "Overdue", difficulty = "Difficulty", document = "Document",
}
