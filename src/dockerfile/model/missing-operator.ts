// Where an author forgot an operator at a line's end: the next line, a command to the eye, is more words of the one before.

import type { Dockerfile } from './dockerfile.ts'
import type { Script } from './script.ts'
import type { Command, Word } from './shell.ts'

/** Programs that run no other program, so that a call among their words is none of theirs. */
const RUN_NO_OTHER = new Set(
  [
    'apt-get apt yum dnf microdnf tdnf apk zypper pip pip3 npm gem add-apt-repository apt-key',
    'cd mkdir rm cp mv touch chmod chown ln curl wget tar unzip git useradd groupadd adduser addgroup',
  ].flatMap((line) => line.split(' ')),
)

/** Whose first word behind is an option or a path: nobody has packages or files of these names. */
const TAKE_ANYTHING = new Set('rm cd mkdir rmdir cp mv ln chmod chown touch apt-get apk add-apt-repository'.split(' '))

/** Names of packages too: a call only with one of these words behind. */
const VERBS: Readonly<Record<string, readonly string[]>> = {
  apt: ['install', 'update', 'upgrade', 'clean', 'remove', 'purge', 'autoremove'],
  yum: ['install', 'update', 'clean', '-y', 'remove'],
  dnf: ['install', 'update', 'clean', '-y', 'remove'],
  zypper: ['install', 'refresh', 'clean', '-n', 'in'],
  pip: ['install', 'uninstall'],
  pip3: ['install', 'uninstall'],
  npm: ['install', 'ci', 'run', 'cache', 'config'],
  gem: ['install', 'update'],
  git: ['clone', 'config', 'checkout'],
  make: ['install', 'all'],
  curl: ['-sL', '-L', '-s', '-o', '-O', '-fsSL', '-sSL'],
  wget: ['-q', '-O', '-qO-', '-nv'],
  tar: ['-xzf', '-xf', '-zxf', 'xzf', 'xf', '-xvf', 'xvf', 'zxvf', '-zxvf', 'xvzf', '-xvzf'],
}

/** The call that stands among the words of another one for want of an operator, as a reader would name it. */
export function missingOperator(dockerfile: Dockerfile, script: Script): string | undefined {
  for (const command of script.commands) {
    if (!RUN_NO_OTHER.has(command.name ?? '')) continue
    const at = command.words.findIndex((word, i) => i > 0 && isCall(command, i) && opensLine(dockerfile, script, word))
    if (at > 0) return [command.words[at]!, command.words[at + 1]!].map(({ text }) => text).join(' ')
  }
  return undefined
}

function isCall({ words }: Command, at: number): boolean {
  const [{ value = '' }, next] = [words[at]!, words[at + 1]]
  if (next === undefined) return false
  if (value === 'RUN' || TAKE_ANYTHING.has(value)) return true
  return Object.hasOwn(VERBS, value) && VERBS[value]!.includes(next.value ?? '')
}

/** Whether nothing but blanks stands in front of a word on its line. */
function opensLine({ text }: Dockerfile, script: Script, word: Word): boolean {
  const start = script.place(word.start)
  const line = text.lastIndexOf('\n', start - 1) + 1
  return line > script.instruction.span.start && text.slice(line, start).trim() === ''
}
