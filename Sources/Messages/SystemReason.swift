/// Why the operating system refused, in both languages: its own words are English whatever the locale.

import Foundation

extension LocalizedText {
  /// The reason that an `errno` stands for. A number that is not in the list keeps the system's words.
  public init(systemError number: Int32) {
    switch number {
    case EACCES, EPERM: self.init(vi: "không có quyền", en: "permission denied")
    case ENOENT: self.init(vi: "không có tệp hay thư mục này", en: "no such file or folder")
    case EEXIST: self.init(vi: "đã có tệp cùng tên", en: "a file of that name is there already")
    case ENOTDIR: self.init(vi: "một phần của đường dẫn không phải thư mục", en: "a part of the path is no folder")
    case EISDIR: self.init(vi: "đây là một thư mục", en: "it is a folder")
    case EROFS: self.init(vi: "ổ đĩa chỉ đọc", en: "the disk is read-only")
    case ENOSPC, EDQUOT: self.init(vi: "hết chỗ trên đĩa", en: "the disk is full")
    case ENAMETOOLONG: self.init(vi: "tên dài quá", en: "the name is too long")
    case ELOOP: self.init(vi: "liên kết đi vòng", en: "links go in a circle")
    case EIO: self.init(vi: "lỗi đọc ghi đĩa", en: "the disk reports an error")
    default: self.init(both: String(cString: strerror(number)))
    }
  }

  /// The reason behind an error of Foundation's, where it comes from the system; else Foundation's words.
  public init(reason error: any Error) {
    let outer = error as NSError
    let inner = outer.userInfo[NSUnderlyingErrorKey] as? NSError
    if let posix = [outer, inner].compactMap({ $0 }).first(where: { $0.domain == NSPOSIXErrorDomain }) {
      self.init(systemError: Int32(clamping: posix.code))
    } else if outer.domain == NSCocoaErrorDomain,
      let number = LocalizedText.cocoa[outer.code]
    {
      self.init(systemError: number)
    } else {
      self.init(both: error.localizedDescription)
    }
  }

  private static let cocoa: [Int: Int32] = [
    CocoaError.fileNoSuchFile.rawValue: ENOENT, CocoaError.fileReadNoSuchFile.rawValue: ENOENT,
    CocoaError.fileReadNoPermission.rawValue: EACCES, CocoaError.fileWriteNoPermission.rawValue: EACCES,
    CocoaError.fileWriteFileExists.rawValue: EEXIST, CocoaError.fileWriteOutOfSpace.rawValue: ENOSPC,
    CocoaError.fileWriteVolumeReadOnly.rawValue: EROFS,
  ]
}
