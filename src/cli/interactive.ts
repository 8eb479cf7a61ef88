// Asks for each change, as `git add -p` does: what is taken is written, what is refused stays.

import type { Span } from '../dockerfile/model/span.ts'
import { originsOf } from '../report/authors.ts'
import { type Hunk, hunksOf, lineBefore } from '../report/diff.ts'
import type { Revision, Rewritten, Step } from '../rewrite/result.ts'
import { propose, type RewriteOptions } from '../rewrite/rewrite.ts'
import { forbidden, gained, type Lines, startOfLine, touchedBy } from '../run/suggestions.ts'
import { inOrder } from '../transform/order.ts'
import type { About, OptionTable, Transform } from '../transform/transform.ts'
import { questionsIn } from './questions.ts'

/** One change of one transform. */
export interface Asked {
  readonly path: string
  readonly transform: About<OptionTable>
  readonly hunk: Hunk
  /** Which question of this file, from one; of how many, as it looks by now: what is taken may bring others. */
  readonly place: number
  readonly of: number
  /** There is none before it in this file to go back to: earlier files are written. */
  readonly isFirst: boolean
}

/**
 * `rest`, `none`: yes or no to this and whatever else there is in this file. `all`: this and every other change of this
 * transform, in the files to come too. `never`: an ignore comment keeps the transform away from here. `off`: no more of
 * this transform, now and in later runs. `back`: the question before again. `quit`: nothing more, in no file.
 */
export type Reply =
  | 'yes'
  | 'no'
  | 'rest'
  | 'none'
  | 'all'
  | 'never'
  | 'off'
  | 'back'
  | 'quit'
  /** Options of the transform, for the rest of the run. */
  | { readonly set: Readonly<Record<string, unknown>> }

export type Ask = (asked: Asked) => Promise<Reply>

/** As many as a file is rewritten in without being asked about. */
const MOST_ROUNDS = 10

/** What was answered so far that holds for the files to come. Replaced, never changed: going back brings the old one back. */
interface Standing {
  /** Transforms whose changes are all taken. */
  readonly all: ReadonlySet<string>
  /** Transforms that are turned off. */
  readonly off: ReadonlySet<string>
  /** What was set on the way, over what the configuration says. */
  readonly sets: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** By transform: changes that were refused, and ignore comments that were written. */
  readonly refused: Readonly<Record<string, number>>
  readonly comments: Readonly<Record<string, number>>
}

/** A text on its way: what was read, and what became of it so far. */
type Way = Pick<Rewritten, 'before' | 'after'> & { readonly history: readonly Revision[] }

/** Which line of the text as it was read each character of a text comes from; those of the last text are kept. */
class Origins {
  private known: { readonly text: string; readonly origins: readonly number[] } | undefined

  of(way: Way): readonly number[] {
    if (this.known?.text !== way.after) this.known = { text: way.after, origins: originsOf(way) }
    return this.known.origins
  }

  /** A change by what it does and the line that it stands at, as that was read: lines above it may come and go. */
  keyOf({ name }: Transform, hunk: Hunk, way: Way): string {
    const at = startOfLine(way.after, linesIn(hunk).firstLine)
    const changed = hunk.lines.filter(({ sign }) => sign !== ' ').map(({ sign, text }) => sign + text)
    return JSON.stringify([name, this.of(way)[at] ?? 0, ...changed])
  }
}

/** What was refused of a file: not asked about again, whatever other changes make of the same lines. */
class Refused {
  private readonly keys = new Set<string>()
  /** By transform, lines of the text as it was read. */
  private readonly lines = new Map<string, Set<number>>()

  constructor(private readonly origins: Origins) {}

  add(transform: Transform, hunk: Hunk, way: Way): void {
    this.keys.add(this.origins.keyOf(transform, hunk, way))
    const lines = this.lines.get(transform.name) ?? new Set()
    for (const line of this.readLines(hunk, way)) lines.add(line)
    this.lines.set(transform.name, lines)
  }

