return {
  risk_capital = "Steady income, but it needs much pond: a household without land cannot take it up.",
}
