// How many samples a property is tried with: few at a desk, more in CI, and as many as SAMPLES says to search for long.

/** @param usual how many at a desk */
export function samples(usual: number): number {
  const { SAMPLES, CI } = process.env
  if (SAMPLES !== undefined) return Number(SAMPLES)
  return CI === undefined ? usual : usual * 3
}
