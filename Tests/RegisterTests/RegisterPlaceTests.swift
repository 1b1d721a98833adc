import Foundation
import Testing

@testable import Register

@Suite("where a register lies")
struct RegisterPlaceTests {
  private static let mounts = """
    22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
    40 22 0:35 / /mnt/share rw,relatime shared:20 - cifs //server/share rw
    41 22 0:36 / /mnt/with\\040space rw - nfs4 server:/export rw,vers=4.2
    42 22 0:300 / /home/a/remote rw - fuse.sshfs a@b: rw
    43 22 8:17 / /media/usb rw - fuseblk /dev/sdb1 rw
    """

  @Test("the kind of the file system is found by the device, optional fields or none before the dash")
  func kinds() {
    func kind(_ major: UInt64, _ minor: UInt64) -> String? {
      let device = (major << 8) | (minor & 0xFF) | (minor & ~0xFF) << 12
      return RegisterPlace.fileSystem(of: device, mounts: Self.mounts)
    }
    #expect(kind(8, 1) == "ext4" && kind(0, 35) == "cifs" && kind(0, 36) == "nfs4" && kind(0, 300) == "fuse.sshfs")
    #expect(kind(8, 17) == "fuseblk" && kind(9, 9) == nil)
  }

  @Test("network drives are told from disks of this machine")
  func remote() {
    for system in ["nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "fuse.rclone", "vboxsf"] {
      #expect(RegisterPlace.isRemote(system), "\(system)")
    }
    for system in ["ext4", "btrfs", "xfs", "tmpfs", "overlay", "fuseblk", "ntfs3", "exfat", "fuse.ntfs-3g"] {
      #expect(!RegisterPlace.isRemote(system), "\(system)")
    }
  }

  @Test("a private register on a disk of this machine gives no warning, one that others may read does")
  func privacy() throws {
    let folder = try TemporaryFolder()
    let path = try folder.store().path
    #expect(RegisterPlace.warnings(path).filter { $0.code == .registerNotPrivate } == [])
    chmod(path, 0o640)
    #expect(RegisterPlace.warnings(path).last?.code == .registerNotPrivate)
    #expect(RegisterPlace.warnings(path).last?.arguments["mode"] == "640")
  }
}
