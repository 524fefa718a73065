import ShardPlanText

extension StreamLists {
  /// The most columns; a scenario file takes as many scenarios.
  private static let mostColumns = 1_000

  /// What is wrong with the lists as such, whatever their values mean.
  var slips: [OptionFault] {
    let slips = missing + lists.compactMap { slip(in: $0) }
    return slips.isEmpty ? tooMany : slips
  }

  private var missing: [OptionFault] {
    func isGiven(_ name: String) -> Bool { lists.contains { $0.option.name == name } }
    var labels: [String] = []
    if !isGiven("--record-size"), !isGiven("--record-sizes") {
      labels.append("--record-size <size>")
    }
    if !isGiven("--rate") { labels.append("--rate <rate>") }
    if regions.isEmpty { labels.append("--region <code>") }
    guard !labels.isEmpty else { return [] }
    let quoted = labels.map { "'\($0)'" }.joined(separator: ", ")
    return [
      OptionFault(
        "Missing expected argument\(labels.count == 1 ? "" : "s") \(quoted): without a scenario file "
          + "a stream needs the size of its records, its rate and its region.")
    ]
  }

  private func slip(in list: List) -> OptionFault? {
    let label = list.option.label
    if let number = list.splitThousands {
      let digits = number.filter { $0 != "," } + list.remainder(of: number)
      return OptionFault(
        "'\(number)' for '\(label)' looks like one number with commas between its digits, but a "
          + "comma parts values. Please write \(digits).", about: list.option)
    }
    if let part = list.items.first(where: { TypedMix($0)?.isPart ?? false }) {
      let isSplit = list.items.allSatisfy { TypedMix($0)?.isPart ?? false } && list.items.count > 1
      let example = isSplit ? list.items.joined(separator: "+") : "1KB:50%+49KB:50%"
      return OptionFault(
        "\(OptionFault.quoted(part)) for '\(label)' is a share of one size alone; a comma begins another "
          + "mix. Please join the sizes of one mix by '+': \(OptionFault.quoted(example)).",
        about: list.option)
    }
    var seen: Set<String> = []
    guard let twice = list.items.first(where: { !seen.insert(list.option.words($0)).inserted })
    else { return nil }
    return OptionFault(
      "The value \(OptionFault.quoted(twice)) for '\(label)' is listed twice.", about: list.option)
  }

  private var tooMany: [OptionFault] {
    let count = columnCount.flatMap { count -> Int? in
      let (product, overflows) = count.multipliedReportingOverflow(by: max(1, regions.count))
      return overflows ? nil : product
    }
    guard count.map({ $0 > Self.mostColumns }) ?? true else { return [] }
    let factors = lists.map { ($0.option.name, $0.items.count) } + [("--region", regions.count)]
    let product = factors.filter { $0.1 > 1 }.map { "\($0.1) of \($0.0)" }
      .joined(separator: " × ")
    let columns = count.map { TypedValue(String($0)).spaced } ?? "too many"
    return [
      OptionFault(
        "\(product) make \(columns) columns; at most 1,000 can be compared. 'shardplan sweep' varies "
          + "fields over a whole range.")
    ]
  }
}

extension StreamLists.List {
  /// Neighbouring items that are probably the digits of one number, as in `25,000/s`.
  ///
  /// Groups that begin with a zero tell it for certain. Otherwise only the lack of a unit does:
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
      let lacksUnits = option.kind == .measure && !items[end].isDigits(3...3)
      if group.count > 1, isCertain || lacksUnits { return group.joined(separator: ",") }
      // What begins within a group ends where it does, and tells no more.
      start = end + 1
    }
    return nil
  }

  /// What is to be written after the digits of such a number, or instead.
  fileprivate func remainder(of number: String) -> String {
    guard option.kind == .measure else { return "" }
    if number.last?.isNumber ?? false { return " with its unit" }
    return number.firstRange(of: ",0") != nil ? "" : ", or each value with its unit"
  }
}

extension String {
  fileprivate func isDigits(_ count: ClosedRange<Int>) -> Bool {
    count.contains(self.count) && allSatisfy { ("0"..."9").contains($0) }
  }

  /// Whether there are three digits, and then no other one.
  fileprivate var beginsWithThousands: Bool {
    String(prefix(3)).isDigits(3...3)
      && !(dropFirst(3).first.map { ("0"..."9").contains($0) } ?? false)
  }
}
