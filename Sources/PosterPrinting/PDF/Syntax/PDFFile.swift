import Hashing

/// The objects of a PDF file, and the file made of them (ISO 32000-1 §7.5).
struct PDFFile {
  /// An object's number, as other objects name it.
  struct Reference: Hashable {
    let number: Int
    /// As it stands in other objects: `12 0 R`.
    var text: String { "\(number) 0 R" }
  }

  enum Object {
    /// A dictionary or array.
    case value([UInt8])
    /// A dictionary's entries without brackets and length, and the bytes as they stand in the file.
    case stream(entries: String, bytes: [UInt8])
  }

  /// Index 0 is never used (§7.5.4); `nil` is reserved and not written yet.
  private var objects: [Object?] = [nil]

  /// A number for an object that is written later.
  mutating func reserve() -> Reference {
    objects.append(nil)
    return Reference(number: objects.count - 1)
  }

  mutating func set(_ reference: Reference, _ object: Object) {
    guard objects.indices.contains(reference.number) else { return }
    objects[reference.number] = object
  }

  mutating func set(_ reference: Reference, _ text: String) {
    set(reference, .value(Array(text.utf8)))
  }

  mutating func add(_ object: Object) -> Reference {
    objects.append(object)
    return Reference(number: objects.count - 1)
  }

  mutating func add(_ text: String) -> Reference { add(.value(Array(text.utf8))) }

  /// A stream, compressed where that makes it smaller.
  mutating func addStream(_ entries: String = "", _ bytes: [UInt8]) -> Reference {
    add(Self.stream(entries, bytes))
  }

  mutating func setStream(_ reference: Reference, _ entries: String = "", _ bytes: [UInt8]) {
    set(reference, Self.stream(entries, bytes))
  }

  static func stream(_ entries: String, _ bytes: [UInt8]) -> Object {
    guard let packed = deflated(bytes), packed.count < bytes.count else {
      return .stream(entries: entries, bytes: bytes)
    }
    return .stream(entries: entries + "/Filter/FlateDecode", bytes: packed)
  }

  /// The file; its identifier is made of its own bytes.
  func bytes(root: Reference, info: Reference) -> [UInt8] {
    var writing = PDFFileWriting(objectCount: objects.count)
    var values: [(number: Int, bytes: [UInt8])] = []
    for (number, object) in objects.enumerated().dropFirst() {
      switch object {
      case .value(let bytes): values.append((number, bytes))
      case .stream(let entries, let bytes): writing.write(number, entries, bytes)
      case nil: values.append((number, Array("null".utf8)))
      }
    }
    writing.pack(values)
    return writing.finish(root: root, info: info)
  }
}
