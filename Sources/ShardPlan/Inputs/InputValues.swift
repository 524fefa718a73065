import ShardPlanText

/// What a command line says about a file that does not say all by itself.
///
///     var values = InputValues(regions: ["us-east-1"])
///     values.parameters.append(.init("Stage=prod"))
package struct InputValues: Sendable {
  /// The value of a parameter of a template.
  package struct Parameter: Sendable {
    /// The name of the parameter.
    package let name: String
    /// Its value, which may be empty.
    package let value: String
    /// The option that gives it.
    let node: Node

    /// Reads a name and a value with an equals sign in between; `nil` without one.
    package init?(_ text: String) {
      guard let sign = text.firstRange(of: "="), sign.lowerBound > text.startIndex else {
        return nil
      }
      name = String(text[..<sign.lowerBound])
      value = String(text[sign.upperBound...])
      node = Node(
        typed: .string(value), as: Diagnostic.Argument(option: "parameter", item: text))
    }
  }

  /// The values of parameters.
  package var parameters: [Parameter] = []
  /// The regions to price in.
  package var regions: [String] = []

  /// Creates values.
  package init(parameters: [Parameter] = [], regions: [String] = []) {
    self.parameters = parameters
    self.regions = regions
  }

  /// The values by name; of several with one name, the last.
  var parameterValues: [String: String] {
    parameters.reduce(into: [:]) { $0[$1.name] = $1.value }
  }
}

extension DocumentReader {
  /// Reports values of parameters where there are none.
  mutating func refuse(_ parameters: [InputValues.Parameter]) {
    for parameter in parameters {
      report(
        .unknownParameter,
        "'--parameter' gives values to CloudFormation templates; this file has no parameters.",
        at: parameter.node, advice: "leave it out")
    }
  }
}
