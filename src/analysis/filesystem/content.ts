// What is at a path when an instruction runs, as far as the file and the base image's name tell.

import { authoredLine } from '../../dockerfile/model/authored.ts'
import { type Copy, copyOfFiles, isFetchedFile } from '../../dockerfile/model/copy.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { isWithin, mentions, nameOf, parentOf } from '../../dockerfile/model/paths.ts'
import type { Reason } from '../../dockerfile/model/refusal.ts'
import type { Script } from '../../dockerfile/model/script.ts'
import type { Command, Word } from '../../dockerfile/model/shell.ts'
import { lineage, type Stage } from '../../dockerfile/model/stages.ts'
import { firstMove } from '../../dockerfile/read/leaks.ts'
import { isPlaceOfFile } from '../../knowledge/file-names.ts'
import { bringsFolder, lacks } from '../../knowledge/images/folders.ts'
import type { BuildInputs, Images } from '../images/images.ts'
import { unknownCode } from '../processes/unknown-code.ts'
import { destinationOf, isFile, isFileByName, mayReach } from './copies.ts'
import { folderAt, pathAt, pathOf } from './paths.ts'

/** The paths of the files that a COPY makes, or that an ADD fetches; `undefined` where it may copy a folder, or where to is not known. */
export function filesOf(dockerfile: Dockerfile, copy: Copy, inputs: BuildInputs): readonly string[] | undefined {
  const { sources, intoFolder } = copy
  const destination = destinationOf(dockerfile, copy, inputs)
  const areFiles = isFetchedFile(copy) || sources.every((source) => isFile(copy, source, inputs.files))
  if (destination === undefined || !areFiles) return undefined
  if (intoFolder || hasFolder(dockerfile, copy.instruction, destination, inputs)) {
    const folder = destination === '/' ? '' : destination
    return sources.map((source) => `${folder}/${nameOf(source)}`)
  }
  const [source = ''] = sources
  const name = nameOf(destination)
  return isFileByName(name) || name === nameOf(source) || isPlaceOfFile(destination) ? [destination] : undefined
}

/** The instructions of a stage, and of those that it is built on, in front of one, the last first. */
function before({ index }: Instruction, stage: Stage): readonly Instruction[] {
  return lineage(stage).flatMap(({ instructions }) => instructions.filter((one) => one.index < index).toReversed())
}

/** Whether a folder is there, for sure, when an instruction runs. */
export function hasFolder(dockerfile: Dockerfile, instruction: Instruction, path: string, images: Images): boolean {
  const stage = dockerfile.stageOf(instruction)
  if (stage === undefined) return false
  return (
    bringsFolder(images.image(stage), path) ||
    before(instruction, stage).some((one) => makes(dockerfile, one, path, images))
  )
}

