// How many samples a property is tried with: few in a test run, and as many as SAMPLES says to search for long.

/** @param usual how many in a test run */
export function samples(usual: number): number {
  const { SAMPLES } = process.env
  return SAMPLES === undefined ? usual : Number(SAMPLES)
}
