-- What the reports and papers of the yearly review share: which reviews they are of, and how they are
-- introduced.
return {
  id = "review-office",
  version = "1.0.0", api = "1",
  kind = "library",
  name = { vi = "Dùng chung cho rà soát hộ nghèo", en = "Shared by the reports of the review" },
  summary = {
    vi = "Lần rà soát của năm, các hộ trong danh sách, nơi ở, thành viên",
    en = "The year's reviews, the households listed, where they live, who belongs to them",
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
}
