/// The fund's books: where its money lies, what it spent, what moved between levels, and its balance of each year
/// (Decision 1198/QĐ-MTTW-ĐCT and the regulations that each level issues).

import Messages

extension Entity {
  static let funds = Entity(
    "funds", singular: "fund", vi: "Quỹ", en: "Funds", display: "name", code: "code", key: ["code"],
    note: .init(
      vi: "Quỹ \"Vì người nghèo\" của một cấp (Quyết định 1198/QĐ-MTTW-ĐCT)",
      en: "The Fund \"For the Poor\" of one level (Decision 1198/QĐ-MTTW-ĐCT)"),
    collections: [
      .init("accounts", of: "fund_accounts", by: "fund"),
      .init("balances", of: "fund_balances", by: "fund"),
      .init("receipts", of: "receipts", by: "fund"),
      .init("expenses", of: "fund_expenses", by: "fund"),
      .init("transfers_in", of: "fund_transfers", by: "to_fund"),
      .init("transfers_out", of: "fund_transfers", by: "from_fund"),
      .init("campaigns", of: "campaigns", by: "fund"),
    ],
    fields: [
      Field("code", .text, vi: "Mã quỹ", en: "Fund code", required: true),
      Field("name", .text, vi: "Tên quỹ", en: "Name", required: true, synonyms: ["Quỹ"]),
      Field("kind", .code("fund_kind"), vi: "Loại quỹ", en: "Kind", required: true),
      Field("level", .code("level"), vi: "Cấp", en: "Level", required: true),
      Field("unit", .reference("units"), vi: "Địa bàn", en: "Unit"),
      Field(
        "organization", .reference("organizations"), vi: "Ban Vận động Quỹ", en: "Mobilization board",
        synonyms: ["Cơ quan quản lý quỹ"]),
    ])

  static let fundAccounts = Entity(
    "fund_accounts", singular: "fund_account", vi: "Tài khoản quỹ", en: "Fund accounts", display: "bank",
    code: "number", key: ["number"],
    note: .init(vi: "Quỹ chỉ có một tài khoản tiếp nhận", en: "A fund has a single receiving account"),
    fields: [
      Field("number", .text, vi: "Số tài khoản", en: "Account number", privacy: .sensitive, required: true),
      Field("fund", .reference("funds"), vi: "Mã quỹ", en: "Fund", required: true),
      Field("bank", .text, vi: "Ngân hàng, kho bạc", en: "Bank", required: true, synonyms: ["Ngân hàng"]),
      Field("opened_on", .date, vi: "Ngày mở", en: "Opened on"),
      Field("closed_on", .date, vi: "Ngày đóng", en: "Closed on"),
    ])

  static let fundExpenses = Entity(
    "fund_expenses", singular: "fund_expense", vi: "Khoản chi quỹ", en: "Fund expenses", display: "number",
    code: "number", key: ["number"], order: ["fund", "number"], date: "date",
    note: .init(
      vi: "Mỗi khoản chi có quyết định, người nhận và chứng từ bàn giao",
      en: "Each spending has a decision, a beneficiary and proof of handing over"),
    fields: [
      Field("number", .text, vi: "Số phiếu chi", en: "Voucher number", required: true),
      Field("fund", .reference("funds"), vi: "Mã quỹ", en: "Fund", required: true, synonyms: ["Quỹ"]),
      Field("date", .date, vi: "Ngày chi", en: "Date", required: true),
      Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(date)")),
      Field(
        "purpose", .code("fund_purpose"), vi: "Mục đích chi", en: "Purpose", required: true, synonyms: ["Nội dung chi"]),
      Field("kind", .code("gift_kind"), vi: "Tiền, hiện vật", en: "Kind", required: true),
      Field(
        "amount", .money(.once), vi: "Số tiền hoặc giá trị", en: "Amount or value", required: true, unit: .dong,
        minimum: 0, synonyms: ["Số tiền"]),
      Field("unit", .reference("units"), vi: "Xã", en: "Unit", required: true, synonyms: ["Xã/thị trấn"]),
      Field("household", .reference("households"), vi: "Mã hộ", en: "Household"),
      Field(
        "beneficiary", .text, vi: "Người, đơn vị thụ hưởng", en: "Beneficiary", privacy: .personal,
        synonyms: ["Người nhận", "Đối tượng thụ hưởng"]),
      Field("decision", .text, vi: "Số quyết định", en: "Decision number"),
      Field("decided_on", .date, vi: "Ngày quyết định", en: "Decided on"),
      Field("proof", .text, vi: "Chứng từ bàn giao", en: "Proof", synonyms: ["Biên bản bàn giao"]),
      Field("campaign", .reference("campaigns"), vi: "Đợt vận động", en: "Campaign"),
      Field(
        "support", .reference("supports"), vi: "Lần hỗ trợ", en: "Support",
        note: .init(vi: "Mã hộ|hình thức|ngày|số quyết định", en: "household code|form|date|decision number")),
    ])

