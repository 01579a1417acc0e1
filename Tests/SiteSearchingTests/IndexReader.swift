import FileTree
import Foundation

/// Reads the files of a search as `docs/formats.md` writes them, without the code that made them.
struct IndexReader {
  let documents: Int
  private let bits: Int
  private let numbering: String
  private let tree: OutputTree

  init?(_ tree: OutputTree) {
    self.tree = tree
    let root = Self.values(tree["search/index.js"])
    guard root.count == 5, let numbering = root[1] as? String, let documents = root[3] as? Int,
      let bits = root[4] as? Int
    else { return nil }
    self.documents = documents
    self.bits = bits
    self.numbering = numbering
  }

  /// What a file's call passes on.
  static func values(_ file: OutputTree.File?) -> [Any] {
    let text = String(decoding: file?.bytes ?? [], as: UTF8.self)
    guard text.hasPrefix("banbaoSearch("), text.hasSuffix(")\n") else { return [] }
    let list = "[" + text.dropFirst(13).dropLast(2) + "]"
    return (try? JSONSerialization.jsonObject(with: Data(list.utf8))) as? [Any] ?? []
  }

  /// Address, kind, topic, date, title, points, summary, text.
  func document(_ number: Int) -> [String] {
    Self.values(tree["search/d/\(number).js"]).dropFirst().compactMap { $0 as? String }
  }

  /// The documents of a term with the field each has it in: 3 title, 2 points, 1 summary, 0 body.
  func documents(of term: String) -> [Int: Int] {
    var hash: UInt32 = 0x811C_9DC5
    for unit in term.utf16 { hash = (hash ^ UInt32(unit)) &* 0x0100_0193 }
    hash = (hash ^ (hash >> 16)) &* 0x85EB_CA6B
    hash = (hash ^ (hash >> 13)) &* 0xC2B2_AE35
    hash ^= hash >> 16
    let shard = Int(hash >> UInt32(32 - bits))
    let values = Self.values(tree["search/s/\(shard).js"])
    guard values.count == 3, values[1] as? String == numbering, let text = values[2] as? String
    else { return [:] }
    var bits = Bits(text)
    let marks = bits.set(1 << 20)
    guard let place = marks.firstIndex(of: Int((hash << UInt32(self.bits)) >> 12)) else {
      return [:]
    }
    for term in 0...place {
      let members = bits.set(documents)
      var fields = Dictionary(uniqueKeysWithValues: members.map { ($0, 0) })
      if bits.number(1) == 1 {
        for field in [3, 2, 1] {
          for at in bits.set(members.count) { fields[members[at]] = field }
        }
      }
      if term == place { return fields }
    }
    return [:]
  }
}

/// Bits written six to a character.
struct Bits {
  private var bits: [Bool]
  private var next = 0

  init(_ text: String) {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    bits = text.flatMap { character -> [Bool] in
      let value = digits.firstIndex(of: character) ?? 0
      return (0..<6).map { value >> (5 - $0) & 1 == 1 }
    }
  }

  /// What is not read yet, but for the fill of the last character.
  var isRead: Bool { bits.count - next < 6 }

  mutating func number(_ count: Int) -> Int {
    var value = 0
    for _ in 0..<count {
      value = value * 2 + (next < bits.count && bits[next] ? 1 : 0)
      next += 1
    }
    return value
  }

  private mutating func run(of bit: Int) -> Int {
    var length = 0
    while next < bits.count, number(1) == bit { length += 1 }
    return length
  }

  mutating func set(_ universe: Int) -> [Int] {
    let isComplement = number(1) == 1
    let digits = run(of: 0)
    let count = (1 << digits) + number(digits) - 1
    var listed: [Int] = []
    if count > 0 {
      var parameter = 0
      while (universe * 11 / (count * 16)) >> (parameter + 1) > 0 { parameter += 1 }
      var value = 0
      for _ in 0..<count {
        value += run(of: 1) << parameter
        value += number(parameter)
        listed.append(value)
        value += 1
      }
    }
    guard isComplement else { return listed }
    let missing = Set(listed)
    return (0..<universe).filter { !missing.contains($0) }
  }
}
