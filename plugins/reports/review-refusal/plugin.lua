return {
  id = "review-refusal",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Thông báo không công nhận", en = "Refusals with reasons" },
  summary = {
    vi = "Hộ đề nghị rà soát không thuộc hộ nghèo, hộ cận nghèo, kèm lý do",
    en = "Households that asked and are not poor, with the reasons",
  },
  parameters = {
    { name = "year", type = "year", default = "latest", help = { vi = "Năm rà soát", en = "Review year" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
    {
      name = "household", type = "text",
      help = {
        vi = "Mã một hộ; không ghi: mọi hộ của địa bàn",
        en = "Code of one household; without it all of the area",
      },
    },
  },
  needs = {
    read = { "reviews", "households", "members", "residences" },
    personal = { "members.name", "members.id_number", "residences.address" },
  },
  uses = { review = "review-office 1.0" },
  layout = "official-report",
}
