import ShardPlanText

/// Faults of the lists as such, whatever their values mean.
extension OptionScenarios {
  /// The most columns; a scenario file takes as many scenarios.
  private static let mostColumns = 1_000

  /// The options that a stream needs and that are missing, as one diagnostic.
  ///
  /// - Parameter needsUsage: Whether the rate and the size of records must be known.
  /// - Returns: The diagnostic; none where enough is given.
  func missing(needingUsage needsUsage: Bool) -> [Diagnostic] {
    func isGiven(_ name: String) -> Bool {
      let isNamed = lists.contains { $0.option.name == name }
      // A given peak moves in proportion to a rate, which must be given too.
      return isNamed
        || name == "rate" && isGiven(ScenarioOption.traffic) && !isGiven("peak-rate")
          && !isGiven("peak-throughput")
    }
    let (hasSize, hasRate) = (isGiven("record-size") || isGiven("record-sizes"), isGiven("rate"))
    var labels: [String] = []
    var needs = "the size of its records, its rate and its region"
    if isGiven("throughput") {
      if !hasSize, !hasRate { labels.append("'--record-size <size>' or '--rate <rate>'") }
      needs = "the size of its records or its rate next to its throughput, and its region"
    } else {
      if !hasSize { labels.append("'--record-size <size>'") }
      if !hasRate { labels.append("'--rate <rate>'") }
    }
    if !needsUsage, !labels.isEmpty {
      needs += ", or its shards to be priced in part"
      // Shards alone are priced, and so are streams whose shards AWS manages.
      let modes =
        lists.first { $0.option.subject == .mode }?.items ?? [CapacityMode.provisioned.rawValue]
      let isProvisioned = modes.contains(CapacityMode.provisioned.rawValue)
      let hasShards =
        lists.first { $0.option.name == "shards" }.map { !$0.items.contains("auto") } ?? false
      if !isProvisioned || hasShards || isGiven("current-shards") { labels = [] }
    }
    if regions.isEmpty { labels.append("'--region <code>'") }
    guard !labels.isEmpty else { return [] }
    return [
      Diagnostic(
        .missingField,
        "Missing expected \("argument".plural(unless: labels.count == 1)) "
          + "\(labels.joined(separator: ", ")): without a scenario file a stream needs \(needs).")
    ]
  }

  /// Returns the faults of options that change the scenarios of a file.
  func faults(changing file: LocatedScenarios) -> [Diagnostic] {
    let faults = faultyLists + unknownStreams(of: file)
    return faults.isEmpty ? tooManyColumns(of: file.scenarios.count) : faults
  }

  /// The names of streams that no scenario has.
  private func unknownStreams(of file: LocatedScenarios) -> [Diagnostic] {
    guard !streams.isEmpty else { return [] }
    let names = file.scenarios.flatMap { $0.streams?.names ?? [] }.unique
    return streams.filter { !names.containsExactly($0) }.map { name in
      let advice =
        Suggestion.nearest(to: name, among: names).map { "Did you mean \(Escaping.quoted($0))?" }
        ?? "Streams of the file: " + Self.listed(names) + "."
      var diagnostic = Diagnostic(
        .unknownWord, "The file has no stream \(Escaping.quoted(name)). \(advice)")
      diagnostic.argument = Diagnostic.Argument(option: Self.stream, item: name)
      return diagnostic
    }
  }

  /// The option that names streams.
  package static let stream = "stream"

  /// The first of many names.
  private static func listed(_ names: [String]) -> String {
    let most = 10
    let shown = names.prefix(most).map { Escaping.quoted($0) }.joined(separator: ", ")
    return shown + (names.count > most ? " and \(names.count - most) more" : "")
  }

  /// The faults of single lists.
  var faultyLists: [Diagnostic] { lists.compactMap { fault(in: $0) } }

  private func fault(in list: List) -> Diagnostic? {
    let label = list.option.label
    func diagnostic(_ code: Diagnostic.Code, _ message: String, item: String) -> Diagnostic {
      var diagnostic = Diagnostic(code, message)
      diagnostic.argument = Diagnostic.Argument(option: list.option.name, item: item)
      return diagnostic
    }
    if let number = list.splitThousands {
      let digits = number.filter { $0 != "," } + list.remainder(of: number)
      return diagnostic(
        .malformedNumber,
        "'\(number)' for '\(label)' looks like one number with commas between its digits, but a "
          + "comma separates values. Please write \(digits).", item: number)
    }
    if let number = list.splitDecimal {
      let decimal = NumberNotation(number).repairs.decimal ?? number
      return diagnostic(
        .malformedNumber,
        "\(Escaping.quoted(number)) for '\(label)' looks like one number with a decimal comma, but a "
          + "comma separates values. Please write \(Escaping.terminal(decimal)), or each value with its "
          + "unit.", item: number)
    }
    if let (item, readings) = list.thousandsPoint {
      return diagnostic(
        .malformedNumber,
        "\(Escaping.quoted(item)) for '\(label)' can mean \(readings.decimal ?? "") or "
          + "\(readings.thousands ?? ""). Please write one of them.", item: item)
    }
    let mixes = list.option.kind == .mix ? list.items.map { OptionMix($0) } : []
    if let malformed = zip(list.items, mixes).first(where: { $0.1 == nil })?.0 {
      return diagnostic(
        .malformedNumber,
        "The value \(Escaping.quoted(malformed)) is invalid for '\(label)'. Please provide sizes with the "
          + "share of each, such as 1KB:50%+49KB:50%.", item: malformed)
    }
    if let part = zip(list.items, mixes).first(where: { $0.1?.isPart ?? false })?.0 {
      let isSplit = mixes.allSatisfy { $0?.isPart ?? false } && list.items.count > 1
      let example = isSplit ? list.items.joined(separator: "+") : "1KB:50%+49KB:50%"
      return diagnostic(
        .malformedNumber,
        "\(Escaping.quoted(part)) for '\(label)' is a share of one size alone; a comma begins "
          + "another mix. Please join the sizes of one mix by '+': \(Escaping.quoted(example)).",
        item: part)
    }
    var seen: Set<String> = []
    guard
      let twice = list.items.first(where: { !seen.insert(list.option.column(for: $0)).inserted })
    else { return nil }
    return diagnostic(
      .contradiction, "The value \(Escaping.quoted(twice)) for '\(label)' is listed twice.",
      item: twice)
  }

