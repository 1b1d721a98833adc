// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors in our own code; dependencies are built as their authors wish.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .swiftLanguageMode(.v6)]
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let collections: Target.Dependency = .product(name: "OrderedCollections", package: "swift-collections")

/// The tests of one module.
func tests(_ module: String, also others: [String] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: module + "Tests",
    dependencies: Set([module, "Vietnamese", "Messages"] + others).sorted().map { .byName(name: $0) },
    path: "Tests/\(module)Tests", exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "BenVung",
  products: [
    .library(name: "BenVung", targets: ["BenVung"]),
    .executable(name: "benvung", targets: ["BenVungCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
  ],
  targets: [
    // System libraries, from Debian's -dev packages (scripts/setup). A target depends on one from the day it imports it:
    // every library linked is loaded at each start of the command (Pango and Cairo bring 30 more).
    .systemLibrary(name: "CLua", pkgConfig: "lua5.4", providers: [.apt(["liblua5.4-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),

    // Our C: the layout of a column, the cores that there are, and everything of Lua that can raise.
    .target(name: "CColumn"),
    .target(name: "CThreads"),
    .target(name: "CLuaGuard", dependencies: ["CLua", "CColumn"]),
    // What SQLite offers only through variadic functions.
    .target(name: "CSQLite"),

    // The road the data takes, from left to right (README, "How it is built").
    .target(name: "Vietnamese", swiftSettings: strict),
    .target(name: "Threads", dependencies: ["CThreads"], swiftSettings: strict),
    .target(name: "Messages", dependencies: ["Vietnamese"], swiftSettings: strict),
    .target(name: "Programme", dependencies: ["Messages", "Vietnamese"], swiftSettings: strict),
    .target(
      name: "Analytics", dependencies: ["Programme", "Messages", "Vietnamese", "Threads", "CColumn"],
      swiftSettings: strict),
    .target(
      name: "Spreadsheets", dependencies: ["Messages", "Vietnamese", "CExpat", "CZip", "CXLSXWriter"],
      swiftSettings: strict),
    .target(
      name: "Register",
      dependencies: [
        "Programme", "Analytics", "Spreadsheets", "Messages", "Vietnamese", "Threads", "CSQLite", grdb, crypto,
      ],
      swiftSettings: strict),
    .target(
      name: "Documents",
      dependencies: ["Spreadsheets", "Messages", "Vietnamese", "Threads", "CPangoCairo", "CCMark", "CZlib"],
      swiftSettings: strict),
    .target(name: "LuaRuntime", dependencies: ["CLuaGuard", "CColumn"], swiftSettings: strict),
    .target(
      name: "BenVung",
      dependencies: [
        "Programme", "Analytics", "Spreadsheets", "Register", "Documents", "LuaRuntime", "Messages", "Vietnamese",
        "Threads", collections, crypto,
      ], swiftSettings: strict),
    .executableTarget(name: "BenVungCommand", dependencies: ["BenVung"], swiftSettings: strict),

    // Tests mirror the sources.
    tests("Vietnamese"),
    tests("Threads"),
    tests("Messages"),
    tests("Programme"),
    // CColumn has the innermost loops, each held against a plain one.
    tests("Analytics", also: ["CColumn"]),
    tests("Spreadsheets"),
    // CXLSXWriter makes workbooks as offices have them.
    tests("Register", also: ["CXLSXWriter"], exclude: ["Schemas"]),
    // CZip opens what is an archive, as another program would.
    tests("Documents", also: ["CZip"], exclude: ["Golden"]),
    tests("LuaRuntime"),
    tests("BenVung"),
    // The library as another program uses it: only `import BenVung`.
    .executableTarget(
      name: "ReportExample", dependencies: ["BenVung"], path: "Tests/Example", swiftSettings: strict),
    // scripts/bench analytics: questions of reports on a national register.
    .executableTarget(
      name: "AnalyticsBenchmarks", dependencies: ["BenVung"], path: "scripts/benchmarks/analytics/program",
      swiftSettings: strict),
    // scripts/bench lua: our runtime beside plain Lua and a C host written by hand.
    .target(
      name: "CBenchmarkHost", dependencies: ["CLua", "CColumn"], path: "scripts/benchmarks/lua/host"),
    .executableTarget(
      name: "LuaBenchmarks", dependencies: ["LuaRuntime", "CBenchmarkHost"], path: "scripts/benchmarks/lua/program",
      swiftSettings: strict),
  ]
)
