extension Scan {
  /// All mistakes that don't follow from each other, in the order in which they are found.
  var errors: [UsageError] {
    var errors = problems + valueless.compactMap(errorOfValueless) + errorsOfMentions
    guard !hasUnknownCommand else { return errors }
    errors += errorsOfOperands
    // Something unknown may be a misspelling of what seems to be missing.
    let hasUnknown = errors.contains { $0.kind == .unknown }
    if !hasUnknown, let missing { errors.append(missing) }
    return errors
  }
}

extension Scan {
  /// An option before its command is checked only now that the command is known.
  private func errorOfMisplaced(_ mention: Mention) -> UsageError? {
    let isFirst = (valueless + mentions).first { route.option(named: $0.option.name) == nil }
      .map { $0.spelling == mention.spelling }
    guard !hasUnknownCommand, !mention.isMisspelled else { return nil }
    let error = UsageError.misplacedOption(mention.option, spelled: mention.spelling, in: route)
    // One command is missing, however many options wait for it.
    return error.kind == .missing && isFirst != true ? nil : error
  }

  private func errorOfValueless(_ mention: Mention) -> UsageError? {
    // Without a command that takes the option, its value is not the first thing to look for.
    guard let option = route.option(named: mention.option.name) else {
      return errorOfMisplaced(mention)
    }
    guard !mention.isMisspelled else { return nil }
    return .missingValue(of: option, spelled: mention.spelling, in: route)
  }

  private var errorsOfMentions: [UsageError] {
    var firsts: [String: String] = [:]
    return mentions.flatMap { mention -> [UsageError] in
      guard !mention.isMisspelled else { return [] }
      guard let option = route.option(named: mention.option.name) else {
        return [errorOfMisplaced(mention)].compactMap(\.self)
      }
      let first = firsts[option.name] ?? mention.text
      firsts[option.name] = first
      if option.value?.isList == false, first != mention.text {
        return [.conflict(of: option, between: first, and: mention.text, in: route)]
      }
      return errors(in: mention, of: option)
    }
  }

  private func errors(in mention: Mention, of option: OptionDeclaration) -> [UsageError] {
    guard let value = option.value, !(value.isOptional && mention.text.isEmpty) else { return [] }
    return option.values(in: mention.text).compactMap { text in
      guard !text.isEmpty else {
        return .emptyItem(of: option, spelled: mention.spelling, list: mention.text, in: route)
      }
      let label = option.label(spelled: mention.spelling)
      return reason(option.check, toRefuse: text).map {
        .invalid(text, for: label, about: .init(option), $0, in: route)
      }
    }
  }

  private var errorsOfOperands: [UsageError] {
    var errors: [UsageError] = []
    var declared = route.command.operands[...]
    var unexpected: [String] = []
    // A word that is the value of an unknown option takes no operand's place.
    for (index, text) in operands.enumerated() where !doubtfulOperands.contains(index) {
      guard let operand = declared.first else {
        unexpected.append(text)
        continue
      }
      if !operand.repeats { declared.removeFirst() }
      // Otherwise the operand may be the one after it.
      guard doubtfulOperands.isEmpty else { continue }
      if let reason = reason(operand.kind.check, toRefuse: text) {
        errors.append(
          .invalid(text, for: operand.label, about: .init(operand), reason, in: route))
      }
    }
    return errors + (unexpected.isEmpty ? [] : [.unexpected(unexpected, in: route)])
  }

  private var missing: UsageError? {
    let isBare =
      mentions.isEmpty && valueless.isEmpty && operands.isEmpty && problems.isEmpty
    let given = Set((mentions + valueless).map(\.option.name))
    let options = route.options.filter { $0.isRequired && !given.contains($0.name) }
      .map(UsageError.Subject.init)
    let operands = route.command.operands.filter(\.isRequired).dropFirst(operands.count)
      .map(UsageError.Subject.init)
    let subjects = options + operands
    return subjects.isEmpty ? nil : .missing(subjects, in: route, showsHelp: isBare)
  }

  private func reason(
    _ check: (String) throws(UsageError) -> Void, toRefuse text: String
  ) -> UsageError? {
    do throws(UsageError) {
      try check(text)
      return nil
    } catch {
      return error
    }
  }
}
