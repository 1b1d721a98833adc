-- The page of a livelihood model: what it costs, what it brings, what can go wrong, whom it helps; then the details.
return {
  id = "livelihood-page",
  version = "1.0.0", api = "1",
  kind = "library",
  name = { vi = "Trang mô hình sinh kế", en = "The page of a livelihood model" },
  summary = {
    vi = "Bốn câu hỏi ở trang đầu, rồi dự toán, rủi ro, giả định",
    en = "Four questions on the first page, then budget, risks, assumptions",
  },
}
