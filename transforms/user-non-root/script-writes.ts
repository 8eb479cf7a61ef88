// What a script that an image starts writes where only root may: a folder that nobody hands over, a file of the system.

import { isIn, nameOf, resolve } from '../../src/dockerfile/model/paths.ts'
import type { Command, Word } from '../../src/dockerfile/model/shell.ts'
import { callOf } from '../../src/knowledge/packages/managers.ts'

/** Where a script is started, and what the user may write there. */
export interface Ground {
  readonly workdir: string | null | undefined
  readonly folders: readonly string[]
  /** The value that a variable has where the image runs, as far as the file says it. */
  readonly valueOf: (word: Word) => string | undefined
}

/** Programs that write, make, move or delete what they are given; of some the last one alone. */
const WRITING = new Set([
  'chmod',
  'dd',
  'install',
  'ln',
  'mkdir',
  'mv',
  'rm',
  'rmdir',
  'sed',
  'tee',
  'touch',
  'truncate',
])
const WRITING_LAST = new Set(['cp', 'rsync', 'scp'])

/** Options whose value is what is written, or the folder that it goes into. */
const OUTPUTS: Readonly<Record<string, readonly string[]>> = {
  curl: ['-o', '--output'],
  openssl: ['-out', '-keyout'],
  tar: ['-C', '--directory'],
  unzip: ['-d'],
  wget: ['-O', '-P'],
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

/** Why a command cannot do what it does without root; `undefined` where nothing speaks against it. */
export function writesOfRoot(command: Command, ground: Ground): string | undefined {
  const { name = '', words, redirects } = command
  const program = nameOf(name)
  const call = callOf(command)
  if (call !== undefined && INSTALLING.has(call.verb)) return `calls ${call.tool} ${call.verb} as root`
  if (OF_ROOT.has(program)) return `calls ${program} as root`
  if (program === 'git' && words.some(({ text }) => text === '--global' || text === '--system'))
    return 'writes settings of git for its user'
  const written = [
    ...redirects.flatMap(({ operator, target }) =>
      operator.includes('>') && !operator.endsWith('&') && target !== undefined ? [target] : [],
    ),
    ...writtenBy(program, words.slice(1)),
  ]
  for (const word of written) {
    const value = ground.valueOf(word)
    if (value === undefined) return `writes ${word.text}, and where that is is not known`
    const path = resolve(ground.workdir, value.replace(/[*?[{].*$/, ''))
    if (path === undefined || !isIn(path, [...ground.folders, ...OPEN])) return `writes ${value}, which is root's`
  }
  return undefined
}

function writtenBy(program: string, args: readonly Word[]): readonly Word[] {
  const operands = args.filter(({ text }) => !text.startsWith('-'))
  if (program === 'sed' && !args.some(({ text }) => /^-[a-zA-Z]*i|^--in-place/.test(text))) return []
  if (program === 'sed')
    return operands
      .slice(args.some(({ text }) => text === '-e' || text === '-f') ? 0 : 1)
      .filter(({ text }) => text.includes('/'))
  if (program === 'chmod' || program === 'install') return operands.slice(1)
  if (program === 'dd') return []
  if (program === 'ln') return operands.slice(-1)
  if (WRITING.has(program)) return operands
  if (WRITING_LAST.has(program)) return operands.slice(-1)
  const options = Object.hasOwn(OUTPUTS, program) ? OUTPUTS[program]! : []
  return args.filter((_, i) => options.includes(args[i - 1]?.text ?? ''))
}
