// Finds which of many changes hold together, with few trials: those that do not are found by halving.

/** What a search came to. */
export interface Searched<Unit, Why> {
  /** They hold, all together. */
  readonly kept: readonly Unit[]
  readonly dropped: readonly { readonly unit: Unit; readonly why: Why }[]
}

/** What a trial of some units came to: why they do not hold, or `undefined` where they do. */
export type Trial<Unit, Why> = (units: readonly Unit[]) => Promise<Why | undefined>

/**
 * Keeps what holds: tries all, and where that fails looks for the shortest beginning that does, whose last unit goes.
 *
 * What fails only with others beside it costs more trials and no more trust: what is kept has been tried as it is.
 *
 * @param units the least daring first: then the culprit is looked for among the last ones
 * @param rankOf how daring a unit is: what is left to look at is cut in front of the most daring ones first
 * @param base so many of the first are known to hold
 * @param confirm asked before a unit goes whether what comes to an end with it fails even so: a look that costs more than a trial
 * @param isOver whether there may be no more trials; what is not known to hold by then is dropped
 */
export async function keepWhatHolds<Unit, Why>(
  units: readonly Unit[],
  trial: Trial<Unit, Why>,
  {
    rankOf = () => 0,
    base = 0,
    confirm,
    isOver = () => false,
    onOver,
  }: {
    readonly rankOf?: (unit: Unit) => number
    readonly base?: number
    readonly confirm?: Trial<Unit, Why>
    readonly isOver?: () => boolean
    /** What is said of what could not be tried any more. */
    readonly onOver: Why
  },
): Promise<Searched<Unit, Why>> {
  const dropped: { unit: Unit; why: Why }[] = []
  let kept = units
  // How many of the first of `kept` are known to hold.
  let known = base
  const giveUp = (): Searched<Unit, Why> => ({
    kept: kept.slice(0, known),
    dropped: [...dropped, ...kept.slice(known).map((unit) => ({ unit, why: onOver }))],
  })
  while (kept.length > known) {
    if (isOver()) return giveUp()
    let why = await trial(kept)
    if (why === undefined) return { kept, dropped }
    let high = kept.length
    while (high - known > 1) {
      if (isOver()) return giveUp()
      const middle = middleOf(known, high, kept.map(rankOf))
      const found = await trial(kept.slice(0, middle))
      if (found === undefined) known = middle
      else {
        high = middle
        why = found
      }
    }
    if (confirm !== undefined) {
      const still = await confirm(kept.slice(0, known + 1))
      if (still === undefined) {
        known++
        continue
      }
      why = still
    }
    dropped.push({ unit: kept[known]!, why })
    kept = kept.filter((_, i) => i !== known)
  }
  return { kept, dropped }
}

/** Where to cut: where the rank last changes, else in the middle. */
function middleOf(low: number, high: number, ranks: readonly number[]): number {
  for (let at = high - 1; at > low; at--) if (ranks[at] !== ranks[at - 1]) return at
  return (low + high) >> 1
}
