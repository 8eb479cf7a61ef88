// What a script that an image starts writes where only root may: a folder that nobody hands over, a file of the system.

import { isIn, nameOf, parentOf, resolve } from '../../src/dockerfile/model/paths.ts'
import type { Command, ShellText, Word } from '../../src/dockerfile/model/shell.ts'
import { readShell } from '../../src/dockerfile/read/read-shell.ts'
import { expand } from '../../src/dockerfile/read/variables.ts'
import { callOf } from '../../src/knowledge/packages/managers.ts'
import { interpreterCall } from '../../src/knowledge/programs/given-code.ts'
import { programOf } from '../../src/knowledge/programs/inits.ts'
import { isShell } from '../../src/knowledge/programs/shells.ts'
import { writesFiles } from '../../src/knowledge/programs/write-signs.ts'
import { writtenBy } from '../../src/knowledge/programs/writers.ts'
import { foldersOf } from './script-places.ts'
import { valuesIn } from './script-values.ts'

/** Where a script is started, and what the user may write there. */
export interface Ground {
  readonly workdir: string | null | undefined
  readonly folders: readonly string[]
  /** The value that a variable has where the image runs; `null` where nothing sets it, `undefined` where it is not known. */
  readonly valueOf: (name: string) => string | null | undefined
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
/** Managers of packages whose calls are not read. */
const OTHER_MANAGERS = new Set(['pnpm', 'bun', 'pipenv', 'poetry', 'pipx', 'cpan', 'cpanm', 'luarocks', 'mamba'])

/** Everybody may write there, or whoever process 1 belongs to. */
const OPEN = ['/tmp', '/var/tmp', '/dev', '/proc/self', '/proc/1/fd', '/run/lock']

/**
 * The first command of a script that cannot do what it does without root, and why; `undefined` where nothing speaks against it.
 *
 * @param path where the script lies
 */
export function writesOfRoot(script: ShellText, path: string, ground: Ground): string | undefined {
  const own = valuesIn(script)
  const lookup = (name: string): string | null | undefined => (own.has(name) ? own.get(name) : ground.valueOf(name))
  const valueOf = (word: Word): string | undefined => valueIn(word, parentOf(path), lookup)
  const places = foldersOf(script, ground.workdir ?? undefined, valueOf)
  // A function has its commands read where it is defined, once somebody calls it.
  const functions = script.leaks.filter(({ kind }) => kind === 'function')
  const called = new Set(script.commands.map(({ name }) => name))
  const isIdle = ({ start, end }: Command): boolean =>
    functions.some((one) => one.start <= start && end <= one.end && !called.has(one.what))
  const names = new Set(functions.map(({ what }) => what))
  for (const [i, command] of script.commands.entries()) {
    if (isIdle(command)) continue
    const evaluated = evaluatedBy(command)
    const reason =
      evaluated === undefined
        ? names.has(command.name ?? '')
          ? undefined
          : deedOfRoot(command)
        : writesOfRoot(evaluated, path, ground)
    if (reason !== undefined) return reason
    for (const word of wordsWritten(command, names)) {
      const value = word === HERE ? '.' : valueOf(word)
      if (word === UNSAID) return `has ${command.name} write what other programs name`
      if (value === undefined) return `writes ${word.text}, and where that is is not known`
      if (value === '-' || value === '') continue
      const what = word === HERE ? 'a file' : value
      const plain = value.replace(/[*?[{].*$/, '')
      const candidates = plain.startsWith('/') ? ['/'] : places[i]
      if (candidates === undefined) return `writes ${what}, and in which folder is not known`
      const closed = candidates
        .map((folder) => resolve(folder, plain === '' ? '.' : plain))
        .find((one) => one === undefined || !isIn(one, [...ground.folders, ...OPEN]))
      const isOpen = candidates.every((folder) => resolve(folder, plain === '' ? '.' : plain) !== undefined)
      if (!isOpen) return `writes ${what}, and where that is is not known`
      if (closed !== undefined) return `writes ${plain === value ? closed : value}, which is root's`
    }
  }
  return undefined
}

/** `eval 'mkdir -p /srv/x'`, `sh -c '…'`, as far as the text is written there. */
function evaluatedBy({ name = '', words }: Command): ShellText | undefined {
  const texts = words.slice(1).map(({ value }) => value)
  const code = isShell(programOf(name)) ? texts[texts.findIndex((text) => /^-\w*c$/.test(text ?? '')) + 1] : undefined
  const isCode = name === 'eval' || texts.some((text) => /^-\w*c$/.test(text ?? ''))
  if (!isCode || (name !== 'eval' && code === undefined)) return undefined
  const all = name === 'eval' ? texts : [code]
  return all.includes(undefined) ? undefined : readShell(all.join(' '), false)
}

/** How a script names the folder that it lies in. */
export const OWN_FOLDER: readonly string[] = [
  '$(dirname "$0")',
  '$(dirname $0)',
  '$(dirname "${BASH_SOURCE[0]}")',
  '${0%/*}',
  '`dirname $0`',
]

function valueIn(
  { value, text }: Word,
  folder: string,
  lookup: (name: string) => string | null | undefined,
): string | undefined {
  if (value !== undefined) return value
  const said = OWN_FOLDER.reduce((now, sign) => now.replaceAll(sign, folder), text).replaceAll('"', '')
  // What nothing sets has its default; without one it may be set where the image is started.
  return expand(said, '\\', (name) => {
    const known = lookup(name)
    if (known !== null) return known
    return said.includes(`\${${name}:-`) || said.includes(`\${${name}-`) ? null : undefined
  })
}

function deedOfRoot(command: Command): string | undefined {
  const { name = '', words } = command
  const program = nameOf(name)
  const call = callOf(command)
  if (call !== undefined && INSTALLING.has(call.verb)) return `calls ${call.tool} ${call.verb} as root`
  const verb = words.slice(1).find(({ text }) => !text.startsWith('-'))?.text ?? ''
  if (OTHER_MANAGERS.has(program) && INSTALLING.has(verb)) return `calls ${program} ${verb} as root`
  if (OF_ROOT.has(program)) return `calls ${program} as root`
  if (program === 'git' && words.some(({ text }) => text === '--global' || text === '--system'))
    return 'writes settings of git for its user'
  const code = interpreterCall(
    program,
    words.slice(1).map(({ value, text }) => value ?? text),
  )?.code.join('\n')
  const ending = program.startsWith('node') ? 'js' : program.startsWith('python') ? 'py' : undefined
  const sign = code === undefined || ending === undefined ? undefined : writesFiles(`code.${ending}`, code)
  return sign === undefined ? undefined : `has ${program} run code that says ${sign.trim()}`
}

const at = { glob: false, start: 0, end: 0 }
/** Stands for the folder that a command runs in. */
const HERE: Word = { text: '.', value: '.', ...at }
/** Stands for what find or xargs adds to a command. */
const UNSAID: Word = { text: '{}', value: '{}', ...at }

function wordsWritten(command: Command, functions: ReadonlySet<string>): readonly Word[] {
  const { name = '', words, wrapper, redirects } = command
  const targets = redirects.flatMap(({ operator, target }) =>
    operator.includes('>') && !operator.endsWith('&') && target !== undefined ? [target] : [],
  )
  if (functions.has(name)) return targets
  const program = nameOf(name)
  const args = words.slice(1)
  const isAdded = wrapper.some(({ value }) => value === 'xargs')
  const written = program === 'find' ? writtenByFind(args) : writtenBy(program, isAdded ? [...args, UNSAID] : args)
  return [...targets, ...written.words.map(withoutKey), ...(written.here ? [HERE] : [])]
}

/** `find ROOT… -exec PROGRAM … {} +` writes below its roots what the program does; `-delete` does so itself. */
function writtenByFind(args: readonly Word[]): { readonly words: readonly Word[]; readonly here: boolean } {
  const first = args.findIndex(({ text }) => /^[-(!]/.test(text))
  const roots = first < 0 ? args : args.slice(0, first)
  const start = args.findIndex(({ value }) => ['-exec', '-execdir', '-ok', '-okdir'].includes(value ?? ''))
  const isDeleting = args.some(({ value }) => value === '-delete')
  if (isDeleting) return { words: roots, here: roots.length === 0 }
  if (start < 0) return { words: [], here: false }
  const given = args.slice(start + 2).filter(({ value }) => value !== ';' && value !== '+' && value !== '\\;')
  const { words, here } = writtenBy(nameOf(args[start + 1]?.value ?? ''), given)
  const isEach = words.some(({ text }) => text.includes('{}'))
  const rest = words.filter(({ text }) => !text.includes('{}'))
  return { words: isEach ? [...rest, ...roots] : rest, here: here || (isEach && roots.length === 0) }
}

/** `of=/srv/disk` of dd. */
function withoutKey(word: Word): Word {
  return word.text.startsWith('of=') ? { ...word, text: word.text.slice(3), value: word.value?.slice(3) } : word
}
