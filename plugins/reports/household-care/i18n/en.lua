-- A key that is the name of a column is that column's heading.
return {
  title = "Care for poor, near-poor and newly escaped households — {area}, {period}",
  lead = "In {period} {households} households were helped {times} times, worth {value}.",
  by_form = "By form", by_form_caption = "Support by form, {period}",
  forms_chart = "Value of support by form",
  by_class = "By class", by_class_caption = "Support by the household's class on the day",
  by_source = "By source", by_source_caption = "Support by source and paying level",
  by_unit = "By commune", by_unit_caption = "Support by commune",
  unit_by_form = "Households helped by commune and form",
  drives_caption = "Support from fund drives",
  reasons_caption = "Hardship allowances by reason",
  missing = "Still missing",
  missing_lead = "What poor and near-poor households lacked in the review of {year}, beside the support given in the period \z
    that answers it. A household counts once for each indicator.",
  missing_caption = "Households lacking, and those without support that answers it",
  missing_by_unit = "Households without support that answers what they lack, by commune and indicator",
  without_caption = "Households without any support in the period",
  outside = "Support outside the lists", outside_caption = "Support to people outside the lists",

  households = "Households", times = "Times", amount = "Money", in_kind = "In kind", value = "Value",
  standing = "Class", drive = "Drive", lacking = "Lacking", answered = "Answered", part = "Still missing",
  poor = "Poor", near_poor = "Near-poor", escaped = "Newly escaped",
  newly_escaped = "Newly escaped", unlisted = "Not on the list", average = "Average", not_poor = "Not poor",
  sources_chart = "Value of support by source",
}
