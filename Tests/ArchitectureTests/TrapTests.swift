import TestSupport
import Testing

/// The sources have nothing that ends the process when a person or a file is at fault.
struct `The sources` {
  /// Words that end the process when something is not as assumed, and what they are for.
  private static let traps = [
    "try!", "as!", "fatalError", "unowned", "assertionFailure", "unsafelyUnwrapped",
    "unsafeDowncast", "unsafeAddress", "exit(1)", "abort(",
  ]

  /// The files in which a programmer's mistake ends the process, with the number of places in each.
  private static let preconditions = [
    "ShardPlanCommandLine/Commands/Option.swift": 1,
    "ShardPlanEngine/Numbers/Ratio+Arithmetic.swift": 1,
    "ShardPlanEngine/Numbers/Ratio+Rounding.swift": 1,
    "ShardPlanEngine/Numbers/Ratio.swift": 2,
    "ShardPlanEngine/Numbers/WideNatural.swift": 2,
    "ShardPlanEngine/Billing/RateCard.swift": 3,
    "ShardPlanEngine/Billing/Quoter.swift": 1,
    "ShardPlanEngine/WhatIf/Sweep.swift": 4,
    "ShardPlan/Inputs/StreamReading.swift": 2,
    "ShardPlan/Prices/Levels/PriceRelations.swift": 2,
    "ShardPlanText/Diagnostics/Diagnostic.swift": 1,
    "ShardPlanTool/Commands/Sensitivity.swift": 1,
    "ShardPlanTool/Sweep/SweepReader.swift": 1,
    "ShardPlanTool/Commands/Tool.swift": 1,
  ]

  @Test func `force nothing`() throws {
    for file in Repository.swiftFiles(in: "Sources") {
      for (number, line) in try Self.code(of: file) {
        for trap in Self.traps { #expect(!line.contains(trap), "\(file):\(number)") }
        guard line.utf8.contains(UInt8(ascii: "!")) else { continue }
        // The sign of a forced unwrap directly follows its operand.
        #expect(line.firstMatch(of: /[\w)\]>?]!(?!=)/) == nil, "\(file):\(number)")
      }
    }
  }

  @Test func `end the process in known places only`() throws {
    var found: [String: Int] = [:]
    for file in Repository.swiftFiles(in: "Sources") {
      for (_, line) in try Self.code(of: file)
      where line.contains("precondition(") || line.contains("preconditionFailure(") {
        found[String(file.dropFirst("Sources/".count)), default: 0] += 1
      }
    }
    #expect(found == Self.preconditions)
  }

  /// The lines of a file by their numbers, without comments and what stands between quotes.
  private static func code(of file: String) throws -> [(number: Int, line: Substring)] {
    var isText = false
    return try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated().compactMap { index, line in
        if line.contains("\"\"\"") {
          isText.toggle()
          return nil
        }
        guard !isText else { return nil }
        let code = line.replacing(/"(?:[^"\\]|\\.)*"/, with: "\"\"").replacing(/\/\/.*/, with: "")
        return (index + 1, Substring(code))
      }
  }
}
