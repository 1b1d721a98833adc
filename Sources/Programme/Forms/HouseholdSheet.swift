/// The sheet "households" as communes keep it: one row is a household, its head, where it lives and the year's review.

extension Form {
  static let householdSheet = Form(
    "households", vi: "Sổ hộ nghèo, hộ cận nghèo", en: "Register of poor and near-poor households",
    parts: [
      FormPart("household", entity: "households"),
      FormPart("residence", entity: "residences", links: ["household": "household"], optional: true),
      FormPart(
        "head", entity: "members", constants: ["number": "1", "relationship": "head"],
        links: ["household": "household"], optional: true),
      FormPart(
        "review", entity: "review_events", constants: ["kind": "periodic"], links: ["household": "household"],
        optional: true),
      FormPart(
        "class", entity: "review_classes", constants: ["reason": "import"], links: ["household": "household"],
        optional: true),
    ],
    columns: [
      .init(
        "code", [.init("household", "code")], vi: "Mã hộ", en: "Household code",
        synonyms: ["Mã số hộ", "Số hộ", "household"], required: true, standIn: "name",
        note: .init(
          vi: "Để trống: tìm hộ theo họ tên, ngày sinh chủ hộ và xã; hộ mới được đặt mã như 27682-T0001",
          en: "Empty: the household is found by its head's name and birth date and by the commune; a new one gets a "
            + "code such as 27682-T0001")),
      .init(
        "name", [.init("head", "name")], vi: "Họ và tên chủ hộ", en: "Name of the head",
        synonyms: ["Chủ hộ", "Họ tên chủ hộ", "Họ và tên"]),
      .init(
        "birth_date", [.init("head", "birth_date")], vi: "Ngày sinh", en: "Birth date",
        synonyms: ["Ngày tháng năm sinh", "Ngày, tháng, năm sinh"]),
      .init("sex", [.init("head", "sex")], vi: "Giới tính", en: "Sex"),
      .init("ethnicity", [.init("head", "ethnicity")], vi: "Dân tộc", en: "Ethnicity"),
      .init(
        "id_number", [.init("head", "id_number")], vi: "CCCD", en: "Identity number",
        synonyms: ["Số CCCD", "CMND", "Số định danh cá nhân"]),
      .init(
        "unit", [.init("residence", "unit"), .init("review", "unit")], vi: "Xã", en: "Commune",
        synonyms: ["Xã/thị trấn", "Đơn vị", "Xã, thị trấn"], required: true),
      .init("hamlet", [.init("residence", "hamlet")], vi: "Ấp", en: "Hamlet", synonyms: ["Ấp/khu phố", "Khu phố"]),
      .init("address", [.init("residence", "address")], vi: "Địa chỉ", en: "Address"),
      .init(
        "date", [.init("review", "date"), .init("class", "date"), .init("residence", "valid_from")],
        vi: "Ngày rà soát", en: "Date of the review", synonyms: ["Ngày"]),
      .init(
        "members", [.init("review", "members")], vi: "Số nhân khẩu", en: "Household size",
        synonyms: ["Nhân khẩu", "Số người"]),
      .init(
        "income_per_person", [.init("review", "income_per_person")], vi: "Thu nhập bình quân đầu người/năm",
        en: "Income per person and year", synonyms: ["Thu nhập", "Thu nhập bình quân"]),
      .init(
        "income_per_month", [.init("review", "income_per_person")], vi: "Thu nhập bình quân đầu người/tháng",
        en: "Income per person and month", reading: .perMonthToYear),
      .init("points_a", [.init("review", "points_a")], vi: "Điểm A", en: "Points A"),
      .init("points_b", [.init("review", "points_b")], vi: "Điểm B", en: "Points B"),
      .init(
        "deprivations", [.init("review", "deprivations")], vi: "Chỉ số thiếu hụt", en: "Deprivations",
        synonyms: ["Thiếu hụt"]),
      .init(
        "class", [.init("class", "class")], vi: "Phân loại", en: "Class", synonyms: ["Loại hộ", "Phân loại hộ"],
        reading: .classOrExit),
      .init(
        "cause", [.init("review", "cause")], vi: "Nguyên nhân nghèo", en: "Cause of poverty",
        synonyms: ["Nguyên nhân"]),
    ]
      + CodeList.indicator.items.map { item in
        FormColumn(
          "lacks_" + item.code, [.init("review", "deprivations")], vi: "Thiếu hụt " + item.label.vi.lowercased(),
          en: "Lacks " + item.label.en.lowercased(), synonyms: [item.label.vi], reading: .flag(item.code))
      })
}
