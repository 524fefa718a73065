import ShardPlanText
import TestSupport
import Testing

@testable import ShardPlan

/// What is evaluated of a template, held to what the template means once all parameters are known.
struct `A template` {
  private static let values = ["a", "b", "1", "2", "a,b", ""]

  /// Evaluates the value of a template.
  private func evaluated(
    _ template: RandomTemplate, given: [String: String], writing literals: [String: String] = [:]
  ) throws -> TemplateValue {
    func json(_ output: JSONOutput) throws -> JSONValue {
      try JSONReader.read(SourceText(name: "", text: output.text()))
    }
    var sections = TemplateScope.Sections()
    for (name, output) in template.sections(writing: literals) {
      guard case .object(let members) = try json(output).content else { continue }
      let entries = Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
      switch name {
      case "Parameters": sections.parameters = entries
      case "Mappings": sections.mappings = entries
      default: sections.conditions = entries
      }
    }
    let scope = TemplateScope(sections, given: given, region: nil)
    return scope.value(try json(template.json(of: template.value, writing: literals)))
  }

  private func assignment(
    _ template: RandomTemplate, using random: inout SplitMix64
  ) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: template.parameters.map { ($0, random.pick(Self.values)) })
  }

  /// The value as the slow evaluator writes it; `nil` where it is unknown.
  private func meaning(_ value: TemplateValue) -> Meaning? {
    if value.isAbsent { return .absent }
    return value.knownText.map { .text($0) }
  }

  @Test(arguments: 0..<1_000 as Range<UInt64>)
  func `means what its definition says once all parameters have values`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let template = RandomTemplate(using: &random)
    for _ in 0..<4 {
      let values = assignment(template, using: &random)
      let expected = template.meaning(of: template.value, values)
      guard expected != .refused else { continue }
      let found = meaning(try evaluated(template, given: values))
      #expect(found == expected)
    }
  }

  /// Whatever the parameters without value turn out to be, what is known stays so.
  @Test(arguments: 0..<1_000 as Range<UInt64>)
  func `never guesses what a parameter without value decides`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let template = RandomTemplate(using: &random)
    let given = assignment(template, using: &random).filter { _ in Bool.random(using: &random) }
    let value = try evaluated(template, given: given)
    guard let known = meaning(value) else {
      #expect(value.reason?.words.isEmpty == false)
      return
    }
    for _ in 0..<8 {
      let rest = assignment(template, using: &random).merging(given) { $1 }
      let meaning = template.meaning(of: template.value, rest)
      #expect(meaning == known || meaning == .refused)
    }
  }

  @Test(arguments: 0..<500 as Range<UInt64>)
  func `is the same with its parameters written as their values`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let template = RandomTemplate(using: &random)
    let given = assignment(template, using: &random).filter { _ in Bool.random(using: &random) }
    let byName = try evaluated(template, given: given)
    let written = try evaluated(template, given: [:], writing: given)
    #expect(meaning(byName) == meaning(written))
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `is the same in any order of its conditions`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var template = RandomTemplate(using: &random)
    let given = assignment(template, using: &random).filter { _ in Bool.random(using: &random) }
    let before = try evaluated(template, given: given)
    template.conditions.shuffle(using: &random)
    #expect(meaning(before) == meaning(try evaluated(template, given: given)))
  }
}
