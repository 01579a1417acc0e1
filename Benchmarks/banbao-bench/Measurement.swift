import Foundation

/// What whole processes took: medians of several runs after one that is not counted.
struct Measurement {
  var wall: Double
  var cpu: Double
  /// Megabytes.
  var peak: Double

  /// Runs a command with its output thrown away; `nil` when it cannot be started or fails.
  static func of(_ command: [String], runs: Int) -> Measurement? {
    var all: [Measurement] = []
    for run in 0...runs {
      guard let one = once(command) else { return nil }
      if run > 0 { all.append(one) }
    }
    func median(_ value: (Measurement) -> Double) -> Double {
      all.map(value).sorted()[all.count / 2]
    }
    return Measurement(
      wall: median(\.wall), cpu: median(\.cpu), peak: median(\.peak))
  }

  private static func once(_ command: [String]) -> Measurement? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments = command.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var child: pid_t = 0
    let start = ContinuousClock.now
    guard posix_spawnp(&child, command[0], &actions, nil, &arguments, environ) == 0 else {
      return nil
    }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(child, &status, 0, &usage) == child, status == 0 else { return nil }
    let wall = ContinuousClock.now - start
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return Measurement(
      wall: Double(wall.components.seconds) + Double(wall.components.attoseconds) / 1e18,
      cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime), peak: Double(usage.ru_maxrss) / 1024)
  }
}
