import ShardPlanText

/// A kind of file that scenarios are read from.
///
/// A new kind is a file with its value, and that value in ``others``; ``FileKind/all`` recognizes it.
/// What it reads may come from any text: a ``Node`` holds the bytes of a value, such as a cell of a
/// table, and the name of its place.
struct InputFormat: Sendable {
  /// The kind of file.
  let kind: FileKind
  /// Reads the values with their places, and reports faults of the file's structure.
  let read: @Sendable (inout DocumentReader, InputValues) -> LocatedScenarios?
  /// Whether it has parameters that the command line gives values to.
  var hasParameters = false

  /// The kinds besides scenario files, in any order.
  static let others: [InputFormat] = [
    terraformPlan, terraformState, cloudFormation, streamDescriptions,
  ]

  /// Returns the kind of a file: a scenario file, unless another kind recognizes it.
  static func format(of source: SourceText) -> InputFormat {
    known(source) ?? .scenarioFile
  }

  /// Returns the kind of a file, if scenarios are read from that kind.
  static func known(_ source: SourceText) -> InputFormat? {
    let kind = FileKind.kind(of: source)
    return ([scenarioFile] + others).first { $0.kind.name == kind?.name }
  }
}

/// A file whose structure is read.
struct LocatedFile {
  /// `nil` when nothing can be made of it, which is reported.
  let located: LocatedScenarios?
  let reader: DocumentReader
  /// What is wrong with the file as a whole.
  let faults: [Diagnostic]
  /// The regions that take the place of the file's own.
  let overridingRegions: [String]

  /// Reads the structure of a file of any kind.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - values: The regions that are asked for, and the values of parameters.
  ///   - needsRegion: Whether each stream must have a region.
  init(_ source: SourceText, with values: InputValues, needsRegion: Bool) {
    let regions = values.regions
    let format = InputFormat.format(of: source)
    var reader = DocumentReader(source)
    var located = format.read(&reader, values)
    if !format.hasParameters { reader.refuse(values.parameters) }
    if reader.errorCount > 0, let mistaken = FileKind.mistaken(source, for: format.kind) {
      // What is wrong with a file of another kind does not help anyone.
      self.init(nil, DocumentReader(source), faults: [mistaken], overridingRegions: regions)
    } else if let gaps = located?.regionGaps {
      located?.fill(gaps, with: regions, needsRegion: needsRegion, &reader)
      self.init(located, reader, faults: [], overridingRegions: [])
    } else {
      self.init(located, reader, faults: [], overridingRegions: regions)
    }
  }

  private init(
    _ located: LocatedScenarios?, _ reader: DocumentReader, faults: [Diagnostic],
    overridingRegions: [String]
  ) {
    self.located = located
    self.reader = reader
    self.faults = faults
    self.overridingRegions = overridingRegions
  }
}

extension LocatedScenarios {
  /// Gives a region to the streams that have none, or reports that none is known.
  mutating func fill(
    _ gaps: [RegionGap], with regions: [String], needsRegion: Bool, _ reader: inout DocumentReader
  ) {
    self.regions = regions.map { Located($0, at: Node(typed: .string($0))) }
    if gaps.isEmpty, !regions.isEmpty, regions != ownRegions {
      reader.report(
        .regionUnused, "The file tells the region of each stream; '--region' has no effect.",
        at: scenarios[0].place,
        advice: "to price elsewhere, write a scenario by '--save' and change it",
        severity: .warning)
    }
    guard regions.isEmpty, needsRegion, !gaps.isEmpty else { return }
    for gap in gaps {
      let reason = gap.reason.map { " (\($0))" } ?? ""
      reader.report(
        .regionUnknown,
        "The region of '\(Abbreviation.of(gap.address, keeping: 200))' is unknown\(reason).",
        at: gap.place, advice: "name it: --region us-east-1")
    }
    hasFaultyRegions = true
  }

  /// The regions of single scenarios and streams, each once.
  private var ownRegions: [String] {
    scenarios.flatMap { scenario in
      [scenario.region].compactMap { $0 }
        + (scenario.streams?.streams ?? []).compactMap { $0.region }
    }.map { $0.value }.unique
  }
}
