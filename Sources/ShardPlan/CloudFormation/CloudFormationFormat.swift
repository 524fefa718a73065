import ShardPlanText

extension InputFormat {
  /// A CloudFormation template in JSON, as the CDK writes it, or `aws cloudformation get-template`.
  static let cloudFormation = InputFormat(
    kind: .template,
    read: { reader, values in
      Infrastructure.template(&reader, with: values)?.scenarios(of: .after, &reader)
    }, hasParameters: true)
}
