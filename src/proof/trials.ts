// The builds of one file's trial: each text is built once and held against the original, and whatever was made is removed.

import type { BuildFile, BuildOutcome, BuiltImage, Engine, FailedBuild } from '../engine/engine.ts'
import { saysFull } from '../engine/space.ts'
import { type LayerMemory, readImage } from '../images/archive.ts'
import { compareImages, type ImageComparison } from '../images/compare.ts'
import type { ImageContents } from '../images/contents.ts'
import type { Declaration } from '../images/declared.ts'
import type { TriedImage } from '../rewrite/tried.ts'
import {
  againstBaseline,
  type Behaviour,
  behavesOtherwise,
  behaviourOf,
  type ProbeOptions,
  shown,
} from './behaviour.ts'
import type { ProofMemory } from './memory.ts'
import { DISK_FULL, ending, isRefused, type ProofRequest, placeOf } from './prove.ts'
import { type Rebuilds, rebuildsAfterChange } from './rebuilds.ts'
import { differencesInWords, lastLines } from './said.ts'
import { imageOf } from './tried-image.ts'

export interface TrialRequest extends Omit<ProofRequest, 'after' | 'declarations'> {
  readonly probe: ProbeOptions
  /** What was decided before. */
  readonly memory?: ProofMemory | undefined
  /**
   * Names what belongs together: several reports of one run, say, in which neither files nor images change. Within it all
   * decisions are remembered, also those about what cannot be told apart from others by looking at it.
   */
  readonly run?: string | undefined
  /** What of the environment decides what is built: `surroundings` tells it. */
  readonly surroundings?: readonly string[] | undefined
}

/** Why a text does not hold up. */
export interface Failure {
  readonly reason: string
  /** The last lines of the builder, or of the container. */
  readonly output: string
}

/** Something ended the trial that has nothing to do with a rewrite, or the original does not build. */
export class TrialEnded extends Error {
  constructor(
    readonly status: 'unproved' | 'stopped',
    reason: string,
    readonly output: string,
  ) {
    super(reason)
  }
}

/** A text to try, and what the transforms declare that made it. */
export interface Candidate {
  readonly text: string
  /** The text of the ignore file to build it with, where that is another one than before. */
  readonly ignore?: string
  readonly declarations: readonly Declaration[]
  /** The safe ones of these transforms: what they declare is a difference to nobody. */
  readonly safe: ReadonlySet<string>
}

/** What came of a text. */
type Attempt = { readonly failure: Failure } | Built

interface Built {
  readonly failure?: undefined
  readonly image: string
  readonly contents: ImageContents
  readonly comparison: ImageComparison
  /** It differs in nothing, but for what safe transforms declare. */
  readonly same: boolean
}

/** What the original does; or why that shows nothing. */
type Baseline = { readonly behaviour: Behaviour } | { readonly doubt: string }

const DRIFTED = 'the image is the same but for what moved between two builds of the original too'

export class Trials {
  /** Builds that were needed to decide. */
  builds = 0
  private readonly images: string[] = []
  private readonly memory: LayerMemory = new Map()
  private readonly attempts = new Map<string, Attempt>()
  /** What was built without the cache. */
  private readonly fresh = new Set<string>()
  private readonly looks = new Map<string, Promise<Failure | undefined>>()
  /** What shows that a text holds where its image is another one. */
  private readonly evidence = new Map<string, string>()
  private original: { readonly image: string; readonly contents: ImageContents } | undefined
  private again: ImageContents | undefined
  /** Whether a text was refused twice. */
  private isRefusing = false
  private baseline: Promise<Baseline> | undefined

  constructor(
    private readonly engine: Engine,
    private readonly request: TrialRequest,
  ) {}

