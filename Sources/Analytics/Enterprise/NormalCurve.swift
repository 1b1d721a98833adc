/// The standard normal distribution.

import Foundation

public enum NormalCurve {
  /// The share below a value: erfc(-z/√2)/2.
  public static func share(_ value: Double) -> Double { 0.5 * erfc(-value * 0.7071067811865476) }

  /// P. J. Acklam's rational approximation of the normal quantile, relative error below 1.15e-9.
  public static func quantile(_ share: Double) -> Double {
    if share < 0.02425 { return tail((-2 * log(share)).squareRoot()) }
    if share > 1 - 0.02425 { return -tail((-2 * log1p(-share)).squareRoot()) }
    let x = share - 0.5
    let y = x * x
    let above =
      ((((-3.969683028665376e+01 * y + 2.209460984245205e+02) * y - 2.759285104469687e+02) * y
        + 1.383577518672690e+02) * y - 3.066479806614716e+01) * y + 2.506628277459239e+00
    let below =
      ((((-5.447609879822406e+01 * y + 1.615858368580409e+02) * y - 1.556989798598866e+02) * y
        + 6.680131188771972e+01) * y - 1.328068155288572e+01) * y + 1
    return x * above / below
  }

  private static func tail(_ x: Double) -> Double {
    let above =
      ((((-7.784894002430293e-03 * x - 3.223964580411365e-01) * x - 2.400758277161838e+00) * x
        - 2.549732539343734e+00) * x + 4.374664141464968e+00) * x + 2.938163982698783e+00
    let below =
      (((7.784695709041462e-03 * x + 3.224671290700398e-01) * x + 2.445134137142996e+00) * x
        + 3.754408661907416e+00) * x + 1
    return above / below
  }
}
