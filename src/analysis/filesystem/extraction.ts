// Archives that a script extracts: what the command says, and what else a Dockerfile does with the file.

import { copyOf } from '../../dockerfile/model/copy.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import { type Instruction, saidIn } from '../../dockerfile/model/instruction.ts'
import { isWithin, nameOf, parentOf, resolve } from '../../dockerfile/model/paths.ts'
import type { Reason } from '../../dockerfile/model/refusal.ts'
import type { Script } from '../../dockerfile/model/script.ts'
import type { Command, Word } from '../../dockerfile/model/shell.ts'
import { lineage, references, type Stage, variable } from '../../dockerfile/model/stages.ts'
import { firstMove } from '../../dockerfile/read/leaks.ts'
import { expand } from '../../dockerfile/read/variables.ts'
import type { Images } from '../images/images.ts'
import { pathOf } from './paths.ts'

const ENDINGS = ['.tar', '.tar.gz', '.tgz', '.tar.bz2', '.tbz2', '.tbz', '.tar.xz', '.txz', '.tar.zst', '.zip']

export function isArchiveName(name: string): boolean {
  return ENDINGS.some((ending) => name.toLowerCase().endsWith(ending))
}

/** One archive taken out whole, nothing left out. */
export interface Extraction {
  readonly archive: Word
  /** What `-C` or `-d` says. */
  readonly into: Word | undefined
  /** The first part of each name is dropped: the archive cannot say how the folder itself is to be. */
  readonly strips: boolean
  /** The programs that it takes. */
  readonly needs: readonly ('tar' | 'gzip' | 'bzip2' | 'xz' | 'zstd' | 'unzip')[]
}

/** @returns `undefined` for another command, and for options that are not known or choose members */
export function extractionOf({ name, words }: Command): Extraction | undefined {
  if (name === 'unzip') return unzip(words.slice(1))
  return name === 'tar' ? tar(words.slice(1)) : undefined
}

function unzip(words: readonly Word[]): Extraction | undefined {
  let archive: Word | undefined
  let into: Word | undefined
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (word.text === '-d') into = words[++i]
    else if (/^-[qon]+$/.test(word.text)) continue
    else if (archive !== undefined || word.text.startsWith('-')) return undefined
    else archive = word
  }
  return archive === undefined ? undefined : { archive, into, strips: false, needs: ['unzip'] }
}

const LETTERS = 'xvzjJopmaf'
const LONG = new Set(
  '--extract --get --verbose --gzip --gunzip --bzip2 --xz --no-same-owner --no-same-permissions'.split(' '),
)
/** How tar is told the compression, where it is told. */
const COMPRESSIONS = [
  { program: 'gzip', letter: 'z', ending: 'gz' },
  { program: 'bzip2', letter: 'j', ending: 'bz2' },
  { program: 'xz', letter: 'J', ending: 'xz' },
  { program: 'zstd', letter: '', ending: 'zst' },
] as const

