/// What has changed since a paper was written, beside its figures.

import Analytics
import Documents
import Messages
import Register

struct PaperState: Encodable {
  struct Data: Encodable {
    let changed: Bool
    /// Then and now.
    let revision, revisionNow: Int64
    /// The writes since, where the register has those before.
    let writes: Int?
    /// Whether the register never was at the stamped revision: another one, or an older copy.
    let isOther: Bool
  }
  struct Script: Encodable {
    let changed: Bool
    let hash, hashNow, version, versionNow: String
  }
  struct Standards: Encodable {
    let changed: Bool
    let ids: [String]
  }
  struct Program: Encodable {
    let changed: Bool
    let version, versionNow: String
  }

  let data: Data
  let script: Script
  let standards: Standards
  let program: Program

  init(_ run: PaperRun, snapshot: Snapshot) throws {
    let stamp = run.stamp
    let last = try run.register.lastWrite()?.number
    let isChanged = snapshot.identity != stamp.snapshotHash
    let isOther =
      isChanged && (snapshot.revision < stamp.revision || (stamp.write ?? 0) > (last ?? 0))
    let writes = try stamp.write.map { write in
      try run.register.batches().count { $0.number > write && $0.inserted + $0.updated + $0.deleted > 0 }
    }
    data = Data(
      changed: isChanged, revision: stamp.revision, revisionNow: snapshot.revision, writes: isOther ? nil : writes,
      isOther: isOther)
    let hash = try run.plugin.hash()
    script = Script(
      changed: hash != stamp.scriptHash, hash: stamp.scriptHash, hashNow: hash, version: stamp.version,
      versionNow: run.plugin.manifest.version)
    let standards = try run.catalogue.standardsHash()
    self.standards = Standards(
      changed: stamp.standardsHash.map { $0 != standards } ?? false, ids: stamp.standards)
    program = Program(
      changed: stamp.programVersion != CommandLineTool.version, version: stamp.programVersion,
      versionNow: CommandLineTool.version)
  }
}
