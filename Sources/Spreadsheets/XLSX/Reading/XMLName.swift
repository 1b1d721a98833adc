/// Names and attributes as expat gives them: compared and read as bytes, valid during one callback.

import CExpat
import Foundation
import Messages

struct XMLName {
  let bytes: UnsafePointer<CChar>

  var count: Int { strlen(bytes) }

  static func ~= (pattern: StaticString, name: XMLName) -> Bool { name == pattern }

  static func == (name: XMLName, text: StaticString) -> Bool {
    name.bytes.withMemoryRebound(to: UInt8.self, capacity: text.utf8CodeUnitCount + 1) { bytes in
      let wanted = text.utf8Start
      for at in 0...text.utf8CodeUnitCount where bytes[at] != wanted[at] { return false }
      return true
    }
  }

  /// What stands for an element of a namespace that is none of ours.
  static var foreign: XMLName {
    let text: StaticString = ":"
    return text.utf8Start.withMemoryRebound(to: CChar.self, capacity: 2) { XMLName(bytes: $0) }
  }
}

/// The attributes of one element, in pairs of name and value.
struct XMLAttributes {
  let first: UnsafeMutablePointer<UnsafePointer<CChar>?>

  /// The value of an attribute, or nil.
  subscript(name: StaticString) -> UnsafePointer<CChar>? {
    var at = first
    while let key = at[0] {
      if XMLName(bytes: key) == name { return at[1] }
      at += 2
    }
    return nil
  }

  func string(_ name: StaticString) -> String? { self[name].map { String(cString: $0) } }

  /// Whether a boolean attribute is there and true.
  func isTrue(_ name: StaticString) -> Bool {
    guard let value = self[name] else { return false }
    return XMLName(bytes: value) == "1" || XMLName(bytes: value) == "true"
  }

  /// The value of the attribute "prefix:id", whatever the prefix: the id of a relationship.
  var relationship: String? {
    var at = first
    while let key = at[0] {
      if String(cString: key).hasSuffix(":id") { return at[1].map { String(cString: $0) } }
      at += 2
    }
    return nil
  }
}

extension LocalizedText {
  /// What expat found wrong.
  init(xmlError code: XML_Error) {
    switch code {
    case XML_ERROR_NO_ELEMENTS: self.init(vi: "không có nội dung", en: "there is no content")
    case XML_ERROR_INVALID_TOKEN: self.init(vi: "có ký tự không hợp lệ", en: "a character that is not allowed")
    case XML_ERROR_UNCLOSED_TOKEN: self.init(vi: "bị cắt giữa chừng", en: "cut off in the middle")
    case XML_ERROR_TAG_MISMATCH:
      self.init(vi: "thẻ đóng không khớp thẻ mở", en: "a closing tag without its opening one")
    case XML_ERROR_DUPLICATE_ATTRIBUTE: self.init(vi: "thuộc tính lặp lại", en: "an attribute twice")
    case XML_ERROR_UNDEFINED_ENTITY: self.init(vi: "thực thể chưa khai báo", en: "an entity that is not declared")
    case XML_ERROR_UNKNOWN_ENCODING: self.init(vi: "bảng mã lạ", en: "an unknown encoding")
    default:
      self.init(both: XML_ErrorString(code).map { String(cString: $0) } ?? "XML")
    }
  }
}
