return {
  id = "self-managed-groups",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Tổ tự quản giảm nghèo bền vững", en = "Self-managed poverty-reduction groups" },
  summary = {
    vi = "Tổ, tổ trưởng, hộ thành viên theo phân loại; hộ chưa vào tổ; nợ vay của hộ trong tổ",
    en = "Groups, heads, member households by class; households in no group; loans of members",
  },
  parameters = {
    { name = "year", type = "year", default = "latest", help = { vi = "Năm rà soát", en = "Review year" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = {
    read = { "self_managed_groups", "group_heads", "group_members", "households", "reviews", "loans", "loan_repayments", "supports" },
    personal = { "group_heads.name" },
  },
  layout = "official-report",
}
