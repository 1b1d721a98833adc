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
}
