/// Where a register lies: on which file system, and who may read it. Asked before it is written to.

import Foundation
import Messages

enum RegisterPlace {
  /// What a person must hear before the register is written to.
  static func warnings(_ path: String) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    var status = stat()
    guard stat(path, &status) == 0 else { return [] }
    if let mounts = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8),
      let system = fileSystem(of: UInt64(status.st_dev), mounts: mounts), isRemote(system)
    {
      warnings.append(
        Diagnostic(
          .registerOnNetwork, ["file": path, "system": system],
          hint: LocalizedText(
            vi: "chép thư mục làm việc về ổ đĩa của máy này rồi mới ghi; gửi bản sao, đừng cùng mở một tệp",
            en: "copy the workspace to a disk of this machine before you write; send copies, do not share the file")))
    }
    if status.st_mode & 0o077 != 0 {
      warnings.append(
        Diagnostic(
          .registerNotPrivate, ["file": path, "mode": String(status.st_mode & 0o777, radix: 8)],
          hint: LocalizedText(both: "chmod 600 \(path)")))
    }
    return warnings
  }

  /// The kind of the file system on a device, as `/proc/self/mountinfo` names it (proc(5)): the third field is
  /// "major:minor", the kind stands after the field "-".
  static func fileSystem(of device: UInt64, mounts: String) -> String? {
    // As gnu_dev_major and gnu_dev_minor take a device number apart.
    let major = (device >> 8 & 0xFFF) | (device >> 32 & ~0xFFF)
    let minor = (device & 0xFF) | (device >> 12 & 0xFFFF_FF00)
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 3, fields[2] == "\(major):\(minor)", let dash = fields.firstIndex(of: "-"),
        dash + 1 < fields.count
      else { continue }
      return String(fields[dash + 1])
    }
    return nil
  }

  /// Kinds whose locks and shared memory do not reach from one machine to another, which is what SQLite's write-ahead
  /// log needs (sqlite.org/wal.html, "all processes using a database must be on the same host computer").
  static func isRemote(_ system: String) -> Bool {
    let kinds: Set<Substring> = [
      "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "coda", "ncpfs", "lustre", "glusterfs", "davfs",
      "vboxsf", "vmhgfs", "prl_fs", "drvfs",
    ]
    // FUSE names the program after a point; "fuseblk" is a disk of this machine.
    let programs: Set<Substring> = [
      "sshfs", "rclone", "glusterfs", "ceph", "s3fs", "davfs", "gvfsd-fuse", "google-drive-ocamlfuse", "onedriver",
      "curlftpfs", "vmhgfs-fuse",
    ]
    let parts = system.split(separator: ".", maxSplits: 1)
    if parts.count == 2, parts[0] == "fuse" { return programs.contains(parts[1]) }
    return kinds.contains(system[...])
  }
}
