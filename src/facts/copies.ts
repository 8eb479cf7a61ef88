// What a COPY puts where, and whether something was there before: for transforms that change how files are copied.
//
// Source of the rules, tried with real builds: moby/buildkit, solver/llbsolver/file and tonistiigi/fsutil/copy. `--chown` and
// `--chmod` reach the folders too that COPY has to make on the way; a folder that is there already stays as it is.

import type { Dockerfile } from '../dockerfile/dockerfile.ts'
import { builderWords, flag, type Instruction } from '../dockerfile/instruction.ts'
import { resolve } from '../dockerfile/paths.ts'
import type { Script } from '../dockerfile/script.ts'
import type { Command, Word } from '../dockerfile/shell.ts'
import { type Stage, variable } from '../dockerfile/stages.ts'
import { expand } from '../dockerfile/variables.ts'
import type { BuildContext } from '../files/build-context.ts'
import { runsUnknownScript } from './apt.ts'
import { startOf } from './bases.ts'
import { isPlainFile } from './files.ts'
import { bringsFolder, lacks } from './folders.ts'

/** A COPY or ADD, cut into what it takes and where it puts it. */
export interface Copy {
  readonly instruction: Instruction
  /** As written, without the quotes of a JSON array. */
  readonly sources: readonly string[]
  /** Absolute; `undefined` when it is not known. */
  readonly destination: string | undefined
  /** The destination is a folder, whatever is copied. */
  readonly intoFolder: boolean
}

/** @returns `undefined` for another instruction, a heredoc, and one that no builder takes */
export function copyOf(dockerfile: Dockerfile, instruction: Instruction): Copy | undefined {
  const { keyword, line, strings, text } = instruction
  if ((keyword !== 'COPY' && keyword !== 'ADD') || line.heredocs.length > 0 || line.dangling) return undefined
  // Broken JSON: an array to the author, words to the builder.
  if (strings === undefined && text.startsWith('[')) return undefined
  const words = strings ?? builderWords(instruction).map((word) => word.text)
  const last = words.at(-1)
  if (last === undefined || words.length < 2) return undefined
  return {
    instruction,
    sources: words.slice(0, -1),
    destination: pathAt(dockerfile, instruction, last),
    intoFolder: words.length > 2 || last.endsWith('/') || last === '.' || last.endsWith('/.') || last === '..',
  }
}

/** The folder that an instruction runs in; `undefined` when it is not known. */
export function folderAt(dockerfile: Dockerfile, instruction: Instruction): string | undefined {
  const { workdir } = dockerfile.settings(instruction)
  const stage = dockerfile.stageOf(instruction)
  if (workdir === null || stage === undefined) return undefined
  return workdir ?? startOf(stage)?.workdir
}

/** A path as it is meant at an instruction, with what ENV says put in; `undefined` when it is not known. */
export function pathAt(dockerfile: Dockerfile, instruction: Instruction, path: string): string | undefined {
  const { variables } = dockerfile.settings(instruction)
  // An ARG may be given another value for each build.
  const expanded = expand(path, dockerfile.reading.escape, (name) => {
    const found = variable(variables, name)
    return found?.kind === 'ENV' ? found.value : undefined
  })
  return expanded === undefined ? undefined : resolve(folderAt(dockerfile, instruction), expanded)
}

/** The path that a word of a script means; `undefined` when it is not known. */
export function pathOf(dockerfile: Dockerfile, instruction: Instruction, word: Word): string | undefined {
  return word.glob ? undefined : pathAt(dockerfile, instruction, word.value ?? word.text)
}

