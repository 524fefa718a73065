import ShardPlan
import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlanText

/// A field and its values as typed: `rate=1000/s..100000/s:log20`.
struct Variation: Sendable {
  /// The field that varies.
  let field: StreamField
  /// A Boolean value indicating whether the rate varies together with its peak, whatever `--peak` says.
  let isTraffic: Bool
  /// The text as typed.
  let text: String
  private let values: Substring

  /// Reads a variation, and refuses values that are impossible in every month.
  init(_ text: String) throws(UsageError) {
    guard let sign = text.firstIndex(of: "=") else {
      throw UsageError(
        advice: "Please write the field, '=' and its values, such as recordsPerPut=1,12,100.")
    }
    self.text = text
    let name = trimmingSpaces(text[..<sign])
    isTraffic = name == Self.traffic
    field = isTraffic ? .rate : try Self.field(named: name)
    values = text[text.index(after: sign)...]
    _ = try values(in: .standard)
  }

  /// Returns the values, with rates per month spread over a month.
  func values(in month: BillingMonth) throws(UsageError) -> Sweep.Values {
    guard let dots = values.firstRange(of: "..") else { return try list(month) }
    let rest = values[dots.upperBound...].split(separator: ":", omittingEmptySubsequences: false)
    guard rest.count == 2 else { throw UsageError(advice: Self.stepAdvice) }
    let first = try number(values[..<dots.lowerBound], month)
    let last = try number(rest[0], month)
    let step = trimmingSpaces(rest[1])
    let isWhole = field.isWhole
    if step.hasPrefix("+") {
      let difference = try number(step.dropFirst(), month)
      return try Self.checked { () throws(Sweep.Values.Rejection) in
        try Sweep.Values(from: first, to: last, steppingBy: difference)
      }
    }
    if step.hasPrefix("x") {
      guard let factor = Self.plain(step.dropFirst()) else {
        throw UsageError(advice: Self.stepAdvice)
      }
      return try Self.checked { () throws(Sweep.Values.Rejection) in
        try Sweep.Values(from: first, to: last, multiplyingBy: factor, isWhole: isWhole)
      }
    }
    guard step.hasPrefix("log"), let factor = Self.plain(step.dropFirst(3)),
      factor.isExact(places: 0), let count = factor.rounded(.down).map({ Int64(clamping: $0) })
    else { throw UsageError(advice: Self.stepAdvice) }
    return try Self.checked { () throws(Sweep.Values.Rejection) in
      try Sweep.Values(from: first, to: last, logarithmically: count, isWhole: isWhole)
    }
  }

  private func list(_ month: BillingMonth) throws(UsageError) -> Sweep.Values {
    let items = values.split(separator: ",", omittingEmptySubsequences: false)
      .map { trimmingSpaces($0) }
    guard items != [""] else { throw UsageError(advice: "There is no value after '='.") }
    guard !items.contains("") else { throw UsageError(advice: "The list has an empty item.") }
    let isSplit = items.dropFirst().contains { item in
      item.first == "0" && item.prefix(3).count == 3 && item.prefix(3).isDigits
    }
    guard !isSplit else {
      throw UsageError(
        advice:
          "A comma separates values; please write numbers without commas between their digits.")
    }
    var numbers: [Ratio] = []
    for item in items { numbers.append(try number(item[...], month)) }
    return try Self.checked { () throws(Sweep.Values.Rejection) in try Sweep.Values(numbers) }
  }

  /// Reads a value of the field.
  private func number(_ text: Substring, _ month: BillingMonth) throws(UsageError) -> Ratio {
    let text = trimmingSpaces(text)
    if let readings = NumberNotation(text).emptyDecimals, let decimal = readings.decimal,
      let thousands = readings.thousands
    {
      throw UsageError(
        advice: "'\(Escaping.terminal(text))' can mean \(Escaping.terminal(decimal)) or "
          + "\(Escaping.terminal(thousands)); please write one of them.")
    }
    return try UsageError.translating { () throws(InvalidInput) in
      try field.value(of: text, in: month)
    }
  }

