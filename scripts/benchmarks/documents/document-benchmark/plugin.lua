return {
  id = "document-benchmark",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Phụ lục dài", en = "A long annex" },
  summary = { vi = "Một bảng sáu cột, dùng để đo thời gian", en = "A table of six columns, to time formats with" },
  parameters = {
    { name = "rows", type = "integer", default = 10000, min = 1, help = { vi = "Số dòng", en = "Rows" } },
  },
  needs = { read = { "reviews" } },
}
