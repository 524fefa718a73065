public import ShardPlanEngine

extension SweepValues.Fault: CustomStringConvertible {
  /// What is wrong with the values, as a sentence.
  public var description: String {
    switch self {
    case .empty: "There is no value to go through."
    case .repeated(let value): "The value \(NumberText.text(value)) comes twice."
    case .reversed: "The last value lies below the first."
    case .noStep: "A step of zero leads nowhere."
    case .tooFine:
      "The factor between two values must be at least \(NumberText.text(SweepValues.leastFactor))."
    case .fromZero: "Multiplying leads nowhere from zero."
    case .tooFew: "Values spaced in their logarithm are two at least."
    case .tooMany: "There are more than \(NumberText.text(Ratio(SweepValues.most))) values."
    case .tooLarge: "Values beyond 10^22 cannot be rounded."
    }
  }
}
