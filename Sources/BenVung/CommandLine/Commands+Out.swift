/// Commands that take data out of the register, mend it, and bring registers together.

import Messages

extension Commands {
  static let out: [Command] = [
    Command(export) { try $0.export() },
    Command(set) { try $0.setRecord() },
    Command(diff) { try $0.difference() },
    Command(merge) { try $0.merge() },
    Command(forget) { try $0.forget() },
    Command(backup) { try $0.backup() },
    Command(restore) { try $0.restore() },
  ]

  static let export = CommandDeclaration(
    "data export", vi: "xuất bảng hay biểu mẫu ra tệp, nhập lại được nguyên vẹn",
    en: "write entities or forms into files that can be imported again as they are",
    positionals: [
      .init(
        "BẢNG", "FORM", help: LocalizedText(vi: "bảng hoặc biểu mẫu, như households members", en: "entities or forms"),
        required: false, repeated: true)
    ],
    flags: [
      .init(
        "output", short: "o", argument: .value("FILE"),
        vi: "tệp .xlsx, .csv, hoặc thư mục (có / ở cuối); bản ẩn danh: .db",
        en: "a file .xlsx or .csv, or a folder (ending with /); .db for --without-personal"),
      .init("all", vi: "mọi bảng có dữ liệu", en: "every entity that has rows"),
      .init(
        "where", argument: .value("EXPR"), vi: "chỉ các dòng thỏa điều kiện, như \"members >= 5\"",
        en: "only rows that satisfy an expression"),
      .init("area", argument: .value("UNIT"), vi: "chỉ một địa bàn: tên hoặc mã", en: "one area only: name or code"),
      .init("year", argument: .value("YEAR"), vi: "chỉ một năm", en: "one year only"),
      .init(
        "standard", argument: .value("ID"), vi: "chuẩn nghèo của cột phân loại", en: "the standard of the class column"),
      .init("codes", vi: "ghi mã thay cho nhãn", en: "codes instead of labels"),
      .init(
        "grant", argument: .value("personal"), vi: "kèm dữ liệu cá nhân và nhạy cảm",
        en: "with personal and sensitive fields", repeated: true),
      .init(
        "without-personal", vi: "bản sao của sổ không có dữ liệu cá nhân (bí danh thay tên, số, mã hộ)",
        en: "a copy of the register without personal data (pseudonyms for names, numbers, household codes)"),
      .init("force", vi: "ghi đè tệp đã có", en: "overwrite a file"),
    ])

  static let set = CommandDeclaration(
    "data set", vi: "sửa một dòng, có lý do, giữ lại giá trị cũ",
    en: "mend one record, with a reason; old values are kept",
    positionals: [
      .init("BẢNG", "ENTITY", help: LocalizedText(vi: "như members", en: "such as members")),
      .init("KHÓA", "KEY", help: LocalizedText(vi: "như \"HGD000123|2\"", en: "such as \"HGD000123|2\"")),
      .init(
        "TRƯỜNG=GIÁ-TRỊ", "FIELD=VALUE",
        help: LocalizedText(vi: "như phone=0901234567", en: "such as phone=0901234567"),
        repeated: true),
    ],
    flags: [
      .init("reason", argument: .value("TEXT"), vi: "lý do (bắt buộc)", en: "the reason (required)"),
      .init("dry-run", vi: "kiểm tra và cho xem, không ghi", en: "check and show, write nothing"),
      .init(
        "grant", argument: .value("personal"), vi: "cho xem giá trị cũ của dữ liệu cá nhân",
        en: "show the old values of personal fields", repeated: true),
    ])

  static let diff = CommandDeclaration(
    "data diff", vi: "khác nhau giữa hai lần ghi, hoặc giữa hai sổ",
    en: "what differs between two batches, or two registers",
    positionals: [
      .init(
        "TỪ", "FROM",
        help: LocalizedText(vi: "số lần ghi, ngày, hoặc sổ khác (.db)", en: "a batch, a date, or another register"),
        required: false),
      .init(
        "ĐẾN", "TO",
        help: LocalizedText(vi: "số lần ghi hoặc ngày; mặc định: hiện tại", en: "a batch or a date; now by default"),
        required: false),
    ],
    flags: [
      .init("limit", argument: .value("N"), vi: "số dòng mỗi bảng [50]", en: "rows shown of each entity [50]"),
      .init(
        "grant", argument: .value("personal"), vi: "cho xem dữ liệu cá nhân", en: "show personal fields", repeated: true
      ),
    ])

  static let merge = CommandDeclaration(
    "data merge", vi: "gộp sổ của xã vào sổ này", en: "merge a commune's register into this one",
    positionals: [
      .init(
        "SỔ", "REGISTER", help: LocalizedText(vi: "tệp .db gửi đến", en: "the .db file that was sent"), required: false)
    ],
    flags: [
      .init("dry-run", vi: "kiểm tra và cho xem, không ghi", en: "check and show, write nothing"),
      .init(
        "prefer", argument: .value("theirs|ours|newer"),
        vi: "khi hai bên cùng sửa: lấy bên gửi, bên này, hay bên ghi sau",
        en: "where both sides changed: theirs, ours, or the later write"),
      .init(
        "conflicts", argument: .value("FILE"), vi: "ghi các chỗ vướng ra tệp CSV",
        en: "write the conflicts into a CSV file"),
      .init("list", vi: "ai đã gửi gì, lúc nào", en: "who sent what, and when"),
      .init("force", vi: "ghi đè tệp đã có", en: "overwrite a file"),
      .init(
        "grant", argument: .value("personal"), vi: "cho xem dữ liệu cá nhân", en: "show personal fields", repeated: true
      ),
    ])

  static let forget = CommandDeclaration(
    "data forget", vi: "xóa dữ liệu cá nhân theo yêu cầu; số liệu và lịch sử hỗ trợ ở lại",
    en: "take personal data out on request; figures and the history of support stay",
    positionals: [
      .init(
        "BẢNG", "ENTITY", help: LocalizedText(vi: "households, members, donors…", en: "households, members, donors…")),
      .init(
        "KHÓA", "KEY",
        help: LocalizedText(vi: "như HGD000123, \"HGD000123|2\"", en: "such as HGD000123, \"HGD000123|2\"")),
    ],
    flags: [
      .init(
        "reason", argument: .value("TEXT"), vi: "lý do, không nêu tên người (bắt buộc)",
        en: "the reason, naming nobody (required)")
    ])

  static let backup = CommandDeclaration(
    "backup", vi: "sao lưu sổ, kể cả khi đang có người dùng", en: "back the register up, also while others read it",
    positionals: [
      .init(
        "TỆP", "FILE",
        help: LocalizedText(
          vi: "mặc định: tên có ngày và phiên bản dữ liệu", en: "by default named by date and revision"),
        required: false)
    ],
    flags: [.init("force", vi: "ghi đè tệp đã có", en: "overwrite a file")])

  static let restore = CommandDeclaration(
    "restore", vi: "đưa một bản sao lưu trở lại; sổ hiện tại được giữ riêng",
    en: "put a backup back; the present register is kept aside",
    positionals: [.init("TỆP", "FILE", help: LocalizedText(vi: "bản sao lưu", en: "a backup"))],
    flags: [.init("reason", argument: .value("TEXT"), vi: "lý do, ghi vào lịch sử", en: "the reason, for the history")])
}
