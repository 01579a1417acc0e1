import ArgumentParser
import CampaignBuilding
import Diagnostics
import Glibc
import Synchronization

extension PlanEffort: ExpressibleByArgument {}

/// What a person at the terminal has of a search for a plan: a line that tells how it goes, and Ctrl-C to take what there is.
final class PlanningWatch: Sendable {
  private struct Heard {
    var percent = 0
    var objective = Int.max
  }

  private let language: Language
  private let heard = Mutex(Heard())

  init(language: Language) { self.language = language }

  /// A search that tells this watch how it goes. From now on the first Ctrl-C ends the search, a second one the program.
  func search(_ effort: PlanEffort, jobs: Int?, provesBound: Bool) -> PlanSearch {
    Interruption.listen()
    return PlanSearch(
      effort: effort, jobs: jobs ?? SharedOptions.processors(), provesBound: provesBound,
      progress: { percent, objective in self.hear(percent, objective) },
      shouldStop: { Interruption.happened })
  }

  /// Clears the line, and says so when the search was cut short.
  func close() {
    Terminal.clearProgress()
    guard Interruption.happened else { return }
    Terminal.error(
      language == .zh ? "已停下，用的是目前最好的一份日程" : "Stopped; this is the best plan so far")
  }

  /// Two searches run side by side: the better objective and the one further on are shown.
  private func hear(_ percent: Int, _ objective: Int) {
    heard.withLock { heard in
      heard.percent = max(heard.percent, percent)
      heard.objective = min(heard.objective, objective)
      let (percent, objective) = (heard.percent, heard.objective)
      Terminal.progress(
        language == .zh
          ? "排日程…… \(percent)%，目标值 \(objective)（越小越好，Ctrl-C 就用现在这份）"
          : "planning … \(percent)%, objective \(objective) (lower is better, Ctrl-C takes this one)"
      )
    }
  }
}

/// Whether Ctrl-C was pressed, from the first `listen` on.
private enum Interruption {
  private static let flag = Atomic<Bool>(false)

  static var happened: Bool { flag.load(ordering: .relaxed) }

  static func listen() {
    // The flag is made here, not in the handler, and the handler only sets it.
    _ = happened
    signal(SIGINT) { _ in
      Interruption.flag.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
  }
}