function makes(dockerfile: Dockerfile, instruction: Instruction, folder: string, images: Images): boolean {
  if (instruction.keyword === 'WORKDIR') {
    const made = workdirOf(dockerfile, instruction, images)
    return made !== undefined && isWithin(made, folder)
  }
  const copy = copyOfFiles(instruction)
  const destination = copy === undefined ? undefined : destinationOf(dockerfile, copy, images)
  if (destination !== undefined)
    return isWithin(destination, folder) && (copy?.intoFolder === true || destination !== folder)
  const script = instruction.keyword === 'RUN' ? dockerfile.script(instruction) : undefined
  return (
    (script?.commands.some(
      (command) =>
        isMkdir(command) &&
        command.words.slice(1).some((word) => {
          const made = pathOf(dockerfile, instruction, word, images)
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
  return script !== undefined && firstMove(script.commands) !== undefined
}

function workdirOf(dockerfile: Dockerfile, instruction: Instruction, images: Images): string | undefined {
  return pathAt(dockerfile, instruction, instruction.text, images)
}

/**
 * What is at a path when an instruction runs, as far as the file and the base image's name tell: `nothing`, an empty
 * folder that WORKDIR made, or why it is not known.
 */
export function contentAt(
  dockerfile: Dockerfile,
  instruction: Instruction,
  path: string,
  inputs: BuildInputs,
): 'nothing' | 'empty' | Reason {
  const stage = dockerfile.stageOf(instruction)
  if (stage === undefined || !lacks(inputs.image(stage), path))
    return { reason: `the base image may have something in ${path}` }
  let made = false
  for (const one of before(instruction, stage)) {
    const trace = traceOf(dockerfile, one, path, inputs)
    if (trace === 'made') made = true
    else if (trace !== undefined) return trace
  }
  return made ? 'empty' : 'nothing'
}

/** What an instruction leaves at a path: `made` for an empty folder, a reason for anything else or what may be. */
function traceOf(
  dockerfile: Dockerfile,
  instruction: Instruction,
  path: string,
  inputs: BuildInputs,
): 'made' | Reason | undefined {
  switch (instruction.keyword) {
    case 'WORKDIR': {
      const made = workdirOf(dockerfile, instruction, inputs)
      if (made === undefined) return { reason: `it is not known which folder WORKDIR ${instruction.text} is` }
      return made === path ? 'made' : isWithin(made, path) ? { reason: `${made} is there before` } : undefined
    }
    case 'COPY':
    case 'ADD':
      return mayReach(dockerfile, copyOfFiles(instruction), path, inputs)
        ? { reason: `something else was copied to ${path}` }
        : undefined
    case 'VOLUME':
      return instruction.text.includes('$') || instruction.text.includes(path)
        ? { reason: `${path} may be a volume` }
        : undefined
    case 'RUN': {
      const script = dockerfile.script(instruction)
      if (script === undefined) return { reason: 'an earlier RUN is not read as shell' }
      return mayWrite(dockerfile, instruction, script, path, inputs)
        ? { reason: `the RUN in line ${authoredLine(dockerfile, instruction.span.start)} may have written to ${path}` }
        : undefined
    }
    default:
      return undefined
  }
}

/** Programs that write where their words say. */
const WRITING = new Set(
  'mkdir cp mv ln install touch tee tar unzip bsdtar cpio rsync git svn hg curl wget dd rm rmdir'.split(' '),
)

/** Programs that fill the folder they run in, or one that they are told. */
const EXTRACTING = new Set(['tar', 'unzip', 'bsdtar', 'cpio', 'rsync', '7z', 'ar'])

/** Whether a script may put something at a path or below it. */
function mayWrite(
  dockerfile: Dockerfile,
  instruction: Instruction,
  script: Script,
  path: string,
  images: Images,
): boolean {
  const folder = folderAt(dockerfile, instruction, images)
  const near = folder === undefined || folder === parentOf(path) || changesFolder(script)
  if (folder !== undefined && isWithin(folder, path)) return true
  return script.commands.some((command) => {
    if (unknownCode(dockerfile, script, command) !== undefined || makesHome(command, path)) return true
    const words = [...command.words, ...command.redirects.flatMap(({ target }) => target ?? [])]
    if (words.some((word) => mayName(dockerfile, instruction, word, path, near, images))) return true
    const { name = '' } = command
    if (WRITING.has(name) && command.words.some((word) => isUnknown(dockerfile, instruction, word, images))) return true
    if (!EXTRACTING.has(name)) return false
    const targets = command.words.filter((_, i) =>
      ['-C', '-d', '--directory'].includes(command.words[i - 1]?.text ?? ''),
    )
    const into = targets.map((word) => pathOf(dockerfile, instruction, word, images))
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
function isUnknown(dockerfile: Dockerfile, instruction: Instruction, word: Word, images: Images): boolean {
  return word.value === undefined && pathOf(dockerfile, instruction, word, images) === undefined
}

function mayName(
  dockerfile: Dockerfile,
  instruction: Instruction,
  word: Word,
  path: string,
  near: boolean,
  images: Images,
): boolean {
  const { value, text } = word
  if (mentions(text, path)) return true
  const name = nameOf(path)
  if (near) {
    const relative = (value ?? text).replace(/^(\.\/)+/, '').replace(/\/+$/, '')
    // `git clone https://example.com/app.git` makes app.
    if (relative.split('/')[0] === name || nameOf(relative).replace(/\.git$/, '') === name) return true
  }
  if (value !== undefined && !word.glob) return false
  const known = pathOf(dockerfile, instruction, word, images)
  if (known !== undefined) return isWithin(known, path)
  return text.includes(name)
}
