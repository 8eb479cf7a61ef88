// The changes that may be tried of a rewrite: by transform and place, each of which can be left out.

import { authoredOffset } from '../dockerfile/model/authored.ts'
import { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Span } from '../dockerfile/model/span.ts'
import type { Note, Rewritten } from '../rewrite/result.ts'
import { type RewriteOptions, rewrite } from '../rewrite/rewrite.ts'
import type { TriedChange } from '../rewrite/tried.ts'
import type { About, Transform } from '../transform/transform.ts'

/** A change that can be left out. */
export interface Unit extends TriedChange {
  /** How much it dares: 0 a safe one, more for the unsafe ones, most where a transform lacks knowledge. */
  readonly rank: number
  /** Where it lies in the text as it was read; leaving it out keeps its transform away from there. */
  readonly places: readonly Span[]
}

/** What is left out of a rewrite from the beginning. */
export interface Without {
  /** Whole transforms, by their names. */
  readonly transforms: ReadonlySet<string>
  /** Parts of others. */
  readonly units: readonly Unit[]
}

/** One file's rewrite, of which every part can be left out. */
export class Candidates {
  /** In the order in which they are tried. */
  readonly units: readonly Unit[]
  private readonly original: Dockerfile

  /**
   * @param options how the file is rewritten; what dares is added here
   * @param without what is left out already: what other transforms do then may be more
   */
  constructor(
    private readonly path: string,
    private readonly text: string,
    private readonly options: RewriteOptions,
    private readonly without: Without = { transforms: new Set(), units: [] },
  ) {
    this.original = new Dockerfile(path, text)
    const { units: gone } = without
    const keeps: RewriteOptions['keeps'] = (transform, dockerfile) =>
      placesOf(
        gone.filter((unit) => isPlainOf(unit, transform)),
        dockerfile,
      )
    const plain = this.rewritten({ keeps, dares: undefined })
    const dares = (name: string, line: number): boolean => !gone.some((unit) => isDaringAt(unit, name, line))
    const all = this.rewritten({ keeps, dares })
    const units = [...this.plainUnits(plain), ...this.daringUnits(all)]
    this.units = units.toSorted((a, b) => a.rank - b.rank)
    this.units = this.effective()
    this.units = this.separable()
  }

  /** A transform may dare, and leave the place alone for another reason then: that is no change, and nothing to try. */
  private effective(): readonly Unit[] {
    let units = this.units
    const daring = units.filter(({ dared }) => dared !== undefined)
    const all = daring.length === 0 ? '' : this.with(units).after
    for (const unit of daring) {
      const others = units.filter((other) => other !== unit)
      if (this.with(others).after === all) units = others
    }
    return units
  }

  /**
   * Parts of a transform that cannot be left out apart are one change: an edit that lies in several places, and what comes
   * back when it is kept away from one.
   */
  private separable(): readonly Unit[] {
    const all = this.with(this.units).after
    const without = (unit: Unit): string => this.with(this.units.filter((other) => other !== unit)).after
    const found = new Map<string, Unit>()
    for (const unit of this.units) {
      const { transform, dared } = unit
      const alone = this.units.every((other) => other === unit || other.transform !== transform)
      const rest = alone ? '' : without(unit)
      const key = JSON.stringify([transform, dared, rest === all ? '' : rest])
      const one = found.get(key)
      found.set(key, one === undefined ? unit : joined(one, unit))
    }
    return [...found.values()]
  }

  /** The instruction of the original that an image names as what made a layer; `undefined` where none reads so. */
  placeOf(made: string): Span | undefined {
    const words = wordsIn(made)
    return this.original.instructions.find(({ keyword, text }) => wordsIn(`${keyword} ${text}`) === words)?.span
  }

  /** The rewrite with these changes alone. */
  with(units: readonly Unit[]): Rewritten {
    const kept = new Set(units)
    const left = [...this.without.units, ...this.units.filter((unit) => !kept.has(unit))]
    const names = new Set(units.map(({ transform }) => transform))
    return this.rewritten({
      transforms: this.options.transforms.filter(({ name }) => names.has(name)),
      keeps: (transform, dockerfile) =>
        placesOf(
          left.filter((unit) => isPlainOf(unit, transform)),
          dockerfile,
        ),
      dares: (transform, line) => units.some((unit) => isDaringAt(unit, transform, line)),
    })
  }

