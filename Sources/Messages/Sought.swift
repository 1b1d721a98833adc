/// What is looked for when a message asks for it.

/// Something beside a value that only a message needs, such as where the value stands in its file: looking for it at once
/// would take longer than reading the file. Two are equal, for what they belong to says all.
public struct Sought<Found: Sendable>: Hashable, Sendable {
  public let find: @Sendable () -> Found

  public init(_ find: @escaping @Sendable () -> Found) { self.find = find }

  public static func == (_: Self, _: Self) -> Bool { true }
  public func hash(into hasher: inout Hasher) {}
}
