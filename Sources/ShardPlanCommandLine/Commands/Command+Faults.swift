extension Command {
  /// Returns what is wrong with the tree, which a test would have empty.
  ///
  /// - Returns: One sentence for each mistake.
  package func faults() -> [String] {
    faults(at: Route(self)) + inconsistencies()
  }

  private func faults(at route: Route) -> [String] {
    let above = route.options.dropFirst(options.count)
    let own = [
      nameFaults("command", names),
      textFaults(of: "command '\(name)'", abstract),
      operandFaults(),
      options.flatMap(\.faults),
      duplicates(among: subcommands.flatMap(\.names), beside: [Command.helpName]),
      duplicates(among: options.flatMap(\.spellings), beside: above.flatMap(\.spellings)),
    ]
    let below = subcommands.flatMap { subcommand in
      var route = route
      route.descend(to: subcommand)
      return subcommand.faults(at: route)
    }
    return own.flatMap(\.self).map { "\(route.title): \($0)" } + below
  }

  private func operandFaults() -> [String] {
    var faults = operands.flatMap { textFaults(of: "operand '\($0.name)'", $0.help) }
    if operands.contains(where: \.name.isEmpty) { faults.append("An operand has no name.") }
    if operands.dropLast().contains(where: \.repeats) {
      faults.append("An operand repeats, but is not the last.")
    }
    if zip(operands, operands.dropFirst()).contains(where: { !$0.isRequired && $1.isRequired }) {
      faults.append("A required operand follows an optional one.")
    }
    return faults
  }

  /// An option may stand before its command, so it must mean the same in all of them.
  private func inconsistencies() -> [String] {
    var faults: [String] = []
    var namesByLetter: [Character: String] = [:]
    var takesValue: [String: Bool] = [:]
    for option in options + optionsBelow {
      if let known = takesValue.updateValue(option.value != nil, forKey: option.name),
        known != (option.value != nil)
      {
        faults.append("\(name): The option '--\(option.name)' is a flag only in some commands.")
      }
      if let letter = option.short,
        let known = namesByLetter.updateValue(option.name, forKey: letter), known != option.name
      {
        faults.append("\(name): '-\(letter)' stands for both '--\(known)' and '--\(option.name)'.")
      }
    }
    return faults
  }
}

extension OptionDeclaration {
  fileprivate var spellings: [String] {
    ["--" + name] + (short.map { ["-\($0)"] } ?? [])
  }

  fileprivate var faults: [String] {
    var faults = nameFaults("option", [name]) + textFaults(of: "option '--\(name)'", help)
    if let short, !short.isASCII || !(short.isLetter || short.isNumber) {
      faults.append("The option '--\(name)' has the short name '\(short)'.")
    }
    guard let value else { return faults }
    if value.placeholder.isEmpty { faults.append("The option '--\(name)' has no placeholder.") }
    if value.kind == .choice([]) { faults.append("The option '--\(name)' has no choices.") }
    if let text = value.defaultText, (try? check(text)) == nil {
      faults.append("The option '--\(name)' would refuse its default '\(text)'.")
    }
    return faults
  }
}

private func nameFaults(_ what: String, _ names: [String]) -> [String] {
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

private func textFaults(of what: String, _ text: String) -> [String] {
  if text.isEmpty { return ["The \(what) has no help."] }
  return text.hasSuffix(".") ? [] : ["The help of the \(what) does not end with a full stop."]
}

private func duplicates(among names: [String], beside known: [String]) -> [String] {
  var seen = Set(known)
  return names.filter { !seen.insert($0).inserted }.map { "'\($0)' is declared twice." }
}
