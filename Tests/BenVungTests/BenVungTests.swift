import Testing

@testable import BenVung