  /**
   * Builds the original.
   *
   * @param cache `use` for a text that this run has built already
   * @throws TrialEnded where it does not build
   */
  async begin(cache: 'use' | 'ignore' = 'ignore'): Promise<void> {
    const built = this.finished(await this.build(this.request.before, 'the original', cache), 'before')
    this.original = { image: built.image, contents: await this.contents(built) }
  }

  /** What cannot be removed now the engine tries again to remove in the end. */
  async close(): Promise<void> {
    for (const image of this.images) await this.engine.remove(image).catch(() => undefined)
  }

  /** Why the image of a text is another one than that of the original; `undefined` where it is the same. */
  async otherImage(candidate: Candidate): Promise<Failure | undefined> {
    const attempt = await this.attempt(candidate)
    if (attempt.failure !== undefined) return attempt.failure
    if (attempt.comparison.equal) return undefined
    if (await this.hasDrifted(attempt, candidate)) return undefined
    return { reason: differencesInWords(attempt.comparison.differences), output: '' }
  }

  /**
   * Builds a text without the cache, unless it has been: what earlier builds left there may be older than what the original was built
   * with just now.
   */
  async freshly(candidate: Candidate): Promise<void> {
    const key = keyOf(candidate)
    if (this.fresh.has(key)) return
    this.attempts.set(key, await this.attempted(candidate, 'ignore'))
    this.fresh.add(key)
    // What was seen of the other image shows nothing of this one.
    this.looks.delete(key)
    this.evidence.delete(key)
  }

  /** Why the image of a text does not do what that of the original does; `undefined` where it does, or is the same. */
  otherwise(candidate: Candidate): Promise<Failure | undefined> {
    let looked = this.looks.get(keyOf(candidate))
    if (looked === undefined) {
      looked = this.look(candidate)
      this.looks.set(keyOf(candidate), looked)
    }
    return looked
  }

  private async look(candidate: Candidate): Promise<Failure | undefined> {
    const attempt = await this.attempt(candidate)
    if (attempt.failure !== undefined) return attempt.failure
    const { comparison, same } = attempt
    if (same) return undefined
    const undeclared = comparison.differences.filter(({ kind }) => kind === 'configuration')
    if (undeclared.length > 0) return { reason: differencesInWords(undeclared), output: '' }
    const baseline = await this.whatItDid()
    if ('doubt' in baseline) return { reason: baseline.doubt, output: '' }
    return this.behavesOtherwise(candidate, attempt, baseline.behaviour)
  }

  /** What shows that a text holds up which was tried and does. */
  evidenceFor(candidate: Candidate): string {
    return this.evidence.get(keyOf(candidate)) ?? 'the image is the same'
  }

  /** Whether the image of a text that was tried is the same as that of the original. */
  isSame(candidate: Candidate): boolean {
    const attempt = this.attempts.get(keyOf(candidate))
    return attempt !== undefined && attempt.failure === undefined && attempt.same
  }

  /** Why nothing that the image does can be compared. */
  async doubt(): Promise<string | undefined> {
    const baseline = await this.whatItDid()
    return 'doubt' in baseline ? baseline.doubt : undefined
  }

  /** What the images cost and how they start, of the original and of a text that was tried. */
  figures(candidate: Candidate): { readonly before: TriedImage; readonly after: TriedImage } | undefined {
    const attempt = this.attempts.get(keyOf(candidate))
    if (attempt === undefined || attempt.failure !== undefined) return undefined
    return { before: imageOf(this.first.contents), after: imageOf(attempt.contents) }
  }

  /** How long builds take after a change in one source file: measured, and not needed to decide. */
  async rebuilds(after: string): Promise<Rebuilds | undefined> {
    const decided = this.builds
    const { context, before } = this.request
    const measured = await rebuildsAfterChange({ context, before, after }, (text, what, folder) =>
      this.build(text, what, 'use', folder),
    )
    this.builds = decided
    return measured
  }