  /// More columns than a file has scenarios, as one diagnostic.
  var tooManyColumns: [Diagnostic] { tooManyColumns(of: 1) }

  /// Returns more columns than a file has scenarios, as one diagnostic.
  ///
  /// - Parameter scenarioCount: The scenarios that options multiply.
  /// - Returns: The diagnostic, if there are more and options make them.
  private func tooManyColumns(of scenarioCount: Int) -> [Diagnostic] {
    let factors =
      lists.map { ("--" + $0.option.name, $0.items.count) } + [("--region", regions.count)]
    let count = (factors.map { $0.1 } + [scenarioCount]).reduce(Int?(1)) { count, factor in
      count.flatMap { count -> Int? in
        let (product, overflows) = count.multipliedReportingOverflow(by: max(1, factor))
        return overflows ? nil : product
      }
    }
    let isMultiplied = scenarioCount == 1 || lists.contains { $0.items.count > 1 }
    guard isMultiplied, count.map({ $0 > Self.mostColumns }) ?? true else { return [] }
    let scenarios = scenarioCount > 1 ? ["\(scenarioCount) scenarios"] : []
    let product =
      (scenarios + factors.filter { $0.1 > 1 }.map { "\($0.1) of \($0.0)" })
      .joined(separator: " × ")
    let columns = count.map { OptionText(String($0)).spaced } ?? "too many"
    return [
      Diagnostic(
        .outOfRange,
        "\(product) make \(columns) columns; at most 1,000 can be compared. 'shardplan sweep' varies "
          + "fields over a whole range.")
    ]
  }
}

extension OptionScenarios.List {
  /// Neighbouring items that are probably the digits of one number, as in `25,000/s`.
  ///
  /// A group that begins with a zero is certain to be digits. Otherwise only a missing unit decides:
  /// `1,500` are two numbers of records, but `1,500/s` is no list of rates.
  fileprivate var splitThousands: String? {
    var start = 0
    while start < items.count {
      var end = start
      while end + 1 < items.count, items[end].isDigits(1...3), items[end + 1].beginsWithThousands {
        end += 1
      }
      let group = items[start...end]
      let isCertain = group.dropFirst().contains { $0.first == "0" }
      let lacksUnits = hasUnit && !items[end].isDigits(3...3)
      if group.count > 1, isCertain || lacksUnits { return group.joined(separator: ",") }
      // What begins within a group ends where it does, and adds nothing.
      start = end + 1
    }
    return nil
  }

  /// Two neighbouring items that are probably a number with a decimal comma, as in `1,4KB`.
  fileprivate var splitDecimal: String? {
    // Retention is whole hours.
    guard hasUnit, option.kind != .hours else { return nil }
    for (index, item) in items.enumerated().dropLast() where item.isNumber {
      let next = items[index + 1]
      let isAfterDigits = index > 0 && items[index - 1].isNumber
      let notation = NumberNotation(next)
      guard !isAfterDigits, notation.digits.isNumber, !notation.rest.isEmpty else { continue }
      let number = "\(item),\(next)"
      if NumberNotation(number).repairs.decimal != nil { return number }
    }
    return nil
  }

  /// An item with a point and three zeros, which may mean a thousand times as much, as in `25.000/s`.
  ///
  /// Other numbers with three decimals are read as decimals, and reports say so.
  fileprivate var thousandsPoint: (item: String, readings: NumberNotation.Readings)? {
    guard let field = option.field else { return nil }
    for item in items {
      guard let readings = NumberNotation(item).emptyDecimals,
        let number = try? field.value(of: item, in: .standard),
        field.bounds.contains(number * 1_000)
      else { continue }
      return (item, readings)
    }
    return nil
  }

  private var hasUnit: Bool { option.kind?.hasUnit ?? false }

  /// The rest of the advice, after the digits of such a number.
  fileprivate func remainder(of number: String) -> String {
    guard hasUnit else { return "" }
    if number.utf8.last.map({ (0x30...0x39).contains($0) }) ?? false { return " with its unit" }
    let isCertain = number.split(separator: ",").dropFirst().contains { $0.first == "0" }
    return isCertain ? "" : ", or each value with its unit"
  }
}

extension String {
  fileprivate var isNumber: Bool { isDigits(1...38) }

  fileprivate func isDigits(_ count: ClosedRange<Int>) -> Bool {
    count.contains(utf8.count) && isDigits
  }

  /// A Boolean value indicating whether exactly three digits come first.
  fileprivate var beginsWithThousands: Bool {
    utf8.count >= 3 && String(prefix(3)).isDigits(3...3)
      && !(utf8.dropFirst(3).first.map { (0x30...0x39).contains($0) } ?? false)
  }
}
