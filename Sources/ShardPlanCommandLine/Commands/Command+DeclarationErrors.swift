extension Command {
  /// Checks the declarations of the whole tree.
  ///
  /// - Returns: One sentence for each mistake; a test expects none.
  package func declarationErrors() -> [String] {
    errors(at: Route(self)) + inconsistencies()
  }

  private func errors(at route: Route) -> [String] {
    let above = route.options.dropFirst(options.count)
    let own = [
      nameErrors("command", names),
      textErrors(of: "command '\(name)'", abstract),
      operandErrors(),
      options.flatMap(\.errors),
      duplicates(among: subcommands.flatMap(\.names), excluding: [Command.helpName]),
      duplicates(among: options.flatMap(\.spellings), excluding: above.flatMap(\.spellings)),
    ]
    let below = subcommands.flatMap { subcommand in
      var route = route
      route.descend(to: subcommand)
      return subcommand.errors(at: route)
    }
    return own.flatMap(\.self).map { "\(route.title): \($0)" } + below
  }

  private func operandErrors() -> [String] {
    var errors = operands.flatMap { textErrors(of: "operand '\($0.name)'", $0.help) }
    if operands.contains(where: \.name.isEmpty) { errors.append("An operand has no name.") }
    if operands.dropLast().contains(where: \.repeats) {
      errors.append("An operand repeats, but is not the last.")
    }
    if zip(operands, operands.dropFirst()).contains(where: { !$0.isRequired && $1.isRequired }) {
      errors.append("A required operand follows an optional one.")
    }
    return errors
  }

  /// Finds options that mean different things: one may precede its command.
  private func inconsistencies() -> [String] {
    var errors: [String] = []
    var namesByLetter: [Character: String] = [:]
    var takesValue: [String: Bool] = [:]
    for option in options + optionsBelow {
      if let known = takesValue.updateValue(option.value != nil, forKey: option.name),
        known != (option.value != nil)
      {
        errors.append("\(name): The option '--\(option.name)' is a flag only in some commands.")
      }
      if let letter = option.short,
        let known = namesByLetter.updateValue(option.name, forKey: letter), known != option.name
      {
        errors.append("\(name): '-\(letter)' stands for both '--\(known)' and '--\(option.name)'.")
      }
    }
    return errors
  }
}

extension OptionDeclaration {
  fileprivate var spellings: [String] {
    ["--" + name] + (short.map { ["-\($0)"] } ?? [])
  }

  fileprivate var errors: [String] {
    var errors = nameErrors("option", [name]) + textErrors(of: "option '--\(name)'", help)
    if let short, !short.isASCII || !(short.isLetter || short.isNumber) {
      errors.append("The option '--\(name)' has the short name '\(short)'.")
    }
    guard let value else { return errors }
    if value.placeholder.isEmpty { errors.append("The option '--\(name)' has no placeholder.") }
    if value.kind == .choice([]) { errors.append("The option '--\(name)' has no choices.") }
    if let text = value.defaultText, (try? check(text)) == nil {
      errors.append("The option '--\(name)' would refuse its default '\(text)'.")
    }
    return errors
  }
}

private func nameErrors(_ what: String, _ names: [String]) -> [String] {
  names.filter { !isKebabCase($0) }.map { "The \(what) name '\($0)' is not in kebab-case." }
}

private func isKebabCase(_ name: String) -> Bool {
  let words = name.split(separator: "-", omittingEmptySubsequences: false)
  guard name.first.map({ ("a"..."z").contains($0) }) ?? false else { return false }
  return words.allSatisfy { word in
    !word.isEmpty
      && word.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
  }
}

private func textErrors(of what: String, _ text: String) -> [String] {
  if text.isEmpty { return ["The \(what) has no help."] }
  return text.hasSuffix(".") ? [] : ["The help of the \(what) does not end with a full stop."]
}

private func duplicates(among names: [String], excluding known: [String]) -> [String] {
  var seen = Set(known)
  return names.filter { !seen.insert($0).inserted }.map { "'\($0)' is declared twice." }
}
