-- The livelihood models in one list, for those that set them side by side.
return {
  id = "livelihood-assumptions",
  version = "2.0.0", api = "1",
  kind = "library",
  name = { vi = "Giả định của các mô hình sinh kế", en = "Assumptions of the livelihood models" },
  summary = {
    vi = "Mô hình, hàm dự toán và giả định để so sánh",
    en = "Models, budget functions and assumptions, to be compared",
  },
  uses = {
    aqua = "aquaculture-budgets 1.0", trades = "trade-budgets 1.0",
    oyster_raft = "oyster-raft 2.0", oyster_cage = "oyster-cage 1.0", shrimp_intensive = "shrimp-intensive 1.0",
    shrimp_hightech = "shrimp-hightech 1.0", shrimp_extensive = "shrimp-extensive 1.0", crab = "crab 1.0",
    salt_tarpaulin = "salt-tarpaulin 1.0", community_tourism = "community-tourism 1.0",
    bead_stringing = "bead-stringing 1.0", shoe_sewing = "shoe-sewing 1.0",
    contract_sewing = "contract-sewing 1.0", nest_plucking = "nest-plucking 1.0",
  },
}
