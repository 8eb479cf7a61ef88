// What a script that an image starts writes where only root may: a folder that nobody hands over, a file of the system.

import { isIn, nameOf, resolve } from '../../src/dockerfile/model/paths.ts'
import type { Command, ShellText, Word } from '../../src/dockerfile/model/shell.ts'
import { foldersIn } from '../../src/dockerfile/read/script-folders.ts'
import { expand } from '../../src/dockerfile/read/variables.ts'
import { callOf } from '../../src/knowledge/packages/managers.ts'
import { writtenBy } from '../../src/knowledge/programs/writers.ts'

/** Where a script is started, and what the user may write there. */
export interface Ground {
  readonly workdir: string | null | undefined
  readonly folders: readonly string[]
  /** The value that a variable has where the image runs, as far as the file says it. */
  readonly valueOf: (name: string) => string | undefined
}

/** Programs that change what belongs to root, or to the home of whoever starts them. */
const OF_ROOT = new Set([
  'crontab',
  'setcap',
  'update-alternatives',
  'locale-gen',
  'dpkg-reconfigure',
  'passwd',
  'chpasswd',
])

const INSTALLING = new Set(['install', 'add', 'i', 'ci', 'update', 'upgrade'])

/** Everybody may write there. */
const OPEN = ['/tmp', '/var/tmp', '/dev', '/proc/self', '/run/lock']

/** The first command of a script that cannot do what it does without root, and why; `undefined` where nothing speaks against it. */
export function writesOfRoot(script: ShellText, ground: Ground): string | undefined {
  const folders = foldersIn(script, ground.workdir ?? undefined)
  const own = valuesIn(script)
  // A function has its commands read where it is defined.
  const functions = new Set(script.leaks.flatMap(({ kind, what }) => (kind === 'function' ? [what] : [])))
  const valueOf = ({ value, text }: Word): string | undefined =>
    value ?? expand(text.replaceAll('"', ''), '\\', (name) => (own.has(name) ? own.get(name) : ground.valueOf(name)))
  for (const [i, command] of script.commands.entries()) {
    const reason = functions.has(command.name ?? '') ? undefined : deedOfRoot(command)
    if (reason !== undefined) return reason
    for (const word of wordsWritten(command, functions)) {
      const value = word === HERE ? '.' : valueOf(word)
      if (value === undefined) return `writes ${word.text}, and where that is is not known`
      if (value === '-') continue
      const path = resolve(folders[i], value.replace(/[*?[{].*$/, '') || '.')
      if (path === undefined) return `writes ${value}, and in which folder is not known`
      if (!isIn(path, [...ground.folders, ...OPEN])) return `writes ${path}, which is root's`
    }
  }
  return undefined
}

function deedOfRoot(command: Command): string | undefined {
  const { name = '', words } = command
  const program = nameOf(name)
  const call = callOf(command)
  if (call !== undefined && INSTALLING.has(call.verb)) return `calls ${call.tool} ${call.verb} as root`
  if (OF_ROOT.has(program)) return `calls ${program} as root`
  return program === 'git' && words.some(({ text }) => text === '--global' || text === '--system')
    ? 'writes settings of git for its user'
    : undefined
}

/** Stands for the folder that a command runs in. */
const HERE: Word = { text: '.', value: '.', glob: false, start: 0, end: 0 }

function wordsWritten({ name = '', words, redirects }: Command, functions: ReadonlySet<string>): readonly Word[] {
  const targets = redirects.flatMap(({ operator, target }) =>
    operator.includes('>') && !operator.endsWith('&') && target !== undefined ? [target] : [],
  )
  if (functions.has(name)) return targets
  const written = writtenBy(nameOf(name), words.slice(1))
  return [...targets, ...written.words.map(withoutKey), ...(written.here ? [HERE] : [])]
}

/** `of=/srv/disk` of dd. */
function withoutKey(word: Word): Word {
  return word.text.startsWith('of=') ? { ...word, text: word.text.slice(3), value: word.value?.slice(3) } : word
}

/** The values that a script gives to its own variables, where it does so once; a file of `mktemp` lies in /tmp. */
function valuesIn({ commands }: ShellText): ReadonlyMap<string, string | undefined> {
  const values = new Map<string, string | undefined>()
  const temporary = commands.filter(isTemporary)
  for (const { name, value, start, end } of commands.flatMap(({ assigned }) => assigned)) {
    const isMade = value === undefined && temporary.some((one) => start <= one.start && one.end <= end)
    values.set(name, values.has(name) ? undefined : isMade ? '/tmp/mktemp' : value)
  }
  return values
}

/** `mktemp -d`, without a folder of its own: `-p DIR`, a pattern. */
function isTemporary({ name, words }: Command): boolean {
  return name === 'mktemp' && words.slice(1).every(({ value = '' }) => ['-d', '-u', '-q'].includes(value))
}
