return {
  risk_capital = "Billions of VND a hectare and power all the time: for a cooperative rather than one poor household.",
}
