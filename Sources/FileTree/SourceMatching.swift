extension SourceFile {
  /// Whether two files have the same bytes; an array they share is not read.
  package func hasBytes(of other: SourceFile) -> Bool {
    bytes.withUnsafeBufferPointer { own in
      other.bytes.withUnsafeBufferPointer { theirs in
        own.baseAddress == theirs.baseAddress
          || own.count == theirs.count && own.elementsEqual(theirs)
      }
    }
  }
}

extension SourceTree {
  /// The files below a folder given without a trailing slash, without a look at the others.
  package func slice(under folder: String) -> ArraySlice<SourceFile> {
    let start = files.firstPlace { !$0.path.precedesInBytes(folder + "/") }
    // `0` is the character behind `/`.
    let end = files.firstPlace { !$0.path.precedesInBytes(folder + "0") }
    return files[start..<max(start, end)]
  }
}

/// For each of some files which place, counted from 0, its path had in an earlier list; both lists are in order of path bytes.
/// - Returns: `nil` for a path that is new.
package func places(
  of files: ArraySlice<SourceFile>, in earlier: ArraySlice<SourceFile>
) -> [Int?] {
  var next = earlier.startIndex
  return files.map { file in
    while next < earlier.endIndex, earlier[next].path != file.path,
      earlier[next].path.precedesInBytes(file.path)
    {
      next += 1
    }
    guard next < earlier.endIndex, earlier[next].path == file.path else { return nil }
    next += 1
    return next - 1 - earlier.startIndex
  }
}

/// Whether two lists hold the same paths with the same bytes.
package func areSame(_ files: ArraySlice<SourceFile>, _ earlier: ArraySlice<SourceFile>) -> Bool {
  files.count == earlier.count
    && zip(files, earlier).allSatisfy { $0.path == $1.path && $0.hasBytes(of: $1) }
}
