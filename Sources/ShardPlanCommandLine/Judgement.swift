/// A scan checked against the declarations of the command that it turned out to call.
struct Judgement {
  /// What the command was given.
  let arguments: Arguments

  /// The mistake to report, if any.
  let gravest: UsageError?

  init(of scan: Scan) {
    var texts: [String: [String]] = [:]
    var problems = scan.problems + scan.valueless.map { Judgement.valueless($0, in: scan.route) }
    for mention in scan.mentions {
      let option = scan.route.option(named: mention.option.name) ?? mention.option
      let values = option.values(in: mention.text)
      problems += Judgement.problems(with: mention, in: scan.route, after: texts[option.name])
      texts[option.name, default: []] += values
    }
    problems += Judgement.missing(from: scan)
    problems += Judgement.misfits(among: scan.operands, in: scan.route)
    arguments = Arguments(operands: scan.operands, texts: texts)
    // The first of the gravest: `min` keeps the earlier of two equals.
    gravest = problems.min { $0.kind < $1.kind }
  }

  /// What is wrong with an option that lacks its value, once it is known which command it belongs to.
  ///
  /// Without a command that takes it, the value is not what to look for first.
  private static func valueless(_ mention: Scan.Mention, in route: Route) -> UsageError {
    guard let option = route.option(named: mention.option.name) else {
      return .misplacedOption(mention.option, spelled: mention.spelling, in: route)
    }
    return .missingValue(of: option, spelled: mention.spelling, in: route)
  }

  private static func problems(
    with mention: Scan.Mention, in route: Route, after earlier: [String]?
  ) -> [UsageError] {
    // An option may stand before its command, so only now is it clear whether it belongs there.
    guard let option = route.option(named: mention.option.name) else {
      return [.misplacedOption(mention.option, spelled: mention.spelling, in: route)]
    }
    guard let value = option.value, !(value.isOptional && mention.text.isEmpty) else { return [] }
    if !value.isList, let first = earlier?.first, first != mention.text {
      return [.conflict(of: option, between: first, and: mention.text, in: route)]
    }
    for text in option.values(in: mention.text) {
      if text.isEmpty {
        return [.emptyItem(of: option, spelled: mention.spelling, list: mention.text, in: route)]
      }
      do throws(InvalidValue) {
        try option.check(text)
      } catch {
        let label = option.label(spelled: mention.spelling)
        return [.invalid(text, for: label, about: .init(option), error, in: route)]
      }
    }
    return []
  }

  private static func missing(from scan: Scan) -> [UsageError] {
    let isBare =
      scan.mentions.isEmpty && scan.valueless.isEmpty && scan.operands.isEmpty
      && scan.problems.isEmpty
    let given = Set(scan.mentions.map(\.option.name))
    let options = scan.route.options.filter { $0.isRequired && !given.contains($0.name) }
      .map(UsageError.Subject.init)
    let operands = scan.route.command.operands.filter(\.isRequired)
      .dropFirst(scan.operands.count)
      .map(UsageError.Subject.init)
    return (options + operands).map { .missing($0, in: scan.route, showsHelp: isBare) }
  }

  private static func misfits(among operands: [String], in route: Route) -> [UsageError] {
    let declared = route.command.operands
    var problems: [UsageError] = []
    var room = declared[...]
    var rest = operands[...]
    while let operand = room.first, let text = rest.popFirst() {
      if !operand.repeats { room.removeFirst() }
      do throws(InvalidValue) {
        try operand.kind.check(text)
      } catch {
        problems.append(
          .invalid(text, for: operand.label, about: .init(operand), error, in: route))
      }
    }
    return rest.isEmpty ? problems : problems + [.unexpected(Array(rest), in: route)]
  }
}
