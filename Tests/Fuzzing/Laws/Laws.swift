/// The broken laws among those that hold for any input.
package struct Laws: Sendable {
  /// The broken laws, each as a sentence about this input.
  package private(set) var broken: [String] = []

  /// Creates a clean sheet.
  package init() {}

  /// Notes a law that does not hold.
  ///
  /// - Parameters:
  ///   - holds: Whether it does.
  ///   - law: What is wrong if it does not.
  package mutating func expect(_ holds: Bool, _ law: @autoclosure () -> String) {
    if !holds { broken.append(law()) }
  }
}
