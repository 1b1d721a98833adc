return {
  id = "donor-letters",
  version = "1.0.0", api = "1",
  kind = "campaign",
  name = { vi = "Thư và danh sách gọi nhà hảo tâm", en = "Letters to donors and call lists" },
  summary = {
    vi = "Thư mời theo nhóm, danh sách gọi, thư nhắc, thư cảm ơn, phiếu thu có số tiền bằng chữ",
    en = "Invitations by group, call lists, reminders, thanks, receipts with amounts in words",
  },
  parameters = {
    { from = "drives", name = "campaign", help = {
      vi = "Mã đợt vận động; không ghi: Tháng cao điểm mới nhất", en = "Code of the drive; without it the \z
        latest peak month" } },
    { from = "drives", name = "as_of" },
    {
      name = "letter", type = "choice", default = "invite", choices = { "invite", "remind", "thank", "receipt" },
      help = { vi = "invite: mời, kèm danh sách gọi; remind: nhắc; thank: cảm ơn; receipt: phiếu thu",
        en = "invite, with the call list; remind; thank; receipt" },
    },
    {
      name = "group", type = "choice", default = "lapsed", choices = { "lapsed", "sector", "outside", "all" },
      help = { vi = "Mời ai. lapsed: năm trước có, năm nay chưa; sector: theo ngành; outside: ngoài huyện; \z
        all: mọi người",
        en = "Whom to invite. lapsed: gave last year, not yet this year; sector; outside the district; all" },
    },
    {
      name = "sector", type = "text", default = "education",
      help = {
        vi = "Ngành khi mời theo ngành: education, health, banking…",
        en = "The sector when group is sector",
      },
    },
    { name = "donor", type = "text",
    help = {
      vi = "Chỉ một nhà hảo tâm, theo mã",
      en = "One donor only, by code",
    } },
    {
      name = "form", type = "text",
      help = {
        vi = "Thư cảm ơn một người (--donor) theo mẫu Word của cơ quan trong forms/: {{ten}}, {{so_tien|words}}",
        en = "Thanks to one donor (--donor) in the office's own Word form of forms/: {{ten}}, {{so_tien|words}}",
      },
    },
    {
      name = "most", type = "integer", default = 50, min = 1, max = 2000,
      unit = {
        vi = "thư",
        en = "letters",
      },
      help = { vi = "Nhiều nhất bao nhiêu thư một lần", en = "The most letters at a time" },
    },
    {
      name = "contact", type = "text", default = "Ban Vận động Quỹ “Vì người nghèo”",
      help = {
        vi = "Nơi nhận: tên, địa chỉ, số tài khoản, in trong thư",
        en = "Where gifts go: printed in the letters",
      },
    },
  },
  needs = {
    read = {
      "campaigns", "donors", "pledges", "pledge_instalments", "receipts", "fund_expenses", "supports", "donor_contacts",
    },
    personal = { "donors.name", "donors.phone", "donors.address" },
    propose = { "donor_contacts" },
  },
  uses = { drives = "fund-drives 1.0" },
}
