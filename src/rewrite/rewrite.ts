// Takes one text through many transforms: phases in order, rounds until nothing changes, every step verified.

import { type NamedImages, PUBLIC_IMAGES } from '../analysis/images/images.ts'
import type { Builders } from '../analysis/writable-syntax.ts'
import { OverlapError } from '../dockerfile/edit/fixes.ts'
import { authoredOffset, revisions } from '../dockerfile/model/authored.ts'
import { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Span } from '../dockerfile/model/span.ts'
import type { BuildContext, FoundContext } from '../files/build-context.ts'
import { inOrder } from '../transform/order.ts'
import type { Builder, Context, Need, Transform } from '../transform/transform.ts'
import { Seen } from './assumption.ts'
import { guarded } from './ignores.ts'
import { lineAt } from './lines.ts'
import { namesOurs, notesOf, type Refused } from './notes.ts'
import { opened, refusalFor } from './opened.ts'
import { type OptionsGiven, valuesOf } from './options.ts'
import type { Discarded, Note, Refusal, Result, Revision, Rewritten, Step } from './result.ts'
import { misnamed, slipsIn } from './slips.ts'
import { type Origin, whereOf, withoutUndone } from './undone.ts'
import { verify } from './verify-step.ts'
import { type TurnedOff, withheld } from './withheld.ts'

export interface RewriteOptions {
  /** The transforms to run. */
  readonly transforms: readonly Transform[]
  /** Unsafe transforms that are not run, only asked whether they would change something. */
  readonly hidden?: readonly Transform[]
  /** Transforms that a configuration turns off, of which the notes say where they would have changed something. */
  readonly turnedOff?: readonly TurnedOff[] | undefined
  readonly builder?: Builder | undefined
  /** Says who builds the file where nobody names a builder; asked at most once, and only where a transform needs it. */
  readonly findBuilder?: (() => Builders | undefined) | undefined
  /** The build context, where it is known. */
  readonly files?: BuildContext | undefined
  /** Finds the build context where `files` is not given; asked at most once, and only where a transform needs it. */
  readonly findFiles?: ((dockerfile: Dockerfile) => FoundContext) | undefined
  /** What is set of the transforms' options, by the transforms' names. */
  readonly given?: OptionsGiven
  /** What is known of base images; without it what the tables know. */
  readonly images?: NamedImages
  /** What is wrong with a transform's name in an ignore comment; without it those of `transforms` and `hidden` are known. */
  readonly misnamed?: (name: string) => string | undefined
  /** Rewrite files that say they are generated. */
  readonly generated?: boolean
  /** The transforms were asked for by their names. */
  readonly asked?: boolean
  /** Places in which a transform may change nothing, as the text stands by then. */
  readonly keeps?: ((transform: Transform, dockerfile: Dockerfile) => readonly Span[]) | undefined
  /** Whether a transform may act where it lacks knowledge, since a build decides: the line is of the text as it was read. */
  readonly dares?: ((transform: string, line: number) => boolean) | undefined
}

const NOT_NEEDED: FoundContext = {
  files: undefined,
  reason: 'the transform does not say that it needs the build context',
}

const NOT_KNOWN: FoundContext = { files: undefined, reason: 'the build context is not known' }

/** After so many rounds something goes in circles. */
const MOST_ROUNDS = 10

/**
 * Rewrites `text`. Never throws for what the text holds: a file that is no Dockerfile is `failed` or `skipped`.
 *
 * @param path the name that the result bears; nothing is read from there
 */
