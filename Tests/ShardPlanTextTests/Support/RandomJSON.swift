import ShardPlanText
import TestSupport

extension SplitMix64 {
  /// Returns a value of at most some levels.
  mutating func json(depth: Int) -> JSONOutput {
    switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &self) {
    case 0: return .null
    case 1: return .bool(.random(using: &self))
    case 2: return .integer(pick([.min, -1, 0, 1, .max, .random(in: .min ... .max, using: &self)]))
    case 3: return .string(text(ofAtMost: 12))
    case 4:
      return .array((0..<Int.random(in: 0...4, using: &self)).map { _ in json(depth: depth - 1) })
    default:
      let count = Int.random(in: 0...4, using: &self)
      return .object(.init((0..<count).map { _ in (text(ofAtMost: 6), json(depth: depth - 1)) }))
    }
  }
}

extension JSONValue {
  /// The value as it would be written, when all of its numbers are whole.
  var output: JSONOutput? {
    switch content {
    case .null: return .null
    case .bool(let value): return .bool(value)
    case .number(let text): return Int64(text).map { .integer($0) }
    case .string(let text): return .string(text)
    case .array(let elements):
      let outputs = elements.compactMap(\.output)
      return outputs.count == elements.count ? .array(outputs) : nil
    case .object(let members):
      let fields = members.compactMap { member in member.value.output.map { (member.key, $0) } }
      return fields.count == members.count ? .object(.init(fields)) : nil
    }
  }
}
