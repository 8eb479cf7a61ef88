// Package managers: how their command lines are cut into options, verb and operands.

import type { Command, Word } from '../dockerfile/shell.ts'

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
  /** `install`, `add`, `ci` …; the word stands at `verbWord`. */
  readonly verb: string
  readonly verbWord: Word
  /** Words that start with a dash, before and behind the verb, and the values of those that take one. */
  readonly options: readonly Word[]
  /** The other words behind the verb. */
  readonly operands: readonly Word[]
  /** Some word is an expansion: what it holds is not known. */
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

/** Options whose value is the next word. A word such as `-t=x` or `--target=x` brings its own. */
const VALUED: Readonly<Record<Manager, ReadonlySet<string>>> = {
  apt: new Set([
    '-o',
    '--option',
    '-t',
    '--target-release',
    '--default-release',
    '-c',
    '--config-file',
    '-a',
    '--host-architecture',
    '-P',
    '--build-profiles',
  ]),
  dnf: new Set([
    '-c',
    '--config',
    '-d',
    '--debuglevel',
    '-e',
    '--errorlevel',
    '-R',
    '--randomwait',
    '-x',
    '--exclude',
    '--installroot',
    '--releasever',
    '--enablerepo',
    '--disablerepo',
    '--repo',
    '--repoid',
    '--setopt',
    '--forcearch',
    '--comment',
    '--downloaddir',
    '--destdir',
    '--disableplugin',
    '--enableplugin',
    '--color',
  ]),
  zypper: new Set([
    '-R',
    '--root',
    '--installroot',
    '-c',
    '--config',
    '-D',
    '--reposd-dir',
    '-C',
    '--cache-dir',
    '-p',
    '--plus-repo',
    '-r',
    '--repo',
    '--from',
    '-t',
    '--type',
    '--releasever',
  ]),
  apk: new Set([
    '-X',
    '--repository',
    '-p',
    '--root',
    '-t',
    '--virtual',
    '--arch',
    '--keys-dir',
    '--repositories-file',
    '--cache-dir',
    '--cache-max-age',
    '--wait',
    '--timeout',
    '--progress-fd',
  ]),
  pip: new Set([
    '--proxy',
    '--timeout',
    '--default-timeout',
    '--log',
    '--cert',
    '--client-cert',
    '--trusted-host',
    '--cache-dir',
    '--python',
    '--retries',
    '--exists-action',
    '-r',
    '--requirement',
    '-c',
    '--constraint',
    '-i',
    '--index-url',
    '--extra-index-url',
    '-f',
    '--find-links',
    '-t',
    '--target',
    '-e',
    '--editable',
    '--prefix',
    '--root',
    '--src',
    '-d',
    '--dest',
    '-w',
    '--wheel-dir',
  ]),
  uv: new Set(['--directory', '--project', '--config-file', '--cache-dir', '--python', '-p']),
  gem: new Set([
    '-v',
    '--version',
    '-s',
    '--source',
    '-i',
    '--install-dir',
    '-n',
    '--bindir',
    '-P',
    '--trust-policy',
    '-p',
    '--http-proxy',
    '--platform',
  ]),
  bundle: new Set(['--gemfile', '--path', '--without', '--with', '-j', '--jobs', '--retry']),
  npm: new Set([
    '--prefix',
    '-C',
    '--registry',
    '--loglevel',
    '--cache',
    '-w',
    '--workspace',
    '--userconfig',
    '--globalconfig',
  ]),
  yarn: new Set([
    '--cwd',
    '--cache-folder',
    '--modules-folder',
    '--registry',
    '--network-timeout',
    '--network-concurrency',
    '--mutex',
  ]),
  composer: new Set(['-d', '--working-dir']),
  conda: new Set(['-n', '--name', '-p', '--prefix', '-c', '--channel', '-f', '--file']),
}

/** Verbs that a tool runs when it is called without one. */
const DEFAULT_VERB: Partial<Record<Manager, string>> = { yarn: 'install', bundle: 'install' }

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
  const { name, words } = command
  if (name === undefined) return undefined
  const found = toolOf(name, words)
  if (found === undefined) return undefined
  return cut(command, found.manager, found.tool, found.from)
}

function toolOf(name: string, words: readonly Word[]): { manager: Manager; tool: string; from: number } | undefined {
  if (Object.hasOwn(TOOLS, name)) return { manager: TOOLS[name]!, tool: name, from: 1 }
  if (name.startsWith('pip') && isVersion(name.slice(3))) return { manager: 'pip', tool: name, from: 1 }
  if (name.startsWith('python') && isVersion(name.slice(6)) && words[1]?.value === '-m' && words[2]?.value === 'pip') {
    return { manager: 'pip', tool: 'pip', from: 3 }
  }
  if (name === 'uv' && words[1]?.value === 'pip') return { manager: 'uv', tool: 'uv', from: 2 }
  return undefined
}

function isVersion(text: string): boolean {
  return [...text].every((character) => (character >= '0' && character <= '9') || character === '.')
}

function cut(command: Command, manager: Manager, tool: string, from: number): Call | undefined {
  const options: Word[] = []
  const operands: Word[] = []
  let verbWord: Word | undefined
  let expands = false
  const valued = VALUED[manager]
  for (let at = from; at < command.words.length; at++) {
    const word = command.words[at]!
    if (word.value === undefined) {
      if (verbWord === undefined) return undefined
      expands = true
      operands.push(word)
    } else if (word.value === '--') {
      // Behind it a word with a dash is an operand.
      if (verbWord === undefined) return undefined
      operands.push(...command.words.slice(at + 1))
      expands ||= command.words.slice(at + 1).some(({ value }) => value === undefined)
      break
    } else if (word.value.startsWith('-') && word.value !== '-') {
      options.push(word)
      if (valued.has(word.value) && at + 1 < command.words.length) options.push(command.words[++at]!)
    } else if (verbWord === undefined) {
      verbWord = word
    } else {
      operands.push(word)
    }
  }
  const fallback = DEFAULT_VERB[manager]
  if (verbWord === undefined && fallback === undefined) return undefined
  return {
    manager,
    tool,
    command,
    verb: verbWord?.value ?? fallback!,
    verbWord: verbWord ?? command.words[from - 1]!,
    options,
    operands,
    expands,
  }
}

/** Whether an option is given: `letter` alone or in a cluster such as `-yq`, or one of the long names, with or without `=`. */
export function hasOption(call: Call, letter: string | undefined, ...long: readonly string[]): boolean {
  return optionWords(call, letter, ...long).length > 0
}

/** The words that give an option; see `hasOption`. */
export function optionWords(call: Call, letter: string | undefined, ...long: readonly string[]): readonly Word[] {
  return call.options.filter(({ value }) => {
    if (value === undefined || !value.startsWith('-')) return false
    const name = value.split('=', 1)[0]!
    if (value.startsWith('--')) return long.includes(name)
    return letter !== undefined && value.slice(1).includes(letter)
  })
}