  static let fundTransfers = Entity(
    "fund_transfers", singular: "fund_transfer", vi: "Điều chuyển quỹ", en: "Transfers between funds",
    display: "number", code: "number", key: ["number"], date: "date",
    note: .init(vi: "Tiền chuyển giữa quỹ các cấp", en: "Money moved between the funds of levels"),
    fields: [
      Field("number", .text, vi: "Số chứng từ", en: "Voucher number", required: true),
      Field("from_fund", .reference("funds"), vi: "Từ quỹ", en: "From fund", required: true),
      Field("to_fund", .reference("funds"), vi: "Đến quỹ", en: "To fund", required: true),
      Field("date", .date, vi: "Ngày", en: "Date", required: true),
      Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(date)")),
      Field("amount", .money(.once), vi: "Số tiền", en: "Amount", required: true, unit: .dong, minimum: 0),
      Field("decision", .text, vi: "Số quyết định", en: "Decision number"),
      Field("purpose", .text, vi: "Nội dung", en: "Purpose", synonyms: ["Diễn giải"]),
      Field(
        "kind", .code("gift_kind"), vi: "Tiền, hiện vật", en: "Kind",
        note: .init(vi: "Để trống là tiền", en: "Empty is cash")),
    ])

  static let fundBalances = Entity(
    "fund_balances", singular: "fund_balance", vi: "Số dư quỹ hằng năm", en: "Fund balances", display: "year",
    key: ["fund", "year"],
    note: .init(
      vi: "Tồn đầu năm + thu + nhận điều chuyển - chi - chuyển đi = tồn cuối năm",
      en: "Opening + receipts + transfers in - spending - transfers out = closing"),
    fields: [
      Field("fund", .reference("funds"), vi: "Mã quỹ", en: "Fund", required: true, synonyms: ["Quỹ"]),
      Field("year", .integer, vi: "Năm", en: "Year", required: true, minimum: 1990, maximum: 2100),
      Field(
        "opening", .money(.once), vi: "Tồn đầu năm", en: "Opening balance", required: true, unit: .dong,
        synonyms: ["Số dư đầu kỳ"]),
      Field(
        "closing", .money(.once), vi: "Tồn cuối năm công bố", en: "Closing balance as published", unit: .dong,
        synonyms: ["Số dư cuối kỳ"]),
      Field(
        "received", .money(.once), vi: "Thu trong năm", en: "Received",
        source: .computed("sum(fund.receipts, if(year == outer.year, amount, 0))"), unit: .dong,
        note: .init(vi: "Cả tiền và hiện vật", en: "In cash and in kind")),
      Field(
        "spent", .money(.once), vi: "Chi trong năm", en: "Spent",
        source: .computed("sum(fund.expenses, if(year == outer.year, amount, 0))"), unit: .dong,
        note: .init(vi: "Cả tiền và hiện vật", en: "In cash and in kind")),
      Field(
        "balance", .money(.once), vi: "Tồn cuối năm theo sổ", en: "Closing balance by the books",
        source: .computed(
          "opening + sum(fund.receipts, if(year == outer.year, amount, 0))"
            + " + sum(fund.transfers_in, if(year == outer.year, amount, 0))"
            + " - sum(fund.expenses, if(year == outer.year, amount, 0))"
            + " - sum(fund.transfers_out, if(year == outer.year, amount, 0))"), unit: .dong,
        note: .init(
          vi: "Tồn đầu năm + thu + nhận điều chuyển - chi - chuyển đi",
          en: "Opening + receipts + transfers in - spending - transfers out")),
      Field(
        "opening_in_kind", .money(.once), vi: "Trong đó hiện vật tồn đầu năm", en: "Of it in kind, opening",
        unit: .dong, minimum: 0,
        note: .init(vi: "Để trống: chỉ có tiền", en: "Empty: all of it is cash")),
      Field(
        "closing_in_kind", .money(.once), vi: "Trong đó hiện vật tồn cuối năm công bố",
        en: "Of it in kind, closing as published", unit: .dong, minimum: 0),
      Field(
        "balance_in_kind", .money(.once), vi: "Hiện vật tồn cuối năm theo sổ", en: "In kind at the year's end",
        source: .computed(
          "coalesce(opening_in_kind, 0) + sum(fund.receipts, if(year == outer.year and kind ~= 'cash', amount, 0))"
            + " + sum(fund.transfers_in, if(year == outer.year and coalesce(kind ~= 'cash', false), amount, 0))"
            + " - sum(fund.expenses, if(year == outer.year and kind ~= 'cash', amount, 0))"
            + " - sum(fund.transfers_out, if(year == outer.year and coalesce(kind ~= 'cash', false), amount, 0))"),
        unit: .dong,
        note: .init(vi: "Giá trị hiện vật chưa trao", en: "The value of goods not yet handed over")),
    ])
}
