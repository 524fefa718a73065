import ShardPlanText
import TestSupport

/// An expression of a template, and what it means once all parameters have values.
///
/// The meaning is worked out by the definition alone: nothing is unknown, and nothing is remembered.
indirect enum TemplateExpression {
  case text(String)
  case parameter(String)
  case noValue
  case choose(String, TemplateExpression, TemplateExpression)
  case find(TemplateExpression, TemplateExpression)
  case join(String, [TemplateExpression])
  case insert([(before: String, value: TemplateExpression)])
  case item(Int, of: TemplateExpression)
}

/// A condition of a template.
indirect enum ConditionExpression {
  case equal(TemplateExpression, TemplateExpression)
  case not(ConditionExpression)
  case all([ConditionExpression])
  case any([ConditionExpression])
  case named(String)
}

/// A template of one resource with one property, and of all that the property may refer to.
struct RandomTemplate {
  var parameters = ["A", "B", "C", "D"]
  /// Each refers to those before it only.
  var conditions: [(name: String, test: ConditionExpression)] = []
  var mapping: [(key: String, values: [(key: String, value: String)])] = []
  var value = TemplateExpression.text("")

  static let words = ["a", "b", "1", "2", "a,b", "", "b/1"]

  init(using random: inout SplitMix64) {
    for key in ["a", "b", "1"] {
      mapping.append((key, ["a", "2", "b"].map { ($0, random.word) }))
    }
    for number in 0..<Int.random(in: 1...5, using: &random) {
      conditions.append(("If\(number)", test(depth: 3, using: &random)))
    }
    value = expression(depth: 4, using: &random, canBeAbsent: true)
  }

  private func expression(
    depth: Int, using random: inout SplitMix64, canBeAbsent: Bool = false
  ) -> TemplateExpression {
    func inner(_ random: inout SplitMix64) -> TemplateExpression {
      expression(depth: depth - 1, using: &random)
    }
    switch depth == 0 ? Int.random(in: 0...1, using: &random) : .random(in: 0...7, using: &random) {
    case 0: return .text(random.word)
    case 1: return .parameter(random.pick(parameters))
    case 2 where canBeAbsent && Bool.random(using: &random): return .noValue
    case 2, 3:
      guard !conditions.isEmpty else { return .text(random.word) }
      return .choose(
        random.pick(conditions).name,
        expression(depth: depth - 1, using: &random, canBeAbsent: canBeAbsent),
        expression(depth: depth - 1, using: &random, canBeAbsent: canBeAbsent))
    case 4: return .find(inner(&random), inner(&random))
    case 5:
      return .join(
        random.pick(["", "-", ","]),
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
          expression(depth: depth - 1, using: &random, canBeAbsent: true)
        })
    case 6:
      return .insert(
        (0..<Int.random(in: 0...3, using: &random)).map { _ in (random.word, inner(&random)) })
    default: return .item(Int.random(in: 0...1, using: &random), of: inner(&random))
    }
  }

  private func test(depth: Int, using random: inout SplitMix64) -> ConditionExpression {
    func inner(_ random: inout SplitMix64) -> ConditionExpression {
      test(depth: depth - 1, using: &random)
    }
    switch depth == 0 ? 0 : Int.random(in: 0...4, using: &random) {
    case 0:
      return .equal(
        expression(depth: 1, using: &random), expression(depth: 1, using: &random))
    case 1: return .not(inner(&random))
    case 2: return .all((0..<2).map { _ in inner(&random) })
    case 3: return .any((0..<2).map { _ in inner(&random) })
    default:
      return conditions.isEmpty ? .not(inner(&random)) : .named(random.pick(conditions).name)
    }
  }
}

extension SplitMix64 {
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }

  fileprivate var word: String {
    mutating get { pick(RandomTemplate.words) }
  }
}

/// What an expression comes to.
enum Meaning: Equatable {
  case text(String)
  case absent
  /// AWS refuses the template.
  case refused

  fileprivate var text: String? {
    if case .text(let text) = self { text } else { nil }
  }
}

