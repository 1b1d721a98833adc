-- A key that is the name of a column is that column's heading.
return {
  title = "Self-managed poverty-reduction groups — {area}, {year}",
  lead = "On {as_of} there are {groups} groups with {members} member households; {without_head} have no head.",
  by_unit = "Groups and members", by_unit_caption = "Groups by commune", classes_caption = "Member households by class in {year}",
  outside_heading = "Households in no group", outside = "In no group",
  outside_caption = "Poor, near-poor and newly escaped households in groups and in none",
  loans = "Loans of members", loans_caption = "Borrowed, repaid and overdue of member households",
  list = "Groups", list_caption = "Self-managed groups", heads_caption = "Heads in office",

  groups = "Groups", members = "Households", mean = "Mean per group", without_head = "Without a head", poor = "Poor",
  near_poor = "Near-poor", escaped = "Newly escaped", others = "Others", unknown = "Not reviewed", listed = "Listed",
  grouped = "In a group", rate = "Share", households = "Borrowers", borrowed = "Borrowed", repaid = "Repaid", overdue = "Overdue",
  headed = "Has a head", group = "Group", unit = "Commune",
}
