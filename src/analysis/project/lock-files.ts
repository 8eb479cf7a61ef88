// Which lock file stands where a command installs, and whether commands before it may have changed it.

import { copyOf, isRemote } from '../../dockerfile/model/copy.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { isWithin, nameOf, parentOf, resolve } from '../../dockerfile/model/paths.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import { lineage } from '../../dockerfile/model/stages.ts'
import { nameMatches } from '../../files/wildcards.ts'
import { type CopiedFile, copiedFiles } from '../filesystem/copied.ts'
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
  /** Files of the build context that stand in the folder, in those above it and in the home folder, with their texts. */
  beside(names: readonly string[]): readonly { readonly name: string; readonly text: string }[]
}

/** Manifests and the lock files beside them. */
export const LOCKS = {
  npm: { manifest: 'package.json', locks: ['npm-shrinkwrap.json', 'package-lock.json'] },
  yarn: { manifest: 'package.json', locks: ['yarn.lock'] },
  pnpm: { manifest: 'package.json', locks: ['pnpm-lock.yaml'] },
  bun: { manifest: 'package.json', locks: ['bun.lock', 'bun.lockb'] },
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
  if (files === undefined || folder === undefined) return undefined
  const { manifest, locks } = LOCKS[tool]
  const copied = standingIn(dockerfile, instruction, folder, [manifest, ...locks], inputs)
  if (copied === undefined) return undefined
  const here = [...copied.values()].filter(({ path }) => parentOf(path) === folder)
  const source = (name: string): string | undefined => here.find(({ path }) => nameOf(path) === name)?.source
  const path = locks.map(source).find((found) => found !== undefined)
  const manifestPath = source(manifest)
  const text = path === undefined ? undefined : files.text(path)
  const manifestText = manifestPath === undefined ? undefined : files.text(manifestPath)
  if (path === undefined || text === undefined || manifestText === undefined) return undefined
  const isAround = (file: string): boolean => isWithin(folder, parentOf(file)) || parentOf(file) === '/root'
  const beside: LockFile['beside'] = (names) =>
    [...copied.values()].flatMap((file) => {
      const name = nameOf(file.path)
      return names.includes(name) && isAround(file.path) ? [{ name, text: files.text(file.source) ?? '' }] : []
    })
  return { name: nameOf(path), path, text, manifest, manifestText, beside }
}

/**
 * The files of the build context that stand in the image when an instruction runs, by path; `undefined` where that is not known,
 * and where files of elsewhere may lie over those that are called so in a folder.
 */
export function standingIn(
  dockerfile: Dockerfile,
  instruction: Instruction,
  folder: string,
  names: readonly string[],
  inputs: BuildInputs,
): ReadonlyMap<string, CopiedFile> | undefined {
  const { files } = inputs
  const stage = dockerfile.stageOf(instruction)
  if (files === undefined || stage === undefined) return undefined
  const earlier = lineage(stage)
    .flatMap(({ instructions }) => instructions)
    .filter((one) => one.index < instruction.index)
  if (earlier.some((one) => liesOver(dockerfile, one, folder, names))) return undefined
  const copied = copiedFiles(dockerfile, earlier.filter(isOfContext), files, inputs.image(stage).workdir ?? '/')
  return 'reason' in copied ? undefined : copied
}

/** Whether files of elsewhere may lie over those of the build context. */
function liesOver(dockerfile: Dockerfile, instruction: Instruction, folder: string, names: readonly string[]): boolean {
  const copy = copyOf(instruction)
  if (copy === undefined || isOfContext(instruction)) return false
  const path = resolve(dockerfile.settings(instruction).workdir, copy.destination)
  if (path === undefined || path === folder || names.some((name) => path === `${folder}/${name}`)) return true
  return path === '/' && copy.sources.some((source) => source === '/' || source === '.')
}

function isOfContext(instruction: Instruction): boolean {
  const copy = copyOf(instruction)
  return (
    copy?.from === undefined &&
    copy?.sources.every((source) => !isRemote(source)) === true &&
    instruction.line.heredocs.length === 0
  )
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
        (one.text.includes(manifest) ||
          one.text.includes(name) ||
          dockerfile.script(one)?.commands.some((command) => changes(command, manifest, name)) === true),
    ),
  )
}

/** Verbs of each tool that write a manifest, a lock file, or both. */
const WRITING: Readonly<Record<Locking, readonly string[]>> = {
  npm: 'add remove rm uninstall un r update up upgrade pkg version init shrinkwrap dedupe'.split(' '),
  yarn: 'add remove up upgrade upgrade-interactive version set init dedupe import'.split(' '),
  pnpm: 'add remove rm uninstall un update up upgrade pkg version init import dedupe'.split(' '),
  bun: 'add a remove rm update init'.split(' '),
  cargo: 'add remove rm update generate-lockfile init set-version'.split(' '),
  uv: 'add remove lock version init'.split(' '),
  pipenv: 'lock update upgrade uninstall'.split(' '),
}

/** `cargo add anyhow`, `npm install left-pad`, `rm -f *.lock`; what is installed for the whole machine changes no project. */
function changes({ name: program, words }: Command, manifest: string, lock: string): boolean {
  const rest = words.slice(1)
  if (rest.some(({ glob, value }) => glob && [manifest, lock].some((one) => nameMatches(nameOf(value ?? ''), one))))
    return program !== 'ls'
  if (!isLocking(program) || LOCKS[program].manifest !== manifest) return false
  if (rest.some(({ value }) => value === '-g' || value === '--global')) return false
  const texts = rest.map(({ value }) => value ?? '')
  const verb = texts.find((text) => !/^[-+]/.test(text)) ?? ''
  if (WRITING[program].includes(verb)) return true
  if (verb === 'config') return texts.some((text) => /lock|frozen|immutable/i.test(text))
  const third = texts[texts.indexOf(verb) + 1]
  return ['install', 'i'].includes(verb) && program !== 'cargo' && third !== undefined && /^[@\w]/.test(third)
}
