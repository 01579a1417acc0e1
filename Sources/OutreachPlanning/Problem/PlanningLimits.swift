/// The largest problems taken: several times a city's year, small enough that tables stay in memory.
package enum PlanningLimits {
  package static let days = 1_100
  package static let venues = 5_000
  package static let teams = 100
  package static let areas = 1_000
  package static let themes = 100
  package static let visits = 50_000
  /// Days × teams × areas, the table of trips.
  package static let trips = 60_000_000
  /// Of any number in a problem: caps, gaps, costs, weights.
  package static let number = 1_000_000
}
