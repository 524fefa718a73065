import ShardPlanEngine
import ShardPlanText

/// Something that a reviewer should know about a change.
///
///     finding.code      // "mode-absent"
///     finding.severity  // .note
struct ReviewFinding: Sendable {
  let code: String
  let severity: LimitFinding.Severity
  /// The name of the resource in the file; `nil` for what concerns all.
  let address: String?
  /// A sentence.
  let message: String

  init(_ code: String, _ severity: LimitFinding.Severity, _ address: String?, _ message: String) {
    (self.code, self.severity, self.address, self.message) = (code, severity, address, message)
  }

  /// Finds everything: errors first, then warnings, then notes.
  static func all(
    in infrastructure: Infrastructure, _ streams: [ReviewedStream], _ unknown: [Review.Unknown],
    _ after: [Estimate], warnings: [Diagnostic], rates: (String?) -> RateCard?
  ) -> [ReviewFinding] {
    let found =
      warnings.map { Self($0.code.name, LimitFinding.Severity($0.severity), nil, $0.message) }
      + unknown.map { Self(unknown: $0) }
      + infrastructure.findings.map {
        Self($0.code.name, LimitFinding.Severity($0.severity), $0.address, $0.message)
      }
      + consumers(of: infrastructure) + advantage(in: infrastructure, after, rates: rates)
      + limits(of: after, infrastructure.limits) + resharding(of: streams)
    return LimitFinding.Severity.allCases.flatMap { severity in
      found.filter { $0.severity == severity }
    }
  }

  private init(unknown: Review.Unknown) {
    let isShards = unknown.field == "shards"
    self.init(
      (isShards ? Diagnostic.Code.shardsUnknown : .attributeUnknown).name, .warning,
      unknown.address,
      "The \(unknown.field) of \(Address.quoted(unknown.address)) \(isShards ? "are" : "is") unknown "
        + "(\(unknown.reason)); the stream counts in no sum.")
  }

  private static func consumers(of infrastructure: Infrastructure) -> [ReviewFinding] {
    infrastructure.strayConsumers.map { stray in
      Self(
        stray.code.name, .warning, stray.consumer.address,
        "The consumer \(Address.quoted(stray.consumer.address)) counts in no sum: \(stray.reason).")
    }
  }

  private static func advantage(
    in infrastructure: Infrastructure, _ after: [Estimate], rates: (String?) -> RateCard?
  ) -> [ReviewFinding] {
    let used = Set(
      after.flatMap { $0.parts }.filter { $0.mode == .onDemandAdvantage }
        .map { $0.rates.origin.region })
    return infrastructure.accounts.compactMap { account in
      let address = Address.quoted(account.address)
      if let reason = account.advantageAfter.reason {
        return Self(
          Diagnostic.Code.attributeUnknown.name, .warning, account.address,
          "Whether \(address) turns on On-demand Advantage is unknown (\(reason)); on-demand streams are "
            + "priced as Standard.")
      }
      guard account.advantageAfter.value == true else { return nil }
      let verb =
        account.advantageBefore.value == true
        ? "keeps On-demand Advantage on" : "turns on On-demand Advantage"
      let rates = rates(account.region.value)
      let place = rates.map { " in \($0.origin.region)" } ?? ""
      let floor = rates.flatMap { rates in
        rates.advantageFloor.map { ": at least \(MoneyText.cents($0, rates.currency)) a day" }
      }
      let isUsed = rates.map { used.contains($0.origin.region) } ?? false
      let rest =
        isUsed
        ? " (25 MiB/s in and out), for all on-demand streams together"
        : " (25 MiB/s in and out), though no on-demand stream is declared there; no sum contains it"
      return Self(
        Diagnostic.Code.advantageEnabled.name, .warning, account.address,
        "\(address) \(verb)\(place)\(floor ?? "")\(rest).")
    }
  }

  /// The limits that single streams reach, and an account in a region.
  private static func limits(
    of estimates: [Estimate], _ account: AccountLimits?
  ) -> [ReviewFinding] {
    estimates.flatMap { estimate in
      estimate.limitFindings(at: estimate.rates) { region in
        var quotas = estimate.quotas(in: region)
        if let account {
          quotas.shards = Int64(account.shards)
          quotas.onDemandStreams = Int64(account.onDemandStreams)
        }
        return quotas
      }.compactMap { finding -> ReviewFinding? in
        // What Advantage costs at least is said where it is turned on.
        if case .advantageFloor = finding.content { return nil }
        let address = finding.stream.map { estimate.streams[$0].stream.name }
        let words = finding.words(in: estimate.currency)
        let subject = address.map { Address.quoted($0) } ?? finding.region
        return Self(
          finding.code, finding.severity, address,
          subject.map { "\($0): \(words)" } ?? words.uppercasedFirst)
      }
    }
  }

  /// The calls that take a stream to another number of shards, or the reason why there are none.
  private static func resharding(of streams: [ReviewedStream]) -> [ReviewFinding] {
    let estimates = streams.compactMap { $0.after?.bill?.estimate }
    var ways: [ObjectIdentifier: [Resharding?]] = [:]
    for estimate in estimates where ways[ObjectIdentifier(estimate)] == nil {
      ways[ObjectIdentifier(estimate)] = estimate.reshardings
    }
    return streams.compactMap { stream in
      // A stream that is replaced begins with its shards.
      guard stream.change == .update || stream.change == .none, let bill = stream.after?.bill,
        let way = ways[ObjectIdentifier(bill.estimate)]?[bill.stream]
      else { return nil }
      let isPossible = if case .possible = way { true } else { false }
      return Self(
        "resharding-path", isPossible ? .note : .warning, stream.address,
        "\(Address.quoted(stream.address)): \(way.words)")
    }
  }

  var output: JSONOutput {
    .object([
      "code": .string(code), "severity": .string(severity.rawValue),
      "address": address.map { .string($0) } ?? .null, "message": .string(message),
    ])
  }
}

extension LimitFinding.Severity {
  fileprivate init(_ severity: Diagnostic.Severity) {
    self =
      switch severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
  }
}
