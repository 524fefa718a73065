import ShardPlanEngine
import ShardPlanText

/// The page of a review: the verdict, the streams that change, what to mind, and what stays as it is.
struct ReviewPage {
  private let review: Review
  /// The most rows of the table and points of each list.
  private let most: Int

  init(_ review: Review, most: Int = .max) {
    (self.review, self.most) = (review, most)
  }

  var parts: Report.Parts {
    let notes = ReportNotes(review.before + review.after)
    return Report.Parts(
      facts: facts, verdict: ReviewVerdict(review).words,
      answer: { answer },
      caveats: {
        [LimitFinding.Severity.error, .warning].compactMap { severity in
          let lines = lines(of: severity)
          return lines.isEmpty ? nil : .caveats(severity, lines)
        } + CaveatList(notes.priceCaveats, of: 1).blocks
      },
      details: Report.Page { details },
      assumptions: { notes.assumptions() }, prices: { notes.sources })
  }

  private var facts: String {
    let regions = review.streams.compactMap { $0.region }.unique
    let places = regions.count > 3 ? "\(regions.count) regions" : regions.joined(separator: ", ")
    let start = "\(review.kind.words) · \(NumberText.text(review.month.hours)) h a month"
    return regions.isEmpty ? start : start + " · " + places
  }

  /// The streams of the table: those that change, or all where the file describes no change.
  private var shown: [ReviewedStream] {
    review.describesChange ? review.changed : review.streams
  }

  private var answer: [Report.Block] {
    guard !shown.isEmpty else { return usage }
    return [.table(table)] + usage
  }

  private var table: Report.Table {
    typealias Fact = ShardPlan.Fact<ReviewedStream>
    var facts: [Fact] = [
      Fact("stream", "Stream", .left) { .text(Abbreviation.of($0.name, keeping: 80)) }
    ]
    let changes = review.describesChange
    if changes { facts.append(Fact("change", "Change", .left) { .text($0.change.words) }) }
    facts.append(Fact("setting", "Setting", .left) { .text($0.setting) })
    func amount(
      _ name: String, _ label: String, _ side: @escaping (ReviewedStream) -> ReviewedStream.Side?
    ) -> Fact {
      Fact(name, label) { stream in
        guard let side = side(stream) else { return .missing.shown(.missing("–")) }
        guard let bill = side.bill else { return .missing.shown(.missing("unknown")) }
        return .money(bill.declared, bill.currency)
      }
    }
    if changes { facts.append(amount("before", "Before") { $0.before }) }
    facts.append(amount("after", changes ? "After" : "A month") { $0.after })
    if changes {
      facts.append(
        Fact("difference", "Difference") { stream in
          guard let change = stream.declaredChange, let currency = stream.currency else {
            return .missing.shown(.missing("unknown"))
          }
          return .money(change, currency).shown(.change(change, currency))
        })
    }
    let rows = shown.prefix(most).map { ShardPlan.Fact.row(facts, of: $0) }
    return Report.Table(
      columns: ShardPlan.Fact.columns(facts), groups: [rows, sums(facts.map { $0.name })])
  }

  /// The rows below the streams: those that the table leaves out, and the sums over all.
  private func sums(_ columns: [String]) -> [Report.Table.Row] {
    let hidden = Array(shown.dropFirst(most))
    let isAll = shown.count == review.streams.count
    return review.sums.flatMap { sum -> [Report.Table.Row] in
      func row(
        _ label: String, _ before: Money, _ after: Money, _ emphasis: Report.Table.Row.Emphasis
      ) -> Report.Table.Row {
        Report.Table.Row(
          columns.map { column in
            switch column {
            case "stream": .text(label)
            case "before": .money(before, sum.currency)
            case "after": .money(after, sum.currency)
            case "difference": .change(after - before, sum.currency)
            default: .empty
            }
          }, emphasis)
      }
      func row(_ label: String, _ streams: [ReviewedStream]) -> Report.Table.Row? {
        let known = streams.filter { $0.currency == sum.currency }.compactMap { $0.declared }
        guard !known.isEmpty else { return nil }
        return row(
          CountText.of(Int64(known.count), label),
          known.reduce(.zero) { $0 + $1.before }, known.reduce(.zero) { $0 + $1.after }, .plain)
      }
      let rest = isAll ? [] : review.streams.filter { !$0.isChanged }
      return [
        row("other change", hidden), row("unchanged stream", rest),
        row("Declared", sum.before, sum.after, .strong),
      ].compactMap { $0 }
    }
  }