  has(transform: Transform, hunk: Hunk, way: Way): boolean {
    if (this.keys.has(this.origins.keyOf(transform, hunk, way))) return true
    const lines = this.lines.get(transform.name)
    return lines !== undefined && this.readLines(hunk, way).some((line) => lines.has(line))
  }

  /** The lines of the text as it was read that are in those which a change takes away. */
  private readLines({ oldStart, lines }: Hunk, way: Way): readonly number[] {
    const origins = this.origins.of(way)
    const found = new Set<number>()
    let at = startOfLine(way.after, oldStart)
    for (const { sign, text } of lines) {
      if (sign === '+') continue
      if (sign === '-') for (const line of origins.slice(at, at + text.length)) found.add(line)
      at += text.length
    }
    found.delete(0)
    return [...found]
  }
}

/** The question before is asked again. */
class Back extends Error {}

/** What was taken of the changes of a file. */
export interface Taken {
  readonly after: string
  readonly steps: readonly Step[]
  readonly history: readonly Revision[]
}

/** Asks about file after file; what is answered for all of a transform holds for the rest. */
export class Interview {
  private standing: Standing = { all: new Set(), off: new Set(), sets: {}, refused: {}, comments: {} }
  private options: RewriteOptions = { transforms: [] }
  private ended = false
  /** What was answered in this file, and of that, what is answered again without asking. */
  private given: Exclude<Reply, 'back'>[] = []
  private replayed = 0
  /** The answer to whatever else there is in this file. */
  private rest: 'yes' | 'no' | undefined
  private readonly origins = new Origins()

  constructor(private readonly ask: Ask) {}

  /** The user has had enough. */
  get quit(): boolean {
    return this.ended
  }

  /** Transforms that are to be turned off for later runs. */
  get off(): readonly string[] {
    return [...this.standing.off]
  }

  /** By transform, how many changes were refused, and how many ignore comments were written. */
  get refusals(): Pick<Standing, 'refused' | 'comments'> {
    return this.standing
  }

  /**
   * Asks about the changes of one file, one after the other: two files at once would confuse whoever answers. Going back
   * begins the file anew, and gives the answers up to there again.
   *
   * @returns the text with the changes that were taken, and the steps that made them
   */
  async about(path: string, text: string, options: RewriteOptions): Promise<Taken> {
    this.options = options
    const { standing } = this
    this.given = []
    for (;;) {
      this.standing = standing
      this.replayed = 0
      this.rest = undefined
      try {
        return await this.walk(path, text)
      } catch (error) {
        if (!(error instanceof Back)) throw error
        this.given.pop()
      }
    }
  }

