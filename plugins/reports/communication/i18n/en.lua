-- A key that is the name of a column is that column's heading.
return {
  title = "Communication on poverty reduction — {area}, {period}",
  lead = "{activities} activities with {outputs} items reached {reach} persons and cost {cost}.",
  by_kind = "By kind and channel", by_kind_caption = "Activities by kind, {period}",
  reach_chart = "Persons reached by kind", by_channel = "By channel",
  by_audience = "By audience",
  by_audience_caption = "By audience (an activity for several groups counts for each of them)",
  by_unit = "By commune and body", by_unit_caption = "By commune", by_body = "By body and project",
  participation = "Know and take part", participation_caption = "Households that took part, by class",
  know_caption = "Poor and near-poor households of {year} that took part in the period",
  list = "Activities", list_caption = "Activities of the period",

  activities = "Activities", outputs = "Items", reach = "Reached", cost = "Cost", channel = "Channel", audience = "Audience",
  body = "Carried out by", project = "Project", standing = "Class", households = "Households", persons = "Persons",
  listed = "Poor and near-poor", took_part = "Took part", part = "Share",
}
