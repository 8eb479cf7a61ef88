// Proves every Dockerfile of a run that would change: the flow of dockershift verify.

import { readFile, realpath } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { Contexts } from '../builds/contexts.ts'
import { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Engine } from '../engine/engine.ts'
import type { Declaration } from '../images/declared.ts'
import type { Result, Rewritten } from '../rewrite/result.ts'
import type { About } from '../transform/transform.ts'
import { untried } from './bug.ts'
import { type Proof, type ProofRequest, prove } from './prove.ts'

export interface ProofOptions
  extends Pick<ProofRequest, 'target' | 'buildArgs' | 'timeoutMs' | 'rebuild' | 'signal' | 'say'> {
  /** Absolute; the results name their files relative to it. */
  readonly folder: string
  /** Absolute and without links: what would be built from a context outside of these is not built. */
  readonly fence?: readonly string[] | undefined
  /** The build context for all files; without it each file's own is found out. */
  readonly context?: string | undefined
  /** The build context that a configuration names for a file; both absolute and without links. */
  readonly contextOf?: ((file: string) => string | undefined) | undefined
  /** All that may have run: those that took part in a rewrite say what they change of the image. */
  readonly transforms: readonly About[]
  /** Told of each result that is no change. */
  passed(result: Result): void
}

/** One proof for each result that is a change. */
export async function* proofs(
  engine: Engine,
  results: AsyncIterable<Result>,
  options: ProofOptions,
): AsyncGenerator<Proof> {
  const folder = await realpath(options.folder)
  const given = options.context === undefined ? undefined : resolve(folder, options.context)
  const contexts = new Contexts({ folder, context: given, contextOf: options.contextOf, fence: options.fence })
  for await (const result of results) {
    if (options.signal?.aborted) return
    if (result.status !== 'changed') {
      options.passed(result)
      continue
    }
    const proof = await proofOf(engine, result, contexts, options)
    if (proof !== undefined) yield proof
  }
}

/** What goes wrong beside the builds costs one file its proof, and no other; `undefined` for what would be built from outside. */
async function proofOf(
  engine: Engine,
  result: Rewritten,
  contexts: Contexts,
  options: ProofOptions,
): Promise<Proof | undefined> {
  const { path, before, after } = result
  const file = resolve(options.folder, path)
  const { folder: _, passed: __, context: ___, contextOf: ____, fence: _____, transforms, ...rest } = options
  try {
    const place = await contexts.settled(await realpath(file), new Dockerfile(path, before))
    if (place.folder === undefined && place.isFenced === true) {
      options.passed({ status: 'failed', path, reason: place.reason })
      return undefined
    }
    return await prove(engine, {
      ...rest,
      ...{ path, before, after, name: basename(file) },
      declarations: declarationsOf(result, transforms),
      ignore: await ignoreFile(file),
      // Where nothing says better, its own folder: the build shows whether that is right.
      context: place.folder ?? dirname(file),
    })
  } catch (error) {
    const why = untried(error)
    if (why.error === undefined) return { status: 'stopped', path, reason: why.reason, output: '' }
    options.passed({ status: 'failed', path, ...why })
    return undefined
  }
}

/** What the transforms declare that made the steps of a rewrite. */
export function declarationsOf({ steps }: Rewritten, transforms: readonly About[]): readonly Declaration[] {
  const took = new Set(steps.map(({ transform }) => transform))
  return transforms.flatMap(({ name, changes = [] }) =>
    took.has(name) && changes.length > 0 ? [{ transform: name, changes }] : [],
  )
}

/** The ignore file that belongs to this Dockerfile alone. */
async function ignoreFile(dockerfile: string): Promise<string | undefined> {
  try {
    return await readFile(`${dockerfile}.dockerignore`, 'utf8')
  } catch {
    return undefined
  }
}
