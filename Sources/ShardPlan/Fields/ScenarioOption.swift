package import ShardPlanEngine

/// An option that sets the mode, a setting of a stream or its traffic; each listed value makes a column.
package struct ScenarioOption: Sendable {
  /// The mode, a setting or the traffic.
  package enum Subject: Sendable, Equatable {
    /// The capacity mode.
    case mode
    /// The rate together with its peak, which stays the same multiple of it.
    case traffic
    /// A setting of the stream.
    case setting(StreamField)
  }

  /// What the option sets.
  package let subject: Subject

  /// The name without dashes.
  package var name: String {
    switch subject {
    case .mode: "mode"
    case .traffic: Self.traffic
    case .setting(let field): field.words.option
    }
  }

  /// The value in synopses, such as `size`.
  package var placeholder: String {
    switch subject {
    case .mode: "mode"
    case .traffic: FieldKind.rate.placeholder
    case .setting(let field): field.words.kind.placeholder
    }
  }

  /// The help of the option.
  package var help: String {
    switch subject {
    case .mode: "The capacity mode, provisioned when left out; advantage is short for the last."
    case .traffic: "The rate with its peak in proportion: a rate, or 150% of the one given."
    case .setting(let field): field.words.help
    }
  }

  /// The values that are allowed, where they are few words.
  package var choices: [String] {
    switch (subject, kind) {
    case (.mode, _): CapacityMode.allCases.map { $0.rawValue }
    case (_, .word(let words)): words
    default: []
    }
  }

  /// The option in messages, such as `--rate <rate>`.
  package var label: String { "--\(name) <\(placeholder)>" }

  /// The kind of value; `nil` for a mode.
  var kind: FieldKind? { field?.words.kind }

  /// The setting whose values the option takes; `nil` for a mode.
  var field: StreamField? {
    switch subject {
    case .mode: nil
    case .traffic: .rate
    case .setting(let field): field
    }
  }

  /// The name in reports, such as `retention`.
  package var shortName: String {
    if case .setting(let field) = subject { field.shortName } else { name }
  }

  /// The option of the capacity mode.
  package static let mode = ScenarioOption(subject: .mode)

  /// The name of the rate together with its peak, in options and sweeps.
  package static let traffic = "traffic"
}

extension ScenarioOption {
  /// The options by the sections of help.
  ///
  /// Lists multiply in this order: the last option changes fastest.
  package static let sections: [(title: String, options: [ScenarioOption])] =
    Field.sections.map { section in
      let settings = section.fields.flatMap { field in
        [ScenarioOption(subject: .setting(field.field))]
          // Traffic moves the peak that stands before it.
          + (field.field == .peakRate ? [ScenarioOption(subject: .traffic)] : [])
      }
      // The mode is no setting of a stream, and decides what the others of its section do.
      let mode = section.title == "Capacity" ? [mode] : []
      return (section.title, mode + settings)
    }

  /// All options, in the order of help.
  package static let all = sections.flatMap { $0.options }
}