  private async walk(path: string, text: string): Promise<Taken> {
    const steps: Step[] = []
    const history: Revision[] = []
    // What was refused is not asked about again when another change brings the transform back.
    const refused = new Refused(this.origins)
    let now = text
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const before = now
      for (const transform of inOrder(this.options.transforms)) {
        if (this.ended || this.rest === 'no') return { after: now, steps, history }
        if (this.standing.off.has(transform.name)) continue
        const taken = await this.aboutOne(path, { before: text, after: now, history: [...history] }, transform, refused)
        now = taken.after
        steps.push(...taken.steps.map((step) => inOriginal(step, text, taken.before)))
        history.push(...(taken.history ?? []))
      }
      if (now === before) break
    }
    return { after: now, steps, history }
  }

  /**
   * Asks about a change that is made as a whole or not at all: that of an ignore file.
   *
   * @returns the change, or the file as it was
   */
  async aboutWhole(result: Rewritten, transforms: readonly About[]): Promise<Rewritten> {
    const { path, before, after, steps } = result
    const transform = transforms.find(({ name }) => name === steps[0]?.transform)
    const [hunk] = hunksOf(before, after)
    if (transform === undefined || hunk === undefined || this.standing.all.has(transform.name)) return result
    const reply =
      this.ended || this.standing.off.has(transform.name)
        ? 'no'
        : await this.ask({ path, transform, hunk, place: 1, of: 1, isFirst: true })
    if (reply === 'quit') this.ended = true
    if (reply === 'all') this.stand({ all: new Set([...this.standing.all, transform.name]) })
    if (reply === 'off') this.stand({ off: new Set([...this.standing.off, transform.name]) })
    if (reply === 'yes' || reply === 'rest' || reply === 'all') return result
    if (!this.ended) this.count('refused', transform)
    return { ...result, after: before, status: 'unchanged', steps: [] }
  }

  /** What was taken of one transform's changes, and the text that its steps count the lines of. */
  private async aboutOne(path: string, sofar: Way, transform: Transform, refused: Refused): Promise<Rewritten> {
    let way = sofar
    let keep: readonly Span[] = []
    const taken = new Set<string>()
    const comments: Revision[] = []
    const whole = (proposal: Rewritten): Rewritten => ({
      ...proposal,
      history: [...comments, ...(proposal.history ?? [])],
    })
    for (;;) {
      const now = way
      const { after: text } = now
      const proposal = this.proposal(path, text, transform, keep)
      const open = this.questions(proposal, transform, keep).filter(
        (one) => !taken.has(this.origins.keyOf(transform, one, now)),
      )
      // What was refused stays so, also where everything else is taken.
      const takesAll = this.rest === 'yes' || this.standing.all.has(transform.name)
      const hunk = takesAll ? open.find((one) => refused.has(transform, one, way)) : open[0]
      if (hunk === undefined) return whole(proposal)
      const key = this.origins.keyOf(transform, hunk, way)
      const isRefused = refused.has(transform, hunk, way)
      const left = (): number =>
        open.filter((one) => !refused.has(transform, one, way)).length +
        this.questionsBehind(path, behind(way, proposal), transform, refused)
      const reply = isRefused ? 'no' : await this.answer({ path, transform, hunk }, left)
      if (reply === 'yes') taken.add(key)
      else if (reply === 'rest') this.rest = 'yes'
      else if (reply === 'all') this.stand({ all: new Set([...this.standing.all, transform.name]) })
      else if (reply === 'never') {
        const proposeIn = (one: string, kept: readonly Span[]): Rewritten => this.proposal(path, one, transform, kept)
        const kept = forbidden({ path, text, name: transform.name }, linesIn(hunk), proposeIn, keep)
        comments.push({ transform: undefined, edits: kept.edits })
        way = { ...way, after: kept.text, history: [...way.history, { transform: undefined, edits: kept.edits }] }
        keep = []
        this.count('comments', transform)
      } else if (typeof reply === 'object') {
        const { sets } = this.standing
        this.stand({ sets: { ...sets, [transform.name]: { ...sets[transform.name], ...reply.set } } })
      } else {
        if (reply !== 'quit' && !isRefused) this.count('refused', transform)
        refused.add(transform, hunk, way)
        const more = gained(keep, instructionsIn(path, text, hunk))
        if (more === undefined && reply === 'no') return whole(leftOut(proposal))
        keep = more ?? keep
        if (reply === 'off') this.stand({ off: new Set([...this.standing.off, transform.name]) })
        if (reply === 'none') this.rest = 'no'
        if (reply === 'quit') this.ended = true
        if (reply !== 'no') return whole(this.taken(path, way, transform, keep, taken))
      }
    }
  }

  /** The answer to a question: the one that was given before somebody went back, or a new one. */
  private async answer(
    asked: Pick<Asked, 'path' | 'transform' | 'hunk'>,
    left: () => number,
  ): Promise<Exclude<Reply, 'back'>> {
    const known = this.given[this.replayed++]
    if (known !== undefined) return known
    const before = this.given.length
    const reply = await this.ask({ ...asked, place: before + 1, of: before + left(), isFirst: before === 0 })
    if (reply === 'back') throw new Back()
    this.given.push(reply)
    return reply
  }

  /** How many questions the transforms behind one have, if everything is taken. */
  private questionsBehind(path: string, sofar: Way, from: Transform, refused: Refused): number {
    const order = inOrder(this.options.transforms)
    let count = 0
    let way = sofar
    for (const transform of order.slice(order.indexOf(from) + 1)) {
      if (this.standing.off.has(transform.name)) continue
      const proposal = this.proposal(path, way.after, transform, [])
      const asks = !this.standing.all.has(transform.name)
      const open = asks ? this.questions(proposal, transform, []) : []
      for (const hunk of open) if (!refused.has(transform, hunk, way)) count++
      way = behind(way, proposal)
    }
    return count
  }

  private stand(some: Partial<Standing>): void {
    this.standing = { ...this.standing, ...some }
  }

  private count(kind: 'refused' | 'comments', { name }: About): void {
    const known = this.standing[kind]
    this.stand({ [kind]: { ...known, [name]: (known[name] ?? 0) + 1 } })
  }

  /**
   * The text with what was taken so far: everything that nobody was asked about is kept. Nothing is taken where what was not
   * taken comes along whatever is kept.
   */
  private taken(
    path: string,
    way: Way,
    transform: Transform,
    keep: readonly Span[],
    taken: ReadonlySet<string>,
  ): Rewritten {
    const { after: text } = way
    let kept = keep
    for (;;) {
      const proposal = this.proposal(path, text, transform, kept)
      const hunk = this.questions(proposal, transform, kept).find(
        (one) => !taken.has(this.origins.keyOf(transform, one, way)),
      )
      if (hunk === undefined) return proposal
      const more = gained(kept, instructionsIn(path, text, hunk))
      if (more === undefined) return leftOut(proposal)
      kept = more
    }
  }

  /** What is asked about of a proposal. */
  private questions(proposal: Rewritten, transform: Transform, keep: readonly Span[]): readonly Hunk[] {
    const { path, before } = proposal
    return questionsIn(proposal, (parts) => {
      const more = parts.flatMap((part) => instructionsIn(path, before, part))
      return this.proposal(path, before, transform, [...keep, ...more])
    })
  }

  private proposal(path: string, text: string, transform: Transform, keep: readonly Span[]): Rewritten {
    const { given = {} } = this.options
    const mine = { ...given[transform.name], ...this.standing.sets[transform.name] }
    return propose(path, text, transform, { ...this.options, given: { ...given, [transform.name]: mine } }, keep)
  }
}

