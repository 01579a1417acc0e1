import CampaignModel
package import Diagnostics

/// Takes values out of JSON and gathers what does not fit, with its place and the path to it (`venues[3].open`).
struct ProblemDecoder {
  let source: SourceText
  private(set) var findings: [Diagnostic] = []

  init(_ source: SourceText) { self.source = source }

  /// An object being read; every key must be asked for by name.
  struct Object {
    var path: String
    var members: [String: JSONValue]
    var range: Range<Int>

    func path(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
  }

  /// The members of an object, with unknown, doubled and missing keys reported; `nil` when something missing makes it unusable.
  mutating func object(_ value: JSONValue, _ path: String, keys: [String], optional: [String] = [])
    -> Object?
  {
    guard case .object(let list) = value.kind else {
      mismatch(value, path, Bilingual(zh: "{…}", en: "an object {…}"))
      return nil
    }
    var members: [String: JSONValue] = [:]
    for member in list {
      if !keys.contains(member.key), !optional.contains(member.key) {
        let close = closestWord(to: member.key, among: keys + optional)
        report(
          .planProblemKey, member.keyRange,
          Bilingual(
            zh: "`\(path)` 里不认识 `\(member.key)` 这一项",
            en: "`\(path)` has no key `\(member.key)`"),
          Bilingual(
            zh: close.map { "是不是 `\($0)`？" } ?? "删掉它",
            en: close.map { "Did you mean `\($0)`?" } ?? "Remove it"))
      } else if members.updateValue(member.value, forKey: member.key) != nil {
        report(
          .planProblemKey, member.keyRange,
          Bilingual(zh: "`\(member.key)` 写了两次", en: "`\(member.key)` is given twice"),
          Bilingual(zh: "只留一个", en: "Keep one"))
      }
    }
    let missing = keys.filter { members[$0] == nil }
    for key in missing {
      report(
        .planProblemKey, value.range.lowerBound..<(value.range.lowerBound + 1),
        Bilingual(
          zh: "\(path.isEmpty ? "文件" : "`\(path)`")里少了 `\(key)`",
          en: "\(path.isEmpty ? "The file" : "`\(path)`") lacks `\(key)`"),
        Bilingual(zh: "补上 `\(key)`", en: "Add `\(key)`"))
    }
    return missing.isEmpty ? Object(path: path, members: members, range: value.range) : nil
  }

  mutating func array(_ value: JSONValue?, _ path: String) -> [(value: JSONValue, path: String)] {
    guard let value else { return [] }
    guard case .array(let values) = value.kind else {
      mismatch(value, path, Bilingual(zh: "列表 […]", en: "a list […]"))
      return []
    }
    return values.enumerated().map { ($1, "\(path)[\($0)]") }
  }

  /// The members of an object whose keys are data, in order of the file.
  mutating func entries(_ value: JSONValue?, _ path: String) -> [JSONValue.Member] {
    guard let value else { return [] }
    guard case .object(let members) = value.kind else {
      mismatch(value, path, Bilingual(zh: "{…}", en: "an object {…}"))
      return []
    }
    return members
  }

  mutating func text(_ value: JSONValue?, _ path: String) -> String? {
    guard let value else { return nil }
    if case .string(let text) = value.kind { return text }
    mismatch(value, path, Bilingual(zh: "双引号里的文字", en: "text in quotes"))
    return nil
  }

  mutating func flag(_ value: JSONValue?, _ path: String) -> Bool? {
    guard let value else { return nil }
    if case .bool(let flag) = value.kind { return flag }
    mismatch(value, path, Bilingual(zh: "true 或 false", en: "true or false"))
    return nil
  }

  /// A whole number from `least` to a million.
  mutating func whole(_ value: JSONValue?, _ path: String, least: Int = 0) -> Int? {
    guard let value else { return nil }
    let allowed = least...PlanningLimits.number
    if case .number(let text) = value.kind, let number = Int(text), allowed.contains(number) {
      return number
    }
    mismatch(
      value, path,
      Bilingual(
        zh: "\(least) 到 \(PlanningLimits.number) 的整数",
        en: "a whole number from \(least) to \(PlanningLimits.number)"))
    return nil
  }

  mutating func date(_ value: JSONValue?, _ path: String) -> CivilDate? {
    guard let text = text(value, path), let value else { return nil }
    if text.utf8.count == 10, let date = CivilDate(text), date.description == text { return date }
    mismatch(value, path, Bilingual(zh: "2026-11-03 这样的日期", en: "a date such as 2026-11-03"))
    return nil
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ value: JSONValue?, _ path: String, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(value, path), let value else { return nil }
    return choice(text, value.range, path, type)
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ text: String, _ range: Range<Int>, _ path: String, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    if let choice = Choice(rawValue: text) { return choice }
    unknown(text, range, path, among: Choice.allCases.map(\.rawValue))
    return nil
  }

  /// An id that must be one of those known.
  mutating func id(_ value: JSONValue?, _ path: String, among known: [String]) -> String? {
    guard let text = text(value, path), let value else { return nil }
    if known.contains(text) { return text }
    unknown(text, value.range, path, among: known)
    return nil
  }

  mutating func unknown(
    _ text: String, _ range: Range<Int>, _ path: String, among known: [String]
  ) {
    let close = closestWord(to: text, among: known)
    let list = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? " …" : "")
    report(
      .planProblemValue, range,
      Bilingual(zh: "`\(path)` 里不认识 `\(text)`", en: "`\(path)`: `\(text)` is not known"),
      Bilingual(
        zh: close.map { "是不是 `\($0)`？" } ?? "写其中之一：\(list)",
        en: close.map { "Did you mean `\($0)`?" } ?? "Write one of: \(list)"))
  }

  mutating func mismatch(_ value: JSONValue, _ path: String, _ wanted: Bilingual) {
    report(
      .planProblemValue, value.range,
      Bilingual(
        zh: "`\(path)` 应是\(wanted.zh)，这里是\(value.form.zh)",
        en: "`\(path)` should be \(wanted.en), not \(value.form.en)"),
      Bilingual(zh: "改成\(wanted.zh)", en: "Write \(wanted.en)"))
  }

  mutating func report(
    _ rule: Rule, _ range: Range<Int>, _ message: Bilingual, _ remedy: Bilingual
  ) {
    findings.append(Diagnostic(rule, at: source.range(range), message, remedy: remedy))
  }
}

extension Rule {
  package static let planProblemKey = Rule(
    "plan/problem-key", .error,
    title: Bilingual(
      zh: "问题文件的每一项都要认识，必需的都要有", en: "Every key of a problem file is known, none is missing"),
    why: Bilingual(
      zh: "写错的名字如果悄悄跳过，排出来的计划就少了一条要求。",
      en: "A misspelt key, silently skipped, would be a requirement the plan does not meet."))

  package static let planProblemValue = Rule(
    "plan/problem-value", .error,
    title: Bilingual(zh: "问题文件的值要合规定", en: "Every value of a problem file has its form"),
    why: Bilingual(
      zh: "日期、整数、编号各有写法，编号要在文件里定义过。",
      en: "Dates, whole numbers and ids have their forms, and ids are defined in the file."))
}
