import ShardPlanEngine

/// Rate codes that several dimensions of on-demand Advantage share in AWS's metered unit map.
///
/// The map gives these codes no readable key. Which group a code belongs to was found by comparing
/// its prices with the published ones of us-east-1 (0.032 in, 0.016 out, 0.023 kept); within every
/// group all prices are equal in each of the 36 regions of 2026-08-31.
enum SharedRates: CaseIterable {
  /// Data put, and the shortfall of its commitment.
  case ingestion
  /// Data read, by either kind of consumer, and the shortfall of its commitment.
  case retrieval
  /// Data kept, for either length.
  case retention

  /// The dimensions of the group.
  var dimensions: [BillingDimension] {
    DimensionNames.all.filter { $0.sharedRates == self }.map { $0.dimension }
  }

  /// The rate codes of the group, one for each dimension in an unknown order.
  var codes: [String] {
    switch self {
    case .ingestion:
      [
        "Ifo3UgCKhx4Owawd2AjasF4Pn2EHcO-1yPBgqQ4LitU",
        "vhTGnbyu8SLTUVWUgNbencLSI9L2fPprK3_1FuUoBkU",
      ]
    case .retrieval:
      [
        "D_p6yHPVBVKld0s7pDu3pw0e67EX66s5FUYGiVpcC0w",
        "KuLCbCglK17_r1TzAxs6FMtv_sUUoHEd5AbTfFb2YS0",
        "T6YFe03LpB5Vm6xmauJsqSF_p8suXXwVpIzzLXMFcxQ",
      ]
    case .retention:
      [
        "Jiaji9dJjSjQNachq8G8pJ9V_ne_Abg2L18k87VatAI",
        "oQlE3GXZq09Mw4KBCogHCQueFsZcBRPMDtBPKiUwdzU",
      ]
    }
  }

  /// Returns the names of the group's dimensions.
  func names(joinedBy separator: String) -> String {
    dimensions.map { $0.rawValue }.joined(separator: separator)
  }
}