  /**
   * A network that stumbled must not be blamed on a rewrite: where builds were refused, the original still has to build.
   *
   * @throws TrialEnded where it does not
   */
  async confirmRefusals(): Promise<void> {
    if (!this.isRefusing) return
    const outcome = await this.build(
      this.request.before,
      'the original again, to see whether it still builds',
      'ignore',
    )
    if (!isRefused(outcome)) return void this.finished(outcome, 'before')
    const reason = 'a rewritten one does not build, and the original does not either any more'
    throw new TrialEnded('stopped', reason, lastLines(outcome.output))
  }

  /**
   * Builds what is kept without the cache, where its image is another one: its figures, and what its container does, must not
   * come from what earlier builds have left.
   *
   * @throws TrialEnded where it does not hold up any more
   */
  async settle(candidate: Candidate): Promise<void> {
    const key = keyOf(candidate)
    const known = this.attempts.get(key)
    if (known === undefined || known.failure !== undefined || known.comparison.equal) return
    if (this.fresh.has(key)) return
    const isDrifted = this.evidence.get(key) === DRIFTED
    await this.freshly(candidate)
    const failure = await (isDrifted ? this.otherImage(candidate) : this.otherwise(candidate))
    if (failure === undefined) return
    await this.confirmRefusals()
    throw new TrialEnded(
      'unproved',
      `what held up does not without the builder's cache: ${failure.reason}`,
      failure.output,
    )
  }

  /** Texts that were built, the original among them. */
  get tries(): number {
    return this.attempts.size + 1
  }

  private get first(): { readonly image: string; readonly contents: ImageContents } {
    if (this.original === undefined) throw new Error('the original was not built')
    return this.original
  }

  private async attempt(candidate: Candidate): Promise<Attempt> {
    const key = keyOf(candidate)
    let attempt = this.attempts.get(key)
    if (attempt === undefined) {
      attempt = await this.attempted(candidate, 'use')
      this.attempts.set(key, attempt)
    }
    return attempt
  }

  /** A refusal counts when it happens twice, the second time without the cache. */
  private async attempted(candidate: Candidate, cache: 'use' | 'ignore'): Promise<Attempt> {
    const { text, ignore } = candidate
    const build = (what: string, how: 'use' | 'ignore'): Promise<BuildOutcome> =>
      this.build(text, `try ${this.tries}${what}`, how, this.request.context, ignore)
    let outcome = await build(cache === 'use' ? '' : ' without the cache', cache)
    if (isRefused(outcome)) {
      outcome = await build(' again, without the cache', 'ignore')
      this.fresh.add(keyOf(candidate))
    }
    if (!isRefused(outcome)) return this.compared(this.finished(outcome, 'after'), candidate)
    this.isRefusing = true
    return { failure: { reason: 'it does not build', output: lastLines(outcome.output) } }
  }

  private async compared(built: BuiltImage, { declarations, safe }: Candidate): Promise<Built> {
    const contents = await this.contents(built)
    const comparison = compareImages(this.first.contents, contents, declarations)
    const same = comparison.equal && comparison.declared.every(({ transform }) => safe.has(transform))
    // The files of many images would be much to remember.
    return { image: built.image, contents: comparison.equal ? withoutFiles(contents) : contents, comparison, same }
  }

  /** Whether the original, built once more, differs from itself wherever the other image differs from it; puts that down. */
  private async hasDrifted({ contents, comparison }: Built, candidate: Candidate): Promise<boolean> {
    if (this.again === undefined) {
      const outcome = await this.build(this.request.before, 'the original once more, to see what moved', 'ignore')
      this.again = await this.contents(this.finished(outcome, 'before'))
    }
    const moved = new Set(compareImages(this.first.contents, this.again).differences.map(placeOf))
    const drifted =
      compareImages(this.again, contents, candidate.declarations).equal ||
      comparison.differences.every((difference) => moved.has(placeOf(difference)))
    if (drifted) this.evidence.set(keyOf(candidate), DRIFTED)
    return drifted
  }

