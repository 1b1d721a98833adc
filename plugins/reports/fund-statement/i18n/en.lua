-- A key that is the name of a column is that column's heading.
return {
  title = "Statement of the Fund for the Poor — {period}",
  unknown_fund = "The register holds no fund “{code}”.",
  lead = "Opening balance {opening}; received {received}; spent {spent}; on {to} there is {closing}.",
  statement = "Accounts of each fund, {period}",
  differing = "Funds whose published balance differs from the books",
  receipts = "Receipts",
  receipts_caption = "Receipts by donor, inside and outside the district (cash and gifts in kind by value)",
  drives_caption = "Receipts by drive",
  expenses = "Spending",
  purposes_caption = "Spending by purpose",
  purposes_chart = "Spent by purpose",
  expenses_caption = "Each expense",
  proof = "{count} expenses lack a decision or a proof of handing over.",
  transfers = "Transfers between funds",
  transfers_caption = "Transfers",

  fund = "Fund", opening = "Opening", received = "Received", transferred_in = "Transferred in", spent = "Spent",
  transferred_out = "Transferred out", closing = "Closing", published = "Published", donor = "Donor",
  inside = "Inside the district", donors = "Donors", gifts = "Gifts", cash = "Cash", in_kind = "In kind and labour",
  drive = "Drive", times = "Expenses", helped = "Households", voucher = "Voucher", content = "Content",
  receipts_chart = "Receipts by donor",
}
