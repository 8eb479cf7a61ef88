// What shells have built in, which of them know `set -o pipefail`, and which make way for the last command.
//
// Sources: the manuals of dash, bash and busybox; for who makes way, shell/ash.c of busybox 1.10 to 1.36 (evalstring), and what
// dash 0.5.12, bash 5.2 and busybox 1.35 do (test/shells-make-way.test.ts); the changelog of Debian's dash (pipefail since 0.5.12-7, so from Debian 13
// and Ubuntu 25.04 on). /bin/sh is bash on the distributions of Red Hat, on Fedora, SUSE and Arch.

import type { Interpreter, Shell } from '../../dockerfile/model/shell.ts'
import type { Distro } from '../images/distros.ts'

const SHELL_WORDS = new Set(
  [
    '. : [ [[ ] { } ! alias bg bind break builtin caller case cd chdir command compgen complete compopt continue coproc declare dirs disown',
    'do done echo elif else enable esac eval exec exit export false fc fg fi for function getopts hash help history if in jobs kill',
    'let local logout mapfile popd printf pushd pwd read readarray readonly return select set shift shopt source suspend test then',
    'time times trap true type typeset ulimit umask unalias unset until wait while',
  ].flatMap((line) => line.split(' ')),
)

const OWN_VARIABLES = new Set(
  (
    'BASHPID BASH_VERSION DIRSTACK EPOCHREALTIME EPOCHSECONDS EUID FUNCNAME GROUPS HISTCMD HOSTNAME HOSTTYPE LINENO MACHTYPE ' +
    'OSTYPE PIPESTATUS RANDOM SECONDS SHELLOPTS SHLVL SRANDOM UID'
  ).split(' '),
)

/** Whether bash has a value of its own for a variable, which is unset, or the environment's, to other shells: bash(1), Shell Variables. */
export function isOfBash(variable: string): boolean {
  return OWN_VARIABLES.has(variable)
}

/** Whether a name is a builtin or a keyword of sh, bash or ash. */
export function isShellWord(name: string): boolean {
  return SHELL_WORDS.has(name)
}

const SHELLS = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'fish'])

/** Whether a program is a shell. */
export function isShell(program: string): boolean {
  return SHELLS.has(program)
}

/** Options of bash that take the next word, as the letters `o` and `O` do. */
const TAKING = new Set(['--init-file', '--rcfile'])

/** `-c`, `-lc`: a script is among the words. */
const GIVEN = /^-\w*c\w*$/

/**
 * Where the script stands that a shell is given: behind `-c` the first word that is no option, `bash -c -o pipefail 'serve'`.
 *
 * @param args the words behind the shell; `undefined` one that is not known, which may be options where `-c` stands behind it
 * @returns an index, that of the end where no such word is there; `undefined` where no script is given
 */
export function scriptAt(args: readonly (string | undefined)[]): number | undefined {
  let isGiven = false
  let at = 0
  for (; at < args.length; at++) {
    const word = args[at]
    if (word === undefined) {
      if (isGiven || !args.slice(at).some((one) => one !== undefined && GIVEN.test(one))) break
    } else if (word === '-' || word === '--') {
      at++
      break
    } else if (word.startsWith('--')) {
      if (TAKING.has(word)) at++
    } else if (word.length > 1 && (word.startsWith('-') || word.startsWith('+'))) {
      isGiven ||= GIVEN.test(word)
      at += [...word].filter((letter) => letter === 'o' || letter === 'O').length
    } else break
  }
  return isGiven ? Math.min(at, args.length) : undefined
}

const SCRIPT_ENDINGS = ['.sh', '.bash', '.ash', '.py', '.rb', '.pl', '.js', '.mjs', '.ts', '.php', '.lua', '.tcl', '.r']

/** Whether a file bears the name of a script. */
export function isScriptName(name: string): boolean {
  const lower = name.toLowerCase()
  return SCRIPT_ENDINGS.some((ending) => lower.endsWith(ending))
}

const BASH_IS_SH = new Set(['rpm', 'suse', 'arch'])

/** What /bin/sh is in the images of a distribution; `undefined` where that cannot be told. */
export function systemShell(distro: Distro | undefined): Interpreter | undefined {
  if (distro === undefined) return undefined
  const { family, id } = distro
  if (family === 'debian' || family === 'ubuntu') return 'dash'
  if (family === 'alpine' || id === 'busybox') return 'ash'
  return BASH_IS_SH.has(family) ? 'bash' : undefined
}

/** Whether the shell that runs a RUN knows `set -o pipefail`; `undefined` when that cannot be told. */
export function knowsPipefail({ name }: Shell, distro: Distro | undefined): boolean | undefined {
  if (name === 'bash' || name === 'zsh' || name === 'ksh') return true
  if (distro === undefined) return undefined
  const { family, id, version } = distro
  // Busybox ash, since 1.16.
  if (family === 'alpine' || id === 'busybox') return true
  if (BASH_IS_SH.has(family)) return name === 'sh' ? true : undefined
  if (family === 'debian') return version === undefined ? undefined : version >= 13
  if (family === 'ubuntu') return version === undefined ? undefined : version >= 25.04
  return undefined
}

/** The first Alpine with busybox 1.28, whose ash makes way. */
const ALPINE = 3.08

/**
 * Whether a shell makes way for the last command of a script by itself, as if `exec` stood in front of it.
 *
 * @param command how the last command of a script stands behind `-c`
 */
export function makesWay(
  interpreter: Interpreter | undefined,
  distro: Distro | undefined,
  command: { readonly isOnly: boolean; readonly isRedirected: boolean },
): boolean {
  // In lists bash does so since 5.1 alone, and not in each.
  if (interpreter === 'bash') return command.isOnly && !command.isRedirected
  const { id, version } = distro ?? {}
  if (interpreter !== 'ash') return false
  return id === 'alpine' ? (version ?? ALPINE) >= ALPINE : id === 'busybox' && version === undefined
}

/** Whether a distribution's own images have /bin/bash. */
export function hasBash(distro: Distro | undefined): boolean {
  return distro !== undefined && ['debian', 'ubuntu', 'rpm', 'suse', 'arch'].includes(distro.family)
}
