-- A key that is the name of a column is that column's heading.
return {
  title = "Documents, plans and tasks — {area}, {period}",
  plans = "Plans of the programme, projects and sub-projects",
  plans_lead = "By {as_of} {issued} of {plans} plans are issued, {late} of them late; {missing} are due and not issued.",
  plans_by_scope = "Plans by scope", plans_caption = "Each plan",
  without_plan = "Projects and sub-projects without a plan for {year}",
  documents = "Documents", documents_lead = "{all} documents are followed, {new} of them issued in {period}.",
  documents_by_level = "Documents by purpose and level", documents_caption = "Register of documents",
  documents_late = "Own documents issued late or not yet",
  tasks = "Tasks of conferences", tasks_by_kind = "Tasks by kind", tasks_caption = "Tasks of the period and those left",

  plans_count = "Plans", due = "Due", issued = "Issued", on_time = "On time", late = "Late", missing = "Not issued", rate = "Share",
  days = "Late (days)", project = "Project", conference = "Conference", kind = "Kind", duties = "Tasks", done = "Done",
  overdue = "Overdue", body = "Responsible", document = "Resulting document",
}
