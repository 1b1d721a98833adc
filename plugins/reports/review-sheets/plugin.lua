return {
  id = "review-sheets",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Phiếu rà soát điền sẵn", en = "Pre-filled review sheets" },
  summary = {
    vi = "Bước 2: mỗi hộ một phiếu với thông tin kỳ trước; cần --grant personal",
    en = "Step 2: a sheet for each household with what is known; needs --grant personal",
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
