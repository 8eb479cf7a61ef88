// Which number a user or a group has where an instruction stands: of the file's own making, or the image's.

import type { BuildInputs } from '../../src/analysis/images/images.ts'
import { type Copy, copyOf } from '../../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { resolve } from '../../src/dockerfile/model/paths.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import type { Command, Word } from '../../src/dockerfile/model/shell.ts'
import { type Settings, type Stage, type Variables, variable } from '../../src/dockerfile/model/stages.ts'
import { type Grammar, readArguments } from '../../src/dockerfile/read/arguments.ts'
import { accountOf } from '../../src/knowledge/images/account-numbers.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import {
  BUSYBOX_ADDGROUP,
  BUSYBOX_ADDUSER,
  DEBIAN_ADDUSER,
  GROUPADD,
  GROUPMOD,
  USERADD,
  USERMOD,
} from '../../src/knowledge/packages/grammars/users.ts'

export type AccountKind = 'users' | 'groups'

/** A number as it can be written at the instruction, a variable that holds one among them; or why there is none. */
export type AccountNumber = { readonly text: string } | { readonly reason: string }

/** What is asked for, and where. */
interface Question {
  readonly kind: AccountKind
  /** As USER writes it. */
  readonly name: string
  readonly settings: Settings
  readonly dockerfile: Dockerfile
  readonly inputs: BuildInputs
}

/** The number of an account in front of an instruction of a stage. */
export function accountNumber(
  dockerfile: Dockerfile,
  stage: Stage,
  at: Instruction,
  kind: AccountKind,
  name: string,
  inputs: BuildInputs,
): AccountNumber {
  const question = { kind, name, settings: dockerfile.settings(at), dockerfile, inputs }
  return numberIn(stage, at.index, question)
}

/** Looks backwards, from the last instruction in front of `before` on. */
function numberIn(stage: Stage, before: number, question: Question): AccountNumber {
  const image = question.inputs.image(stage)
  for (const instruction of stage.instructions.toReversed()) {
    if (instruction.index >= before) continue
    const found = said(instruction, stage, image, question)
    if (found !== undefined) return found
  }
  if (stage.base.stage !== undefined) return numberIn(stage.base.stage, Infinity, question)
  const { kind, name } = question
  const text = accountOf(image, kind, name)
  return text === undefined ? unknown(question) : { text }
}

function unknown({ kind, name }: Question): AccountNumber {
  return { reason: `the number of the ${kind === 'users' ? 'user' : 'group'} ${name} is not known` }
}

/** What an instruction says of the account; `undefined` for nothing. */
function said(instruction: Instruction, stage: Stage, image: Image, question: Question): AccountNumber | undefined {
  const { dockerfile } = question
  const copy = copyOf(instruction)
  if (copy !== undefined) return ofCopy(copy, stage, question)
  if (instruction.keyword !== 'RUN') return undefined
  const script = dockerfile.script(instruction)
  if (script === undefined)
    return mayChange(instruction.text) ? { reason: 'a RUN that cannot be read may change the accounts' } : undefined
  for (const command of script.commands.toReversed()) {
    const found = ofCommand(command, script, image, question)
    if (found !== undefined) return found
  }
  return undefined
}

/** Programs and files that change accounts. */
const CHANGES = [
  'useradd',
  'usermod',
  'userdel',
  'adduser',
  'deluser',
  'groupadd',
  'groupmod',
  'addgroup',
  '/etc/passwd',
  '/etc/group',
]

function mayChange(text: string): boolean {
  return CHANGES.some((sign) => text.includes(sign))
}

