import ShardPlanText

/// The files of Terraform and OpenTofu.
extension FileKind {
  static let terraformPlan = FileKind("a Terraform plan in JSON", advice: costing) {
    $0.notation == .json && ($0.has("resource_changes") || $0.has("planned_values"))
  }

  /// A state without resources has the version of its format only.
  static let terraformState = FileKind("a Terraform state", advice: costing) {
    $0.notation == .json && $0.has("format_version")
      && ($0.has("values") || $0.has("terraform_version") || $0.fields.count == 1)
  }

  /// The file that Terraform itself keeps, whose format it does not promise.
  static let rawTerraformState = FileKind(
    "a raw Terraform state",
    advice:
      "in the folder of the configuration, 'terraform show -json > state.json' writes what is read"
  ) {
    $0.notation == .json && $0.has("terraform_version") && !$0.has("format_version")
  }

  /// What `terraform plan -json` prints, line by line.
  static let terraformLog = FileKind("a log of 'terraform plan -json'", advice: showPlan) {
    $0.notation == .json && $0.has("@level")
  }

  /// How to make a plan that is read.
  static let showPlan =
    "write 'terraform plan -out=tfplan', then 'terraform show -json tfplan > plan.json', and give "
    + "plan.json"

  static let costing = "'shardplan compare', 'plan' and others take it"
}
