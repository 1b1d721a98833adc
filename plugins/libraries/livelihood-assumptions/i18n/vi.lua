return {
  model_oyster_raft = "Nuôi hàu bè",
  model_oyster_cage = "Nuôi hàu lồng",
  model_shrimp_intensive = "Nuôi tôm thẻ thâm canh",
  model_shrimp_hightech = "Nuôi tôm thẻ công nghệ cao",
  model_shrimp_extensive = "Nuôi tôm sú quảng canh cải tiến",
  model_crab = "Nuôi cua biển",
  model_salt_tarpaulin = "Làm muối trải bạt",
  model_community_tourism = "Du lịch cộng đồng",
  model_bead_stringing = "Kết hạt cườm",
  model_shoe_sewing = "May giày",
  model_contract_sewing = "May gia công",
  model_nest_plucking = "Nhặt lông yến",
}
