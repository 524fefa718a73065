import ShardPlanText

extension TerraformConfiguration {
  /// Finds the region of a resource on one side of a plan.
  ///
  /// In this order: its own `region`, the region in its ARN, and that of its provider: a constant or a
  /// variable, of the root or of the module that configures it. A resource that no configuration has
  /// any more takes the default provider. Nothing is guessed beyond that.
  ///
  /// - Parameters:
  ///   - resource: The resource.
  ///   - side: The side.
  /// - Returns: The region's code; absent where nothing tells it.
  func region(of resource: TerraformResource, _ side: Infrastructure.Side) -> Declared<String> {
    let attributes = resource.attributes(side)
    if let node = attributes?["region"], let code = node.value.text {
      return .known(code, at: node)
    }
    for object in [attributes, resource.before] {
      for name in ["arn", "stream_arn"] {
        if let node = object?[name], let code = node.value.text.flatMap({ ARN($0)?.region }) {
          return .known(code, at: node)
        }
      }
    }
    return providerRegion(of: resource)
  }

  private func providerRegion(of resource: TerraformResource) -> Declared<String> {
    let configured = self.resource(resource)
    let key = configured.map { $0["provider_config_key"]?.text } ?? "aws"
    guard let key, let provider = providers[key], let expression = provider.region else {
      return .absent
    }
    switch value(of: expression, in: provider.module) {
    case .absent: return .absent
    case .unknown(let origin): return .unknown("comes from \(origin)", at: resource.place)
    case .constant(let value):
      guard let code = value.text else { return .absent }
      // What an expression makes of a variable is not in the plan.
      guard Region.isCode(code) else {
        return .unknown("computed from '\(Abbreviation.of(code))'", at: resource.place)
      }
      return .known(code, at: resource.place)
    }
  }
}

/// The name of a resource of Kinesis: `arn:aws:kinesis:eu-west-1:123456789012:stream/orders`.
struct ARN: Sendable {
  let region: String
  /// What follows the account: `stream/orders`.
  let resource: String

  init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn", parts[2] == "kinesis",
      Region.isCode(String(parts[3]))
    else { return nil }
    region = String(parts[3])
    resource = String(parts[5])
  }

  /// The name of the stream, or of that of a consumer.
  var stream: String? {
    guard resource.hasPrefix("stream/") else { return nil }
    return String(resource.dropFirst(7).prefix { $0 != "/" })
  }
}
