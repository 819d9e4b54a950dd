/** 2015-01-01: Discord's first second. */
const epoch = 1_420_070_400_000n
let increment = 0n

/** A new id as Discord makes them: the time of its making in the upper bits, never the same twice. */
export function snowflake(): string {
  increment += 1n
  return String(((BigInt(Date.now()) - epoch) << 22n) + increment)
}
