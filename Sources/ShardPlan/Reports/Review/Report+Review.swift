import ShardPlanEngine
import ShardPlanText

extension Report {
  /// Reports what a change of infrastructure does to the bill, before and after.
  ///
  /// As Markdown it is a comment on a pull request: it begins with a marker, by which the next run finds the
  /// comment to replace, and is short enough for GitHub.
  ///
  ///     print(Report(review).text(as: .markdown))  // <!-- shardplan review --> …
  ///
  /// - Parameter review: The review.
  package init(_ review: Review) {
    self.init(
      title: review.title, parts: ReviewPage(review).parts, records: ReviewRecords(review).records,
      document: ReviewDocument(review).document)
    comment = Comment(marker: "shardplan review") { most in
      ReviewPage(review, most: most).parts.page
    }
  }
}

extension Review {
  fileprivate var title: String {
    switch kind {
    case .terraformPlan: "What this plan does to the Kinesis bill"
    case .terraformState, .cloudFormation, .streamDescriptions: "What these Kinesis streams cost"
    }
  }
}
