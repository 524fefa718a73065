public import ShardPlanEngine

/// A ``Stream`` by a name of its own, for files that import Foundation, which has a `Stream` too.
public typealias DataStream = ShardPlanEngine.Stream

/// A ``Dimension`` by a name of its own, for files that import Foundation, which has one too.
public typealias BillingDimension = ShardPlanEngine.Dimension
