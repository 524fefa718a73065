import ShardPlanEngine

/// Dimensions of on-demand Advantage whose rate codes AWS's metered unit map does not tell apart.
///
/// The map gives their codes no readable key. Which group a code belongs to was found by comparing
/// its prices with the published ones of us-east-1 (0.032 in, 0.016 out, 0.023 kept); within every
/// group all prices are equal in each of the 36 regions of 2026-08-31.
enum AdvantageGroup: CaseIterable {
  /// Data put, and what is missing from the commitment.
  case ingestion
  /// Data read, by either kind of consumer, and what is missing from the commitment.
  case retrieval
  /// Data kept, for either length.
  case retention

  /// The dimensions of the group.
  var dimensions: [BillingDimension] {
    switch self {
    case .ingestion: [.advantageDataIn, .advantageDataInShortfall]
    case .retrieval: [.advantageDataOut, .advantageDataOutShortfall, .advantageFanOut]
    case .retention: [.advantageExtendedRetention, .advantageLongTermRetention]
    }
  }

  /// The rate codes of the group, one for each dimension in an order that is not known.
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
}
