extension CodeList {
  static let beneficiaryGroup = CodeList(
    "beneficiary_group", vi: "Đối tượng thụ hưởng", en: "Beneficiaries",
    [
      .init("poor", vi: "Hộ nghèo", en: "Poor"),
      .init("near_poor", vi: "Hộ cận nghèo", en: "Near-poor"),
      .init("newly_escaped", vi: "Hộ mới thoát nghèo", en: "Newly escaped"),
      .init("hardship", vi: "Hộ khó khăn đột xuất", en: "In sudden hardship"),
    ])

  static let loanProgramme = CodeList(
    "loan_programme", vi: "Chương trình vay", en: "Loan programme",
    [
      .init("poor", vi: "Hộ nghèo", en: "Poor households", synonyms: ["Cho vay hộ nghèo"]),
      .init("near_poor", vi: "Hộ cận nghèo", en: "Near-poor households", synonyms: ["Cho vay hộ cận nghèo"]),
      .init(
        "newly_escaped", vi: "Hộ mới thoát nghèo", en: "Newly escaped households",
        synonyms: ["Cho vay hộ mới thoát nghèo"]),
      .init("jobs", vi: "Giải quyết việc làm", en: "Job creation"),
      .init("students", vi: "Học sinh, sinh viên", en: "Students", synonyms: ["HSSV"]),
      .init("water", vi: "Nước sạch, vệ sinh môi trường", en: "Water and sanitation"),
      .init("business", vi: "Hộ sản xuất kinh doanh vùng khó khăn", en: "Businesses in difficult areas"),
      .init("abroad", vi: "Đi làm việc ở nước ngoài", en: "Work abroad"),
      .init("other", vi: "Khác", en: "Other"),
    ])

  static let loanStatus = CodeList(
    "loan_status", vi: "Tình trạng vay", en: "Status of a loan",
    [
      .init("active", vi: "Trong hạn", en: "Current", synonyms: ["Đang vay"]),
      .init("extended", vi: "Gia hạn", en: "Extended"),
      .init("overdue", vi: "Quá hạn", en: "Overdue", synonyms: ["Nợ quá hạn"]),
      .init("frozen", vi: "Khoanh nợ", en: "Frozen"),
      .init("repaid", vi: "Đã trả hết", en: "Repaid", synonyms: ["Tất toán"]),
    ])

  static let insuranceGroup = CodeList(
    "insurance_group", vi: "Nhóm tham gia bảo hiểm y tế", en: "Insurance group",
    [
      .init("poor", vi: "Hộ nghèo", en: "Poor"),
      .init("near_poor", vi: "Hộ cận nghèo", en: "Near-poor"),
      .init("newly_escaped", vi: "Hộ mới thoát nghèo", en: "Newly escaped"),
      .init("average_farm", vi: "Hộ nông, lâm, ngư, diêm nghiệp mức sống trung bình", en: "Average farm households"),
      .init("pupil", vi: "Học sinh, sinh viên", en: "Pupils"),
      .init("child", vi: "Trẻ em dưới 6 tuổi", en: "Children under 6"),
      .init("allowance", vi: "Bảo trợ xã hội", en: "Social assistance"),
      .init("other", vi: "Khác", en: "Other"),
    ])

  static let housingDrive = CodeList(
    "housing_drive", vi: "Tên gọi nhà", en: "Housing drive",
    [
      .init("great_solidarity", vi: "Nhà Đại đoàn kết", en: "Great Solidarity house"),
      .init("charity", vi: "Nhà tình thương", en: "House of compassion"),
      .init("gratitude", vi: "Nhà tình nghĩa", en: "House of gratitude"),
      .init(
        "temporary", vi: "Xóa nhà tạm, nhà dột nát", en: "Drive against makeshift houses", synonyms: ["Xóa nhà tạm"]),
      .init("programme", vi: "Nhà theo Chương trình", en: "House of the programme"),
      .init("other", vi: "Khác", en: "Other"),
    ])

