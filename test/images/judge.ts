// Builds both images of a case and says in what they are not as the case expects.

import { readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { dockerEngine } from '../../src/engine/docker.ts'
import type { BuildOutcome, BuildRequest, Engine } from '../../src/engine/engine.ts'
import { buildahEngine, podmanEngine } from '../../src/engine/podman.ts'
import { run } from '../../src/engine/process.ts'
import { type LayerMemory, readImage } from '../../src/images/archive.ts'
import { compareImages, type ImageComparison } from '../../src/images/compare.ts'
import type { ImageContents } from '../../src/images/contents.ts'
import type { ImageDifference } from '../../src/images/differences.ts'
import { glob } from '../../src/images/glob.ts'
import { asker, serviceProblems } from './answers.ts'
import { ensureBase } from './bases/bases.ts'
import type { Builders } from './builders.ts'
import type { ExpectedDifference, ExpectedFigures, ImageCase } from './case.ts'
import { containerProblems } from './container.ts'
import { prepareContext } from './context.ts'
import { exists } from './engine/packages.ts'
import type { ReadyEngine } from './engine/ready.ts'
import type { Figure } from './notes.ts'
import { rebuild } from './rebuild.ts'
import { rewriteText } from './rewrite.ts'
import { type Served, serve } from './serve.ts'

/** What came of a case. */
export interface Verdict {
  /** Why the case could not be tried here, where that is so. */
  readonly skipped?: string
  /** In what it is not as expected, one line each. */
  readonly problems: readonly string[]
  /** How many images were built. */
  readonly built: number
  /** What was measured of the two images, when both were. */
  readonly figures?: readonly Figure[]
}

/** What all cases of a run share. */
export interface Bench {
  readonly ready: ReadyEngine
  /** The file in which a run notes what it has built and measured. */
  readonly notes: string
  readonly memory: LayerMemory
  /** Buildah and podman, started when first asked for. */
  builders(): Promise<Builders | string>
}

const buildMs = 300_000

const nothingServed: Served = { buildArgs: [], close: async () => undefined }

/** Builds both images of the case in `folder` and compares what came of them with what the case expects. */
export async function judge(folder: string, imageCase: ImageCase, bench: Bench): Promise<Verdict> {
  const context = await prepareContext(folder, imageCase)
  try {
    const before = await readFile(join(folder, 'before.Dockerfile'), 'utf8')
    const after = await rewritten(before, folder, context, imageCase)
    if (after === before && imageCase.after !== 'the same') {
      return { problems: ['the rewrite changes nothing'], built: 0 }
    }
    const asking = imageCase.service === undefined ? [] : [asker]
    const bases = [...new Set([...baseImages(before), ...baseImages(after), ...asking])]
    const engine = await engineFor(imageCase, bases, bench)
    if (typeof engine === 'string') return { skipped: engine, problems: [], built: 0 }
    const served = imageCase.serves === undefined ? nothingServed : await serve(imageCase.serves, bench.ready)
    if (typeof served === 'string') return { skipped: served, problems: [], built: 0 }
    try {
      return await buildBoth({ before, after }, { context, buildArgs: served.buildArgs }, imageCase, engine, bench)
    } finally {
      await served.close()
    }
  } finally {
    await rm(context, { recursive: true, force: true })
  }
}

async function buildBoth(
  texts: { readonly before: string; readonly after: string },
  surroundings: Pick<BuildRequest, 'context' | 'buildArgs'>,
  imageCase: ImageCase,
  engine: Engine,
  bench: Bench,
): Promise<Verdict> {
  const { cache = 'use' } = imageCase
  const build = (text: string): Promise<BuildOutcome> =>
    engine.build({
      ...surroundings,
      dockerfile: { text, name: 'Dockerfile' },
      cache,
      timeoutMs: buildMs,
    })
  try {
    const outcomes = { before: await build(texts.before), after: await build(texts.after) }
    const built = Object.values(outcomes).filter(({ status }) => status === 'built').length
    const found = { ...(await verdict(outcomes, imageCase, texts.before, engine, bench)), built }
    if (imageCase.rebuild === undefined || found.problems.length > 0) return found
    const rebuilt = await rebuild(texts, surroundings.context, imageCase.rebuild, build)
    const figures = [...(found.figures ?? []), ...rebuilt.figures]
    return { problems: rebuilt.problems, figures, built: built + 2 }
  } finally {
    await engine.close()
  }
}

async function rewritten(before: string, folder: string, context: string, { after = {} }: ImageCase): Promise<string> {
  const byHand = join(folder, 'after.Dockerfile')
  if (after === 'by hand') return readFile(byHand, 'utf8')
  if (await exists(byHand)) throw new Error(`nobody reads ${byHand}`)
  if (after === 'the same') return before
  if (typeof after === 'function') return after(before)
  return rewriteText(before, context, { transforms: [basename(folder)], ...after })
}

/** The images that FROM lines name, without those that are stages of the same file. */
export function baseImages(dockerfile: string): readonly string[] {
  const stages = [...dockerfile.matchAll(/^FROM\s.*\sAS\s+(\S+)\s*$/gim)].map((match) => match[1]!.toLowerCase())
  return [...dockerfile.matchAll(/^FROM\s+(?:--\S+\s+)*(\S+)/gim)]
    .map((match) => match[1]!)
    .filter((name) => name !== 'scratch' && !stages.includes(name.toLowerCase()))
}

/** The engine of the case with the bases that it needs, or one line that says what cannot be had. */
async function engineFor({ builder }: ImageCase, bases: readonly string[], bench: Bench): Promise<Engine | string> {
  for (const base of bases) {
    const missing = await ensureBase(base, bench.ready)
    if (missing !== undefined) return missing
  }
  const { env } = bench.ready
  if (builder === undefined) return (await dockerEngine({ env })) ?? 'the Docker engine has gone'
  if (builder === 'classic') return (await dockerEngine({ env, builder })) ?? 'the Docker engine has gone'
  const builders = await bench.builders()
  if (typeof builders === 'string') return builders
  for (const base of bases) await builders.provide(base)
  const open = builder === 'buildah' ? buildahEngine : podmanEngine
  return (await open({ env: builders.env })) ?? `${builder} does not run here`
}

interface Outcomes {
  readonly before: BuildOutcome
  readonly after: BuildOutcome
}

async function verdict(
  { before, after }: Outcomes,
  imageCase: ImageCase,
  text: string,
  engine: Engine,
  bench: Bench,
): Promise<Pick<Verdict, 'problems' | 'figures'>> {
  const { fails } = imageCase
  const unexpected = [
    ...unlike('first', before, fails?.side !== 'before'),
    ...unlike('second', after, fails?.side !== 'after'),
  ]
  if (unexpected.length > 0) return { problems: unexpected }
  if (fails?.side === 'before') return { problems: saysNot('first', before, fails.says) }
  if (fails?.side === 'after') return { problems: saysNot('second', after, fails.says) }
  if (before.status !== 'built' || after.status !== 'built') return { problems: ['a build has no image'] }
  const images = {
    before: await readImage(engine.save(before.image), bench.memory),
    after: await readImage(engine.save(after.image), bench.memory),
  }
  const comparison = compareImages(images.before, images.after)
  const figures = await measure(images, comparison, text, bench)
  return {
    problems: [
      ...unlikeExpected(comparison.differences, imageCase.differences ?? []),
      ...figureProblems(imageCase.figures ?? {}, figures),
      ...(await commandProblems(imageCase, before.image, after.image, bench.ready)),
      ...(imageCase.container === undefined
        ? []
        : await containerProblems(imageCase.container, { before: before.image, after: after.image }, bench.ready.env)),
      ...(await servingProblems(imageCase, before.image, after.image, bench.ready)),
    ],
    figures,
  }
}

function unlike(which: string, outcome: BuildOutcome, shouldBuild: boolean): readonly string[] {
  if ((outcome.status === 'built') === shouldBuild) return []
  if (outcome.status === 'built') return [`the ${which} Dockerfile builds, and should not`]
  return [`the ${which} Dockerfile does not build (${outcome.because}):\n${outcome.output.slice(-3000)}`]
}

function saysNot(which: string, { output }: BuildOutcome, says: RegExp): readonly string[] {
  return says.test(output) ? [] : [`the ${which} build does not say ${says}:\n${output.slice(-3000)}`]
}

function unlikeExpected(
  differences: readonly ImageDifference[],
  expected: readonly ExpectedDifference[],
): readonly string[] {
  const matchers = expected.map((expectation) => ({ expectation, matches: matcher(expectation), seen: 0 }))
  const unexpected = differences.filter((difference) => {
    const matching = matchers.filter(({ matches }) => matches(difference))
    for (const entry of matching) entry.seen++
    return matching.length === 0
  })
  const absent = matchers.filter(({ seen }) => seen === 0)
  const shown = unexpected.slice(0, 40).map((difference) => `not expected: ${line(difference)}`)
  return [
    ...shown,
    ...(unexpected.length > shown.length ? [`and ${unexpected.length - shown.length} more`] : []),
    ...absent.map(({ expectation }) => `expected and not there: ${JSON.stringify(expectation)}`),
  ]
}

function matcher(expected: ExpectedDifference): (difference: ImageDifference) => boolean {
  if ('field' in expected)
    return (difference) => difference.kind === 'configuration' && difference.field === expected.field
  const matches = glob(expected.paths)
  return (difference) => difference.kind === 'file' && difference.change === expected.change && matches(difference.path)
}

function line(difference: ImageDifference): string {
  if (difference.kind === 'file') return [difference.change, difference.path, ...difference.aspects].join(' ')
  return `${difference.field} ${JSON.stringify(difference.before)} -> ${JSON.stringify(difference.after)}`
}

/** The figures of both images, above the base where they share one: it is large, and no rewrite changes it. */
async function measure(
  images: { readonly before: ImageContents; readonly after: ImageContents },
  { before, after }: ImageComparison,
  text: string,
  bench: Bench,
): Promise<readonly Figure[]> {
  const [name] = baseImages(text)
  const base = name === undefined ? undefined : await baseContents(name, bench)
  const isBase = (image: ImageContents): boolean =>
    base?.layerBytes.every((bytes, index) => image.layerBytes[index] === bytes) ?? false
  const shared = base && isBase(images.before) && isBase(images.after) ? base : { layerBytes: [], wastedBytes: 0 }
  const own = ({ layerBytes }: ImageContents): number => sum(layerBytes.slice(shared.layerBytes.length))
  const wasted = ({ wastedBytes }: ImageContents): number => wastedBytes - shared.wastedBytes
  return [
    { name: 'bytes', before: own(images.before), after: own(images.after) },
    { name: 'wasted bytes', before: wasted(images.before), after: wasted(images.after) },
    { name: 'layers', before: before.layers, after: after.layers },
  ]
}

const baseImagesRead = new Map<string, Promise<ImageContents>>()

function baseContents(name: string, bench: Bench): Promise<ImageContents> {
  const reading = baseImagesRead.get(name) ?? readBase(name, bench)
  baseImagesRead.set(name, reading)
  return reading
}

async function readBase(name: string, { ready, memory }: Bench): Promise<ImageContents> {
  const docker = await dockerEngine({ env: ready.env })
  if (docker === undefined) throw new Error('the Docker engine has gone')
  return readImage(docker.save(name), memory)
}

function figureProblems(expected: ExpectedFigures, measured: readonly Figure[]): readonly string[] {
  const figure = (name: Figure['name']): Figure | undefined => measured.find((candidate) => candidate.name === name)
  const layers = figure('layers')
  const fewer = layers ? layers.before - layers.after : 0
  return [
    ...tooMuch(figure('bytes'), expected.bytesAtMost),
    ...tooMuch(figure('wasted bytes'), expected.wastedAtMost),
    ...(expected.layersFewer === undefined || expected.layersFewer === fewer ? [] : [`${fewer} layers fewer`]),
  ]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function tooMuch(figure: Figure | undefined, atMost: number | undefined): readonly string[] {
  if (atMost === undefined || !figure || figure.after <= figure.before * atMost) return []
  const ratio = (figure.after / figure.before).toFixed(3)
  return [`${figure.after} ${figure.name} after ${figure.before}: ${ratio} of it, and at most ${atMost} is expected`]
}

async function commandProblems(
  { commands }: ImageCase,
  before: string,
  after: string,
  { env }: ReadyEngine,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const command of commands ?? []) {
    const said = await Promise.all([before, after].map((image) => answer(image, command, env)))
    if (said[0] !== said[1]) found.push(`${command.join(' ')}: ${said[0]} before, ${said[1]} after`)
  }
  return found
}

async function servingProblems(
  { service }: ImageCase,
  before: string,
  after: string,
  { env }: ReadyEngine,
): Promise<readonly string[]> {
  if (service === undefined) return []
  const first = await serviceProblems(service, before, env)
  const second = await serviceProblems(service, after, env)
  return [...first.map((problem) => `before, ${problem}`), ...second.map((problem) => `after, ${problem}`)]
}

async function answer(image: string, command: readonly string[], env: ReadyEngine['env']): Promise<string> {
  const args = ['run', '--rm', '--network', 'none', image, ...command]
  const { code, stdout, stderr } = await run({ program: 'docker', args, env }, { timeoutMs: 60_000 })
  return `${stdout}${stderr}(exit ${code})`
}
