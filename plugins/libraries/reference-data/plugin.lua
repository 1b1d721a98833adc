-- Reference data: administrative units and their succession, projects of the programme, livelihood models.
-- Each CSV in assets/ is a plain form of the register; every row names its source, and what could not be confirmed
-- says UNCONFIRMED.
return {
  id = "reference-data",
  version = "1.0.0", api = "1",
  kind = "library",
  name = { vi = "Dữ liệu tham chiếu", en = "Reference data" },
  summary = {
    vi = "Đơn vị hành chính trước và sau 01/7/2025, kế tục đơn vị, dự án của Chương trình, mô hình sinh kế",
    en = "Administrative units before and after 1 July 2025, their succession, projects, livelihood models",
  },
}
