import ArgumentParser
import CampaignBuilding
import CampaignModel
import Diagnostics
import FileTree
import Glibc

/// What every verb takes: where the site is, and the language of messages.
struct SharedOptions: ParsableArguments {
  @Option(name: .long, help: "网站文件夹（里面有 content/） / the site folder")
  var site = "."

  @Option(name: .long, help: "提示语言 zh 或 en / language of messages")
  var lang: String?

  var language: Language {
    if let lang, let chosen = Language(rawValue: lang) { return chosen }
    let locale =
      Terminal.environment("LC_ALL") ?? Terminal.environment("LC_MESSAGES")
      ?? Terminal.environment("LANG") ?? ""
    return locale.hasPrefix("en") ? .en : .zh
  }

  func validate() throws {
    if let lang, Language(rawValue: lang) == nil {
      throw ValidationError("--lang 只能是 zh 或 en / --lang is zh or en, not '\(lang)'")
    }
  }

  /// The world as it is now.
  func world(jobs: Int? = nil) throws -> World {
    guard let resolved = realpath(site, nil) else {
      throw ValidationError("没有这个文件夹 / no such folder: \(site)")
    }
    defer { free(resolved) }
    let root = String(cString: resolved)
    let home = Terminal.environment("HOME")
    var world = World(
      root: root, sharedThemes: Self.sharedThemes(), home: home,
      cache: Terminal.environment("XDG_CACHE_HOME").map { $0 + "/banbao" }
        ?? home.map { $0 + "/.cache/banbao" } ?? root + "/.banbao-cache",
      today: Self.today(), jobs: jobs ?? Self.processors())
    world.program = ProgramIdentity.text() ?? ""
    return world
  }

  /// Today in Asia/Shanghai, which has been UTC+8 without daylight saving since 1991.
  static func today() -> CivilDate {
    CivilDate(dayNumber: (Int(time(nil)) + 8 * 3600) / 86_400)
  }

  static func processors() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The `themes` folder beside or above the program.
  private static func sharedThemes() -> String? {
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(path) }
    var folder = String(cString: path)
    while let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
      folder = String(folder[..<slash])
      for candidate in [folder + "/themes", folder + "/share/banbao/themes"]
      where access(candidate + "/default/theme.yaml", R_OK) == 0 {
        return candidate
      }
    }
    return nil
  }
}

extension SharedOptions {
  /// Prints findings and a closing line to standard error; throws the exit code they ask for.
  func report(_ diagnostics: [Diagnostic], sources: SourceTree) throws {
    let writer = TextReport(language: language, color: Terminal.hasColor) { path in
      sources[path].map { $0.text().value }
    }
    if !diagnostics.isEmpty {
      Terminal.error(writer.text(diagnostics) + "\n" + writer.summary(diagnostics))
    }
    if let outcome = Outcome(of: diagnostics) { throw outcome }
  }

  func say(_ zh: String, _ en: String) {
    Terminal.clearProgress()
    Terminal.result((language == .zh ? zh : en) + "\n")
  }
}

extension Outcome {
  /// The environment's faults weigh more than the content's: they hide what the content would have shown.
  init?(of diagnostics: [Diagnostic]) {
    let errors = diagnostics.filter(\.isError)
    if errors.isEmpty { return nil }
    self = errors.contains { $0.rule.code.hasPrefix("environment/") } ? .environment : .faults
  }
}

/// A date option in any form content may use.
struct DateArgument: ExpressibleByArgument {
  let date: CivilDate

  init?(argument: String) {
    guard let date = CivilDate(argument) else { return nil }
    self.date = date
  }
}