function tar(words: readonly Word[]): Extraction | undefined {
  let archive: Word | undefined
  let into: Word | undefined
  let strips = false
  let letters = ''
  for (let i = 0; i < words.length; i++) {
    const { text } = words[i]!
    const bundle = i === 0 && !text.startsWith('-')
    if (text === '-C' || text === '--directory') into = words[++i]
    else if (text === '--file') archive = words[++i]
    else if (/^--strip(-components)?=[1-9]$/.test(text)) strips = true
    else if (/^--strip(-components)?$/.test(text) && /^[1-9]$/.test(words[i + 1]?.text ?? '')) {
      strips = true
      i++
    } else if (LONG.has(text)) letters += text === '--extract' || text === '--get' ? 'x' : ''
    else if (
      (bundle || /^-[a-zA-Z]+$/.test(text)) &&
      [...text.replace('-', '')].every((one) => LETTERS.includes(one))
    ) {
      const own = text.replace('-', '')
      const file = own.indexOf('f')
      // Behind a dash, what follows `f` is the name of the file.
      if (file >= 0 && file < own.length - 1 && !bundle) return undefined
      if (file >= 0) archive = words[++i]
      letters += own
    } else return undefined
  }
  if (archive === undefined || !letters.includes('x')) return undefined
  const name = archive.text.replace(/["']$/, '')
  const used = COMPRESSIONS.filter(
    ({ letter, ending }) => (letter !== '' && letters.includes(letter)) || name.endsWith(ending),
  )
  const needs = [...used.map(({ program }) => program), ...(used.length === 0 ? endingOf(name) : [])]
  return { archive, into, strips, needs: ['tar', ...needs] }
}

function endingOf(name: string): readonly ('tar' | 'gzip' | 'bzip2' | 'xz')[] {
  if (name.endsWith('.tgz')) return ['gzip']
  if (name.endsWith('.tbz2') || name.endsWith('.tbz')) return ['bzip2']
  return name.endsWith('.txz') ? ['xz'] : []
}

/** A file as later instructions may call it. */
export interface Target {
  /** Absolute; `undefined` where a variable that each build may set is in it. */
  readonly path: string | undefined
  /** As it was written, with every variable as `$NAME`. */
  readonly written: string
  /** Its name, as written and with the defaults of variables put in. */
  readonly names: readonly string[]
}

export function targetOf(dockerfile: Dockerfile, at: Instruction, path: string | undefined, written: string): Target {
  const { variables } = dockerfile.settings(at)
  const usual = plain(written)
  const value = expand(usual, dockerfile.reading.escape, (name) => variable(variables, name)?.value)
  const names = [nameOf(usual), ...(value === undefined ? [] : [nameOf(value)])]
  return { path, written: usual, names: [...new Set(names)] }
}

/** Without quotes, and `${NAME}` as `$NAME`. */
export function plain(text: string): string {
  return text.replaceAll('"', '').replace(/\$\{(\w+)\}/g, '$$$1')
}

/** A word that names the file. */
export interface Mention {
  readonly instruction: Instruction
  readonly script: Script
  readonly command: Command
  readonly word: Word
  readonly deed: 'extract' | 'remove' | 'check'
}

/** Programs that only read it; `echo` says its checksum. */
const CHECKING = new Set('sha256sum sha512sum sha1sum md5sum echo printf ls'.split(' '))

/**
 * What the instructions behind one do with a file that it makes: those of its stage, of stages that are built on it, and
 * those that copy from it.
 *
 * @returns why that is not known, where it is not
 */
export function mentionsBehind(
  dockerfile: Dockerfile,
  origin: Instruction,
  target: Target,
  images: Images,
): readonly Mention[] | Reason {
  const stage = dockerfile.stageOf(origin)
  const found: Mention[] = []
  for (const instruction of dockerfile.instructions) {
    if (instruction.index <= origin.index) continue
    const own = dockerfile.stageOf(instruction)
    if (copiesFrom(instruction, stage, target)) return { reason: `another stage may copy ${target.written}` }
    if (own === undefined || stage === undefined || !isBuiltOn(own, stage)) continue
    const script = dockerfile.script(instruction)
    if (script === undefined && speaksOf(dockerfile, instruction, target))
      return { reason: `this ${instruction.keyword} names ${target.written} too` }
    const mentions = script === undefined ? [] : mentionsIn(dockerfile, instruction, script, target, images)
    if ('reason' in mentions) return mentions
    found.push(...mentions)
  }
  return found
}

function isBuiltOn(stage: Stage, other: Stage): boolean {
  return lineage(stage).includes(other)
}

function copiesFrom(instruction: Instruction, stage: Stage | undefined, { path, names }: Target): boolean {
  const refers = references(instruction).some(
    (reference) => reference.toLowerCase() === stage?.name || reference === String(stage?.index),
  )
  if (!refers || stage === undefined) return false
  const copy = copyOf(instruction)
  if (copy?.from === undefined || path === undefined) return true
  return copy.sources.some((source) => {
    const folder = resolve('/', source)
    return folder === undefined || isWithin(path, folder) || names.some((name) => source.includes(name))
  })
}

function speaksOf(dockerfile: Dockerfile, instruction: Instruction, { names }: Target): boolean {
  const said = saidIn(instruction, dockerfile.text)
  if (names.some((name) => plain(said).includes(name))) return true
  return instruction.keyword === 'RUN' && said.includes('*')
}

/** Programs that may be told the folder around it without doing anything to it. */
const IN_FOLDERS = new Set('cd tar unzip mkdir curl wget git rm'.split(' '))

function mentionsIn(
  dockerfile: Dockerfile,
  instruction: Instruction,
  script: Script,
  target: Target,
  images: Images,
): readonly Mention[] | Reason {
  const mentions: Mention[] = []
  const moved = firstMove(script.commands)
  for (const command of script.commands) {
    for (const word of [...command.words, ...command.redirects.flatMap((redirect) => redirect.target ?? [])]) {
      const movedBefore = moved !== undefined && moved.start < command.start
      // The name alone is said in `echo "SUM  FILE" | sha256sum -c`.
      if (
        CHECKING.has(command.name ?? '') &&
        target.names.some((name) => plain(word.value ?? word.text).includes(name))
      ) {
        mentions.push({ instruction, script, command, word, deed: 'check' })
        continue
      }
      if (!isIt(dockerfile, instruction, word, target, movedBefore, images)) {
        const doubt = doubtIn(dockerfile, instruction, command, word, target, movedBefore, images)
        if (doubt !== undefined) return { reason: doubt }
        continue
      }
      const deed = deedOf(command, word)
      if (deed === undefined) return { reason: `${command.name ?? 'a command'} needs ${target.written} too` }
      mentions.push({ instruction, script, command, word, deed })
    }
  }
  return mentions
}

function isIt(
  dockerfile: Dockerfile,
  instruction: Instruction,
  word: Word,
  { path, written }: Target,
  moved: boolean,
  images: Images,
): boolean {
  const text = plain(word.value ?? word.text)
  if (moved && !text.startsWith('/')) return false
  if (path !== undefined) return pathOf(dockerfile, instruction, word, images) === path
  return text === written && (text.startsWith('/') || dockerfile.settings(instruction).workdir !== null)
}

function deedOf(command: Command, word: Word): Mention['deed'] | undefined {
  const { name = '', top } = command
  if (!top || command.wrapper.length > 0 || command.redirects.length > 0) return undefined
  if (name === 'rm') return 'remove'
  return extractionOf(command)?.archive === word ? 'extract' : undefined
}

/** Why a word that is not the file's name may mean it nevertheless. */
function doubtIn(
  dockerfile: Dockerfile,
  instruction: Instruction,
  command: Command,
  word: Word,
  { path, written, names }: Target,
  moved: boolean,
  images: Images,
): string | undefined {
  const text = plain(word.value ?? word.text)
  const { name = '' } = command
  if (names.some((one) => text.includes(one))) return `${text} may be ${written}: say it in one way everywhere`
  // A wildcard without `-f` fails where nothing is left for it.
  const forced = name === 'rm' && command.words.some((option) => /^-[a-zA-Z]*f/.test(option.text))
  const folder = parentOf(path ?? written)
  if (
    word.glob &&
    !forced &&
    (moved || !text.startsWith('/') || parentOf(text) === folder || parentOf(text).includes('*'))
  )
    return name === 'rm' || text.includes('/') || text.includes('.') ? `${text} may mean ${written} too` : undefined
  const { variables } = dockerfile.settings(instruction)
  const usual = word.value ?? expand(text, dockerfile.reading.escape, (one) => variable(variables, one)?.value)
  if (usual === undefined ? parentOf(text) === folder : names.includes(nameOf(usual)))
    return `${text} may be ${written}`
  const known = pathOf(dockerfile, instruction, word, images)
  if (known === undefined || !isWithin(folder, known) || known === '/' || !text.startsWith('/')) return undefined
  if (command.words[0] === word || IN_FOLDERS.has(name)) return undefined
  return `${name} may need ${written}, which lies in ${known}`
}
