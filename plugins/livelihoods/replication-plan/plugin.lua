-- Where a model fits, how much of it lifts a group, and whom to enrol under a budget.
return {
  id = "replication-plan",
  version = "1.0.0", api = "1",
  kind = "livelihood",
  name = { vi = "Kế hoạch nhân rộng mô hình", en = "Plan to replicate a model" },
  summary = {
    vi = "Xã nào phù hợp, cần bao nhiêu quy mô, chọn hộ nào trong kinh phí",
    en = "Which communes suit, how much lifts a group, whom to enrol under a budget",
  },
  parameters = {
    {
      name = "model", type = "choice", default = "oyster-raft", help = { vi = "Mô hình", en = "Model" },
      choices = {
        "oyster-raft", "oyster-cage", "shrimp-intensive", "shrimp-hightech",
        "shrimp-extensive", "crab", "salt-tarpaulin", "community-tourism",
        "bead-stringing", "shoe-sewing", "contract-sewing", "nest-plucking",
      },
    },
    { name = "year", type = "year", default = "latest", help = { vi = "Năm rà soát của các hộ", en = "Review year" } },
    { name = "area", type = "area", default = "@all", help = { vi = "Địa bàn", en = "Area" } },
    {
      name = "class", type = "choice", default = "poor", choices = { "poor", "near_poor" },
      help = { vi = "Nhóm hộ", en = "Group of households" },
    },
    {
      name = "budget", type = "money", default = 500000000, min = 0, unit = { vi = "đồng", en = "VND" },
      help = { vi = "Kinh phí", en = "Budget" }, source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "most", type = "integer", default = 5, min = 1, max = 20,
      unit = { vi = "lần quy mô nhỏ nhất", en = "times the least scale" },
      help = { vi = "Quy mô lớn nhất của một hộ", en = "Largest scale of a household" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "least_score", type = "integer", default = 60, min = 0, max = 100, unit = { vi = "điểm", en = "points" },
      help = { vi = "Điểm phù hợp ít nhất của xã", en = "Least suitability of a commune" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "most_dropped", type = "percent", default = 0.4, min = 0, max = 1,
      help = { vi = "Tỷ lệ bỏ cuộc cao nhất chấp nhận được", en = "Largest share of drop-outs" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "least_households", type = "integer", default = 3, min = 1, unit = { vi = "hộ", en = "households" },
      help = { vi = "Số hộ ít nhất để lập tổ", en = "Least households for a group" },
      source = { vi = "giả định", en = "assumption" },
    },
  },
  needs = { read = { "reviews", "households", "enrolments", "livelihood_models", "suitabilities" } },
  uses = { models = "livelihood-assumptions 2.0" },
}