/** The path of a folder that is the same or lies around. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || folder === '/' || path.startsWith(`${folder}/`)
}

export function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 1))
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Whether a source is one file, for sure: by the build context, or by a name that says what it is. */
export function isFile(copy: Copy, source: string, files: BuildContext | undefined): boolean {
  if (/[$*?[\]{}"'`\\]/.test(source) || source.endsWith('/')) return false
  const entry = flag(copy.instruction, 'from') === undefined ? files?.entry(source) : undefined
  return entry === undefined ? isFileByName(source) : entry.kind === 'file'
}

/** `conf.d` and `settings.dist` may as well be folders. */
const FOLDERS_TOO = ['.d', '.dist', '.default', '.example', '.sample', '.target']

function isFileByName(path: string): boolean {
  const name = nameOf(path)
  return isPlainFile(name) && !FOLDERS_TOO.some((ending) => name.endsWith(ending))
}

/** The paths of the files that a COPY makes; `undefined` where it may copy a folder, or where to is not known. */
export function filesOf(
  dockerfile: Dockerfile,
  copy: Copy,
  files: BuildContext | undefined,
): readonly string[] | undefined {
  const { destination, sources, intoFolder } = copy
  if (destination === undefined || !sources.every((source) => isFile(copy, source, files))) return undefined
  if (intoFolder || hasFolder(dockerfile, copy.instruction, destination)) {
    const folder = destination === '/' ? '' : destination
    return sources.map((source) => `${folder}/${nameOf(source)}`)
  }
  const [source = ''] = sources
  const name = nameOf(destination)
  return isFileByName(name) || name === nameOf(source) ? [destination] : undefined
}

/** The instructions of a stage, and of those that it is built on, in front of one, the last first. */
function before({ index }: Instruction, stage: Stage): readonly Instruction[] {
  const found: Instruction[] = []
  for (let at: Stage | undefined = stage; at !== undefined; at = at.base.stage)
    found.push(...at.instructions.filter((instruction) => instruction.index < index).toReversed())
  return found
}

/** Whether a folder is there, for sure, when an instruction runs. */
export function hasFolder(dockerfile: Dockerfile, instruction: Instruction, path: string): boolean {
  const stage = dockerfile.stageOf(instruction)
  if (stage === undefined) return false
  return bringsFolder(stage, path) || before(instruction, stage).some((one) => makes(dockerfile, one, path))
}

function makes(dockerfile: Dockerfile, instruction: Instruction, folder: string): boolean {
  if (instruction.keyword === 'WORKDIR') {
    const made = workdirOf(dockerfile, instruction)
    return made !== undefined && isWithin(made, folder)
  }
  const copy = copyOf(dockerfile, instruction)
  if (copy?.destination !== undefined)
    return isWithin(copy.destination, folder) && (copy.intoFolder || copy.destination !== folder)
  const script = instruction.keyword === 'RUN' ? dockerfile.script(instruction) : undefined
  return (
    (script?.commands.some(
      (command) =>
        isMkdir(command) &&
        command.words.slice(1).some((word) => {
          const made = pathOf(dockerfile, instruction, word)
          return made !== undefined && isWithin(made, folder)
        }),
    ) ??
      false) &&
    !changesFolder(script)
  )
}

function isMkdir({ name, certain, decisive, words }: Command): boolean {
  return name === 'mkdir' && certain && decisive && words.slice(1).every(({ text }) => !text.startsWith('-m'))
}

function changesFolder(script: Script | undefined): boolean {
  return script?.leaks.some(({ kind }) => kind === 'directory') === true
}

function workdirOf(dockerfile: Dockerfile, instruction: Instruction): string | undefined {
  return pathAt(dockerfile, instruction, instruction.text)
}

/**
 * What is at a path when an instruction runs, as far as the file and the base image's name tell: `nothing`, an empty
 * folder that WORKDIR made, or why it is not known.
 */
export function contentAt(
  dockerfile: Dockerfile,
  instruction: Instruction,
  path: string,
  files: BuildContext | undefined,
): 'nothing' | 'empty' | { readonly reason: string } {
  const stage = dockerfile.stageOf(instruction)
  if (stage === undefined || !lacks(stage, path)) return { reason: `the base image may have something in ${path}` }
  let made = false
  for (const one of before(instruction, stage)) {
    const trace = traceOf(dockerfile, one, path, files)
    if (trace === 'made') made = true
    else if (trace !== undefined) return { reason: trace }
  }
  return made ? 'empty' : 'nothing'
}

/** What an instruction leaves at a path: `made` for an empty folder, a reason for anything else or what may be. */
function traceOf(
  dockerfile: Dockerfile,
  instruction: Instruction,
  path: string,
  files: BuildContext | undefined,
): 'made' | string | undefined {
  switch (instruction.keyword) {
    case 'WORKDIR': {
      const made = workdirOf(dockerfile, instruction)
      if (made === undefined) return `it is not known which folder WORKDIR ${instruction.text} is`
      return made === path ? 'made' : isWithin(made, path) ? `${made} is there before` : undefined
    }
    case 'COPY':
    case 'ADD':
      return mayReach(copyOf(dockerfile, instruction), path, files) ? `something else was copied to ${path}` : undefined
    case 'VOLUME':
      return instruction.text.includes('$') || instruction.text.includes(path) ? `${path} may be a volume` : undefined
    case 'RUN': {
      const script = dockerfile.script(instruction)
      if (script === undefined) return 'an earlier RUN is not read as shell'
      return mayWrite(dockerfile, instruction, script, path) ? `an earlier RUN may have written to ${path}` : undefined
    }
    default:
      return undefined
  }
}

/** Whether a COPY may put something at a path or below it. */
export function mayReach(copy: Copy | undefined, path: string, files: BuildContext | undefined): boolean {
  const { destination } = copy ?? {}
  if (copy === undefined || destination === undefined) return true
  if (isWithin(destination, path)) return true
  if (!isWithin(path, destination)) return false
  // From here on `path` lies below the destination: only what a source holds there may reach it.
  const rest = path.slice(destination === '/' ? 1 : destination.length + 1)
  return copy.sources.some((source) => {
    if (isFile(copy, source, files)) return nameOf(source) === rest.split('/')[0]
    const known = copy.instruction.keyword === 'COPY' && flag(copy.instruction, 'from') === undefined
    if (!known || /[$*?[\]{}"'`\\]/.test(source) || files?.entry(source)?.kind !== 'folder') return true
    return files.entry(`${source}/${rest.split('/')[0]}`) !== undefined
  })
}

/** Programs that write where their words say. */
const WRITING = new Set(
  'mkdir cp mv ln install touch tee tar unzip bsdtar cpio rsync git svn hg curl wget dd rm rmdir'.split(' '),
)

/** Programs that fill the folder they run in, or one that they are told. */
const EXTRACTING = new Set(['tar', 'unzip', 'bsdtar', 'cpio', 'rsync', '7z', 'ar'])

/** Whether a script may put something at a path or below it. */
function mayWrite(dockerfile: Dockerfile, instruction: Instruction, script: Script, path: string): boolean {
  const folder = folderAt(dockerfile, instruction)
  const near = folder === undefined || folder === parentOf(path) || changesFolder(script)
  if (folder !== undefined && isWithin(folder, path)) return true
  return script.commands.some((command) => {
    if (runsUnknownScript(command) || makesHome(command, path)) return true
    const words = [...command.words, ...command.redirects.flatMap(({ target }) => target ?? [])]
    if (words.some((word) => mayName(dockerfile, instruction, word, path, near))) return true
    const { name = '' } = command
    if (WRITING.has(name) && command.words.some((word) => isUnknown(dockerfile, instruction, word))) return true
    if (!EXTRACTING.has(name)) return false
    const targets = command.words.filter((_, i) =>
      ['-C', '-d', '--directory'].includes(command.words[i - 1]?.text ?? ''),
    )
    const into = targets.map((word) => pathOf(dockerfile, instruction, word))
    if (near && (into.length === 0 || name === 'rsync')) return true
    return into.some((target) => target === undefined || isWithin(path, target))
  })
}

/** `useradd -m app` makes /home/app. */
function makesHome({ name, words }: Command, path: string): boolean {
  const adds = name === 'useradd' || name === 'adduser'
  return adds && path.startsWith('/home/') && words.some(({ value, text }) => (value ?? text) === path.split('/')[2])
}

/** A path that a variable holds. */
function isUnknown(dockerfile: Dockerfile, instruction: Instruction, word: Word): boolean {
  return word.value === undefined && pathOf(dockerfile, instruction, word) === undefined
}

function mayName(dockerfile: Dockerfile, instruction: Instruction, word: Word, path: string, near: boolean): boolean {
  const { value, text } = word
  if (mentions(text, path)) return true
  const name = nameOf(path)
  if (near) {
    const relative = (value ?? text).replace(/^(\.\/)+/, '').replace(/\/+$/, '')
    // `git clone https://example.com/app.git` makes app.
    if (relative.split('/')[0] === name || nameOf(relative).replace(/\.git$/, '') === name) return true
  }
  if (value !== undefined && !word.glob) return false
  const known = pathOf(dockerfile, instruction, word)
  if (known !== undefined) return isWithin(known, path)
  return text.includes(name)
}

/** Whether a text has the path in it, not as a part of another one. */
export function mentions(text: string, path: string): boolean {
  for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + 1)) {
    const [before, next] = [text[at - 1], text[at + path.length]]
    const begins = before === undefined || !/[\w.-]/.test(before) || text.startsWith('-')
    if (begins && (next === undefined || !/[\w.-]/.test(next))) return true
  }
  return false
}
