return {
  poor = "poor",
  near_poor = "near-poor",
  newly_escaped = "newly escaped",
  difficult_area = "business in a difficult area",
  loan_above = "--loan {loan}: the programme for {programme} households lends {ceiling} at most",
  loan_too_long = "--loan-months {months}: the programme for {programme} households lends for {most} months at most",
  loan_grace_long = "--loan-grace {grace}: the grace must be shorter than the term of the loan (--loan-months {months})",
}
