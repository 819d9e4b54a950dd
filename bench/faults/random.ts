/** Chances that come out the same again from the same seed. */
export interface Random {
  /** From 0 up to, and without, `below`. */
  number(below: number): number
  whole(from: number, to: number): number
  pick<T>(from: readonly T[]): T
  isLucky(probability: number): boolean
}

/** Mulberry32: small, and good enough to choose moments by. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    number: below => next() * below,
    whole,
    pick: from => from[whole(0, from.length - 1)]!,
    isLucky: probability => next() < probability,
  }
}