export function rewrite(path: string, text: string, options: RewriteOptions): Result {
  const original = opened(path, text, options)
  const found = refusalFor(original, options.generated)
  if (found !== undefined) {
    const { kind, offset, reason } = found
    const line = lineAt(text, offset)
    return kind === 'failed'
      ? { status: 'failed', path, reason, line }
      : { status: 'skipped', path, kind, reason, line }
  }
  const run = new Run(original, options)
  run.runToFixpoint()
  const all = [...options.transforms, ...(options.hidden ?? [])]
  const slips = slipsIn(original, options.misnamed ?? ((name) => misnamed(name, all)))
  const { after, notes } = run
  return {
    status: after.text === text ? 'unchanged' : 'changed',
    path,
    before: text,
    after: after.text,
    ...withoutUndone(text, run),
    notes: [...notes, ...run.withheld(notes), ...slips],
    discarded: run.discarded,
    hidden: (options.hidden ?? []).filter((transform) => run.wouldChange(transform)).map(({ name }) => name),
    ...(run.allDared.length === 0 ? {} : { dared: run.allDared }),
  }
}

/**
 * What one transform alone would make of a text, once.
 *
 * @param keep places of `text` in which it may change nothing
 */
export function propose(
  path: string,
  text: string,
  transform: Transform,
  options: Omit<RewriteOptions, 'transforms' | 'hidden'>,
  keep: readonly Span[] = [],
): Rewritten {
  return proposing(path, text, options)(transform, keep)
}

/** As `propose`, for many transforms over one text, which is read once. */
export function proposing(
  path: string,
  text: string,
  options: Omit<RewriteOptions, 'transforms' | 'hidden'>,
): (transform: Transform, keep?: readonly Span[]) => Rewritten {
  const original = opened(path, text, options)
  return (transform, keep) => {
    const run = new Run(original, { ...options, transforms: [transform] })
    run.step(transform, keep)
    const { after, steps, history, notes, discarded } = run
    const status = after.text === text ? 'unchanged' : 'changed'
    return { status, path, before: text, after: after.text, steps, history, notes, discarded, hidden: [] }
  }
}

/** Why a text is left alone as a whole; `undefined` where it is not. */
export function refusalOf(
  path: string,
  text: string,
  options: Pick<RewriteOptions, 'images' | 'generated'>,
): Refusal | undefined {
  return refusalFor(opened(path, text, options), options.generated)
}

/** Whether a transform has to be given the build context for a text. */
function needsFiles({ needs }: Transform): boolean {
  return needs?.includes('build context') === true
}

function needsBuilder({ needs }: Transform): boolean {
  return needs?.includes('builder') === true
}

/** Where nobody names a builder, and the repository says nothing. */
const CURRENT: Builders = { builder: 'current' }

/** What the transforms need to be told of a text, as far as a look at it as it was read tells. */
export function needsOf(path: string, text: string, options: RewriteOptions): ReadonlySet<Need> {
  const { transforms, hidden = [], turnedOff = [], builder } = options
  const dockerfile = opened(path, text, options)
  const asking = [...transforms, ...hidden, ...turnedOff.map(({ transform }) => transform)].filter(
    ({ needs = [] }) => needs.length > 0,
  )
  const needs = asking.flatMap((transform) => (mayAct(transform, dockerfile) ? (transform.needs ?? []) : []))
  return new Set(needs.filter((need) => need !== 'builder' || builder === undefined))
}

function mayAct(transform: Transform, dockerfile: Dockerfile): boolean {
  return transform.mayAct === undefined || transform.mayAct(dockerfile)
}

/** What a transform makes of a text, and what it leaves alone. */
interface Look {
  readonly after: Dockerfile
  readonly refused: readonly Refused[]
}

// The state of one file's rewrite; the class does not leave this file.
class Run {
  after: Dockerfile
  /** What each transform refused in the text that it saw first, and in the one that it saw last. */
  private readonly first = new Map<Transform, readonly Refused[]>()
  private readonly last = new Map<Transform, readonly Refused[]>()
  /** The text that each transform is known to leave as it is: it need not see that one again. */
  private readonly settled = new Map<Transform, Dockerfile>()
  readonly steps: Step[] = []
  readonly history: Revision[] = []
  /** By revision: its step, and where each of its edits begins in the text as it was read. */
  readonly origins: Origin[] = []
  readonly discarded: Discarded[] = []
  readonly dared: Note[] = []
  private readonly transforms: readonly Transform[]
  private found: FoundContext | undefined
  private readonly seen = new Seen()
  private builders: Builders | undefined

