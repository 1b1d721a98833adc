-- Ceilings and norms of support in force on a date. Norms change with decrees and from place to place: copy this folder
-- into the workspace's plugins/ and write your own figures; the copy takes this one's place.
return {
  id = "support-norms",
  version = "1.0.0", api = "1",
  kind = "check",
  name = { vi = "Định mức hỗ trợ", en = "Norms of support" },
  summary = {
    vi = "Mức vay, mức xây và sửa nhà, tỷ lệ đóng bảo hiểm y tế, hỗ trợ học nghề",
    en = "Loans, houses built and repaired, shares of insurance, vocational training",
  },
  rules = {
    {
      id = "loan-ceiling", entity = "loans", severity = "warning",
      holds = "disbursed_on < date'2019-03-01' or not (programme in {'poor', 'near_poor', 'newly_escaped'}) "
        .. "or support.amount <= 100000000",
      message = {
        vi = "vay hộ nghèo, cận nghèo, mới thoát nghèo trên 100 triệu đồng",
        en = "a loan of a poor, near-poor or newly escaped household above 100 million VND",
      },
      source = {
        vi = "Mức cho vay tối đa từ ngày 1/3/2019 của Ngân hàng Chính sách xã hội",
        en = "The ceiling of the Bank for Social Policies since 1 March 2019",
      },
      shows = { "programme", "support.amount" },
    },
    {
      id = "loan-term", entity = "loans", severity = "warning",
      holds = "programme ~= 'poor' or term_months <= 120",
      message = { vi = "vay hộ nghèo quá 120 tháng", en = "a loan of a poor household for more than 120 months" },
      source = {
        vi = "Thời hạn cho vay tối đa từ ngày 1/3/2019 của Ngân hàng Chính sách xã hội",
        en = "The longest term of the Bank for Social Policies since 1 March 2019",
      },
      shows = { "term_months" },
    },
    {
      id = "house-norm", entity = "supports", severity = "warning",
      holds = "not (form in {'house_building', 'house_repair'}) "
        .. "or amount <= if(form == 'house_building', 60000000, 30000000)",
      message = {
        vi = "hỗ trợ nhà ở trên định mức 60 triệu đồng xây mới, 30 triệu đồng sửa chữa",
        en = "support of a house above the norm of 60 million VND to build, 30 million to repair",
      },
      source = {
        vi = "Phong trào xóa nhà tạm, nhà dột nát năm 2025", en = "The national drive against makeshift houses of 2025",
      },
      shows = { "form", "amount" },
    },
    {
      id = "house-once", entity = "supports", severity = "warning",
      holds = "not (form in {'house_building', 'house_repair'}) or year < 2021 or year > 2025 "
        .. "or count(household.supports, form in {'house_building', 'house_repair'} and year >= 2021 and year <= 2025) <= 1",
      message = {
        vi = "hộ được hỗ trợ nhà ở hai lần trong giai đoạn 2021-2025",
        en = "a household supported with a house twice in the phase 2021-2025",
      },
      source = { vi = "Quyết định 90/QĐ-TTg", en = "Decision 90/QĐ-TTg" },
      shows = { "form", "date", "amount" },
    },
    {
      id = "insurance-poor", entity = "insurance_cards", severity = "warning",
      holds = "group ~= 'poor' or state_share == 100",
      message = {
        vi = "thẻ của hộ nghèo không do ngân sách đóng toàn bộ", en = "the card of a poor household is not paid whole",
      },
      source = { vi = "Nghị định 146/2018/NĐ-CP", en = "Decree 146/2018/NĐ-CP" },
      shows = { "group", "state_share" },
    },
    {
      id = "insurance-near-poor", entity = "insurance_cards", severity = "warning",
      holds = "group ~= 'near_poor' or state_share >= 70",
      message = {
        vi = "ngân sách đóng cho hộ cận nghèo dưới 70 %", en = "less than 70 % paid for a near-poor household",
      },
      source = { vi = "Nghị định 146/2018/NĐ-CP", en = "Decree 146/2018/NĐ-CP" },
      shows = { "group", "state_share" },
    },
  },
}