  /// The prices of what depends on traffic, or its amounts where that is known.
  private var usage: [Report.Block] {
    let sentences = ReviewUsage(review).sentences
    return sentences.isEmpty ? [] : [.paragraph("Usage comes on top:"), .list(capped(sentences))]
  }

  private func lines(of severity: LimitFinding.Severity) -> [String] {
    let all = review.findings.filter { $0.severity == severity }
    let plain = all.filter { $0.code == Diagnostic.Code.modeAbsent.name }
    // Most plans leave the mode out, which is one thing to know.
    let isFolded = plain.count > 1
    let found =
      (isFolded ? [modeless(plain.compactMap { $0.address })] : [])
      + all.filter { !isFolded || $0.code != Diagnostic.Code.modeAbsent.name }
      .map { "\($0.message) (\($0.code))" }
    guard severity == .warning else { return capped(found) }
    return capped(found + notPriced)
  }

  private func modeless(_ addresses: [String]) -> String {
    "\(CountText.of(Int64(addresses.count), "stream")) have no capacity mode, so they are provisioned: "
      + "\(Self.list(addresses)). (mode-absent)"
  }

  private static func list(_ addresses: [String]) -> String {
    let names = addresses.prefix(3).map { Address.quoted($0) }.joined(separator: ", ")
    return names + (addresses.count > 3 ? " and \(addresses.count - 3) more" : "")
  }

  /// What costs money that no number here contains, a sentence for each service.
  private var notPriced: [String] {
    var services: [String] = []
    var names: [String: [String]] = [:]
    for resource in review.notPriced {
      if names[resource.service] == nil { services.append(resource.service) }
      names[resource.service, default: []].append(resource.address)
    }
    return services.map { "\($0) is not priced: \(Self.list(names[$0] ?? []))." }
  }

  private var details: [Report.Block] {
    let unchanged = review.describesChange ? review.streams.filter { !$0.isChanged } : []
    let addresses = shown.filter { $0.name != $0.address }
    let folded: [(String, [String])] = [
      ("Notes", lines(of: .note)),
      (
        "Unchanged",
        capped(
          unchanged.map { stream in
            let cost = stream.after?.bill.map { MoneyText.cents($0.declared, $0.currency) }
            return "\(stream.name): \(stream.setting), \(cost ?? "unknown")"
          })
      ),
      (
        "Resources",
        capped(
          addresses.map { stream in
            "\(stream.name): \(stream.address)" + (stream.region.map { ", " + $0 } ?? "")
          })
      ),
    ]
    return folded.filter { !$0.1.isEmpty }.map { .folded($0.0, $0.1) }
  }

  private func capped(_ points: [String]) -> [String] {
    guard points.count > most else { return points }
    return points.prefix(most) + ["and \(points.count - most) more"]
  }
}

extension DeclaredStream.Change {
  fileprivate var words: String {
    switch self {
    case .none: "–"
    case .forget: "forget"
    case .create, .update, .replace, .delete: rawValue
    }
  }
}

extension ReviewedStream {
  /// The settings that cost something, before and after where they differ.
  var setting: String {
    let (before, after) = (before?.words, after?.words)
    guard let before, let after, before != after else { return after ?? before ?? "" }
    return "\(before) → \(after)"
  }
}

extension ReviewedStream.Side {
  fileprivate var words: String {
    var words: [String] = []
    switch mode {
    case .provisioned: words.append(shards.map { CountText.of($0, "shard") } ?? "? shards")
    case .some(let mode): words.append(mode == .onDemand ? "on-demand" : "Advantage")
    case nil: words.append("mode unknown")
    }
    if retentionHours != 24 { words.append(retentionHours.map { "\($0) h" } ?? "? h") }
    if !declaration.consumers.isEmpty { words.append("\(declaration.consumers.count) fan-out") }
    return words.joined(separator: ", ")
  }
}
