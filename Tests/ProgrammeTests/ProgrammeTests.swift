import Testing

@testable import Programme
