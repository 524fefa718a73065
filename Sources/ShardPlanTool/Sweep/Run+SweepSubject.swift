import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlan
import ShardPlanText

extension Run {
  /// Reads what is to be swept: the scenarios with their prices, and the axes.
  func sweepSubject() throws(Failure) -> (subject: SweepSubject, warnings: [Diagnostic]) {
    let variations = try checkedVariations()
    let scenarios = try givenScenarios(by: [priceBook])
    let bases = try scenarios.costed(by: 0).compactMap(\.self)
    try checkCurrency(of: bases)
    var axes: [SweepAxis] = []
    for variation in variations { axes.append(try axis(variation, for: bases)) }
    var entries: [Sweep.Entry] = []
    for base in bases {
      let scenario = base.scenario
      let stream = try chosenStream(of: scenario, by: SweepOptions.stream)
      do throws(Rejection) {
        entries.append(try Sweep.Entry(scenario, at: base.rates, varying: stream))
      } catch {
        preconditionFailure("A scenario that was costed cannot be costed.")
      }
    }
    do throws(SweepValues.Fault) {
      let sweep = try Sweep(entries, over: axes)
      let subject = SweepSubject(
        title: scenarios.document.title ?? "Sweep", bases: bases, sweep: sweep)
      return (subject, scenarios.warnings)
    } catch {
      throw aboutVarying("\(error.advice)")
    }
  }

  private func checkedVariations() throws(Failure) -> [Variation] {
    let variations = arguments[SweepOptions.vary]
    guard variations.count <= 2 else {
      throw aboutVarying(
        "\(variations.count) fields are to vary; a sweep has one or two. Other settings can be "
          + "listed as scenarios.")
    }
    guard variations.count == 1 || variations[0].field != variations[1].field else {
      throw aboutVarying(
        "The field '\(variations[0].field.shortName)' is to vary twice. Please write all its values "
          + "in one list.")
    }
    return variations
  }

  /// The axis of what was typed, which must mean the same in the months of all scenarios.
  private func axis(
    _ variation: Variation, for bases: [Estimate]
  ) throws(Failure) -> SweepAxis {
    let months = bases.map(\.scenario.month)
    do throws(UsageError) {
      let values = try variation.values(in: months[0])
      for month in months.dropFirst() where month != months[0] {
        let others = try variation.values(in: month)
        let last = values.count - 1
        guard others.count == values.count, others[0] == values[0], others[last] == values[last]
        else {
          throw UsageError(
            advice: "A month is not as long in all scenarios; please write rates per second or day."
          )
        }
      }
      return SweepAxis(variation.field, values)
    } catch {
      throw aboutVarying(
        "The value \(OptionFault.quoted(variation.text)) is invalid. \(error.message)")
    }
  }

  private func checkCurrency(of bases: [Estimate]) throws(Failure) {
    guard let first = bases.first,
      let other = bases.first(where: { $0.rates.currency != first.rates.currency })
    else { return }
    throw .usage(
      UsageError(
        "A sweep sets totals against each other, which takes one currency: "
          + "\(first.prices.region.code) is in \(first.rates.currency), "
          + "\(other.prices.region.code) in \(other.rates.currency). Please sweep them one by "
          + "one, by '--region <code>'.", path: path,
        about: UsageError.Subject(Options.region.declaration)))
  }

  private func aboutVarying(_ message: String) -> Failure {
    .usage(
      UsageError(message, path: path, about: UsageError.Subject(SweepOptions.vary.declaration)))
  }
}
