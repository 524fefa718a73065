/// A command that is measured on one kind of input.
struct GrowthRow: Sendable {
  /// The command as it is typed, without its input.
  let name: String
  let sample: Sample
  /// The exit codes of success.
  let statuses: Set<Int32>
  private let options: [String]

  /// Creates a row.
  ///
  /// - Parameters:
  ///   - name: The command as it is typed, without its input.
  ///   - sample: The kind of input.
  ///   - options: Options that the kind of input takes, left out of the name.
  ///   - statuses: The exit codes of success.
  private init(
    _ name: String, _ sample: Sample, options: [String] = [], statuses: Set<Int32> = [0]
  ) {
    (self.name, self.sample, self.statuses, self.options) = (name, sample, statuses, options)
  }

  /// The words by which a row is chosen.
  var words: [Substring] { "\(name) \(sample.rawValue)".split(separator: " ") }

  /// Returns the arguments for an input.
  func arguments(_ paths: [String]) -> [String] {
    name.split(separator: " ").map(String.init) + options + paths
  }

  static let all: [GrowthRow] = fleets + formats + files

  /// What is computed for fleets of each kind.
  private static let fleets: [GrowthRow] =
    [Sample.plain, .mixes, .producers, .mixesAndProducers, .scenarios].flatMap { sample in
      let stream = sample == .scenarios ? [] : ["--stream", "orders-3"]
      // What producers aggregate changes with the rate.
      let over =
        sample == .producers || sample == .mixesAndProducers ? ["--over", "retention"] : []
      return [
        GrowthRow("compare", sample), GrowthRow("plan", sample),
        GrowthRow("plan --growth 8% --months 120", sample),
        GrowthRow("plan --aggregation-table", sample),
        GrowthRow("breakeven", sample, options: over + stream),
        GrowthRow("sweep --vary rate=1..1000:+1", sample, options: stream),
        GrowthRow("sensitivity", sample),
        GrowthRow("fleet", sample),
      ]
    }

  /// The formats of reports.
  private static let formats: [GrowthRow] =
    [Sample.plain, .scenarios].flatMap { sample in
      ["markdown", "html", "svg", "csv", "json"].map {
        GrowthRow("compare --format \($0)", sample)
      } + [
        GrowthRow("compare --explain", sample), GrowthRow("plan --format html", sample),
        GrowthRow("plan --format json", sample),
        GrowthRow("plan --growth 8% --format html", sample),
        GrowthRow("plan --growth 8% --format json", sample),
      ]
    }
    + ["text", "markdown", "html", "csv", "json"].map {
      GrowthRow("compare --format \($0)", .name)
    }

  /// What reads other files.
  private static let files: [GrowthRow] =
    [
      GrowthRow("compare", .faults, statuses: [65]),
      GrowthRow("inject --check", .sections, statuses: [1]),
      // Few products leave prices out, which is reported.
      GrowthRow("prices import", .products, statuses: [0, 65]),
    ]
    + ["text", "json", "sarif", "junit"].map {
      GrowthRow("prices check --format \($0)", .tables)
    }
}

extension Sample {
  /// What its sizes count, as the heading of a table.
  var unit: String {
    switch self {
    case .plain: "streams"
    case .mixes: "streams with mixes"
    case .producers: "streams with producers"
    case .mixesAndProducers: "streams with mixes and producers"
    case .scenarios: "scenarios"
    case .faults: "faulty streams"
    case .name: "control characters in a name"
    case .tables: "price tables"
    case .products: "products"
    case .sections: "sections"
    }
  }
}
