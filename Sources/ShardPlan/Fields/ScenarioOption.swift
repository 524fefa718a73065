package import ShardPlanEngine

/// An option that sets the mode or a setting of a stream; each listed value makes a column.
package struct ScenarioOption: Sendable {
  /// The mode or a setting.
  package enum Subject: Sendable, Equatable {
    /// The capacity mode.
    case mode
    /// A setting of the stream.
    case setting(StreamField)
  }

  /// The mode or the setting that the option sets.
  package let subject: Subject

  /// The name without dashes.
  package var name: String {
    switch subject {
    case .mode: "mode"
    case .setting(let field): field.words.option
    }
  }

  /// The value in synopses, such as `size`.
  package var placeholder: String {
    switch subject {
    case .mode: "mode"
    case .setting(let field): field.words.kind.placeholder
    }
  }

  /// The help of the option.
  package var help: String {
    switch subject {
    case .mode: "The capacity mode, provisioned when left out; advantage is short for the last."
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

  /// The kind of value; `nil` for a word.
  var kind: FieldKind? {
    if case .setting(let field) = subject { field.words.kind } else { nil }
  }
}

extension ScenarioOption {
  /// The options by the sections of help.
  ///
  /// Lists multiply in this order: the last option changes fastest.
  package static let sections: [(title: String, options: [ScenarioOption])] =
    Field.sections.map { section in
      let settings = section.fields.map { ScenarioOption(subject: .setting($0.field)) }
      // The mode is no setting of a stream, and decides what the others of its section do.
      let mode = section.title == "Capacity" ? [ScenarioOption(subject: .mode)] : []
      return (section.title, mode + settings)
    }

  /// All options, in the order of help.
  package static let all = sections.flatMap { $0.options }
}
