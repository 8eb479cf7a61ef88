// Which transforms run: by default, by their aims, by their names.

import type { AnyTransform, ContextTransform } from './context-transform.ts'
import type { About, Aim, Transform } from './transform.ts'

/** The transforms to run, and the unsafe ones that are only asked whether they would change something. */
export interface Selection<T = Transform> {
  readonly transforms: readonly T[]
  readonly hidden: readonly T[]
}

/** What somebody asks for, on the command line or in a configuration. */
export interface Choice {
  /** Names: what is named runs, and nothing else but what `for` runs. */
  readonly transform: readonly string[]
  readonly exclude: readonly string[]
  /** Aims: what serves one of them runs, and nothing else unless it is asked for in another way. */
  readonly for: readonly Aim[]
  /** What is recommended runs, the unsafe ones too. */
  readonly unsafe: boolean
}

/** @param switches what a configuration says of single transforms: a name wins over `off` */
export function chosen<T extends About>(
  choice: Choice,
  all: readonly T[],
  switches: ReadonlyMap<string, 'on' | 'off'> = new Map(),
): Selection<T> {
  const { transform: names, exclude, for: aims } = choice
  const candidates = all.filter(
    ({ name }) => !exclude.includes(name) && (names.includes(name) || switches.get(name) !== 'off'),
  )
  const asked = (one: T): boolean =>
    names.includes(one.name) ||
    one.aims.some((aim) => aims.includes(aim)) ||
    switches.get(one.name) === 'on' ||
    runsUnasked(one, choice)
  const picked = names.length > 0 || aims.length > 0
  return {
    transforms: candidates.filter(asked),
    hidden: picked ? [] : candidates.filter((one) => one.recommended && !asked(one)),
  }
}

/** Whether a transform runs though neither its name nor one of its aims is given. */
function runsUnasked({ recommended, safety }: About, { transform, for: aims, unsafe }: Choice): boolean {
  if (!recommended || transform.length > 0) return false
  return unsafe || (safety === 'safe' && aims.length === 0)
}

/** What runs a transform, beside its name and its aims, in a few words. */
export function whenItRuns({ recommended, safety }: About): string {
  if (!recommended) return 'when asked for'
  return safety === 'safe' ? 'by default' : 'with --unsafe'
}

/** A selection by its two contracts. Nobody asks what a hidden transform of build contexts would do: it takes too long. */
export function byContract({ transforms, hidden }: Selection<AnyTransform>): Selection & {
  readonly contextTransforms: readonly ContextTransform[]
} {
  return {
    transforms: transforms.filter((one) => 'apply' in one),
    hidden: hidden.filter((one) => 'apply' in one),
    contextTransforms: transforms.filter((one) => 'applyToContext' in one),
  }
}
