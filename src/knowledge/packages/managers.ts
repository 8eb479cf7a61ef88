// Package managers: how their command lines are cut into options, verb and operands. A new one: here, and a grammar of its options beside.

import type { Command, Word } from '../../dockerfile/model/shell.ts'
import { type Given, type Grammar, hasVerb, readArguments } from '../../dockerfile/read/arguments.ts'
import { programName } from '../../dockerfile/read/wrappers.ts'
import { APK } from './grammars/apk.ts'
import { APT } from './grammars/apt.ts'
import { COMPOSER } from './grammars/composer.ts'
import { NPM, YARN } from './grammars/node.ts'
import { CONDA, PIP, PYTHON_ITSELF, UV } from './grammars/python.ts'
import { DNF, ZYPPER } from './grammars/rpm.ts'
import { BUNDLE, GEM } from './grammars/ruby.ts'

export type Manager =
  | 'apt'
  | 'dnf'
  | 'zypper'
  | 'apk'
  | 'pip'
  | 'uv'
  | 'gem'
  | 'bundle'
  | 'npm'
  | 'yarn'
  | 'composer'
  | 'conda'

/** A command that calls a package manager. */
export interface Call {
  readonly manager: Manager
  /** The program's own name: `yum`, `dnf`, `microdnf` … */
  readonly tool: string
  readonly command: Command
  /** The word that names the program. */
  readonly program: Word
  /** `install`, `add`, `ci` …; the word stands at `verbWord`. */
  readonly verb: string
  readonly verbWord: Word
  /** The options, before and behind the verb. */
  readonly given: readonly Given<Word>[]
  /** Their words, and those of their values. */
  readonly options: readonly Word[]
  /** The other words behind the verb. */
  readonly operands: readonly Word[]
  /** Expansions in front of the verb, which hold options. */
  readonly expansions: readonly Word[]
  /** Some word is an expansion, or more words come from elsewhere: what they hold is not known. */
  readonly expands: boolean
}

const TOOLS: Readonly<Record<string, Manager>> = {
  'apt-get': 'apt',
  apt: 'apt',
  yum: 'dnf',
  dnf: 'dnf',
  'dnf-3': 'dnf',
  dnf4: 'dnf',
  dnf5: 'dnf',
  microdnf: 'dnf',
  tdnf: 'dnf',
  zypper: 'zypper',
  apk: 'apk',
  pip: 'pip',
  gem: 'gem',
  bundle: 'bundle',
  bundler: 'bundle',
  npm: 'npm',
  yarn: 'yarn',
  yarnpkg: 'yarn',
  composer: 'composer',
  conda: 'conda',
  mamba: 'conda',
  micromamba: 'conda',
}

/** How each reads its words. */
export const GRAMMARS: Readonly<Record<Manager, Grammar>> = {
  apt: APT,
  dnf: DNF,
  zypper: ZYPPER,
  apk: APK,
  pip: PIP,
  uv: UV,
  gem: GEM,
  bundle: BUNDLE,
  npm: NPM,
  yarn: YARN,
  composer: COMPOSER,
  conda: CONDA,
}

/** Verbs that a tool runs when it is called without one. */
const DEFAULT_VERB: Partial<Record<Manager, string>> = { yarn: 'install', bundle: 'install' }

/** Options by which a tool without a verb tells about itself: `yarn --version`. */
const TELLING = new Set(['--version', '-v', '--help', '-h'])

/** Commands outlive the edits around them, and every transform asks for their calls. */
const known = new WeakMap<Command, Call | null>()

/** The package manager call that a command is; `undefined` for another command, or one that cannot be cut for sure. */
export function callOf(command: Command): Call | undefined {
  let call = known.get(command)
  if (call === undefined) {
    call = readCall(command) ?? null
    known.set(command, call)
  }
  return call ?? undefined
}

function readCall(command: Command): Call | undefined {
  // `exec apt-get install x` runs it too.
  const at = command.name === 'exec' ? 1 : 0
  const name = programName(command.words[at])
  const found = name === undefined ? undefined : toolOf(name, command.words, at + 1)
  return found === undefined ? undefined : cut(command, found.manager, found.tool, found.from)
}

