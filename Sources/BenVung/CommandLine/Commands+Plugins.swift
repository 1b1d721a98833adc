/// Commands about plugins.

import Messages

extension Commands {
  static let plugins: [Command] = [
    Command(pluginList) { try $0.pluginList() },
    Command(pluginInfo) { try $0.pluginInfo() },
    Command(pluginTest) { try $0.pluginTest() },
  ]

  static let pluginList = CommandDeclaration("plugin list", vi: "các phần mở rộng", en: "the plugins")

  static let pluginTest = CommandDeclaration(
    "plugin test", vi: "chạy kiểm thử của phần mở rộng (tests/*.lua)", en: "run the tests of plugins (tests/*.lua)",
    positionals: [
      .init(
        "ID", "ID",
        help: LocalizedText(
          vi: "id của phần mở rộng; bỏ trống: mọi phần mở rộng có kiểm thử",
          en: "a plugin's id; without it all that have tests"),
        required: false)
    ],
    flags: [
      .init(
        "update", vi: "ghi lại các bản văn bản dùng để so sánh (tests/snapshots)",
        en: "write the documents to compare with anew (tests/snapshots)"),
      .init(
        "filter", argument: .value("TEXT"), vi: "chỉ những kiểm thử có tên chứa chữ này",
        en: "only tests with this in their name"),
    ])

  static let pluginInfo = CommandDeclaration(
    "plugin info", vi: "một phần mở rộng: tham số, quyền, tệp", en: "one plugin: parameters, permissions, files",
    positionals: [.init("ID", "ID", help: LocalizedText(vi: "id của phần mở rộng", en: "a plugin's id"))])
}
