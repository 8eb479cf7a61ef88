// What verify measured, as the HTML report draws it.

import type { BuildFigures, Proof } from '../proof/prove.ts'
import type { PageLayer, PageProof } from './page.ts'
import { visible } from './visible.ts'

interface Figure {
  readonly name: string
  /** `undefined`: it was not measured. */
  readonly of: (figures: BuildFigures) => number | undefined
  readonly shown: (value: number) => string
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`

const FIGURES: readonly Figure[] = [
  { name: 'size of all layers', of: ({ bytes }) => bytes, shown: megabytes },
  { name: 'layers', of: ({ layers }) => layers, shown: String },
  { name: 'wasted by later layers', of: ({ wastedBytes }) => wastedBytes, shown: megabytes },
  { name: 'build', of: ({ milliseconds }) => milliseconds, shown: seconds },
  { name: 'rebuild after a change', of: ({ rebuildMilliseconds }) => rebuildMilliseconds, shown: seconds },
]

/** @param verdict what is said of a proof in words */
export function pageProofs(proofs: readonly Proof[], verdict: (proof: Proof) => string): readonly PageProof[] {
  return proofs.map((proof) => {
    const about = { path: proof.path, verdict: verdict(proof) }
    if (!('before' in proof)) return about
    const figures = FIGURES.flatMap(({ name, of, shown }) => {
      const [before, after] = [of(proof.before), of(proof.after)]
      return before === undefined || after === undefined
        ? []
        : [{ name, before, after, shown: `${shown(before)} → ${shown(after)}` }]
    })
    const [before, after] = [layersOf(proof.before), layersOf(proof.after)]
    return { ...about, figures, ...(before === undefined || after === undefined ? {} : { layers: { before, after } }) }
  })
}

function layersOf({ byLayer }: BuildFigures): readonly PageLayer[] | undefined {
  return byLayer?.map(({ origin, bytes }) => ({ name: instructionIn(origin), bytes, shown: megabytes(bytes) }))
}

/** So much of an instruction tells which it is. */
const LONGEST = 100

/** An instruction in one line. */
function instructionIn(origin: string): string {
  const text = origin.replace(/\s+/g, ' ').trim()
  const shown = visible(text === '' ? 'not said' : text)
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST - 1)}…` : shown
}
