return {
  id = "donors-and-resources",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Người ủng hộ và nguồn lực huy động", en = "Donors and resources" },
  summary = {
    vi = "Đơn vị, cá nhân, mạnh thường quân trong và ngoài huyện; đăng ký, đã nhận, quá hạn; nội lực, ngoại lực",
    en = "Donors in and outside the district: pledged, received, overdue; resources from inside and outside",
  },
  parameters = {
    { name = "period", type = "period", default = "latest", help = { vi = "Kỳ báo cáo", en = "Period" } },
    { name = "top", type = "integer", default = 30, min = 1, max = 1000,
      help = { vi = "Số người ủng hộ in tên", en = "Donors to list" } },
  },
  needs = {
    read = { "donors", "pledges", "receipts", "campaigns", "resources", "organizations" }, personal = { "donors.name" },
  },
  layout = "official-report",
}
