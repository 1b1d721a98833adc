extension CodeList {
  static let sex = CodeList(
    "sex", vi: "Giới tính", en: "Sex",
    [
      .init("male", vi: "Nam", en: "Male"),
      .init("female", vi: "Nữ", en: "Female"),
    ])

  static let relationship = CodeList(
    "relationship", vi: "Quan hệ với chủ hộ", en: "Relationship to the head",
    [
      .init("head", vi: "Chủ hộ", en: "Head"),
      .init("spouse", vi: "Vợ/chồng", en: "Spouse", synonyms: ["Vợ", "Chồng"]),
      .init("child", vi: "Con", en: "Child", synonyms: ["Con trai", "Con gái"]),
      .init("parent", vi: "Cha/mẹ", en: "Parent", synonyms: ["Cha", "Mẹ", "Bố"]),
      .init("grandchild", vi: "Cháu", en: "Grandchild"),
      .init("other", vi: "Khác", en: "Other"),
    ])

  static let ethnicity = CodeList(
    "ethnicity", vi: "Dân tộc", en: "Ethnicity",
    [
      .init("kinh", vi: "Kinh", en: "Kinh"),
      .init("hoa", vi: "Hoa", en: "Hoa"),
      .init("khmer", vi: "Khmer", en: "Khmer"),
      .init("cham", vi: "Chăm", en: "Cham"),
      .init("tay", vi: "Tày", en: "Tay"),
      .init("nung", vi: "Nùng", en: "Nung"),
      .init("muong", vi: "Mường", en: "Muong"),
      .init("other", vi: "Khác", en: "Other"),
    ])

  static let work = CodeList(
    "work", vi: "Việc làm", en: "Work",
    [
      .init("contract", vi: "Làm công có hợp đồng", en: "Paid work with a contract"),
      .init("no_contract", vi: "Làm công không hợp đồng", en: "Paid work without a contract"),
      .init("own", vi: "Tự làm", en: "Own account"),
      .init("unemployed", vi: "Không có việc làm", en: "Without work"),
      .init("not_working", vi: "Không tham gia lao động", en: "Not in the labour force"),
    ])

  static let schoolLevel = CodeList(
    "school_level", vi: "Trình độ giáo dục", en: "Level of education",
    [
      .init("none", vi: "Chưa hoàn thành bậc nào", en: "None completed", synonyms: ["Chưa đi học", "Mù chữ"]),
      .init("primary", vi: "Tiểu học", en: "Primary", synonyms: ["Cấp 1"]),
      .init("lower_secondary", vi: "Trung học cơ sở", en: "Lower secondary", synonyms: ["THCS", "Cấp 2"]),
      .init("upper_secondary", vi: "Trung học phổ thông", en: "Upper secondary", synonyms: ["THPT", "Cấp 3"]),
      .init("elementary_vocational", vi: "Sơ cấp", en: "Elementary vocational", synonyms: ["Sơ cấp nghề"]),
      .init("intermediate", vi: "Trung cấp", en: "Intermediate vocational", synonyms: ["Trung cấp nghề"]),
      .init("college", vi: "Cao đẳng", en: "College", synonyms: ["Cao đẳng nghề"]),
      .init("university", vi: "Đại học trở lên", en: "University or higher", synonyms: ["Đại học"]),
    ])

  static let schooling = CodeList(
    "schooling", vi: "Bậc học đang theo học", en: "Level attended",
    [
      .init("none", vi: "Không đi học", en: "Not in school"),
      .init("preschool", vi: "Mầm non", en: "Preschool", synonyms: ["Mẫu giáo", "Nhà trẻ"]),
      .init("primary", vi: "Tiểu học", en: "Primary", synonyms: ["Cấp 1"]),
      .init("lower_secondary", vi: "Trung học cơ sở", en: "Lower secondary", synonyms: ["THCS", "Cấp 2"]),
      .init("upper_secondary", vi: "Trung học phổ thông", en: "Upper secondary", synonyms: ["THPT", "Cấp 3"]),
      .init("vocational", vi: "Giáo dục nghề nghiệp", en: "Vocational", synonyms: ["Học nghề", "Trung cấp", "Sơ cấp"]),
      .init("university", vi: "Cao đẳng, đại học", en: "College or university", synonyms: ["Đại học", "Cao đẳng"]),
    ])
}