/** What a COPY brings: the accounts of another stage, with its /etc/passwd, or ones that nobody knows. */
function ofCopy(
  { instruction, from, sources, destination }: Copy,
  stage: Stage,
  question: Question,
): AccountNumber | undefined {
  const { dockerfile, kind, inputs } = question
  const file = kind === 'users' ? '/etc/passwd' : '/etc/group'
  const target = resolve(dockerfile.settings(instruction).workdir, destination)
  if (target !== '/' && target !== '/etc' && target !== file) return undefined
  const below = file.slice(target === '/' ? 1 : '/etc/'.length)
  const isFile = (source: string): boolean => target === file || source.endsWith(`/${below}`) || source === below
  if (sources.some(isFile)) {
    const other = from === undefined ? undefined : stageNamed(dockerfile, from, stage)
    const same = other !== undefined && sources.includes(file)
    return same
      ? numberIn(other, Infinity, { ...question, settings: NOTHING })
      : { reason: `${file} is copied from elsewhere` }
  }
  const { files } = inputs
  const mayHold = (source: string): boolean => {
    const entry = from === undefined ? files?.entry(source) : undefined
    if (entry === undefined) return !source.slice(source.lastIndexOf('/') + 1).includes('.') || source === '.'
    return entry.kind === 'folder' && files?.entry(`${source}/${below}`) !== undefined
  }
  return target !== file && sources.some(mayHold) ? { reason: `a COPY to ${target} may bring ${file}` } : undefined
}

/** An earlier stage by its name or number. */
function stageNamed({ stages }: Dockerfile, name: string, before: Stage): Stage | undefined {
  return stages.findLast(
    (stage) => stage.index < before.index && (stage.name === name.toLowerCase() || String(stage.index) === name),
  )
}

/** In another stage variables of that name are others. */
const NOTHING: Settings = { user: undefined, workdir: undefined, shell: undefined, variables: undefined }

/** What a command says of the account. */
function ofCommand(command: Command, script: Script, image: Image, question: Question): AccountNumber | undefined {
  const { name: program = '', words, redirects } = command
  const { kind, name } = question
  const file = kind === 'users' ? '/etc/passwd' : '/etc/group'
  const names = (all: readonly Word[]): boolean => all.some((word) => isSame(word, script, question))
  if (
    redirects.some(({ target }) => target?.value === file) ||
    (program === 'sed' && words.some(({ value }) => value === file))
  )
    return { reason: `a RUN writes ${file}` }
  if (REMOVERS.has(program) && names(words.slice(1))) return { reason: `a RUN removes ${name}` }
  const said = assignmentOf(command, image)
  if (said === undefined || !(said.kinds.includes(kind) && names([said.name]))) return undefined
  if (said.renames) return { reason: `a RUN renames ${name}` }
  if (said.number === undefined) {
    const free = `${program} in an earlier RUN gives ${name} whichever number is free: ${said.option} says one`
    return said.makes ? { reason: free } : undefined
  }
  if (!command.certain) return { reason: `whether a RUN gives ${name} its number is decided while it runs` }
  return numberFrom(said, command, script, image, question)
}

const REMOVERS = new Set(['userdel', 'deluser', 'groupdel', 'delgroup'])

/** A command that makes an account or changes it. */
interface Assignment {
  readonly kinds: readonly AccountKind[]
  readonly name: Word
  /** The number as written, without quotes. */
  readonly number: string | undefined
  /** The option that says it. */
  readonly option: string
  /** Two accounts may have one number. */
  readonly shared: boolean
  readonly makes: boolean
  readonly renames: boolean
}

/** How a program is called that makes or changes accounts. */
interface Program {
  readonly kind: AccountKind
  readonly grammar: Grammar
  /** The options that say the number. */
  readonly options: readonly string[]
}

const SHADOW: Readonly<Record<string, Program>> = {
  useradd: { kind: 'users', grammar: USERADD, options: ['-u', '--uid'] },
  usermod: { kind: 'users', grammar: USERMOD, options: ['-u', '--uid'] },
  groupadd: { kind: 'groups', grammar: GROUPADD, options: ['-g', '--gid'] },
  groupmod: { kind: 'groups', grammar: GROUPMOD, options: ['-g', '--gid'] },
}

const DEBIAN: Readonly<Record<string, Program>> = {
  adduser: { kind: 'users', grammar: DEBIAN_ADDUSER, options: ['--uid', '-u'] },
  addgroup: { kind: 'groups', grammar: DEBIAN_ADDUSER, options: ['--gid'] },
}

const BUSYBOX: Readonly<Record<string, Program>> = {
  adduser: { kind: 'users', grammar: BUSYBOX_ADDUSER, options: ['-u', '--uid'] },
  addgroup: { kind: 'groups', grammar: BUSYBOX_ADDGROUP, options: ['-g', '--gid'] },
}

