// Makes an engine of a builder's command line: what all builders share, from the temporary folder to the tidying up.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { containersOf } from './containers.ts'
import {
  type BuildFile,
  type BuildOutcome,
  type BuildRequest,
  type BuiltImage,
  type Engine,
  type EngineName,
  type FailedBuild,
  throwAwayName,
} from './engine.ts'
import { type Ended, EngineError, type Environment, isDone, run, stream } from './process.ts'
import { isFull, saysFull } from './space.ts'

/** How a builder wants things said: each function gives the arguments of one call. */
export interface Dialect {
  /** The call up to what `BuildRequest` adds, which all builders spell alike. */
  build(call: BuildCall): readonly string[]
  removeImage(image: string): readonly string[]
  save(image: string): readonly string[]
  /** The calls that say what an image's name stands for, the first that answers counts. The first asks the engine alone. */
  readonly digests: (image: string) => readonly (readonly string[])[]
  /** Whether it starts containers too, with docker's words. */
  readonly runs?: true
  /** `BuiltImage.bases`, by what a build wrote into `BuildCall.metadataFile`. */
  readonly bases?: (metadata: string) => Bases
  /** The calls that remove what a build has left beside its image. */
  leftovers(traces: Traces): readonly (readonly string[])[]
  /**
   * The call that lists containers, a line each: its id, the id and the name of its image, with `|` between them. For
   * builders that leave containers behind when they fail, and do not say which.
   */
  readonly containers?: readonly string[]
}

type Bases = NonNullable<BuiltImage['bases']>

/** What there is to go by when a build's leftovers are looked for. */
export interface Traces {
  /** What the builder said. */
  readonly output: string
  /** The containers that came up during a build which failed, and are still there: others' may be among them. */
  readonly containers: readonly Container[]
}

export interface Container {
  readonly id: string
  readonly imageId: string
  readonly imageName: string
}

export interface BuildCall {
  readonly image: string
  /** The path of the Dockerfile. */
  readonly file: string
  /** The path of its ignore file, where there is one. */
  readonly ignoreFile: string | undefined
  /** Where it may say more about the build. */
  readonly metadataFile: string
  readonly request: BuildRequest
}

export interface DriverParts {
  readonly name: EngineName
  readonly program: string
  readonly version: string
  readonly env: Environment
  readonly dialect: Dialect
}

/** Beside the Dockerfile, whose name ends otherwise. */
const METADATA = '.dockershift-metadata.json'

/** How long removing one image or reading the archive's next bytes may take. */
const removalMs = 120_000

