/// How much a client may send and how long it may take, so that none can keep the server from the others, and what the server
/// asks of the system.
package struct PreviewLimits: Sendable {
  /// Bytes of the first line; longer is 414.
  package var line = 8 * 1024
  /// Bytes of the whole head; longer is 431. Browsers send a few hundred.
  package var head = 16 * 1024
  /// Time from the connection to the end of the head; longer is 408.
  package var headTime: Duration = .seconds(10)
  /// Time to take an answer; then the connection is cut.
  package var answerTime: Duration = .seconds(30)
  /// Connections at once; one more, and the one that has been sending its head longest is cut.
  package var connections = 96
  /// Pages that wait for news at once; one more is 503.
  package var streams = 48
  /// Folders watched at most; with more, or where the system has not so many watches, files are looked at twice a second.
  package var watches = Int.max
  /// Time between signs of life to a page that waits for news.
  package var pulse: Duration = .seconds(15)
  /// How long a refused client may go on sending before it is cut, so that it can read why.
  package var lingering: Duration = .seconds(1)

  package init() {}
}
