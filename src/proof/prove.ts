// Builds a Dockerfile as it was and as it is rewritten, and compares what comes out.

import type { BuildFile, BuildOutcome, BuiltImage, Engine, FailedBuild } from '../engine/engine.ts'
import { saysFull } from '../engine/space.ts'
import { type LayerMemory, readImage } from '../images/archive.ts'
import { compareImages, type ImageComparison, type ImageFigures } from '../images/compare.ts'
import type { ImageContents } from '../images/contents.ts'
import type { Declaration, DeclaredDifference } from '../images/declared.ts'
import type { ImageDifference } from '../images/differences.ts'
import { rebuildsAfterChange } from './rebuilds.ts'
import { lastLines } from './said.ts'

export interface ProofRequest {
  /** As the user names it. */
  readonly path: string
  /** The Dockerfile's name, which decides about the ignore file that belongs to it. */
  readonly name: string
  readonly before: string
  readonly after: string
  /** What the transforms declare that took part. */
  readonly declarations?: readonly Declaration[] | undefined
  /** The text of `<name>.dockerignore`, where there is one. */
  readonly ignore?: string | undefined
  /** The folder of the build context. */
  readonly context: string
  readonly target?: string | undefined
  readonly buildArgs?: readonly string[] | undefined
  /** Milliseconds that one build may take. */
  readonly timeoutMs: number
  /** Whether to measure a rebuild after a source file changed. */
  readonly rebuild: boolean
  readonly signal?: AbortSignal | undefined
  /** Told what is done next. */
  readonly say?: ((what: string) => void) | undefined
}

/** What an image costs, and how long it took. */
export interface BuildFigures extends ImageFigures {
  readonly milliseconds: number
  /** Milliseconds of a build after one source file changed, with the builder's cache. */
  readonly rebuildMilliseconds?: number | undefined
}

interface Common {
  readonly path: string
}

export interface Compared extends Common {
  /** `drifted`: the original built twice differs in the same places, so it was the package index that moved. */
  readonly status: 'equal' | 'different' | 'drifted'
  readonly differences: readonly ImageDifference[]
  /** Differences that the transforms declare which took part; they count for nothing. */
  readonly declared?: readonly DeclaredDifference[]
  /** How many files of caches, indexes and logs differ, by what they are. */
  readonly disposable: Readonly<Record<string, number>>
  readonly before: BuildFigures
  readonly after: BuildFigures
  /** The file that was changed for the rebuild; `undefined` when nothing of the context is copied. */
  readonly touched?: string | undefined
}

export interface Unbuilt extends Common {
  /** `unbuildable`: the original fails already. `broken`: only the rewritten one does. `stopped`: a limit ended it. */
  readonly status: 'unbuildable' | 'broken' | 'stopped'
  /** What ended it, for people. */
  readonly reason: string
  /** The end of what the builder said. */
  readonly output: string
}

export type Proof = Compared | Unbuilt

export const DISK_FULL = 'the disk is full, so that a build could not be finished'

/**
 * Builds both texts from the same context without cache, compares the images, and removes them.
 *
 * @throws Error when the engine cannot give an image that it has built
 */
export async function prove(engine: Engine, request: ProofRequest): Promise<Proof> {
  const prover = new Prover(engine, request)
  try {
    return await prover.prove()
  } finally {
    await prover.close()
  }
}

/** A build that did not come to its end; it ends the proof. */
class Ended extends Error {
  readonly proof: Unbuilt
  constructor(proof: Unbuilt) {
    super(proof.reason)
    this.proof = proof
  }
}

// One file's builds, and what has to be removed after them; the class does not leave this file.
class Prover {
  private readonly images: string[] = []
  private readonly memory: LayerMemory = new Map()

  constructor(
    private readonly engine: Engine,
    private readonly request: ProofRequest,
  ) {}

  async prove(): Promise<Proof> {
    try {
      return await this.compare()
    } catch (error) {
      if (error instanceof Ended) return error.proof
      throw error
    }
  }

  async close(): Promise<void> {
    for (const image of this.images) await this.engine.remove(image)
  }

