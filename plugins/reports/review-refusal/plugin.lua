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
    { from = "review", name = "year" }, { from = "review", name = "area" },
    { from = "review", name = "household" },
  },
  needs = {
    read = { "reviews", "households", "members", "residences" },
    personal = { "members.name", "members.id_number", "residences.address" },
  },
  uses = { review = "review-office 1.0" },
  layout = "official-report",
}