function behind({ before, history }: Way, { after, history: more = [] }: Rewritten): Way {
  return { before, after, history: [...history, ...more] }
}

/** None of a transform's changes. */
function leftOut(proposal: Rewritten): Rewritten {
  return { ...proposal, status: 'unchanged', after: proposal.before, steps: [], history: [] }
}

/** A step with its lines as they stand in the text as it was read. */
function inOriginal(step: Step, original: string, text: string): Step {
  const lines = [...new Set(step.lines.map((line) => lineBefore(original, text, line)))]
  return { ...step, lines, line: lines[0] ?? step.line }
}

/** The places of the instructions that a change touches, or stands between. */
function instructionsIn(path: string, text: string, hunk: Hunk): readonly Span[] {
  const start = startOfLine(text, linesIn(hunk).firstLine)
  const length = goingOf(hunk).reduce((sum, { text: one }) => sum + one.length, 0)
  return touchedBy(path, text, { start, end: Math.max(start, start + length - 1) })
}

/** The changed lines of a hunk, without the unchanged ones around them; the one in front of which something comes. */
function linesIn(hunk: Hunk): Lines {
  const { oldStart, oldCount, lines } = hunk
  const firstLine = (oldCount === 0 ? oldStart + 1 : oldStart) + lines.findIndex(({ sign }) => sign !== ' ')
  return { firstLine, lastLine: firstLine + Math.max(goingOf(hunk).length, 1) - 1 }
}

/** From the first changed line of a hunk to the last, those of the text before. */
function goingOf({ lines }: Hunk): Hunk['lines'] {
  const first = lines.findIndex(({ sign }) => sign !== ' ')
  const last = lines.findLastIndex(({ sign }) => sign !== ' ')
  return lines.slice(first, last + 1).filter(({ sign }) => sign !== '+')
}