  constructor(
    private readonly original: Dockerfile,
    private readonly options: RewriteOptions,
  ) {
    this.after = original
    this.transforms = inOrder(options.transforms)
  }

  private get buildContext(): FoundContext {
    const { files, findFiles } = this.options
    this.found ??= files === undefined ? (findFiles?.(this.original) ?? NOT_KNOWN) : { files }
    return this.found
  }

  private buildersFor(transform: Transform): Builders {
    const { builder, findBuilder } = this.options
    if (builder !== undefined || !needsBuilder(transform)) return { builder: builder ?? CURRENT.builder }
    this.builders ??= findBuilder?.() ?? CURRENT
    return this.builders
  }

  private readonly daring = (name: string, line: number): boolean => this.options.dares?.(name, line) === true

  get allDared(): readonly Note[] {
    return [...this.dared, ...this.seen.dared(this.found, this.steps)]
  }

  /** What a transform gets: all of it is found before it is called. */
  private contextFor(
    transform: Transform,
    decline: Context['decline'],
    dares: (at: Span, reason: string) => boolean = () => false,
    given: OptionsGiven = this.options.given ?? {},
  ): Context {
    const { images = PUBLIC_IMAGES } = this.options
    const { name } = transform
    const found = needsFiles(transform) ? this.seen.given(this.buildContext, transform, this.daring) : NOT_NEEDED
    return {
      decline,
      aside: this.options.asked === true ? decline : () => {},
      concerns: (part) => mayAct(transform, new Dockerfile(this.original.path, part)),
      worthATry: (at, reason) => {
        const goesOn = dares(at, reason)
        if (!goesOn) decline(at, reason)
        return goesOn
      },
      image: images.image,
      recorded: images.recorded,
      ...this.buildersFor(transform),
      files: found.files,
      noFiles: found.files === undefined ? found.reason : undefined,
      options: valuesOf(transform, Object.hasOwn(given, name) ? given[name] : undefined),
    }
  }

