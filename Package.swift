// swift-tools-version: 6.3

import PackageDescription

/// Every target is held to the same strictness.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

extension Target {
  /// A module under `Sources`.
  static func module(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
  }

  /// A test target under `Tests`; its data is read in place, so nothing is copied.
  static func tests(
    _ name: String, of dependencies: [Target.Dependency], data: [String] = []
  ) -> Target {
    .testTarget(
      name: name, dependencies: dependencies + ["TestSupport"], exclude: data,
      swiftSettings: strict)
  }
}

let package = Package(
  name: "ShardPlan",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "ShardPlan", targets: ["ShardPlan"]),
    .executable(name: "shardplan", targets: ["ShardPlanMain"]),
  ],
  targets: [
    .module("ShardPlanEngine"),
    .module("ShardPlanText"),
    .module("ShardPlan", uses: ["ShardPlanEngine", "ShardPlanText"]),
    .module("ShardPlanCommandLine", uses: ["ShardPlanText"]),
    // Calls that Swift's view of the C library leaves out.
    .target(name: "ShardPlanSystemCalls"),
    .module(
      "ShardPlanTool",
      uses: [
        "ShardPlan", "ShardPlanCommandLine", "ShardPlanEngine", "ShardPlanSystemCalls",
        "ShardPlanText",
      ]),
    // Not named after its product: `shardplan` and `ShardPlan` are one folder on a file system
    // that ignores case.
    .executableTarget(
      name: "ShardPlanMain", dependencies: ["ShardPlanTool"], swiftSettings: strict),

    .target(name: "ShardPlanReference", path: "Tests/Reference"),
    .executableTarget(
      name: "shardplan-benchmark",
      dependencies: [
        "ShardPlan", "ShardPlanEngine", "ShardPlanMain", "ShardPlanReference", "ShardPlanTool",
      ], path: "Tests/Benchmark", swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: strict),
    .target(
      name: "FuzzLaws",
      dependencies: ["ShardPlan", "ShardPlanEngine", "ShardPlanText", "ShardPlanTool"],
      path: "Tests/Fuzzing/Laws", swiftSettings: strict),
    .executableTarget(
      name: "shardplan-fuzz", dependencies: ["FuzzLaws", "ShardPlanTool"],
      path: "Tests/Fuzzing/Driver", swiftSettings: strict),
    .tests("ShardPlanEngineTests", of: ["ShardPlanEngine"]),
    .tests("ShardPlanTextTests", of: ["ShardPlanText"]),
    .tests(
      "ShardPlanTests", of: ["ShardPlan", "ShardPlanEngine", "ShardPlanText"],
      data: ["Prices/Data", "Reports/Golden"]),
    .tests("ShardPlanCommandLineTests", of: ["ShardPlanCommandLine"]),
    .tests(
      "ShardPlanToolTests",
      of: ["ShardPlanCommandLine", "ShardPlanMain", "ShardPlanText", "ShardPlanTool"],
      data: ["Golden", "Tables"]),
    // Without what is shared inside of the package, so that it sees what a client sees.
    .testTarget(
      name: "LibraryTests", dependencies: ["ShardPlan", "TestSupport"], packageAccess: false,
      swiftSettings: strict),
    .tests("HostilityTests", of: ["FuzzLaws", "ShardPlan", "ShardPlanText", "ShardPlanTool"]),
    .tests("EndToEndTests", of: ["ShardPlanMain"]),
    .tests("ArchitectureTests", of: []),
  ],
  swiftLanguageModes: [.v6]
)
