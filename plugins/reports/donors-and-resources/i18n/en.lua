-- A key that is the name of a column is that column's heading.
return {
  title = "Donors and resources — {period}",
  lead = "In {period} {donors} donors gave {amount}; {part} came from outside the district.",
  origin = "Inside and outside the district", origin_caption = "Gifts by place and kind of donor, {period}",
  years_caption = "The last five years", by_unit_caption = "By receiving commune",
  donors_list = "Donors", donors_caption = "The greatest gifts of the period",
  voluntary = "Gifts are voluntary: a pledge that is late is somebody to remind, no debt. Names are printed in full only with the grant.",
  pledges = "Pledges", pledges_caption = "Pledges of the period by drive", late_caption = "Pledges overdue on {as_of}",
  resources = "Resources", resources_caption = "Resources by kind, from inside and outside",
  kinds_chart = "Resources by kind",

  inside = "Inside the district", donor = "Kind of donor", donors = "Donors", gifts = "Gifts", cash = "Cash", in_kind = "In kind",
  labour = "Labour", amount = "Value", code = "Code", who = "Donor", drive = "Drive", kind = "Kind", pledges_count = "Pledges",
  pledged = "Pledged", received = "Received", rate = "Received", outstanding = "Outstanding", late = "Overdue pledges",
  pledge = "Pledge", days = "Overdue (days)", times = "Entries", year = "Year",
}
