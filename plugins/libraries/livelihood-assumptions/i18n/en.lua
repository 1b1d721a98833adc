return {
  model_oyster_raft = "Oysters on rafts",
  model_oyster_cage = "Oysters in cages",
  model_shrimp_intensive = "White-leg shrimp, intensive",
  model_shrimp_hightech = "White-leg shrimp, high-tech",
  model_shrimp_extensive = "Tiger shrimp, improved extensive",
  model_crab = "Mud crab",
  model_salt_tarpaulin = "Salt on tarpaulin",
  model_community_tourism = "Community tourism",
  model_bead_stringing = "Bead stringing",
  model_shoe_sewing = "Shoe sewing",
  model_contract_sewing = "Contract sewing",
  model_nest_plucking = "Bird-nest plucking",
}