/** The engine that speaks to `program` in `dialect`. */
export function driver(parts: DriverParts): Engine {
  const { name, program, version, env, dialect } = parts
  /** The images made and not removed, each with the calls that clear away what came with it. */
  const made = new Map<string, readonly (readonly string[])[]>()
  /** Names of base images, and whether the engine had an image of that name when a build had named it. */
  const kept = new Map<string, boolean>()

  async function build(request: BuildRequest): Promise<BuildOutcome> {
    try {
      return await buildFrom(request, await mkdtemp(join(tmpdir(), 'dockershift-verify-')))
    } catch (error) {
      if (!isFull(error)) throw error
      return { status: 'failed', because: 'no-space', milliseconds: 0, output: error.message }
    }
  }

  async function buildFrom(request: BuildRequest, folder: string): Promise<BuildOutcome> {
    const image = throwAwayName()
    made.set(image, [])
    const before = await listed(parts)
    try {
      const { file, ignoreFile } = await write(request.dockerfile, folder)
      const metadataFile = join(folder, METADATA)
      const call = dialect.build({ image, file, ignoreFile, metadataFile, request })
      const args = [...call, ...requestArguments(request), request.context]
      const ended = await run({ program, args, env }, { timeoutMs: request.timeoutMs, signal: request.signal })
      const { milliseconds } = ended
      const output = ended.stdout + ended.stderr
      made.set(image, dialect.leftovers({ output, containers: await leftBy(ended, parts, before) }))
      if (isDone(ended)) {
        const told = dialect.bases?.(await readFile(metadataFile, 'utf8').catch(() => ''))
        const bases = told === undefined ? {} : { bases: await fetched(told) }
        return { status: 'built', image, milliseconds, output, ...bases }
      }
      await remove(image).catch(() => undefined)
      return { status: 'failed', because: reason(ended), milliseconds, output }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  /** Those that the engine has not by itself: what it has, it builds with, and what is told of that is no digest of a registry. */
  async function fetched(told: Bases): Promise<Bases> {
    const found: Record<string, string> = {}
    for (const [name, digest] of Object.entries(told)) {
      if (!kept.has(name)) kept.set(name, isDone(await clear(parts, dialect.digests(name)[0]!)))
      if (kept.get(name) === false) found[name] = digest
    }
    return found
  }

  async function remove(image: string): Promise<void> {
    const ended = await clear(parts, dialect.removeImage(image))
    if (!isDone(ended) && !isAbsent(ended))
      throw new EngineError(`${name} could not remove ${image}: ${ended.stderr.trim()}`)
    for (const args of made.get(image) ?? []) await clear(parts, args)
    made.delete(image)
  }

  const containers = dialect.runs === true ? containersOf(program, env) : undefined

  const close = async (): Promise<void> => {
    await containers?.close()
    for (const image of made.keys()) await remove(image).catch(() => undefined)
  }

  const digestOf = async (image: string): Promise<string | undefined> => {
    // A Dockerfile of a stranger names it: no name begins so, and a program may take it for an option.
    if (image.startsWith('-')) return undefined
    for (const args of dialect.digests(image)) {
      const ended = await clear(parts, args)
      if (isDone(ended) && ended.stdout.trim() !== '') return ended.stdout.trim()
    }
    return undefined
  }

  const save: Engine['save'] = (image, signal) => stream({ program, args: dialect.save(image), env }, { signal })
  return { name, version, build, remove, save, containers, digestOf, close }
}

/** A call that looks for what is left, or removes it. */
function clear({ program, env }: DriverParts, args: readonly string[]): Promise<Ended> {
  return run({ program, args, env }, { timeoutMs: removalMs })
}

/** The containers that came up since: a builder that was stopped, or whose disk is full, does not always remove its own. */
async function leftBy(ended: Ended, parts: DriverParts, before: readonly Container[]): Promise<readonly Container[]> {
  if (isDone(ended)) return []
  const others = new Set(before.map(({ id }) => id))
  return (await listed(parts)).filter(({ id }) => !others.has(id))
}

async function listed(parts: DriverParts): Promise<readonly Container[]> {
  const { dialect } = parts
  if (!dialect.containers) return []
  const { stdout } = await clear(parts, dialect.containers)
  return stdout
    .split('\n')
    .filter((line) => line.includes('|'))
    .map((line) => {
      const [id = '', imageId = '', imageName = ''] = line.split('|')
      return { id, imageId, imageName }
    })
}

/** A folder of its own keeps the Dockerfile out of the build context, which both builds must find alike. */
async function write(
  { text, name, ignore }: BuildFile,
  folder: string,
): Promise<{ readonly file: string; readonly ignoreFile: string | undefined }> {
  const file = join(folder, basename(name))
  await writeFile(file, text)
  if (ignore === undefined) return { file, ignoreFile: undefined }
  const ignoreFile = `${file}.dockerignore`
  await writeFile(ignoreFile, ignore)
  return { file, ignoreFile }
}

function requestArguments({ target, buildArgs, buildContexts, cache }: BuildRequest): readonly string[] {
  return [
    ...(cache === 'ignore' ? ['--no-cache'] : []),
    ...(target === undefined ? [] : ['--target', target]),
    ...(buildArgs ?? []).flatMap((argument) => ['--build-arg', argument]),
    ...Object.entries(buildContexts ?? {}).flatMap(([name, value]) => ['--build-context', `${name}=${value}`]),
  ]
}

function reason(ended: Ended): FailedBuild['because'] {
  if (ended.how === 'exited') return saysFull(ended.stdout + ended.stderr) ? 'no-space' : 'build'
  return ended.how === 'not-started' ? 'no-engine' : ended.how
}

function isAbsent({ stderr }: Ended): boolean {
  return /no such image|image not known|not found/i.test(stderr)
}
