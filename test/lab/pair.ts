// Builds a Dockerfile before and after, and says in what the images differ; for unsafe transforms also how they start.

import { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { BuildOutcome } from '../../src/engine/engine.ts'
import { run } from '../../src/engine/process.ts'
import { compareImages, type ImageComparison } from '../../src/images/compare.ts'
import type { ImageContents } from '../../src/images/contents.ts'
import type { Declaration } from '../../src/images/declared.ts'
import { fillContext } from './context.ts'
import type { Laboratory } from './laboratory.ts'
import { isFaulty, type Wishes, wishesAfter } from './lacks.ts'
import { startDifferences, startImage } from './start.ts'

/** A Dockerfile as it was, and the world in which it builds. */
export interface Original {
  readonly dockerfile: Dockerfile
  /** The folder of the build context. */
  readonly context: string
  readonly wishes: Wishes
  /** Its text and that of the rewrite, as far as it is known without a build context. */
  readonly mentioned: string
  readonly outcome: BuildOutcome
  /** How often its world was mended. */
  readonly mendings: number
}

export interface Pair {
  readonly original: Original
  readonly after: string
  readonly unsafe: boolean
  /** What the transforms say that they change. */
  readonly declarations: readonly Declaration[]
}

export interface Verdict {
  /** `noisy`: the original built twice differs in the same places. `repaired`: the rewrite builds, the original nowhere. */
  readonly status: 'same' | 'different' | 'noisy' | 'broken' | 'repaired' | 'unbuildable'
  /** What differs, a line each; or the end of what the builder said. */
  readonly lines: readonly string[]
  readonly bytes: readonly [number, number]
  readonly layers: readonly [number, number]
  /** The original cannot be built anywhere. */
  readonly faulty?: boolean
}

/** Whether the rewrite is at fault. */
export function isAtFault({ status }: Verdict): boolean {
  return status === 'different' || status === 'broken'
}

/** A world is mended so many times. */
const MOST_MENDINGS = 5

const TAR_HEADER = 512

/** One build, and the mending of one world, may take so many milliseconds. */
const LONGEST = 240_000

export class Pairs {
  constructor(private readonly lab: Laboratory) {}

  /** Builds a Dockerfile in a world that is mended, by what the build misses, until it builds or nothing helps. */
  async original(
    dockerfile: Dockerfile,
    {
      context,
      rewritten,
      had,
    }: { readonly context: string; readonly rewritten: string; readonly had?: Wishes | undefined },
  ): Promise<Original> {
    const mentioned = `${dockerfile.text}\n${rewritten}`
    let wishes = had ?? this.lab.firstWishes(dockerfile)
    const end = performance.now() + LONGEST
    for (let mendings = 0; ; mendings++) {
      fillContext(context, dockerfile, wishes)
      const world = { dockerfile, context, wishes, mentioned }
      const outcome = await this.build(world, dockerfile.text)
      const more = outcome.status === 'built' ? undefined : wishesAfter(outcome.output, wishes)
      const isLast = mendings === MOST_MENDINGS || performance.now() > end
      if (more === undefined || isLast) return { ...world, outcome, mendings }
      wishes = more
    }
  }

  /** Compares the images; those of both builds are gone afterwards. */
  async judge(pair: Pair): Promise<Verdict> {
    const { outcome: before, dockerfile } = pair.original
    if (before.status !== 'built') return this.withoutOriginal(pair, before)
    const images = [before.image]
    try {
      const after = await this.build(pair.original, pair.after)
      // A build that the machine had no time for says nothing of the rewrite.
      if (after.status !== 'built') return verdict(after.because === 'build' ? 'broken' : 'unbuildable', tail(after))
      images.push(after.image)
      const one = await this.lab.read(before.image)
      const other = await this.lab.read(after.image)
      const comparison = compareImages(one, other, pair.declarations)
      const figures = figuresOf(comparison)
      const lines = pair.unsafe
        ? await this.starts(before.image, after.image, comparison, [one, other])
        : await this.differences(comparison, before.image, after.image)
      if (lines.length === 0) return { ...verdict('same', []), ...figures }
      const again = await this.build(pair.original, dockerfile.text, 'ignore')
      if (again.status === 'built') {
        images.push(again.image)
        const same = await this.lab.read(again.image)
        const itself = compareImages(one, same)
        const own = pair.unsafe
          ? await this.starts(before.image, again.image, itself, [one, same])
          : await this.differences(itself, before.image, again.image)
        const what = (line: string): string => (pair.unsafe ? line : line.split(' :: ')[0]!)
        const noise = new Set(own.map(what))
        const left = lines.filter((line) => !noise.has(what(line)))
        return { ...(left.length === 0 ? verdict('noisy', lines) : verdict('different', left)), ...figures }
      }
      return { ...verdict('different', lines), ...figures }
    } finally {
      for (const image of images) await this.lab.builder.remove(image)
    }
  }

  private async withoutOriginal({ original, after }: Pair, before: BuildOutcome): Promise<Verdict> {
    const faulty = isFaulty(before.output)
    const said = { ...verdict('unbuildable', tail(before)), faulty }
    if (!faulty || after === original.dockerfile.text) return said
    const outcome = await this.build(original, after)
    if (outcome.status !== 'built') return said
    await this.lab.builder.remove(outcome.image)
    return { ...said, status: 'repaired' }
  }

  private async build(
    { context, wishes, mentioned }: Omit<Original, 'outcome' | 'mendings'>,
    text: string,
    cache: 'use' | 'ignore' = 'use',
  ): Promise<BuildOutcome> {
    const prepared = this.lab.prepare(text, mentioned, wishes)
    // A rewrite may stand on another image.
    const buildContexts = await this.lab.contextsFor(new Dockerfile('Dockerfile', text), wishes)
    return this.lab.builder.build({
      dockerfile: { text: prepared.text, name: 'Dockerfile' },
      context,
      buildArgs: prepared.buildArgs,
      buildContexts,
      cache,
      timeoutMs: LONGEST,
    })
  }

  private async differences(comparison: ImageComparison, before: string, after: string): Promise<readonly string[]> {
    const lines = labels(comparison)
    if (!lines.includes('changed /lab/calls (content)')) return lines
    const [one, other] = [await this.calls(before), await this.calls(after)]
    const first = one.findIndex((call, i) => call !== other[i])
    const at = first < 0 ? one.length : first
    // The programs of a pipe are called in whichever order they come up.
    const aspect = isSame(one.toSorted(), other.toSorted()) ? 'order' : 'calls'
    const told = `changed /lab/calls (${aspect}) :: call ${at + 1}: ${one[at] ?? 'none'} -> ${other[at] ?? 'none'}`
    return lines.map((line) => (line.includes('/lab/calls') ? told : line))
  }

  private async calls(image: string): Promise<readonly string[]> {
    const { env } = this.lab
    const made = await run({ program: 'docker', args: ['create', image, 'true'], env })
    const container = made.stdout.trim()
    try {
      const { stdout } = await run({ program: 'docker', args: ['cp', `${container}:/lab/calls`, '-'], env })
      // A tar of one file: its header tells a time.
      return stdout
        .slice(TAR_HEADER)
        .split('\n')
        .filter((line) => line.includes(' in /'))
    } finally {
      await run({ program: 'docker', args: ['rm', container], env })
    }
  }

  /** What a start of both images does not have in common; images that are the same start the same. */
  private async starts(
    before: string,
    after: string,
    comparison: ImageComparison,
    [one, other]: readonly [ImageContents, ImageContents],
  ): Promise<readonly string[]> {
    if (comparison.differences.length + comparison.declared.length === 0) return []
    const { builder } = this.lab
    const [first, second] = await Promise.all([startImage(before, builder), startImage(after, builder)])
    return startDifferences(first, second, one.configuration, other.configuration)
  }
}

function labels({ differences }: ImageComparison): readonly string[] {
  return differences.map((difference) =>
    difference.kind === 'file'
      ? `${difference.change} /${difference.path}${difference.change === 'changed' ? ` (${difference.aspects.join(', ')})` : ''}`
      : `configuration ${difference.field}: ${JSON.stringify(difference.before)} -> ${JSON.stringify(difference.after)}`,
  )
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((call, i) => call === other[i])
}

function figuresOf({ before, after }: ImageComparison): Pick<Verdict, 'bytes' | 'layers'> {
  return { bytes: [before.bytes, after.bytes], layers: [before.layers, after.layers] }
}

function verdict(status: Verdict['status'], lines: readonly string[]): Verdict {
  return { status, lines, bytes: [0, 0], layers: [0, 0] }
}

function tail({ output }: BuildOutcome): readonly string[] {
  return output
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^ ?(\S{0,6} )?- [A-Z]\w+: |^ +\d+ \| /.test(line))
    .slice(-24)
}
