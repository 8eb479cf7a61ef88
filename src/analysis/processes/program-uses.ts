// Which programs a Dockerfile calls, and where: in scripts, exec form, health checks, scripts that it writes, behind other programs.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { nameOf } from '../../dockerfile/model/paths.ts'
import { startScript } from '../../dockerfile/model/process.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import type { Stage } from '../../dockerfile/model/stages.ts'
import { readShell } from '../../dockerfile/read/read-shell.ts'
import { FOLDERS_OF_PROGRAMS } from '../../knowledge/images/system-folders.ts'
import type { Use } from '../../knowledge/programs/deeds.ts'
import { isSeenToFail } from '../../knowledge/programs/readers.ts'
import { scriptAt } from '../../knowledge/programs/shells.ts'
import { startedBy, startsAnother } from '../../knowledge/programs/starters.ts'
import { unknownCode } from './unknown-code.ts'

/** A use with its place: the instruction's index, then the offset in its script. */
export interface PlacedUse extends Use {
  readonly stage: Stage
  /** When it fails, what it stands in fails. */
  readonly decisive: boolean
  readonly at: Position
}

export interface Position {
  readonly instruction: number
  readonly offset: number
}

export function isBehind(one: Position, other: Position): boolean {
  return one.instruction > other.instruction || (one.instruction === other.instruction && one.offset > other.offset)
}

const known = new WeakMap<Dockerfile, readonly PlacedUse[]>()

export function usesIn(dockerfile: Dockerfile): readonly PlacedUse[] {
  const uses = known.get(dockerfile) ?? dockerfile.instructions.flatMap((one) => usesOf(dockerfile, one))
  known.set(dockerfile, uses)
  return uses
}

interface Found extends Omit<Use, 'isOwn' | 'isBuilding' | 'isStep'> {
  /** As it is called. */
  readonly path: string
  readonly offset: number
  readonly decisive?: boolean
}

/** Where packages have their programs. */
const FOLDERS = [...FOLDERS_OF_PROGRAMS, '/usr/games', '/lib/systemd']

/** `./build`, `/src/tools/build.sh` */
function isOwn(path: string): boolean {
  return path.endsWith('.sh') || (path.includes('/') && !FOLDERS.includes(path.slice(0, path.lastIndexOf('/'))))
}

function usesOf(dockerfile: Dockerfile, outer: Instruction): readonly PlacedUse[] {
  const stage = dockerfile.stageOf(outer)
  if (stage === undefined) return []
  const isStep = (outer.trigger ?? outer).keyword === 'RUN'
  return [...called(dockerfile, outer), ...written(dockerfile, outer)].map(
    ({ program, args, path, offset, decisive = false, isUnread = false }) => ({
      program,
      args,
      decisive,
      isStep,
      isUnread,
      isStart: ['CMD', 'ENTRYPOINT'].includes((outer.trigger ?? outer).keyword),
      isOwn: isOwn(path),
      isBuilding: isStep && isOwn(path),
      stage,
      at: { instruction: outer.index, offset },
    }),
  )
}

function called(dockerfile: Dockerfile, outer: Instruction): readonly Found[] {
  const instruction = outer.trigger ?? outer
  const { keyword, strings, text } = instruction
  if (keyword === 'HEALTHCHECK') return ofText(text.replace(/^CMD\s+/i, ''))
  if (keyword !== 'RUN' && keyword !== 'CMD' && keyword !== 'ENTRYPOINT') return []
  if (strings !== undefined) return ofWords(strings, 0)
  const script = keyword === 'RUN' ? dockerfile.script(outer) : startScript(dockerfile, instruction)
  if (script === undefined) return ofUnread(text)
  return script.commands.flatMap((command) => {
    const decisive = command.decisive || isSeenToFail(command, script.commands)
    const code = keyword === 'RUN' ? unknownCode(dockerfile, script, command) : undefined
    const isUnread = code !== undefined && !code.sparesPackages
    return ofCommand(command).map((use) => ({ ...use, decisive, isUnread }))
  })
}

/** Scripts that an instruction writes to a file: heredocs with a shell's line in front. */
function written(dockerfile: Dockerfile, { line }: Instruction): readonly Found[] {
  return line.heredocs.flatMap(({ body }) => {
    const text = dockerfile.text.slice(body.start, body.end)
    return /^\s*#!.*\b(?:sh|bash|dash|ash)\b/.test(text) ? ofScript(text, 0) : []
  })
}

