-- Câu chữ của từng phần: plugins/libraries/programme-sections/i18n/vi.lua; ghi lại khóa ở đây để đổi.
return {
  title = "Kết quả thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững {period} — {area}",
  draft = "Số liệu do chương trình tổng hợp từ sổ; đơn vị bổ sung đánh giá, nguyên nhân và giải pháp trước khi ký.",
}
