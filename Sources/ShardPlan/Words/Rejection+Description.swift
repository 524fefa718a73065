public import ShardPlanEngine

extension Rejection: CustomStringConvertible {
  /// A sentence that names the stream by its number, from 1, and says what is in the way.
  public var description: String {
    let subject = stream.map { "Stream \($0 + 1)" } ?? "The scenario"
    return "\(subject) cannot be costed: \(reason)."
  }
}

extension Rejection.Reason: CustomStringConvertible {
  /// What is in the way as the end of a sentence, such as "the peak would be below the average".
  public var description: String {
    switch self {
    case .outOfBounds(let field, let found, _), .notWhole(let field, let found):
      "\(words); found \(field.text(of: found))"
    default: words
    }
  }
}
