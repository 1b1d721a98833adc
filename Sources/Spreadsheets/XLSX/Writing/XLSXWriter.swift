/// Workbooks out, through libxlsxwriter: the same cells give the same bytes, and a file is there whole or not at all.

import CXLSXWriter
import Foundation
import Messages
import Vietnamese

/// Writes one workbook. Not thread-safe. Rows go to the disk as they are written, so memory does not grow with them.
public final class XLSXWriter: WorkbookWriter {
  private let path: String
  private let temporaryPath: String
  /// What the file's bytes are read from where it is for no path; nil where it is for one.
  private var nameless: NamelessFile?
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private var names: Set<String> = []
  private var sheets: [XLSXSheetWriter] = []
  private let listsName: String
  /// The lists that drop-downs take their items from, in the order of their columns.
  private var lists: [[String]] = []
  private var listsSheet: String?

  /// Begins a workbook. Nothing is at its path before ``close()``.
  ///
  /// - Parameters:
  ///   - created: The day that the file's properties name. It is no clock's: the same cells give the same bytes.
  ///   - title: The title in the file's properties.
  ///   - listsName: The name of the hidden sheet for the items of long drop-down lists.
  /// - Throws: ``Diagnostic`` where nothing can be written there.
  public init(
    path: String, created: Day = XLSXWriter.firstDay, title: String? = nil, listsName: String = "Danh mục"
  ) throws(Diagnostic) {
    self.path = path
    self.listsName = listsName
    temporaryPath = path + ".\(getpid()).tmp"
    // libxlsxwriter opens the file only at the end: a folder that cannot be written to is told before the work.
    let descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw XLSXWriter.unwritable(path, LocalizedText(systemError: errno)) }
    Foundation.close(descriptor)
    guard let workbook = XLSXWriter.begin(temporaryPath) else {
      unlink(temporaryPath)
      throw XLSXWriter.unwritable(path, LocalizedText(systemError: ENOMEM))
    }
    self.workbook = workbook
    setProperties(workbook, created: created, WorkbookProperties(title: title))
  }

  /// Begins a workbook without a file of a name; ``finish()`` gives its bytes.
  ///
  /// - Parameter name: What messages call it.
  public init(named name: String, properties: WorkbookProperties) throws(Diagnostic) {
    path = name
    listsName = "Danh mục"
    let file = try NamelessFile(name: name)
    nameless = file
    temporaryPath = file.path
    guard let workbook = XLSXWriter.begin(file.path) else {
      throw XLSXWriter.unwritable(name, LocalizedText(systemError: ENOMEM))
    }
    self.workbook = workbook
    setProperties(workbook, created: XLSXWriter.firstDay, properties)
  }

  /// The day that files name as that of their making: 1 January 2000.
  public static let firstDay = Day(number: 10_957)

  private static func begin(_ path: String) -> UnsafeMutablePointer<lxw_workbook>? {
    var options = lxw_workbook_options(constant_memory: 1, tmpdir: nil, use_zip64: 0)
    return workbook_new_opt(path, &options)
  }

  /// A workbook that was not closed leaves nothing behind.
  deinit {
    if let workbook {
      lxw_workbook_free(workbook)
      removeFile()
    }
  }

  private func removeFile() { if nameless == nil { unlink(temporaryPath) } }

  private func setProperties(
    _ workbook: UnsafeMutablePointer<lxw_workbook>, created: Day, _ own: WorkbookProperties
  ) {
    var texts: [UnsafeMutablePointer<CChar>?] = []
    defer { for text in texts { free(text) } }
    func copy(_ text: String?) -> UnsafeMutablePointer<CChar>? {
      guard let text else { return nil }
      texts.append(strdup(SheetText.escaped(text)))
      return texts.last ?? nil
    }
    var properties = lxw_doc_properties()
    // Zero would stand for the present time.
    properties.created = time_t(created.number) * 86_400 + (created.number == 0 ? 1 : 0)
    properties.title = copy(own.title)
    properties.subject = copy(own.subject)
    properties.author = copy(own.author)
    properties.comments = copy(own.comments)
    workbook_set_properties(workbook, &properties)
    if let language = own.language { workbook_set_custom_property_string(workbook, "Language", language) }
    for (name, value) in own.custom {
      for (number, part) in XLSXWriter.propertyParts(of: SheetText.escaped(value)).enumerated() {
        workbook_set_custom_property_string(workbook, number == 0 ? name : "\(name)-\(number + 1)", part)
      }
    }
  }

  /// A text in parts that a property may hold: Office's limit is 255 characters, counted in UTF-16. The parts after the
  /// first stand in properties with the same name and -2, -3 … behind it.
  public static func propertyParts(of text: String) -> [String] {
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    var length = 0
    for scalar in text.unicodeScalars {
      let units = scalar.value > 0xFFFF ? 2 : 1
      if length + units > 255 {
        parts.append(String(part))
        (part, length) = (String.UnicodeScalarView(), 0)
      }
      part.append(scalar)
      length += units
    }
    if length > 0 { parts.append(String(part)) }
    return parts
  }

  public func addSheet(_ name: String, isHidden: Bool = false) throws(Diagnostic) -> XLSXSheetWriter {
    let valid = reserve(name)
    guard let workbook, let worksheet = workbook_add_worksheet(workbook, valid) else {
      throw XLSXWriter.unwritable(path, LocalizedText(systemError: errno == 0 ? ENOSPC : errno))
    }
    if isHidden { worksheet_hide(worksheet) }
    let sheet = XLSXSheetWriter(worksheet: worksheet, name: valid, writer: self)
    sheets.append(sheet)
    return sheet
  }

  private func reserve(_ name: String) -> String {
    let valid = SheetName.valid(name, taken: names)
    names.insert(valid.lowercased())
    return valid
  }

  /// Writes the file and puts it in its place.
  ///
  /// - Throws: ``Diagnostic`` where the disk is full or the file cannot take its place; nothing is there then.
  public func close() throws(Diagnostic) {
    guard workbook != nil else { return }
    try write()
    guard rename(temporaryPath, path) == 0 else {
      let number = errno
      removeFile()
      throw XLSXWriter.unwritable(path, LocalizedText(systemError: number))
    }
  }

  public func finish() throws(Diagnostic) -> [UInt8] {
    guard workbook != nil, let nameless else { return [] }
    try write()
    guard let bytes = nameless.bytes() else {
      throw XLSXWriter.unwritable(path, LocalizedText(systemError: EIO))
    }
    return bytes
  }

  /// Writes the file under its temporary name; nothing is there where that fails.
  private func write() throws(Diagnostic) {
    guard let workbook else { return }
    do throws(Diagnostic) {
      try writeLists()
      for sheet in sheets { sheet.finish() }
    } catch {
      self.workbook = nil
      lxw_workbook_free(workbook)
      removeFile()
      throw error
    }
    // An empty workbook is no workbook: libxlsxwriter adds a sheet by itself.
    self.workbook = nil
    errno = 0
    let code = workbook_close(workbook)
    let number = errno
    do throws(Diagnostic) {
      guard code == LXW_NO_ERROR else {
        throw XLSXWriter.unwritable(path, LocalizedText(systemError: number == 0 ? EIO : number))
      }
      try check()
    } catch {
      removeFile()
      throw error
    }
  }

  /// Reads the file through: libxlsxwriter does not look whether its temporary files could be written.
  private func check() throws(Diagnostic) {
    do throws(XLSXFault) {
      let written = try XLSXWorkbook(path: temporaryPath)
      for sheet in written.sheets { _ = try written.layout(sheet: sheet) }
    } catch {
      throw XLSXWriter.unwritable(path, LocalizedText(systemError: ENOSPC))
    }
  }

  static func unwritable(_ path: String, _ reason: LocalizedText) -> Diagnostic {
    Diagnostic(.outputUnwritable, ["path": path, "reason": reason.vi, "reason_en": reason.en])
  }

  var unwritablePath: String { path }
  var openWorkbook: UnsafeMutablePointer<lxw_workbook>? { workbook }

  // MARK: Styles and lists

  func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let format = formats[style] { return format }
    guard let workbook, let format = workbook_add_format(workbook) else { return nil }
    style.apply(to: format)
    formats[style] = format
    return format
  }

  /// The range of the hidden sheet that holds these items: "='Danh mục'!$A$1:$A$7".
  func listRange(_ items: [String]) -> String {
    let sheet = listsSheet ?? reserve(listsName)
    listsSheet = sheet
    let column = lists.firstIndex(of: items) ?? lists.count
    if column == lists.count { lists.append(items) }
    let letters = CellReference.columnName(column)
    return "=\(SheetName.quoted(sheet))!$\(letters)$1:$\(letters)$\(max(1, items.count))"
  }

  private func writeLists() throws(Diagnostic) {
    guard let listsSheet, let workbook else { return }
    guard let worksheet = workbook_add_worksheet(workbook, listsSheet) else {
      throw XLSXWriter.unwritable(path, LocalizedText(systemError: errno == 0 ? ENOSPC : errno))
    }
    worksheet_hide(worksheet)
    let sheet = XLSXSheetWriter(worksheet: worksheet, name: listsSheet, writer: self)
    for row in 0..<(lists.map(\.count).max() ?? 0) {
      try sheet.append(
        lists.map { list in
          row < list.count ? SheetCell(.text(list[row]), style: .text) : SheetCell(.empty)
        })
    }
    sheet.finish()
  }
}
