import ShardPlanText

/// A file of declared infrastructure, read before any price is known.
///
///     let file = InfrastructureFile(source, with: InputValues())
///     file.infrastructure?.streams.count  // 7
struct InfrastructureFile: Sendable {
  /// `nil` where the file can't be read, which is reported.
  let infrastructure: Infrastructure?
  let reader: DocumentReader

  /// Reads one kind of file.
  private typealias Reading =
    @Sendable (inout DocumentReader, InputValues) -> Infrastructure?

  private static let readings: [(kind: FileKind, hasParameters: Bool, read: Reading)] = [
    (.terraformPlan, false, { reader, _ in TerraformPlan.infrastructure(of: &reader) }),
    (.terraformState, false, { reader, _ in TerraformState.infrastructure(of: &reader) }),
    (.template, true, { reader, values in Infrastructure.template(&reader, with: values) }),
    (.streamDescriptions, false, { reader, _ in Infrastructure.descriptions(&reader) }),
  ]

  /// Reads a file, of which the content tells the kind.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - values: The regions that are asked for, and the values of parameters.
  init(_ source: SourceText, with values: InputValues) {
    var reader = DocumentReader(source)
    let kind = FileKind.kind(of: source)
    guard let reading = Self.readings.first(where: { $0.kind.name == kind?.name }) else {
      // Text that is not even JSON has a fault that helps more.
      if let kind {
        reader.report(
          Diagnostic(
            .otherKind, "This is \(kind.name), not \(FileKind.terraformPlan.name).",
            location: Diagnostic.Location(file: source.name, line: 1, column: 1),
            advice: kind.advice))
      } else if let root = reader.root() {
        reader.report(
          .otherKind, "This file declares no infrastructure.", at: root,
          advice:
            "give what 'terraform show -json <plan>' writes, or a CloudFormation template in JSON")
      }
      (infrastructure, self.reader) = (nil, reader)
      return
    }
    let found = reading.read(&reader, values)
    if !reading.hasParameters { reader.refuse(values.parameters) }
    (infrastructure, self.reader) = (found, reader)
  }
}
