return {
  kind = "Giấy chứng nhận",
  title = "Certificates of poor and near-poor households, {year} — {area}",
  as_poor = "poor",
  as_near_poor = "near-poor",
  chair = "For the People's Committee, the Chair",
  certifies = "The People's Committee of {unit} certifies that the following household is {class}:",
  head_line = "Head of household: {head}",
  code_line = "Household code: {code}",
  place_line = "Residence: {place}, {unit}",
  class_line = "Result of the review of {year}: {class}",
  members_of = "Members",
  valid = "Class by {standard}. Valid from the day of signature until the next review; to be given back by a household that is no longer entitled.",
}
