return {
  risk_capital = "Much money, and a whole crop lost when shrimp die early: a poor household should not put all it can "
    .. "borrow in one pond.",
}
