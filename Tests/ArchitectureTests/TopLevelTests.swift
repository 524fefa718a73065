import TestSupport
import Testing

struct `The top level` {
  /// Hidden files, and what the package manager writes, are left out.
  @Test func `holds what was agreed, and nothing that was built`() throws {
    let names = try Repository.names(in: "").filter { $0 != "Package.resolved" }
    #expect(
      names == ["Docs", "LICENSE", "Package.swift", "Pricing", "README.md", "Sources", "Tests"])
  }
}
