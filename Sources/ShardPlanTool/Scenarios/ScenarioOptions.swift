import ShardPlan
import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlanText

/// The options that choose regions, the month and price tables.
enum ScenarioOptions {
  static let region = Option<[String]>.region(
    help: "Price in this region instead of the file's; several make columns.")

  static let month = Option<BillingMonth?>.value(
    "month", short: "m", placeholder: "month",
    help: "Bill this month instead of the file's: 730h, 30d or 2026-11."
  ) { text throws(UsageError) in
    try UsageError.translating { () throws(InvalidInput) in try BillingMonth.read(text) }
  }

  static let prices = Option<String?>.folder(
    "prices", short: "p", help: "Use the price tables in this folder, not the bundled ones.")

  static let declarations: [OptionDeclaration] = .of(section: "Pricing", region, month, prices)
}

extension ValueKind {
  /// A region, of which completions offer the codes.
  static let region = ValueKind.suggested(Region.known.map(\.code))
}

extension Option where Value == [String] {
  /// Creates the option `--region`, which takes the codes of known regions.
  static func region(help: String) -> Option {
    Option<String?>.value(
      "region", short: "r", placeholder: "code", kind: .region, help: help
    ) { code throws(UsageError) in
      guard Region.named(code) == nil else { return code }
      throw UsageError(advice: Region.advice(insteadOf: code).sentence)
    }.list()
  }
}

extension UsageError {
  /// Reads a value in the notation of scenario files, and reports its faults as those of an option.
  ///
  /// - Parameter read: Reads the value.
  /// - Returns: The value.
  /// - Throws: The message and the advice of the first fault.
  static func translating<Value>(
    _ read: () throws(InvalidInput) -> Value
  ) throws(UsageError) -> Value {
    do throws(InvalidInput) {
      return try read()
    } catch {
      let sentences = error.diagnostics.prefix(1).flatMap { diagnostic in
        [diagnostic.message] + [diagnostic.advice?.sentence].compactMap(\.self)
      }
      throw UsageError(advice: Escaping.terminal(sentences.joined(separator: " ")))
    }
  }
}