  static let plotStatus = CodeList(
    "plot_status", vi: "Tình trạng đất ở", en: "Status of the plot",
    [
      .init("owned", vi: "Có giấy chứng nhận", en: "With a certificate", synonyms: ["Đất của hộ"]),
      .init("uncertified", vi: "Chưa có giấy chứng nhận", en: "Without a certificate"),
      .init("family", vi: "Đất cha mẹ, người thân", en: "Of relatives"),
      .init("rented", vi: "Thuê, mượn", en: "Rented or lent"),
      .init("disputed", vi: "Đang tranh chấp", en: "Disputed"),
      .init("none", vi: "Không có đất ở", en: "None"),
    ])

  static let housingSource = CodeList(
    "housing_source", vi: "Nguồn vốn nhà ở", en: "Source of housing money",
    [
      .init("budget", vi: "Ngân sách", en: "Budget"),
      .init("poor_fund", vi: "Quỹ Vì người nghèo", en: "Fund for the Poor"),
      .init("relief_fund", vi: "Quỹ cứu trợ", en: "Relief fund"),
      .init("donors", vi: "Nhà hảo tâm", en: "Donors", synonyms: ["Mạnh thường quân"]),
      .init("loan", vi: "Vay ngân hàng", en: "Bank loan", synonyms: ["NHCSXH"]),
      .init("family", vi: "Gia đình, dòng họ", en: "The family", synonyms: ["Gia đình", "Hộ đối ứng"]),
      .init("labour", vi: "Ngày công đóng góp", en: "Labour given", synonyms: ["Ngày công"]),
    ])

  static let courseResult = CodeList(
    "course_result", vi: "Kết quả học nghề", en: "Result of a course",
    [
      .init("learning", vi: "Đang học", en: "Learning"),
      .init("certified", vi: "Được cấp chứng chỉ", en: "Certified", synonyms: ["Tốt nghiệp", "Đạt"]),
      .init("finished", vi: "Học xong, chưa cấp chứng chỉ", en: "Finished, not certified", synonyms: ["Học xong"]),
      .init("dropped", vi: "Bỏ học", en: "Dropped out"),
    ])

  static let jobAfter = CodeList(
    "job_after", vi: "Việc làm sau học nghề", en: "Job after a course",
    [
      .init("hired", vi: "Được tuyển dụng", en: "Hired"),
      .init("own", vi: "Tự tạo việc làm", en: "Own account", synonyms: ["Tự làm"]),
      .init("same", vi: "Làm nghề cũ, năng suất hơn", en: "The old trade, better"),
      .init("none", vi: "Chưa có việc làm", en: "None yet"),
    ])

  static let useOfMeans = CodeList(
    "use_of_means", vi: "Tình trạng sử dụng", en: "Use of means",
    [
      .init("well", vi: "Sử dụng hiệu quả", en: "Used well"),
      .init("little", vi: "Ít sử dụng", en: "Used little"),
      .init("idle", vi: "Không sử dụng", en: "Idle"),
      .init("broken", vi: "Hư hỏng", en: "Broken"),
      .init("sold", vi: "Đã bán, chuyển nhượng", en: "Sold", synonyms: ["Đã bán"]),
    ])

  static let hardshipReason = CodeList(
    "hardship_reason", vi: "Lý do trợ cấp", en: "Reason of an allowance",
    [
      .init("tet", vi: "Quà Tết", en: "Tết gift", synonyms: ["Tết"]),
      .init("disaster", vi: "Thiên tai", en: "Natural disaster"),
      .init("fire", vi: "Hỏa hoạn", en: "Fire", synonyms: ["Cháy nhà"]),
      .init("house_collapse", vi: "Sập nhà", en: "Collapsed house"),
      .init("illness", vi: "Bệnh hiểm nghèo", en: "Grave illness", synonyms: ["Ốm đau, bệnh nặng"]),
      .init("accident", vi: "Tai nạn", en: "Accident"),
      .init("death", vi: "Tang chế", en: "Death in the family", synonyms: ["Người thân qua đời"]),
      .init("hunger", vi: "Thiếu đói", en: "Hunger"),
      .init("other", vi: "Khác", en: "Other"),
    ])

  static let allowanceRhythm = CodeList(
    "allowance_rhythm", vi: "Đột xuất, hằng tháng", en: "Rhythm of an allowance",
    [
      .init("once", vi: "Đột xuất", en: "Once", synonyms: ["Một lần"]),
      .init("monthly", vi: "Hằng tháng", en: "Monthly"),
    ])
}
