/// Working on long lists in parts, on all cores.

extension Array where Element: Sendable {
  /// The same as `map`; the elements of a long list are transformed in parts, on all cores.
  @inlinable
  package func mapInParts<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    let size = 1_024
    guard count > 2 * size else { return map(transform) }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      // Each part has places of its own.
      nonisolated(unsafe) let places = buffer
      Parallel.perform((count + size - 1) / size) { part in
        for index in part * size..<Swift.min(count, (part + 1) * size) {
          places.initializeElement(at: index, to: transform(self[index]))
        }
      }
      initialized = count
    }
  }

  /// What the parts of a long list give, in their order; they are worked on on all cores. A short list is one part.
  package func inParts<Result: Sendable>(_ work: @Sendable (ArraySlice<Element>) -> Result) -> [Result] {
    let size = 512
    guard count > 4 * size else { return [work(self[...])] }
    let starts = [Int](stride(from: 0, to: count, by: size))
    return [Result](unsafeUninitializedCapacity: starts.count) { buffer, initialized in
      nonisolated(unsafe) let places = buffer
      Parallel.perform(starts.count) { part in
        let start = starts[part]
        places.initializeElement(at: part, to: work(self[start..<Swift.min(count, start + size)]))
      }
      initialized = starts.count
    }
  }
}