interface Tool {
  readonly manager: Manager
  readonly tool: string
  /** The index of the first word behind it. */
  readonly from: number
}

function toolOf(name: string, words: readonly Word[], from: number): Tool | undefined {
  if (Object.hasOwn(TOOLS, name)) return { manager: TOOLS[name]!, tool: name, from }
  if (name === 'uv') return { manager: 'uv', tool: name, from }
  if (name.startsWith('pip') && isVersion(name.slice(3))) return { manager: 'pip', tool: name, from }
  if (!name.startsWith('python') || !isVersion(name.slice(6))) return undefined
  const { given } = readArguments(words.slice(from), PYTHON_ITSELF)
  // Behind the first of the two all words are the program's own.
  const module = given.find(({ names }) => names.includes('-m') || names.includes('-c'))
  if (module?.value !== 'pip' || !module.names.includes('-m')) return undefined
  // `-mpip` is one word.
  const [last = module.word] = module.valueWords
  return { manager: 'pip', tool: 'pip', from: words.indexOf(last) + 1 }
}

function isVersion(text: string): boolean {
  return [...text].every((character) => (character >= '0' && character <= '9') || character === '.')
}

function cut(command: Command, manager: Manager, tool: string, from: number): Call | undefined {
  const grammar = GRAMMARS[manager]
  const program = command.words[from - 1]!
  const { given, operands } = readArguments(command.words.slice(from), grammar)
  const behind = operands.findIndex(({ value }) => value !== undefined)
  const expansions = behind < 0 ? operands : operands.slice(0, behind)
  const [first, ...rest] = behind < 0 ? [] : operands.slice(behind)
  // The verb of `uv pip install` is the second word; what else uv does is no call of this kind.
  if (manager === 'uv' && first?.value !== 'pip') return undefined
  const [verbWord, ...others] = manager === 'uv' || first === undefined ? rest : [first, ...rest]
  const tells = given.some(({ names }) => names.some((name) => TELLING.has(name)))
  const verb = verbWord === undefined && !tells ? DEFAULT_VERB[manager] : verbWord?.value
  if (verb === undefined || (expansions.length > 0 && !hasVerb(grammar, verb))) return undefined
  return {
    manager,
    tool,
    command,
    program,
    verb,
    verbWord: verbWord ?? program,
    given,
    options: [...new Set(given.flatMap(({ word, valueWords }) => [word, ...valueWords]))],
    operands: others,
    expansions,
    expands: takesMore(command) || [...expansions, ...others].some(({ value }) => value === undefined),
  }
}

/** `xargs apt-get install` gets its packages from elsewhere. */
function takesMore({ wrapper }: Command): boolean {
  return wrapper.some((word) => programName(word) === 'xargs')
}

/** Whether a call reads answers to its questions: `yes | apt-get install x`. What xargs reads it hands on as words. */
export function isAnswered({ command }: Call): boolean {
  return !takesMore(command) && (command.piped || command.redirects.some(({ operator }) => operator.startsWith('<')))
}

/** Whether an option is given: by its letter, alone or in a cluster such as `-yq`, or by one of its long names. */
export function hasOption(call: Call, letter: string | undefined, ...long: readonly string[]): boolean {
  return optionWords(call, letter, ...long).length > 0
}

/** The words that give an option; see `hasOption`. */
export function optionWords(call: Call, letter: string | undefined, ...long: readonly string[]): readonly Word[] {
  return optionsGiven(call, letter, ...long).map(({ word }) => word)
}

/** The options of these names; see `hasOption`. */
export function optionsGiven(
  { given }: Call,
  letter: string | undefined,
  ...long: readonly string[]
): readonly Given<Word>[] {
  return given.filter(({ names }) => names.some((name) => long.includes(name) || name === `-${letter}`))
}

/** The call as far as its verb: what is said to the manager and not to the verb. */
export function inFrontOfVerb(call: Call): Call {
  return { ...call, given: call.given.filter(({ word }) => word.start < call.verbWord.start) }
}

/** An option that the manager's grammar does not have: whether the next word is its value is not known. */
export function unknownOption({ given }: Call): Word | undefined {
  return given.find(({ takes, word }) => takes === undefined && !word.text.includes('='))?.word
}
