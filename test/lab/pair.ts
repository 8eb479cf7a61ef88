// Builds a Dockerfile before and after, and says in what the images differ; for unsafe transforms also how they start.

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { BuildOutcome } from '../../src/engine/engine.ts'
import { run } from '../../src/engine/process.ts'
import { type LayerMemory, readImage } from '../../src/images/archive.ts'
import { compareImages, type ImageComparison } from '../../src/images/compare.ts'
import type { ImageContents } from '../../src/images/contents.ts'
import type { Declaration } from '../../src/images/declared.ts'
import { buildable, type Laboratory } from './laboratory.ts'

export interface Pair {
  readonly before: string
  readonly after: string
  /** The folder of the build context. */
  readonly context: string
  /** The Dockerfile as it was: its images are those of both. */
  readonly dockerfile: Dockerfile
  readonly unsafe: boolean
  /** What the transforms say that they change. */
  readonly declarations: readonly Declaration[]
}

export interface Verdict {
  /** `noisy`: the original built twice differs in the same places. */
  readonly status: 'same' | 'different' | 'noisy' | 'broken' | 'unbuildable'
  /** What differs, a line each; or the end of what the builder said. */
  readonly lines: readonly string[]
  readonly bytes: readonly [number, number]
  readonly layers: readonly [number, number]
}

/** One build may take so many milliseconds. */
const LONGEST = 240_000

export class Pairs {
  private readonly layers: LayerMemory = new Map()

  constructor(private readonly lab: Laboratory) {}

  async judge(pair: Pair): Promise<Verdict> {
    const before = await this.build(pair, pair.before)
    if (before.status !== 'built') return verdict('unbuildable', tail(before))
    const images = [before.image]
    try {
      const after = await this.build(pair, pair.after)
      if (after.status !== 'built') return verdict('broken', tail(after))
      images.push(after.image)
      const one = await this.read(before.image)
      const other = await this.read(after.image)
      const comparison = compareImages(one, other, pair.declarations)
      const figures = figuresOf(comparison)
      const lines = pair.unsafe
        ? await this.starts(before.image, after.image, comparison)
        : await this.differences(comparison, before.image, after.image)
      if (lines.length === 0) return { ...verdict('same', []), ...figures }
      const again = await this.build(pair, pair.before, 'ignore')
      if (again.status === 'built') {
        images.push(again.image)
        const noise = new Set(
          pair.unsafe
            ? await this.starts(before.image, again.image, compareImages(one, await this.read(again.image)))
            : labels(compareImages(one, await this.read(again.image))),
        )
        const left = pair.unsafe
          ? lines.filter((line) => !noise.has(line))
          : lines.filter((line) => !noise.has(line.split(' :: ')[0]!))
        return { ...verdict(left.length === 0 ? 'noisy' : 'different', left), ...figures }
      }
      return { ...verdict('different', lines), ...figures }
    } finally {
      for (const image of images) await this.lab.engine.remove(image)
    }
  }

  private async build(
    { context, dockerfile }: Pair,
    text: string,
    cache: 'use' | 'ignore' = 'use',
  ): Promise<BuildOutcome> {
    const { engine, buildArgs } = this.lab
    const buildContexts = await this.lab.contextsFor(dockerfile)
    return engine.build({
      dockerfile: { text: buildable(text), name: 'Dockerfile' },
      context,
      buildArgs,
      buildContexts,
      cache,
      timeoutMs: LONGEST,
    })
  }

  private async read(image: string): Promise<ImageContents> {
    return readImage(this.lab.engine.save(image), this.layers)
  }

  private async differences(comparison: ImageComparison, before: string, after: string): Promise<readonly string[]> {
    const lines = labels(comparison)
    if (!lines.includes('changed /lab/calls (content)')) return lines
    const [one, other] = [await this.calls(before), await this.calls(after)]
    const first = one.findIndex((call, i) => call !== other[i])
    const at = first < 0 ? one.length : first
    return lines.map((line) =>
      line.includes('/lab/calls') ? `${line} :: call ${at + 1}: ${one[at] ?? 'none'} -> ${other[at] ?? 'none'}` : line,
    )
  }

  private async calls(image: string): Promise<readonly string[]> {
    const { env } = this.lab
    const made = await run({ program: 'docker', args: ['create', image, 'true'], env })
    const container = made.stdout.trim()
    try {
      const { stdout } = await run({ program: 'docker', args: ['cp', `${container}:/lab/calls`, '-'], env })
      return stdout.split('\n').filter((line) => line.includes(' in /'))
    } finally {
      await run({ program: 'docker', args: ['rm', container], env })
    }
  }

  /** What a start of both images does not have in common. */
  private async starts(before: string, after: string, { differences }: ImageComparison): Promise<readonly string[]> {
    if (differences.length === 0) return []
    const [one, other] = [await this.start(before), await this.start(after)]
    const lines: string[] = []
    if (one.running && !other.running) lines.push(`it does not start any more: ${other.said}`)
    if (one.running && other.running && one.call !== other.call) lines.push(`started as ${one.call} -> ${other.call}`)
    if (one.obeys && !other.obeys) lines.push('SIGTERM is not obeyed any more')
    return lines
  }

  private async start(
    image: string,
  ): Promise<{ readonly running: boolean; readonly said: string; readonly call: string; readonly obeys: boolean }> {
    const { env } = this.lab
    const docker = async (...args: readonly string[]): Promise<string> => {
      const { stdout, stderr } = await run({ program: 'docker', args, env }, { timeoutMs: 60_000 })
      return stdout + stderr
    }
    const container = (await docker('create', '--network', 'none', '--env', 'LAB_START=1', image)).trim()
    if (!/^[0-9a-f]{64}$/.test(container))
      return { running: false, said: container.split('\n').at(-1) ?? '', call: '', obeys: false }
    try {
      const started = await docker('start', container)
      await new Promise((done) => setTimeout(done, 1_200))
      const running = (await docker('inspect', '--format', '{{.State.Running}}', container)).trim() === 'true'
      const said = await docker('logs', container)
      const call =
        said
          .split('\n')
          .findLast((line) => line.includes(' in /'))
          ?.replace(/ with .*/, '') ?? ''
      await docker('stop', '--time', '3', container)
      const code = (await docker('inspect', '--format', '{{.State.ExitCode}}', container)).trim()
      return {
        running,
        said: (said || started).trim().split('\n').slice(-2).join(' / ').slice(0, 300),
        call,
        obeys: running && code !== '137',
      }
    } finally {
      await docker('rm', '--force', container)
    }
  }
}

function labels({ differences }: ImageComparison): readonly string[] {
  return differences.map((difference) =>
    difference.kind === 'file'
      ? `${difference.change} /${difference.path}${difference.change === 'changed' ? ` (${difference.aspects.join(', ')})` : ''}`
      : `configuration ${difference.field}: ${JSON.stringify(difference.before)} -> ${JSON.stringify(difference.after)}`,
  )
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
    .filter((line) => line.trim() !== '')
    .slice(-14)
}
