// Remembers what builds decided: by the text, the build context, the base images and all else that has a say.

import { createHash, type Hash } from 'node:crypto'
import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import { references } from '../dockerfile/model/stages.ts'
import type { Environment } from '../engine/process.ts'
import type { BuildContext } from '../files/build-context.ts'
import { readKept, used, writeKept } from '../files/kept.ts'
import { isRecord } from '../record.ts'
import type { Tried } from '../rewrite/tried.ts'
import type { Unit } from './candidates.ts'

/** What was decided about one file. */
export interface Decision {
  /** The places of the changes that were kept among all that were tried. */
  readonly kept: readonly number[]
  /** What was left out before those were looked for. */
  readonly without: { readonly transforms: readonly string[]; readonly units: readonly Unit[] }
  readonly tried: Tried
  /** The builds came to no end: nothing was kept, and nothing held against a change. */
  readonly ended?: boolean
}

/** Of the file's form. */
const VERSION = 1

/** So many decisions are kept, those that were used last. */
const MOST = 2000

export class ProofMemory {
  private changed = false

  private constructor(
    /** Absolute. */
    readonly file: string,
    private readonly build: string,
    private readonly decisions: Map<string, Decision>,
  ) {}

  /**
   * Opens a memory. A file that is broken, or of another build, counts as none.
   *
   * @param build what rewrites: decisions about what another one wrote are not used
   */
  static async read(file: string, build: string): Promise<ProofMemory> {
    return new ProofMemory(file, build, await decisionsIn(file, build))
  }

  get(key: string): Decision | undefined {
    return used(this.decisions, key)
  }

  set(key: string, decision: Decision): void {
    this.decisions.set(key, decision)
    this.changed = true
  }

  /** Writes the memory beside its place and moves it there. @returns why that could not be done */
  async save(): Promise<string | undefined> {
    if (!this.changed) return undefined
    return writeKept(this.file, {
      dockershiftProofs: VERSION,
      build: this.build,
      decisions: [...this.decisions].slice(-MOST),
    })
  }
}

async function decisionsIn(file: string, build: string): Promise<Map<string, Decision>> {
  const value = await readKept(file)
  if (!isRecord(value) || value.dockershiftProofs !== VERSION || value.build !== build) return new Map()
  const { decisions } = value
  return Array.isArray(decisions) && decisions.every(isEntry) ? new Map(decisions) : new Map()
}

function isEntry(value: unknown): value is readonly [string, Decision] {
  if (!Array.isArray(value) || value.length !== 2 || typeof value[0] !== 'string') return false
  const decision: unknown = value[1]
  if (!isRecord(decision) || !Array.isArray(decision.kept) || !isRecord(decision.tried)) return false
  const { tried, kept, without } = decision
  if (!isRecord(without) || !Array.isArray(without.transforms) || !Array.isArray(without.units)) return false
  return kept.every(Number.isInteger) && Array.isArray(tried.kept) && Array.isArray(tried.dropped)
}

/** So much of a build context is read for its digest: a larger one is not remembered. */
const MOST_BYTES = 256 * 1024 * 1024

/** A digest of all files that the builder sees; `undefined` where they are too many or too large, or links lead elsewhere. */
export function digestOfContext(files: BuildContext): string | undefined {
  const all = files.below('')
  if (all === undefined || all.some(({ kind }) => kind === 'link')) return undefined
  if (all.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) return undefined
  const hash = createHash('sha256')
  for (const { path, size, mode } of all) {
    const bytes = files.bytes(path, size)
    if (bytes === undefined || bytes.byteLength !== size) return undefined
    hash.update(`${path}\0${mode}\0${size}\0`).update(bytes)
  }
  return hash.digest('hex')
}

/**
 * The images that a Dockerfile takes from elsewhere; `undefined` where a variable keeps one from being known.
 *
 * @param isGiven the build is given arguments
 */
export function imagesOf(dockerfile: Dockerfile, isGiven: boolean): readonly string[] | undefined {
  const names = new Set<string>()
  for (const { base } of dockerfile.stages) {
    if (base.stage !== undefined || base.text === 'scratch') continue
    if (base.image === undefined || (base.assumed && isGiven)) return undefined
    names.add(base.image)
  }
  const stages = new Set(dockerfile.stages.flatMap(({ name }) => (name === undefined ? [] : [name.toLowerCase()])))
  for (const name of dockerfile.instructions.flatMap(references))
    if (!stages.has(name.toLowerCase()) && !/^\d+$/.test(name)) names.add(name)
  return [...names].sort()
}

/**
 * What builders read of the environment that makes another image of the same files.
 *
 * Sources: docs.docker.com/reference/cli/docker (environment variables), and /build/building/variables for buildx.
 */
const READ_BY_BUILDERS = [
  ...['DOCKER_DEFAULT_PLATFORM', 'DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_CONFIG'],
  ...['BUILDX_BUILDER', 'BUILDX_CONFIG', 'SOURCE_DATE_EPOCH', 'CONTAINER_HOST', 'BUILDAH_FORMAT'],
]

/**
 * What decides of the environment, as `NAME=value`.
 *
 * @param buildArgs as `--build-arg` takes them: a name alone stands for the value of the environment
 */
export function surroundings(env: Environment, buildArgs: readonly string[]): readonly string[] {
  const names = [...READ_BY_BUILDERS, ...buildArgs.filter((argument) => !argument.includes('='))]
  return [...new Set(names)].flatMap((name) => (env[name] === undefined ? [] : [`${name}=${env[name]}`])).sort()
}

/** A key of all that decides. */
export function keyOf(parts: unknown): string {
  const hash: Hash = createHash('sha256')
  return hash.update(JSON.stringify(parts)).digest('base64url')
}