  runToFixpoint(): void {
    const seen = new Set([this.after.text])
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const before = this.after
      for (const transform of this.transforms) this.step(transform, this.options.keeps?.(transform, this.after))
      if (this.after === before) return
      if (seen.has(this.after.text)) {
        this.discard(this.transforms[0]!, 'the transforms go in a circle')
        return
      }
      seen.add(this.after.text)
    }
    this.discard(this.transforms[0]!, `still changing after ${MOST_ROUNDS} rounds`)
  }

  get notes(): readonly Note[] {
    const isOurs = namesOurs(this.original, this.after)
    const notes = this.transforms.flatMap((transform) => {
      const [first, last] = [this.first.get(transform) ?? [], this.last.get(transform) ?? []]
      return last.length === 0
        ? []
        : notesOf({ first, last, acted: this.acted(transform), authored: () => this.authored(transform) }, isOurs)
    })
    return [...this.seen.notes(this.found, this.steps), ...notes]
  }

  private acted({ name }: Transform): boolean {
    return this.steps.some(({ transform }) => transform === name)
  }

  /** What a transform refuses in the text as it was read. */
  private authored(transform: Transform): readonly Refused[] {
    const before = guarded(this.original, transform)
    try {
      return before === undefined ? [] : this.look(transform, before).refused
    } catch {
      return []
    }
  }

  /** What comments, options and switches keep transforms from. */
  withheld(notes: readonly Note[]): readonly Note[] {
    const { given = {}, turnedOff = [] } = this.options
    const free = this.after.isProtected ? this.after.protecting([]) : this.after
    const transforms = this.transforms.filter(({ name }) => !this.discarded.some(({ transform }) => transform === name))
    const speaking = new Set(notes.map(({ transform }) => transform))
    return withheld(this.original, { transforms, turnedOff, given, speaking }, (transform, options) => {
      if (!mayAct(transform, free)) return []
      try {
        const after = transform.apply(
          free,
          this.contextFor(transform, () => {}, undefined, options),
        )
        return revisions(free, after).flatMap(({ dockerfile, edits }) =>
          edits.map(({ span }) => authoredOffset(dockerfile, span.start)),
        )
      } catch {
        return []
      }
    })
  }

  wouldChange(transform: Transform): boolean {
    if (!mayAct(transform, this.after)) return false
    const before = guarded(this.after, transform)
    try {
      return (
        before !== undefined &&
        transform.apply(
          before,
          this.contextFor(transform, () => {}),
        ) !== before
      )
    } catch {
      return false
    }
  }

  step(transform: Transform, keep: readonly Span[] = []): void {
    if (this.settled.get(transform) === this.after) return
    if (this.discarded.length > 0 && this.discarded.some((discarded) => discarded.transform === transform.name)) return
    if (!mayAct(transform, this.after)) {
      this.last.delete(transform)
      return
    }
    const before = guarded(this.after, transform, keep)
    if (before === undefined) return
    let after: Dockerfile
    try {
      after = this.apply(transform, before)
      if (after === before) {
        this.settled.set(transform, this.after)
        return
      }
      const doubt = verify(before, after) ?? this.changesAgain(transform, after)
      if (doubt !== undefined) {
        this.discard(transform, doubt)
        return
      }
    } catch (error) {
      if (error instanceof OverlapError) this.discard(transform, error.message)
      else this.discard(transform, `it threw: ${error instanceof Error ? error.message : String(error)}`)
      return
    }
    const made = revisions(before, after)
    const placed = made.map(({ dockerfile, edits }) => edits.map(({ span }) => authoredOffset(dockerfile, span.start)))
    const { name, safety } = transform
    const step = { transform: name, safety, ...whereOf(this.original.text, placed.flat()) }
    this.steps.push(step)
    this.history.push(...made.map(({ edits }) => ({ transform: name, edits })))
    this.origins.push(...placed.map((places) => ({ step, places })))
    this.after = after
    this.settled.set(transform, after)
  }

  private apply(transform: Transform, dockerfile: Dockerfile): Dockerfile {
    const { after, refused } = this.look(transform, dockerfile)
    if (!this.first.has(transform)) this.first.set(transform, refused)
    this.last.set(transform, refused)
    return after
  }

  private look(transform: Transform, dockerfile: Dockerfile): Look {
    const refused: Refused[] = []
    const said = new Set<string>()
    const decline = ({ start, end }: Span, reason: string): void => {
      const [from, to] = [authoredOffset(dockerfile, start), authoredOffset(dockerfile, end)]
      const [line, lastLine] = [lineAt(this.original.text, from), lineAt(this.original.text, Math.max(from, to))]
      const key = `${line} ${reason}`
      if (said.has(key)) return
      said.add(key)
      refused.push({ transform: transform.name, line, lastLine, isPut: from >= to, reason })
    }
    const dares = ({ start }: Span, reason: string): boolean => {
      const line = lineAt(this.original.text, authoredOffset(dockerfile, start))
      const goesOn = this.daring(transform.name, line)
      const isNew = !this.dared.some((one) => one.transform === transform.name && one.line === line)
      if (goesOn && isNew) this.dared.push({ transform: transform.name, line, reason })
      return goesOn
    }
    const after = transform.apply(dockerfile, this.contextFor(transform, decline, dares))
    return { after, refused: refused.sort((a, b) => a.line - b.line) }
  }

  /** A transform that changes its own output would do so on every run. */
  private changesAgain(transform: Transform, after: Dockerfile): string | undefined {
    return this.apply(transform, after) === after ? undefined : 'it changes its own output'
  }

  private discard(transform: Transform, reason: string): void {
    const { source } = transform
    this.discarded.push({ transform: transform.name, reason, ...(source === undefined ? {} : { source }) })
  }
}
