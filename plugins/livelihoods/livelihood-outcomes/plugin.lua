-- What models did for those enrolled: income before and after beside comparable households, drop-outs, repayment,
-- jobs.
return {
  id = "livelihood-outcomes",
  version = "1.0.0", api = "1",
  kind = "livelihood",
  name = { vi = "Kết quả các mô hình sinh kế", en = "Outcomes of livelihood models" },
  summary = {
    vi = "Thu nhập trước – sau so với hộ tương đồng, bỏ cuộc, trả nợ, việc làm",
    en = "Income before and after beside comparable households, drop-outs, repayment, jobs",
  },
  parameters = {
    {
      name = "year", type = "year", default = "latest",
      help = { vi = "Năm rà soát sau khi tham gia", en = "Review year after the start" },
    },
    {
      name = "years_apart", type = "integer", default = 2, min = 2, max = 6, unit = { vi = "năm", en = "years" },
      help = {
        vi = "Từ năm trước đến năm sau; tham gia ở giữa",
        en = "From the year before to the year after; the start lies between",
      },
    },
    {
      name = "model", type = "text", default = "all",
      help = { vi = "Mã mô hình trong sổ, hoặc all", en = "Code of a model in the register, or all" },
    },
    { name = "area", type = "area", default = "@all", help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = {
    read = { "households", "reviews", "enrolments", "livelihood_models", "livelihood_workers", "loans", "supports" },
  },
}
