// Which lock file stands where a command installs, and whether it says what the manifest beside it asks for.
//
// Sources: docs.npmjs.com (package-lock.json), classic.yarnpkg.com and yarnpkg.com (yarn.lock), pnpm.io (git), bun.sh (lockfile).

import { copyOf } from '../../dockerfile/model/copy.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { nameOf, parentOf } from '../../dockerfile/model/paths.ts'
import { lineage } from '../../dockerfile/model/stages.ts'
import { isRecord } from '../../record.ts'
import { copiedFiles } from '../filesystem/copied.ts'
import { folderAt } from '../filesystem/paths.ts'
import type { BuildInputs } from '../images/images.ts'

/** A lock file in the folder that an instruction runs in, copied from the build context. */
export interface LockFile {
  readonly name: string
  /** In the build context. */
  readonly path: string
  readonly text: string
  /** The manifest's name. */
  readonly manifest: string
  readonly manifestText: string
}

/** Manifests and the lock files beside them. */
const LOCKS = {
  npm: { manifest: 'package.json', locks: ['npm-shrinkwrap.json', 'package-lock.json'] },
  yarn: { manifest: 'package.json', locks: ['yarn.lock'] },
  pnpm: { manifest: 'package.json', locks: ['pnpm-lock.yaml'] },
  bun: { manifest: 'package.json', locks: ['bun.lock'] },
  cargo: { manifest: 'Cargo.toml', locks: ['Cargo.lock'] },
  uv: { manifest: 'pyproject.toml', locks: ['uv.lock'] },
  pipenv: { manifest: 'Pipfile', locks: ['Pipfile.lock'] },
} as const

/** A tool that installs what a lock file says. */
export type Locking = keyof typeof LOCKS

export function isLocking(name: string | undefined): name is Locking {
  return name !== undefined && Object.hasOwn(LOCKS, name)
}

/**
 * The lock file of a tool that stands with its manifest where an instruction runs; `undefined` where none does, and where
 * that is not known.
 */
export function lockFileAt(
  dockerfile: Dockerfile,
  instruction: Instruction,
  tool: Locking,
  inputs: BuildInputs,
): LockFile | undefined {
  const { files } = inputs
  const folder = folderAt(dockerfile, instruction, inputs)
  const stage = dockerfile.stageOf(instruction)
  if (files === undefined || folder === undefined || stage === undefined) return undefined
  const { manifest, locks } = LOCKS[tool]
  const before = lineage(stage)
    .flatMap(({ instructions }) => instructions)
    .filter((one) => one.index < instruction.index && isOfContext(one))
  const copied = copiedFiles(dockerfile, before, files, inputs.image(stage).workdir ?? '/')
  if ('reason' in copied) return undefined
  const here = [...copied.values()].filter(({ path }) => parentOf(path) === folder)
  const source = (name: string): string | undefined => here.find(({ path }) => nameOf(path) === name)?.source
  const path = locks.map(source).find((found) => found !== undefined)
  const beside = source(manifest)
  const text = path === undefined ? undefined : files.text(path)
  const manifestText = beside === undefined ? undefined : files.text(beside)
  if (path === undefined || text === undefined || manifestText === undefined) return undefined
  return { name: nameOf(path), path, text, manifest, manifestText }
}

function isOfContext(instruction: Instruction): boolean {
  const copy = copyOf(instruction)
  return copy !== undefined && copy.from === undefined && instruction.line.heredocs.length === 0
}

/** Whether an instruction up to this one may change a manifest, so that its lock file says something else. */
export function mayBeChanged(dockerfile: Dockerfile, instruction: Instruction, { manifest, name }: LockFile): boolean {
  const stage = dockerfile.stageOf(instruction)
  if (stage === undefined) return true
  return lineage(stage).some(({ instructions }) =>
    instructions.some(
      (one) =>
        one.keyword === 'RUN' &&
        one.index <= instruction.index &&
        (one.text.includes(manifest) || one.text.includes(name)),
    ),
  )
}

/** What of a manifest a lock file does not know, in words for a note; `undefined` where it knows all, as far as can be told. */
export function missingIn(lock: LockFile): string | undefined {
  if (lock.manifest !== 'package.json') return undefined
  const asked = asksFor(lock.manifestText)
  if (asked === undefined) return lock.manifest
  const knows = readerOf(lock)
  const lost = knows === undefined ? undefined : asked.find(([name, range]) => !knows(name, range))
  return lost?.join('@')
}

type Asked = readonly (readonly [name: string, range: string])[]

function asksFor(text: string): Asked | undefined {
  const json = parsed(text)
  if (json === undefined) return undefined
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies']
  return kinds.flatMap((kind) =>
    Object.entries(objectOf(json[kind])).map(([name, range]) => [name, String(range)] as const),
  )
}

/** Whether a lock file knows a package in the range that is asked for; `undefined` for one that cannot be told. */
function readerOf({ name, text }: LockFile): ((name: string, range: string) => boolean) | undefined {
  if (name.endsWith('.json')) {
    const json = parsed(text)
    if (json === undefined) return undefined
    const root = objectOf(objectOf(json.packages)[''])
    if (Object.keys(root).length === 0) return (one) => Object.hasOwn(objectOf(json.dependencies), one)
    const ranges = new Map(asksFor(JSON.stringify(root)) ?? [])
    return (one, range) => ranges.get(one) === range
  }
  if (name === 'yarn.lock') {
    const isBerry = text.includes('__metadata:')
    return (one, range) => text.includes(`${one}@${range}`) || (isBerry && text.includes(`${one}@npm:${range}`))
  }
  if (name === 'pnpm-lock.yaml') return (one) => text.includes(one)
  return (one, range) => text.includes(`"${one}": "${range}"`)
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return objectOf(JSON.parse(text))
  } catch {
    return undefined
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {}
}
