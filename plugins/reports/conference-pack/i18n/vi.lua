-- Câu chữ của từng phần: plugins/libraries/programme-sections/i18n/vi.lua; ghi lại khóa ở đây để đổi.
return {
  title = "Kết quả thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững và công tác phối hợp {period} — {area}",
  no_title = "Tài liệu hội nghị", no_conference = "Sổ chưa có hội nghị nào.",
  unknown = "Sổ không có hội nghị mã “{code}”.", record = "Biên bản: {name}",
}
