import Foundation
import FuzzLaws
import TestSupport
import Testing

/// The inputs that fuzzing found worth keeping.
struct `The corpus` {
  private static let folder = "Tests/Fuzzing/Corpus"

  @Test(arguments: FuzzTargets.all.map { $0.name })
  func `breaks no law`(name: String) throws {
    let target = try #require(FuzzTargets.named(name))
    let packed = try packedInputs(of: name)
    #expect(packed.count > 50)
    for input in try Effort.sample(packed, oneIn: 3) + inputsThatBrokeALaw(of: name) {
      #expect(target.brokenLaws(by: input.bytes).isEmpty, "\(name): \(input.name)")
    }
  }

  /// The inputs that `Tests/Fuzzing/corpus` packed, a line each: name, space, bytes in Base64.
  private func packedInputs(of target: String) throws -> [(name: Substring, bytes: [UInt8])] {
    try Repository.text("\(Self.folder)/\(target).base64").split(separator: "\n").map { line in
      let parts = line.split(separator: " ", omittingEmptySubsequences: false)
      try #require(parts.count == 2)
      return (parts[0], Array(try #require(Data(base64Encoded: String(parts[1])))))
    }
  }

  private func inputsThatBrokeALaw(of target: String) throws -> [(name: Substring, bytes: [UInt8])]
  {
    let folder = "\(Self.folder)/\(target)"
    guard Repository.exists(folder) else { return [] }
    return try Repository.names(in: folder).map {
      (Substring($0), try Repository.bytes("\(folder)/\($0)"))
    }
  }
}
