// Programs that run a file or a text that they are given, and programs that run another program.

import { startedBy, startsAnother } from './starters.ts'

const SHELLS = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'fish', 'tcsh'])

/** Whether a program is a shell, or a builtin that runs a file or a text as one. */
export function runsShellText(name: string): boolean {
  return SHELLS.has(name) || name === 'source' || name === '.' || name === 'eval'
}

/** Others that run a program, with their options that take the next word: their --help of Debian 12. */
const RUNNERS: Readonly<Record<string, readonly string[]>> = {
  catchsegv: [],
  'dbus-launch': [],
  'ssh-agent': ['-E', '-O', '-P', '-a', '-t'],
  strace: ['-E', '-I', '-O', '-P', '-S', '-U', '-X', '-a', '-b', '-e', '-o', '-p', '-s', '-u'],
  valgrind: [],
  watch: ['-n', '-q', '--equexit', '--interval'],
}

/** Whether a program runs the one that it is given, and nothing of its own. `command -v` only asks for one. */
export function isRunner(name: string): boolean {
  return Object.hasOwn(RUNNERS, name) || (startsAnother(name) && name !== 'command')
}

/** Tools whose subcommand runs a program: `poetry run python x.py`. */
const RUN_VERBS: Readonly<Record<string, readonly string[]>> = {
  poetry: ['run'],
  pipenv: ['run'],
  pdm: ['run'],
  uv: ['run'],
  hatch: ['run'],
  bundle: ['exec'],
  rbenv: ['exec'],
  pyenv: ['exec'],
  nvm: ['exec'],
  conda: ['run'],
  mamba: ['run'],
  micromamba: ['run'],
}

/** Their options that take the next word: `conda run -n app python x.py`, `uv run --with x y`. */
const VALUED_BEHIND_RUN = [
  ...['-n', '--name', '-p', '--prefix', '--cwd', '--project', '--directory', '--python', '--package', '--env-file'],
  ...['--with', '--with-requirements', '--extra', '--group', '--only-group'],
]

/** The index of the program that a runner runs among its arguments; `undefined` for another program, and where it is not known. */
export function runnerOffset(name: string, args: readonly string[]): number | undefined {
  const verbs = Object.hasOwn(RUN_VERBS, name) ? RUN_VERBS[name] : undefined
  if (verbs !== undefined) return verbs.includes(args[0] ?? '') ? programAt(args, 1, VALUED_BEHIND_RUN) : undefined
  if (Object.hasOwn(RUNNERS, name)) return programAt(args, 0, RUNNERS[name]!)
  const started = startedBy([name, ...args])?.words ?? []
  const at = args.length - started.length
  return started.length > 0 && args[at] === started[0] ? at : undefined
}

function programAt(args: readonly string[], from: number, valued: readonly string[]): number | undefined {
  const at = args.findIndex(
    (word, i) => i >= from && !word.startsWith('-') && !word.includes('=') && !valued.includes(args[i - 1] ?? ''),
  )
  return at < 0 ? undefined : at
}

/** Tools that run what a file of the project says under a name. */
const TARGETED = new Set(
  'make gmake rake ant gulp grunt just task invoke inv fab mage tox nox thor cake jake npm yarn pnpm bun composer deno'.split(
    ' ',
  ),
)

/** Of these the verb comes first: `npm run build`. */
const WITH_VERB: Readonly<Record<string, readonly string[]>> = {
  npm: ['run', 'run-script'],
  yarn: ['run'],
  pnpm: ['run'],
  bun: ['run'],
  composer: ['run', 'run-script'],
  deno: ['task'],
}

/** In the names of targets: those that may install what a distribution has. */
const INSTALLING = [
  'deps',
  'depend',
  'setup',
  'bootstrap',
  'prereq',
  'provision',
  'requirements',
  'apt-',
  'apt_',
  'sysdep',
]

const INSTALLING_ALONE = new Set(['dep', 'apt', 'system', 'packages', 'debs', 'prepare', 'env', 'tools', 'sysinstall'])

/** The target of a build tool that may install packages; `undefined` where there is none. */
export function installingTarget(name: string, args: readonly string[]): string | undefined {
  if (!TARGETED.has(name)) return undefined
  const verbs = Object.hasOwn(WITH_VERB, name) ? WITH_VERB[name] : undefined
  if (verbs !== undefined && !verbs.includes(args[0] ?? '')) return undefined
  return args.find((word) => {
    const lower = word.toLowerCase()
    if (word.startsWith('-') || word.includes('=') || word.includes('/') || lower.startsWith('db:')) return false
    return INSTALLING_ALONE.has(lower) || INSTALLING.some((part) => lower.includes(part))
  })
}

/** The word by which a program is asked to install something, which may be packages of the system; `undefined` where none is. */
export function installingVerb(args: readonly string[]): string | undefined {
  const verb = args.find((word) => !word.startsWith('-'))
  if (verb === undefined || verb.includes('/') || verb.includes('.')) return undefined
  return verb === 'install' || INSTALLING.some((part) => verb.includes(part)) ? verb : undefined
}

/** Whether a program is one that runs what a file of the project says. */
export function isBuildTool(name: string): boolean {
  return TARGETED.has(name)
}
