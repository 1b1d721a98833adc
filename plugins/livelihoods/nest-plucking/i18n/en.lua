return {
  risk_orders = "Nests come with the harvest; the work hangs on a swiftlet house nearby.",
  risk_rate = "A beginner earns little; torn nests are deducted.",
  risk_health = "Eyes, dust of feathers; a bright lamp and a mask are needed.",
}
