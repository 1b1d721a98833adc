return {
  id = "household-file",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Hồ sơ hộ", en = "Household file" },
  summary = {
    vi = "Mọi điều sổ biết về một hộ, trong hai trang; cần --grant personal",
    en = "Everything about one household on two pages; needs --grant personal",
  },
  parameters = {
    { name = "household", type = "text", required = true, help = { vi = "Mã hộ", en = "Household code" } },
  },
  needs = {
    read = {
      "households", "members", "residences", "dwellings", "reviews", "review_events", "review_classes",
      "deprivation_overrides", "removal_plans", "supports", "loans", "housing_cases", "enrolments",
      "group_members", "self_managed_groups", "livelihood_models", "organizations",
    },
    personal = { "members.name", "members.id_number", "members.phone", "residences.address" },
  },
}