  /// Reads a number without a unit; `nil` for any other text.
  private static func plain(_ text: Substring) -> Ratio? {
    guard let decimal = try? DecimalText(trimmingSpaces(text)), !decimal.isNegative,
      (-12...18).contains(decimal.exponent)
    else { return nil }
    let scale = Ratio(Ratio.powerOfTen(Int(decimal.exponent.magnitude)))
    return decimal.exponent < 0
      ? Ratio(decimal.coefficient) / scale : Ratio(decimal.coefficient) * scale
  }

  private static func checked(
    _ make: () throws(Sweep.Values.Rejection) -> Sweep.Values
  ) throws(UsageError) -> Sweep.Values {
    do throws(Sweep.Values.Rejection) {
      return try make()
    } catch {
      throw UsageError(advice: error.advice)
    }
  }

  private static let stepAdvice =
    "Please end a range with the step from one value to the next: 1000..5000:+1000 for steps, "
    + "1000..5000:x2 for factors or 1000..5000:log20 for 20 values even in their logarithm."
}

extension Sweep.Values.Rejection {
  /// Advice on the values, in whole sentences.
  var advice: String {
    switch self {
    case .empty: "There is no value after '='."
    case .repeated(let value): "The value \(value) comes twice."
    case .reversed: "The range ends below its beginning; please write the smaller value first."
    case .noStep: "A step of 0 leads nowhere; please write how far apart the values are."
    case .tooFine:
      "The values would lie too close together: a factor is at least 1.001. Please write a step, as "
        + "in 1000..5000:+1."
    case .fromZero:
      "Nothing but 0 is a multiple of 0; please begin above it, or write a step such as :+10."
    case .tooFew: "A range even in its logarithm has 2 values at least, as in :log20."
    case .tooMany:
      "There would be more than 1,000,000,000,000 points, the largest sweep."
    case .tooLarge: "The range ends too high; please write a smaller end."
    }
  }
}

extension Variation {
  /// The name of the average rate with its peak.
  static let traffic = ScenarioOption.traffic

  /// The mistake of varying traffic while its peak is to stay as it is.
  static let fixedTraffic =
    "Traffic is the rate with its peak. Please vary rate to keep the peak, or leave out '--peak fixed'."

  /// Finds a field by its path in scenario files, the last part of the path, or its option.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - fields: The fields to choose from.
  ///   - listed: A sentence that lists them, for when no similar name exists.
  /// - Returns: The field.
  /// - Throws: ``UsageError`` with the advice.
  static func field(
    named name: String, among fields: [StreamField] = StreamField.swept,
    orAdvise listed: String = Variation.listed
  ) throws(UsageError) -> StreamField {
    func isName(_ field: StreamField) -> Bool {
      field.isNamed(name)
    }
    if let field = fields.first(where: isName) { return field }
    guard !StreamField.swept.contains(where: isName) else { throw UsageError(advice: listed) }
    if let field = StreamField.allCases.first(where: isName) {
      let advice =
        switch field {
        case .recordSizes: "A mix of sizes is not a number; vary recordSize instead."
        case .throughput: "The throughput follows from the rate; vary rate instead."
        case .peakThroughput: "The peak throughput follows from the peak; vary peakRate instead."
        default:
          "The field '\(field.shortName)' changes neither the shards nor the bill. \(listed)"
        }
      throw UsageError(advice: advice)
    }
    guard name != "mode", name != "region" else {
      throw UsageError(
        advice:
          "The \(name) is not a number; list several by '--\(name)' or as scenarios of a file.")
    }
    let names = fields.flatMap { [$0.shortName, $0.optionName] }
    let synonym = Synonyms.setting(for: name).flatMap { fields.contains($0) ? $0.shortName : nil }
    let question = (synonym ?? Suggestion.nearest(to: name, among: names)).map {
      "Did you mean '\($0)'?"
    }
    throw UsageError(
      advice: "There is no field \(Escaping.quoted(name)). \(question ?? listed)")
  }

  static let listed =
    "The fields that can vary are "
    + StreamField.swept.map(\.shortName).joined(separator: ", ") + "."
}
