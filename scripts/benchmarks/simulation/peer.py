"""The model of model.lua in NumPy, as an analyst would write it: a cash flow of 61 times for every draw."""

import sys
import time

import numpy as np


def simulate(draws, seed=1):
    rng = np.random.default_rng(seed)

    def pert(low, mode, high):
        width = high - low
        return low + width * rng.beta(1 + 4 * (mode - low) / width, 1 + 4 * (high - mode) / width, draws)

    price = pert(15000, 20000, 35000)
    amount = rng.normal(1000, 100, draws)
    survival = rng.triangular(0.5, 0.7, 0.9, draws)
    variance = np.log1p((500000 / 4000000) ** 2)
    spat = rng.lognormal(np.log(4000000) - variance / 2, np.sqrt(variance), draws)
    struck = rng.random((5, draws)) < 0.1

    flows = np.zeros((61, draws))
    flows[0] -= 5 * 6000000
    for cycle in range(10):
        start, end = cycle * 6, cycle * 6 + 6
        alive = np.where(struck[(end - 1) // 12], 0, survival)
        flows[end] += 5 * amount * price * alive
        flows[start] -= 5 * spat
    flows[1:] -= (5 * 2 * 300000 + 2000000 + 5 * 2 * 30 * 200000 + 5 * 2 * 10 * 250000) / 12
    present = (flows * 1.1 ** (-np.arange(61) / 12)[:, None]).sum(axis=0)
    return present.mean(), np.quantile(present, 0.1), np.quantile(present, 0.9), (present < 0).mean()


if __name__ == "__main__":
    draws = int(sys.argv[1])
    simulate(draws)
    times = []
    for _ in range(5):
        start = time.perf_counter()
        figures = simulate(draws)
        times.append(time.perf_counter() - start)
    print(min(times), *("%.6g" % figure for figure in figures))