  private rewritten({ transforms = this.options.transforms, ...changes }: Partial<RewriteOptions>): Rewritten {
    const result = rewrite(this.path, this.text, {
      ...this.options,
      hidden: [],
      generated: true,
      transforms: transforms.filter(({ name }) => !this.without.transforms.has(name)),
      ...changes,
    })
    if (!('after' in result)) throw new Error(`${this.path}: a file that is ${result.status} was tried`)
    return result
  }

  private plainUnits({ steps }: Rewritten): readonly Unit[] {
    const lines = new Map<string, Set<number>>()
    for (const step of steps) {
      const known = lines.get(step.transform) ?? new Set()
      for (const line of step.lines) known.add(line)
      lines.set(step.transform, known)
    }
    return [...lines].flatMap(([name, all]) => {
      const transform = this.transform(name)
      const { safety } = transform
      const byPlace = this.byPlace([...all].sort((a, b) => a - b))
      return byPlace.map(
        ({ lines, place }): Unit => ({
          transform: name,
          safety,
          lines,
          rank: rankOf(transform),
          places: [place],
        }),
      )
    })
  }

  private daringUnits({ dared = [] }: Rewritten): readonly Unit[] {
    return dared.map(
      ({ transform, line, reason }: Note): Unit => ({
        transform,
        safety: this.transform(transform).safety,
        dared: reason,
        lines: [line],
        rank: MOST_DARING,
        places: [],
      }),
    )
  }

  private transform(name: string): Transform {
    return this.options.transforms.find((one) => one.name === name)!
  }

  /** Lines by the instruction that they stand in; what stands between instructions goes with the one above. */
  private byPlace(lines: readonly number[]): readonly { readonly lines: readonly number[]; readonly place: Span }[] {
    const found = new Map<Span, number[]>()
    for (const line of lines) {
      const offset = this.startOf(line)
      const { instructions } = this.original
      const inside = instructions.findLast(({ span }) => span.start <= offset) ?? instructions[0]!
      const holding =
        instructions.find(({ span }) => span.start >= offset && this.lineOf(span.start) === line) ?? inside
      found.set(holding.span, [...(found.get(holding.span) ?? []), line])
    }
    return [...found].map(([place, lines]) => ({ place, lines }))
  }

  private startOf(line: number): number {
    let offset = 0
    for (let at = 1; at < line; at++) offset = this.text.indexOf('\n', offset) + 1
    return offset
  }

  private lineOf(offset: number): number {
    return this.text.slice(0, offset).split('\n').length
  }
}

/** The builder joins lines, and says how it has read flags: neither is of interest here. */
function wordsIn(instruction: string): string {
  return instruction
    .split(/[\s\\]+/)
    .filter((word) => word !== '' && !word.startsWith('--'))
    .join(' ')
}

const MOST_DARING = 3

/** Those that change how it is built, and hardly what, are tried in front of the others. */
function rankOf({ safety, aims }: About): number {
  if (safety === 'safe') return 0
  return aims[0] === 'speed' || aims[0] === 'lint' ? 1 : 2
}

function joined(one: Unit, other: Unit): Unit {
  return { ...one, lines: [...one.lines, ...other.lines], places: [...one.places, ...other.places] }
}

function isDaringAt(unit: Unit, transform: string, line: number): boolean {
  return unit.transform === transform && unit.dared !== undefined && unit.lines.includes(line)
}

function isPlainOf({ transform, dared }: Unit, { name }: Transform): boolean {
  return transform === name && dared === undefined
}

/** Where the instructions stand by now that were read in the places of units. */
function placesOf(units: readonly Unit[], dockerfile: Dockerfile): readonly Span[] {
  if (units.length === 0) return []
  const places = units.flatMap((unit) => unit.places)
  return dockerfile.instructions
    .filter(({ span }) => {
      const at = authoredOffset(dockerfile, span.start)
      return places.some(({ start, end }) => start <= at && at <= end)
    })
    .map(({ span }) => span)
}