/** `adduser` is another program on each family of distributions. */
function programNamed(name: string, { distro }: Image): Program | undefined {
  const { family } = distro ?? {}
  const own = family === 'alpine' ? BUSYBOX : family === 'debian' || family === 'ubuntu' ? DEBIAN : {}
  if (Object.hasOwn(own, name)) return own[name]
  if (name === 'adduser' && family === 'rpm') return SHADOW.useradd
  return Object.hasOwn(SHADOW, name) ? SHADOW[name] : undefined
}

function assignmentOf({ name = '', words }: Command, image: Image): Assignment | undefined {
  const program = programNamed(name, image)
  if (program === undefined) return undefined
  const { given, operands } = readArguments(words.slice(1), program.grammar)
  const has = (...options: readonly string[]): boolean =>
    given.some(({ names }) => names.length === 1 && options.includes(names[0]!))
  const at = given.findLast(({ names }) => names.some((one) => program.options.includes(one)))
  const [account] = operands
  // With two names a user comes into a group.
  if (account === undefined || operands.length > 1) return undefined
  const debian = program.grammar === DEBIAN_ADDUSER
  // adduser(8) of Debian: with both a group of the same name and number, with --group alone a group.
  const both: readonly AccountKind[] = has('--system') ? ['users', 'groups'] : ['groups']
  return {
    kinds: debian && has('--group') ? both : [program.kind],
    name: account,
    number: writtenValue(at),
    option: program.options[0]!,
    shared: has('-o', '--non-unique'),
    makes: !name.endsWith('mod'),
    renames: name.endsWith('mod') && has('-l', '--login', '-n', '--new-name'),
  }
}

type Option = ReturnType<typeof readArguments<Word>>['given'][number]

/** What an option is given, as it is written: `"${UID}"` is `${UID}`. */
function writtenValue(option: Option | undefined): string | undefined {
  if (option === undefined || option.value !== undefined) return option?.value
  const [next] = option.valueWords
  const text = next?.text ?? option.word.text.slice(option.word.text.indexOf('=') + 1)
  return text.replaceAll('"', '')
}

const PLAIN_VARIABLE = /^\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))$/

/** The variable that a text is, and nothing else. */
function variableIn(text: string): string | undefined {
  const [, braced, bare] = PLAIN_VARIABLE.exec(text) ?? []
  return braced ?? bare
}

/** Whether a word of a script is the account's name: the same text, or the same variable with the same value. */
function isSame(word: Word, script: Script, { name, settings, dockerfile }: Question): boolean {
  const written = (word.value ?? word.text).replaceAll('"', '')
  const variableName = variableIn(name)
  if (variableName === undefined) return written === name
  const there = variable(dockerfile.settings(script.instruction).variables, variableName)
  if (variableIn(written) === variableName) return isUnchanged(there, settings, variableName)
  return (
    word.value !== undefined &&
    there?.fixed === true &&
    there.value === word.value &&
    isUnchanged(there, settings, variableName)
  )
}

function isUnchanged(there: Variables | undefined, settings: Settings, name: string): boolean {
  return there !== undefined && there === variable(settings.variables, name)
}

/** Variables that bash sets by itself. */
const OF_BASH = new Set(['UID', 'EUID', 'GROUPS', 'PPID'])

function numberFrom(
  { number = '', shared }: Assignment,
  { name: program }: Command,
  script: Script,
  image: Image,
  question: Question,
): AccountNumber {
  if (shared) return { reason: `${program} lets ${question.name} share its number with another` }
  if (/^\d+$/.test(number)) return { text: number }
  const name = variableIn(number)
  if (name === undefined) return unknown(question)
  const there = variable(question.dockerfile.settings(script.instruction).variables, name)
  const isOwn = script.commands.some(({ assigned }) => assigned.some((one) => one.name === name))
  const byBash =
    OF_BASH.has(name) &&
    !(script.shell.name === 'sh' && ['debian', 'ubuntu', 'alpine'].includes(image.distro?.family ?? ''))
  if (isOwn || byBash || !isUnchanged(there, question.settings, name)) return unknown(question)
  return there?.value === '0' ? { reason: `${question.name} is root by default` } : { text: `\${${name}}` }
}
