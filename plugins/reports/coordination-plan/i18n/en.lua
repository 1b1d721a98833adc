-- A key that is the name of a column is that column's heading.
return {
  title = "State of the coordination plan — {area}, {period}",
  lead = "{plans} coordination plans are in force in {period}.",
  plans_caption = "Coordination plans", parties_caption = "Parties",
  progress = "Progress",
  progress_lead = "By {as_of} {done} of {items} items are done ({rate}); {overdue} are overdue.",
  progress_caption = "Progress by responsible body", items_caption = "Each item",
  lessons = "Lessons", lessons_caption = "Lessons drawn in the period",

  plan = "Plan", body = "Responsible", duties = "Items", done = "Done", late = "Done late", overdue = "Overdue",
  rate = "Share done", days = "Overdue (days)", conference = "Conference",
}