  private async compare(): Promise<Compared> {
    const { request } = this
    const before = await this.built('before', await this.build(request.before, 'the original'))
    const after = await this.built('after', await this.buildRewritten())
    const old = await this.contents(before)
    const now = await this.contents(after)
    const comparison = compareImages(old, now, request.declarations)
    const drifted = !comparison.equal && (await this.hasDrifted(old, now, comparison))
    const rebuilds = request.rebuild
      ? await rebuildsAfterChange(request, (text, what, folder) => this.build(text, what, 'use', folder))
      : undefined
    return {
      path: request.path,
      status: comparison.equal ? 'equal' : drifted ? 'drifted' : 'different',
      differences: comparison.differences,
      declared: comparison.declared,
      disposable: counts(comparison),
      before: { ...comparison.before, milliseconds: before.milliseconds, rebuildMilliseconds: rebuilds?.before },
      after: { ...comparison.after, milliseconds: after.milliseconds, rebuildMilliseconds: rebuilds?.after },
      touched: rebuilds?.touched,
    }
  }

  private async build(
    text: string,
    what: string,
    cache: 'use' | 'ignore' = 'ignore',
    context = this.request.context,
  ): Promise<BuildOutcome> {
    const { name, ignore, target, buildArgs, timeoutMs, signal, say } = this.request
    say?.(`building ${what}`)
    const dockerfile: BuildFile = { text, name, ignore }
    const outcome = await this.engine.build({ dockerfile, context, target, buildArgs, cache, timeoutMs, signal })
    if (outcome.status === 'built') this.images.push(outcome.image)
    return outcome
  }

  /**
   * A network that stumbled once, or a disk that filled up, must not be blamed on the rewrite: a failure counts when it
   * happens twice, and when the original still builds afterwards.
   */
  private async buildRewritten(): Promise<BuildOutcome> {
    const { path, before, after } = this.request
    const first = await this.build(after, 'the rewritten one')
    if (!isRefused(first)) return first
    const second = await this.build(after, 'the rewritten one again')
    if (!isRefused(second)) return second
    const original = await this.build(before, 'the original again, to see whether it still builds')
    if (!isRefused(original)) {
      this.built('before', original)
      return second
    }
    const reason = 'the rewritten one does not build, and the original does not either any more'
    throw new Ended({ path, status: 'stopped', reason, output: lastLines(original.output) })
  }

  private built(which: 'before' | 'after', outcome: BuildOutcome): BuiltImage {
    if (outcome.status === 'built') return outcome
    throw new Ended({ path: this.request.path, ...ending(which, outcome), output: lastLines(outcome.output) })
  }

  /** An archive that breaks off says nothing about the rewrite. */
  private async contents({ image }: BuiltImage): Promise<ImageContents> {
    const { path, signal } = this.request
    try {
      return await readImage(this.engine.save(image, signal), this.memory)
    } catch (error) {
      const output = error instanceof Error ? error.message : String(error)
      if (signal?.aborted) throw new Ended({ path, status: 'stopped', reason: 'interrupted', output: '' })
      if (saysFull(output)) throw new Ended({ path, status: 'stopped', reason: DISK_FULL, output: lastLines(output) })
      throw error
    }
  }

  /** Whether the original, built once more, differs from itself wherever the rewritten one differs from it. */
  private async hasDrifted(old: ImageContents, now: ImageContents, found: ImageComparison): Promise<boolean> {
    const again = await this.build(this.request.before, 'the original once more, to see whether packages moved')
    if (again.status === 'failed' && again.because === 'build') return false
    const contents = await this.contents(this.built('before', again))
    if (compareImages(contents, now, this.request.declarations).equal) return true
    const moved = new Set(compareImages(old, contents).differences.map(placeOf))
    return found.differences.every((difference) => moved.has(placeOf(difference)))
  }
}

export function isRefused(outcome: BuildOutcome): boolean {
  return outcome.status === 'failed' && outcome.because === 'build'
}

/** What came of a build that failed, in words. */
export function ending(which: 'before' | 'after', { because }: FailedBuild): Pick<Unbuilt, 'status' | 'reason'> {
  switch (because) {
    case 'timeout':
      return { status: 'stopped', reason: 'a build took longer than it may; --timeout gives it more' }
    case 'interrupted':
      return { status: 'stopped', reason: 'interrupted' }
    case 'no-space':
      return { status: 'stopped', reason: DISK_FULL }
    case 'no-engine':
      return { status: 'stopped', reason: 'the engine does not answer any more' }
    default:
      return which === 'before'
        ? { status: 'unbuildable', reason: 'the original does not build, so there is nothing to compare with' }
        : { status: 'broken', reason: 'the original builds, the rewritten one does not' }
  }
}

export function placeOf(difference: ImageDifference): string {
  return difference.kind === 'file' ? difference.path : difference.field
}

function counts({ disposable }: ImageComparison): Readonly<Record<string, number>> {
  const result: Record<string, number> = {}
  for (const { name } of disposable) result[name] = (result[name] ?? 0) + 1
  return result
}