extension RandomTemplate {
  /// Works out an expression.
  func meaning(of expression: TemplateExpression, _ values: [String: String]) -> Meaning {
    func text(_ expression: TemplateExpression) -> String? { meaning(of: expression, values).text }
    switch expression {
    case .text(let text): return .text(text)
    case .parameter(let name): return .text(values[name] ?? "")
    case .noValue: return .absent
    case .choose(let name, let yes, let no):
      guard let holds = holds(.named(name), values) else { return .refused }
      return meaning(of: holds ? yes : no, values)
    case .find(let first, let second):
      guard let first = text(first), let second = text(second),
        let row = mapping.first(where: { $0.key == first }),
        let found = row.values.first(where: { $0.key == second })
      else { return .refused }
      return .text(found.value)
    case .join(let separator, let elements):
      let meanings = elements.map { meaning(of: $0, values) }.filter { $0 != .absent }
      let texts = meanings.compactMap { $0.text }
      return texts.count == meanings.count ? .text(texts.joined(separator: separator)) : .refused
    case .insert(let parts):
      let texts = parts.map { part in text(part.value).map { part.before + $0 } }
      return texts.contains(nil) ? .refused : .text(texts.compactMap { $0 }.joined())
    case .item(let index, let list):
      let items = text(list)?.split(separator: ",", omittingEmptySubsequences: false) ?? []
      return items.indices.contains(index) ? .text(String(items[index])) : .refused
    }
  }

  /// Works out a condition; `nil` where AWS refuses the template, whatever the rest is.
  private func holds(_ test: ConditionExpression, _ values: [String: String]) -> Bool? {
    switch test {
    case .equal(let left, let right):
      guard let left = meaning(of: left, values).text, let right = meaning(of: right, values).text
      else { return nil }
      return left == right
    case .not(let test): return holds(test, values).map { !$0 }
    case .all(let tests):
      let results = tests.map { holds($0, values) }
      return results.contains(false) ? false : results.contains(nil) ? nil : true
    case .any(let tests):
      let results = tests.map { holds($0, values) }
      return results.contains(true) ? true : results.contains(nil) ? nil : false
    case .named(let name):
      return conditions.first { $0.name == name }.flatMap { holds($0.test, values) }
    }
  }
}

extension RandomTemplate {
  /// Writes an expression as JSON, some parameters as their values.
  func json(of expression: TemplateExpression, writing literals: [String: String] = [:])
    -> JSONOutput
  {
    func inner(_ expression: TemplateExpression) -> JSONOutput {
      json(of: expression, writing: literals)
    }
    switch expression {
    case .text(let text):
      // CloudFormation takes numbers and texts for the same.
      return Int64(text).map { .integer($0) } ?? .string(text)
    case .parameter(let name):
      return literals[name].map { .string($0) } ?? Self.call("Ref", .string(name))
    case .noValue: return Self.call("Ref", .string("AWS::NoValue"))
    case .choose(let name, let yes, let no):
      return Self.call("Fn::If", .array([.string(name), inner(yes), inner(no)]))
    case .find(let first, let second):
      return Self.call("Fn::FindInMap", .array([.string("Map"), inner(first), inner(second)]))
    case .join(let separator, let elements):
      return Self.call(
        "Fn::Join", .array([.string(separator), .array(elements.map { inner($0) })]))
    case .insert(let parts):
      let text = parts.enumerated().map { "\($1.before)${V\($0)}" }.joined()
      let values = parts.enumerated().map { ("V\($0)", inner($1.value)) }
      return Self.call("Fn::Sub", .array([.string(text), .object(.init(values))]))
    case .item(let index, let list):
      return Self.call(
        "Fn::Select",
        .array([
          .integer(Int64(index)), Self.call("Fn::Split", .array([.string(","), inner(list)])),
        ]))
    }
  }

  private func json(of test: ConditionExpression, writing literals: [String: String]) -> JSONOutput
  {
    func inner(_ test: ConditionExpression) -> JSONOutput { json(of: test, writing: literals) }
    switch test {
    case .equal(let left, let right):
      return Self.call(
        "Fn::Equals",
        .array([json(of: left, writing: literals), json(of: right, writing: literals)]))
    case .not(let test): return Self.call("Fn::Not", .array([inner(test)]))
    case .all(let tests): return Self.call("Fn::And", .array(tests.map { inner($0) }))
    case .any(let tests): return Self.call("Fn::Or", .array(tests.map { inner($0) }))
    case .named(let name): return Self.call("Condition", .string(name))
    }
  }

  private static func call(_ name: String, _ argument: JSONOutput) -> JSONOutput {
    .object(.init([(name, argument)]))
  }

  /// The sections that the value refers to, some parameters written as their values.
  func sections(writing literals: [String: String] = [:]) -> [String: JSONOutput] {
    [
      "Parameters": .object(
        .init(
          parameters.filter { literals[$0] == nil }.map {
            ($0, .object(.init([("Type", .string("String"))])))
          })),
      "Mappings": .object(
        .init([
          (
            "Map",
            .object(
              .init(
                mapping.map { row in
                  (row.key, .object(.init(row.values.map { ($0.key, .string($0.value)) })))
                }))
          )
        ])),
      "Conditions": .object(
        .init(conditions.map { ($0.name, json(of: $0.test, writing: literals)) })),
    ]
  }
}