/** A JSON array or a script. */
function ofText(text: string): readonly Found[] {
  if (!text.startsWith('[')) return ofScript(text, 0)
  try {
    const words: unknown = JSON.parse(text)
    return Array.isArray(words) ? ofWords(words.map(String), 0) : []
  } catch {
    return ofUnread(text)
  }
}

function ofScript(text: string, offset: number): readonly Found[] {
  const script = readShell(text, false)
  const found = script === undefined ? ofUnread(text) : script.commands.flatMap(ofCommand)
  return found.map((one) => ({ ...one, offset }))
}

/** A text that cannot be read may call each of its words. */
function ofUnread(text: string): readonly Found[] {
  const words = new Set(text.split(/[^\w.+-]+/).filter((word) => word !== ''))
  return [...words].map((program) => ({ program, path: program, args: undefined, offset: 0 }))
}

function ofCommand({ words, start, redirects }: Command): readonly Found[] {
  const values = words.map(({ value, glob }) => (glob ? undefined : value))
  const found = ofWords(values, start)
  const isWriting = redirects.some(({ operator }) => operator.startsWith('>'))
  if (!isWriting || !['echo', 'printf'].includes(values[0] ?? '')) return found
  return [...found, ...values.slice(1).flatMap((value) => (value?.includes(' ') ? ofScript(value, start) : []))]
}

type Words = readonly (string | undefined)[]

function ofWords(words: Words, offset: number): readonly Found[] {
  const [first, ...args] = words
  if (first === undefined) return []
  const program = nameOf(first)
  return [{ program, path: first, args, offset }, ...behind(program, args, offset), ...unpacking(program, args, offset)]
}

const SHELLS = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'su', 'script', 'flock', 'eval'])

/** Others that run what their arguments name: how many words are their own is not known. */
const RUNNERS = new Set(
  'catchsegv ccache dbus-launch docker-entrypoint.sh dumb-init gdb ltrace parallel proot ssh-agent strace tini valgrind watch'.split(
    ' ',
  ),
)

function behind(program: string, args: Words, offset: number): readonly Found[] {
  const started = startedBy([program, ...args])
  if (started !== undefined) return ofWords(started.words, offset)
  if (SHELLS.has(program)) {
    const given = program === 'eval' ? args : fromOptions(program, args)
    const at = program === 'eval' ? 0 : scriptAt(given)
    const script = at === undefined ? undefined : given[at]
    if (script !== undefined) return ofScript(script, offset)
    const file = args.find((word) => word !== undefined && !word.startsWith('-'))
    return file === undefined ? [] : [{ program: nameOf(file), path: file, args: [], offset }]
  }
  const from = program === 'find' ? args.findIndex((word) => word?.startsWith('-exec') === true) : 0
  if (from < 0 || !(RUNNERS.has(program) || startsAnother(program) || program === 'find')) return []
  // Which word is the program depends on the options of each: any may be.
  const at = args.findIndex((word, i) => i >= from && word !== undefined && SHELLS.has(nameOf(word)))
  const plain = args.flatMap((word, i) => {
    if (i < from || word === undefined || word.startsWith('-') || word.includes('=')) return []
    return [{ program: nameOf(word), path: word, args: args.slice(i + 1), offset }]
  })
  return at < 0 ? plain : [...plain, ...ofWords(args.slice(at), offset)]
}

/** script(1) reads options behind its file, too. */
function fromOptions(program: string, args: Words): Words {
  const at = program === 'script' ? args.findIndex((word) => word?.startsWith('-') === true && word.endsWith('c')) : 0
  return args.slice(Math.max(at, 0))
}

/** What tar calls to unpack: by its flag or by the archive's name. */
const UNPACKERS: readonly { readonly flag: string; readonly ends: readonly string[]; readonly program: string }[] = [
  { flag: 'J', ends: ['.xz', '.txz', '.lzma'], program: 'xz' },
  { flag: 'j', ends: ['.bz2', '.tbz', '.tbz2'], program: 'bzip2' },
]

function unpacking(program: string, args: Words, offset: number): readonly Found[] {
  if (program !== 'tar') return []
  const [first = ''] = args
  const flags = first.startsWith('--') ? '' : first
  return UNPACKERS.flatMap(({ flag, ends, program: unpacker }) => {
    const isNamed = args.some((word) => word !== undefined && ends.some((end) => word.endsWith(end)))
    return isNamed || flags.includes(flag) ? [{ program: unpacker, path: unpacker, args: [], offset }] : []
  })
}
