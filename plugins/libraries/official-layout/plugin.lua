-- The measures of official documents. To have others, copy this folder into the workspace's plugins/ and edit layout.lua.
return {
  id = "official-layout",
  version = "1.0.0", api = "1",
  kind = "library",
  name = { vi = "Thể thức văn bản hành chính", en = "Layout of official documents" },
  summary = {
    vi = "Lề, cỡ chữ, khoảng cách theo Nghị định 30/2020/NĐ-CP, Phụ lục I",
    en = "Margins, sizes and spaces of Decree 30/2020/NĐ-CP, Annex I",
  },
}
