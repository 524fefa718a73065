// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "Embedding",
  platforms: [.macOS(.v15)],
  dependencies: [
    // In a package of your own: .package(url: "…", from: "…"). The name makes it work from a folder
    // of any name.
    .package(name: "ShardPlan", path: "../../..")
  ],
  targets: [
    .executableTarget(
      name: "StreamBudget", dependencies: [.product(name: "ShardPlan", package: "ShardPlan")],
      swiftSettings: [.treatAllWarnings(as: .error)])
  ]
)
