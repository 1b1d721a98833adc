return {
  kind = "Thông báo",
  title = "Regular reviews without recognition, {year} — {area}",
  none = "In {year} no household of {area} that asked for a review was refused.",
  requests = "Requests refused",
  lead = "{count} requests for a review were refused in {year}.",
  chair = "For the People's Committee, the Chair",
  answer = "The household of {head}, code {code}, {hamlet}, {unit}, was reviewed at its request on {date}. Result: {class}. It is not recognised as poor or near-poor for these reasons:",
  income_above = "Its income per person is {income} a year, above the line of the near-poor, {line} a year.",
  points = "Points A are {points_a} and points B {points_b}: not those of a poor or near-poor household.",
  lacking = "It lacks {count} indicators of basic services.",
  standard = "Source: {source}.",
  appeal = "If it does not agree, the household may ask for another review or complain as the law provides.",
}
