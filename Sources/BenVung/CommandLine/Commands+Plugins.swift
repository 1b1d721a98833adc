/// Commands about plugins.

import Messages

extension Commands {
  static let plugins: [Command] = [
    Command(pluginList) { try $0.pluginList() },
    Command(pluginInfo) { try $0.pluginInfo() },
  ]

  static let pluginList = CommandDeclaration("plugin list", vi: "các phần mở rộng", en: "the plugins")

  static let pluginInfo = CommandDeclaration(
    "plugin info", vi: "một phần mở rộng: tham số, quyền, tệp", en: "one plugin: parameters, permissions, files",
    positionals: [.init("ID", "ID", help: LocalizedText(vi: "id của phần mở rộng", en: "a plugin's id"))])
}