  /** A difference counts when it shows twice: other work of the machine may make one container slow. */
  private async behavesOtherwise(candidate: Candidate, built: Built, before: Behaviour): Promise<Failure | undefined> {
    let after = await this.behaviour(built, before)
    if (behavesOtherwise(before, after) !== undefined) after = await this.behaviour(built, before)
    const reason = behavesOtherwise(before, after)
    if (reason !== undefined) return { reason, output: lastLines(after.failing?.said || after.said) }
    const { commands } = this.request.probe
    this.evidence.set(
      keyOf(candidate),
      `a container does the same: ${shown(after, commands, built.contents.configuration)}`,
    )
    return undefined
  }

  private whatItDid(): Promise<Baseline> {
    this.baseline ??= this.lookAtOriginal()
    return this.baseline
  }

  private async lookAtOriginal(): Promise<Baseline> {
    const { image, contents } = this.first
    const behaviour = await this.behaviour({ image, contents }, undefined)
    if (behaviour === undefined) return { doubt: `${this.engine.name} starts no containers to be compared` }
    const doubt = againstBaseline(behaviour, contents.configuration, this.request.probe.commands)
    return doubt === undefined ? { behaviour } : { doubt }
  }

  private behaviour(subject: Pick<Built, 'image' | 'contents'>, expected: Behaviour): Promise<Behaviour>
  private behaviour(subject: Pick<Built, 'image' | 'contents'>, expected: undefined): Promise<Behaviour | undefined>
  private async behaviour(
    { image, contents: { configuration } }: Pick<Built, 'image' | 'contents'>,
    expected: Behaviour | undefined,
  ): Promise<Behaviour | undefined> {
    const { containers } = this.engine
    const { probe, signal, say } = this.request
    if (containers === undefined) return undefined
    say?.(expected === undefined ? 'starting the original' : 'starting the rewritten one')
    try {
      const subject = { image, configuration }
      return await behaviourOf(containers, subject, this.first.image, probe, { expected, signal })
    } catch (error) {
      if (signal?.aborted) throw new TrialEnded('stopped', 'interrupted', '')
      throw error
    }
  }

  private async build(
    text: string,
    what: string,
    cache: 'use' | 'ignore',
    context = this.request.context,
    ignore = this.request.ignore,
  ): Promise<BuildOutcome> {
    const { name, target, buildArgs, timeoutMs, signal, say } = this.request
    say?.(`building ${what}`)
    this.builds++
    const dockerfile: BuildFile = { text, name, ignore }
    const outcome = await this.engine.build({ dockerfile, context, target, buildArgs, cache, timeoutMs, signal })
    if (outcome.status === 'built') this.images.push(outcome.image)
    return outcome
  }

  private finished(outcome: BuildOutcome, which: 'before' | 'after'): BuiltImage {
    if (outcome.status === 'built') return outcome
    throw endedBy(outcome, which)
  }

  private async contents({ image }: BuiltImage): Promise<ImageContents> {
    const { signal } = this.request
    try {
      return await readImage(this.engine.save(image, signal), this.memory)
    } catch (error) {
      const output = error instanceof Error ? error.message : String(error)
      if (signal?.aborted) throw new TrialEnded('stopped', 'interrupted', '')
      const reason = saysFull(output) ? DISK_FULL : `${this.engine.name} gives no image that it has built`
      throw new TrialEnded('stopped', reason, lastLines(output))
    }
  }
}

function keyOf({ text, ignore }: Candidate): string {
  return JSON.stringify([text, ignore])
}

function endedBy(outcome: FailedBuild, which: 'before' | 'after'): TrialEnded {
  const { status, reason } = ending(which, outcome)
  return new TrialEnded(status === 'unbuildable' ? 'unproved' : 'stopped', reason, lastLines(outcome.output))
}

function withoutFiles(contents: ImageContents): ImageContents {
  return { ...contents, files: new Map() }
}
