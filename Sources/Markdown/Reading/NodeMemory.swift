import CCMarkGFM

/// Memory for the library's nodes, handed out from one slab a thread and taken back all at once with the tree.
///
/// A tree of a page has hundreds of small pieces, and the system's allocator took a tenth of all reading for them. Small pieces
/// are not given back one by one; large ones, and all of a long text, are the system's.
struct NodeMemory {
  /// Bytes of a text whose tree is kept in slabs: of longer ones too much would be held that the library has let go.
  static let longestText = 32 << 10
  private static let slabSize = 256 << 10
  /// Bytes; larger pieces come from the system.
  private static let largestPiece = 8 << 10
  /// Before each piece its size is kept, in a stretch that keeps the piece aligned.
  private static let header = 16

  private let first: UnsafeMutableRawPointer
  private var next: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer
  /// Slabs taken behind the first.
  private var further: [UnsafeMutableRawPointer] = []
  /// Trees alive on the thread.
  private var trees = 0

  private init() {
    first = .allocate(byteCount: Self.slabSize, alignment: Self.header)
    next = first
    end = first + Self.slabSize
  }

  // MARK: A tree's life

  /// What a parser of a text is to take its memory from; a tree from slabs is followed by `treeIsGone` on the same thread.
  static func allocator(for length: Int) -> UnsafeMutablePointer<cmark_mem>? {
    guard length <= longestText else { return cmark_get_default_mem_allocator() }
    ofThread.pointee.trees += 1
    return library
  }

  /// To be called once nothing of a tree will be used again.
  static func treeIsGone(of length: Int) {
    guard length <= longestText else { return }
    let memory = ofThread
    memory.pointee.trees -= 1
    guard memory.pointee.trees == 0 else { return }
    for slab in memory.pointee.further { slab.deallocate() }
    memory.pointee.further.removeAll()
    memory.pointee.next = memory.pointee.first
    memory.pointee.end = memory.pointee.first + slabSize
  }

  // MARK: Pieces

  private mutating func piece(_ size: Int) -> UnsafeMutableRawPointer {
    // Rounded up, so that the next piece is aligned as well.
    let room = (size + 15) & ~15 + Self.header
    if end - next < room {
      next = .allocate(byteCount: Self.slabSize, alignment: Self.header)
      end = next + Self.slabSize
      further.append(next)
    }
    let piece = next + Self.header
    next += room
    return piece
  }

  /// A piece of memory, its size noted before it.
  private static func take(_ size: Int) -> UnsafeMutableRawPointer {
    let piece =
      size > largestPiece
      ? UnsafeMutableRawPointer.allocate(byteCount: size + header, alignment: header) + header
      : ofThread.pointee.piece(size)
    (piece - header).storeBytes(of: size, as: Int.self)
    return piece
  }

  private static func size(of piece: UnsafeMutableRawPointer) -> Int {
    (piece - header).load(as: Int.self)
  }

  private static func giveBack(_ piece: UnsafeMutableRawPointer?) {
    guard let piece, size(of: piece) > largestPiece else { return }
    (piece - header).deallocate()
  }

  // MARK: What the library calls

  private nonisolated(unsafe) static let library: UnsafeMutablePointer<cmark_mem> = {
    let functions = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    functions.initialize(
      to: cmark_mem(
        calloc: { count, size in
          let (bytes, overflow) = count.multipliedReportingOverflow(by: size)
          guard !overflow, bytes >= 0 else { return nil }
          let piece = NodeMemory.take(Int(bytes))
          memset(piece, 0, bytes)
          return piece
        },
        realloc: { old, size in
          let piece = NodeMemory.take(Int(size))
          if let old {
            memcpy(piece, old, min(NodeMemory.size(of: old), Int(size)))
            NodeMemory.giveBack(old)
          }
          return piece
        },
        free: { NodeMemory.giveBack($0) }))
    return functions
  }()

  // MARK: One for each thread

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key) { memory in
      guard let memory = memory?.assumingMemoryBound(to: NodeMemory.self) else { return }
      memory.pointee.first.deallocate()
      memory.deinitialize(count: 1).deallocate()
    }
    return key
  }()

  private static var ofThread: UnsafeMutablePointer<NodeMemory> {
    if let known = pthread_getspecific(key) {
      return known.assumingMemoryBound(to: NodeMemory.self)
    }
    let memory = UnsafeMutablePointer<NodeMemory>.allocate(capacity: 1)
    memory.initialize(to: NodeMemory())
    pthread_setspecific(key, memory)
    return memory
  }
}
