import Synchronization

/// Adds up what each template costs, by a clock it is given.
package final class TemplateMeter: Sendable {
  /// The uses of one template.
  package struct Cost: Sendable, Equatable {
    package var template: String
    package var uses = 0
    package var duration = Duration.zero
    package var bytes = 0
  }

  private let now: @Sendable () -> Duration
  private let costs = Mutex<[TemplateName: Cost]>([:])

  /// - Parameter now: Time since any moment, the same for all calls.
  package init(now: @escaping @Sendable () -> Duration) { self.now = now }

  func measure(_ template: TemplateName, _ render: () -> [UInt8]) -> [UInt8] {
    let start = now()
    let html = render()
    let duration = now() - start
    costs.withLock { costs in
      costs[template, default: Cost(template: template.rawValue)].uses += 1
      costs[template]?.duration += duration
      costs[template]?.bytes += html.count
    }
    return html
  }

  /// The most costly first.
  package var slowest: [Cost] {
    costs.withLock { costs in
      costs.values.sorted { ($1.duration, $0.template) < ($0.duration, $1.template) }
    }
  }
}
