import ShardPlanEngine
import ShardPlanText

/// Something to mind about a scenario or one of its streams.
struct Caveat {
  /// How much it matters.
  let severity: LimitFinding.Severity
  /// What caveats have in common that differ in their numbers only.
  let kind: String
  /// The scenario; `nil` where it is about the whole report.
  var scenario: String?
  /// The stream, where a scenario has several.
  var stream: String?
  /// A sentence without its subject.
  var words: String
}

/// What to mind about a report: errors first, and what repeats in one line.
struct CaveatList {
  private let caveats: [Caveat]
  private let scenarioCount: Int

  /// The names that a line lists; more are counted.
  private static let mostNames = 3
  /// The lines of one kind; more are folded into one.
  private static let mostAlike = 3

  /// Creates a list.
  ///
  /// - Parameters:
  ///   - caveats: What there is to mind, in any order.
  ///   - scenarioCount: The number of scenarios of the report.
  init(_ caveats: [Caveat], of scenarioCount: Int) {
    self.caveats = caveats
    self.scenarioCount = scenarioCount
  }

  /// One block for each severity that there is.
  var blocks: [Report.Block] {
    LimitFinding.Severity.allCases.compactMap { severity in
      let lines = lines(of: severity)
      return lines.isEmpty ? nil : .caveats(severity, lines)
    }
  }

  /// A sentence, which may be true of several scenarios and streams.
  private struct Sentence: Hashable {
    let kind: String
    let words: String
  }

  /// A sentence with its place among those of its kind, and all that it is about.
  private struct Line {
    let sentence: Sentence
    let place: Int
    var subjects = Subjects()
  }

  /// Returns the lines of a severity, in the order in which their sentences first came.
  func lines(of severity: LimitFinding.Severity) -> [String] {
    var lines: [Line] = []
    var (indices, counts): ([Sentence: Int], [String: Int]) = ([:], [:])
    for caveat in caveats where caveat.severity == severity {
      let sentence = Sentence(kind: caveat.kind, words: caveat.words)
      let index = indices[sentence] ?? lines.count
      if index == lines.count {
        indices[sentence] = index
        counts[caveat.kind, default: 0] += 1
        lines.append(Line(sentence: sentence, place: counts[caveat.kind, default: 0]))
      }
      lines[index].subjects.add(
        [caveat.scenario].compactMap { $0 }, [caveat.stream].compactMap { $0 })
    }
    return folded(lines, counts)
  }

  /// Puts the lines of a kind into one where there are many; folding one wins nothing.
  private func folded(_ lines: [Line], _ counts: [String: Int]) -> [String] {
    func isFolded(_ line: Line) -> Bool {
      counts[line.sentence.kind, default: 0] > Self.mostAlike + 1 && line.place > Self.mostAlike
    }
    var rest: [String: Subjects] = [:]
    for line in lines where isFolded(line) {
      rest[line.sentence.kind, default: Subjects()]
        .add(line.subjects.scenarios, line.subjects.streams)
    }
    return lines.compactMap { line in
      guard isFolded(line) else { return words(of: line) }
      guard let subjects = rest.removeValue(forKey: line.sentence.kind) else { return nil }
      return "The same of \(subject(subjects)), with other numbers (\(line.sentence.kind))."
    }
  }

  private func words(of line: Line) -> String {
    let subject = subject(line.subjects)
    guard subject.isEmpty else { return "\(subject): \(line.sentence.words)" }
    // A region's code, and the name of a setting, is written as in a file.
    let first = line.sentence.words.prefix { $0 != " " && $0 != "," }
    let isName =
      !first.allSatisfy { $0.isLetter } || StreamField.allCases.contains { $0.path == first }
    return isName ? line.sentence.words : line.sentence.words.uppercasedFirst
  }

  /// The streams and scenarios of a line; empty where there is only one.
  private func subject(_ subjects: Subjects) -> String {
    let streams = names(subjects.streams, "stream")
    let count = subjects.scenarios.count
    guard scenarioCount > 1, count > 0 else { return streams }
    let all = count == 2 ? "both scenarios" : "all \(count) scenarios"
    let scenarios =
      count == scenarioCount ? all : names(subjects.scenarios, "scenario")
    guard streams.isEmpty else { return "\(streams) in \(scenarios)" }
    return count == scenarioCount ? all.uppercasedFirst : scenarios
  }

  private func names(_ names: [String], _ noun: String) -> String {
    names.count > Self.mostNames ? CountText.of(Int64(names.count), noun) : names.inWords
  }

  /// Scenarios and streams, each once.
  private struct Subjects {
    private(set) var scenarios: [String] = []
    private(set) var streams: [String] = []
    private var knownScenarios: Set<String> = []
    private var knownStreams: Set<String> = []

    mutating func add(_ scenarios: [String], _ streams: [String]) {
      self.scenarios += scenarios.filter { knownScenarios.insert($0).inserted }
      self.streams += streams.filter { knownStreams.insert($0).inserted }
    }
  }
}

extension [String] {
  /// The names in a sentence: `a, b and c`.
  var inWords: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }

  /// The same, the first few of many.
  var inShortWords: String {
    let rest = count - 5
    return rest > 1 ? prefix(5).joined(separator: ", ") + " and \(rest) more" : inWords
  }
}

extension Estimate {
  /// Returns what there is to mind about the scenario and its streams.
  ///
  /// - Parameters:
  ///   - label: The name of the scenario in the report.
  ///   - severities: The severities of limits that are said.
  /// - Returns: The limits, then what else there is.
  func caveats(_ label: String, limits severities: [LimitFinding.Severity]) -> [Caveat] {
    limitCaveats(label, severities)
      + remarks.map { remark in
        Caveat(
          severity: remark.content.severity, kind: remark.content.kind, scenario: label,
          stream: streamName(remark.stream), words: remark.content.words)
      }
  }

  /// Returns the limits of some severities that the scenario reaches.
  func limitCaveats(_ label: String, _ severities: [LimitFinding.Severity]) -> [Caveat] {
    limitFindings.filter { severities.contains($0.severity) }.map { finding in
      Caveat(
        severity: finding.severity, kind: finding.code, scenario: label,
        stream: finding.stream.map { streamName($0) } ?? finding.region,
        words: "\(finding.words(in: currency)) (\(finding.code))")
    }
  }

  /// The name of a stream, where it has to be told from others.
  private func streamName(_ index: Int) -> String? {
    onlyStream == nil ? streams[index].stream.name : nil
  }
}

extension PriceTable {
  /// What there is to mind about the prices.
  var caveats: [Caveat] {
    [(LimitFinding.Severity.warning, newRegionNote), (.note, termsNote), (.warning, ageNote)]
      .compactMap { severity, note in
        note.map { Caveat(severity: severity, kind: "prices", words: $0) }
      }
  }
}
