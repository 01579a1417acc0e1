/// Collects the bytes of a head as they come, and stops at the first that is one too many.
struct HeadCollector: Sendable {
  private let limits: PreviewLimits
  private var bytes: [UInt8] = []
  /// Whether the first line has ended.
  private var hasLine = false

  init(limits: PreviewLimits) { self.limits = limits }

  /// Takes further bytes.
  /// - Returns: `nil` while the head goes on.
  mutating func take(_ more: some Sequence<UInt8>) -> Result<RequestHead, Refusal>? {
    for byte in more {
      bytes.append(byte)
      if byte == Byte.lineFeed {
        guard bytes.count > 1, bytes[bytes.count - 2] == Byte.carriageReturn else {
          return .failure(.malformed)
        }
        hasLine = true
        if bytes.suffix(4) == [
          Byte.carriageReturn, Byte.lineFeed, Byte.carriageReturn, Byte.lineFeed,
        ] {
          // What follows is of no interest: the connection ends with the answer.
          return RequestHead.read(bytes[...])
        }
      }
      if !hasLine, bytes.count > limits.line { return .failure(.lineTooLong) }
      if bytes.count > limits.head { return .failure(.headTooLong) }
    }
    return nil
  }
}
