import ShardPlanCommandLine
import ShardPlan
import ShardPlanText

extension UsageError {
  /// Reads a value as scenario files write it; what files are told of it is what options are told.
  ///
  /// - Parameter read: Reads the value.
  /// - Returns: The value.
  /// - Throws: What is wrong and what to write instead, in whole sentences.
  static func translating<Value>(
    _ read: () throws(InvalidInput) -> Value
  ) throws(UsageError) -> Value {
    do throws(InvalidInput) {
      return try read()
    } catch {
      let sentences = error.diagnostics.prefix(1).flatMap { diagnostic in
        [diagnostic.message] + [diagnostic.advice?.sentence].compactMap(\.self)
      }
      throw UsageError(advice: Escaping.terminal(sentences.joined(separator: " ")))
    }
  }
}
