// What of a script outlives it where another one is put behind it: a shell in the place of another, programs that a shell remembers, daemons.

import { nameOf } from '../model/paths.ts'
import type { Script } from '../model/script.ts'
import type { Command, Word } from '../model/shell.ts'

/** `ln -sf /bin/bash /bin/sh`: the next RUN gets the new shell, the rest of this one does not. */
export function replacesShell({ commands, shell }: Script): boolean {
  const path = `bin/${shell.name}`
  return commands.some(
    ({ name = '', words, redirects }) =>
      (!SETS_LOGIN_SHELL.has(name) &&
        words.slice(1).some(({ text }) => text.endsWith(path) || text.endsWith(`${path}"`) || text === 'dash')) ||
      putsShell(name, words.slice(1)) ||
      redirects.some(({ target }) => target?.text.endsWith(path) === true),
  )
}

const PUTTING = new Set(['ln', 'mv', 'cp', 'install', 'busybox'])

const SHELLS = ['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh']

/** `ln -sf bash sh`, `ln -sf -t /bin /opt/sh`, `ln -sf /bin/bash $S`: whether a shell comes to lie where one may lie by its name. */
function putsShell(program: string, args: readonly Word[]): boolean {
  if (!PUTTING.has(nameOf(program))) return false
  const operands = args.map(({ value, text }) => (value ?? text).replace(/[)"'`]+$/, ''))
  const isShell = (operand: string): boolean => SHELLS.includes(nameOf(operand).trim().split(' ').at(-1)!)
  if (!operands.some(isShell)) return false
  const last = args.at(-1)
  const target = last?.value
  // `ln -s /bin/bash /opt/shell`: under a name of its own.
  const isElsewhere = target?.startsWith('/') === true && !isShell(target) && !target.replace(/\/$/, '').endsWith('bin')
  return (
    !isElsewhere || operands.some((operand) => operand.startsWith('-t') || operand.startsWith('--target-directory'))
  )
}

/** The shell that they name is written down for who logs in: a RUN is run by that of SHELL. */
const SETS_LOGIN_SHELL = new Set(['useradd', 'adduser', 'usermod', 'chsh'])

/** Installs of managers that bring programs beside those of the system: `pip install --upgrade pip`, `npm install -g npm@9`. */
const BRINGING = new Set([
  'pip',
  'pip2',
  'pip3',
  'npm',
  'gem',
  'yarn',
  'pnpm',
  'cpan',
  'cpanm',
  'python',
  'python3',
  'conda',
  'make',
  'ninja',
  'cmake',
])

/** Whether the first script calls a program that it installs anew, and the second calls it too. */
export function isInstalledAnew(first: Script, second: Script): boolean {
  const plain = (name: string): string => name.replace(/[\d.]+$/, '')
  const again = new Set(second.commands.flatMap(({ name }) => (name === undefined ? [] : [plain(name)])))
  const shared = new Set(
    first.commands.flatMap(({ name }) => (name !== undefined && again.has(plain(name)) ? [plain(name)] : [])),
  )
  return first.commands.some(({ name = '', words }) => {
    const args = words.slice(1).map(({ value, text }) => value ?? text)
    if (
      !BRINGING.has(name) ||
      !args.some((one) => one.includes('install') || one === 'add' || one === 'i' || one === 'update')
    )
      return false
    // Of sources the folder says what they are of: `make -C cmake-3.28 install`.
    const said =
      name === 'make' || name === 'ninja' || name === 'cmake'
        ? first.commands.flatMap(({ words: all }) => all.slice(1).map(({ text }) => text))
        : args
    return [...shared].some(
      (program) =>
        program !== 'make' &&
        program.length > 2 &&
        said.some((one) => plain(nameOf(one).split(/[@=<>~-]/, 1)[0]!) === program),
    )
  })
}

const STARTERS = new Set([
  'service',
  'systemctl',
  'rc-service',
  'invoke-rc.d',
  'pg_ctl',
  'pg_ctlcluster',
  'start-stop-daemon',
])

/** Servers that leave the foreground by themselves. */
const DAEMONS = new Set([
  'nginx',
  'httpd',
  'apachectl',
  'apache2ctl',
  'mongod',
  'memcached',
  'sshd',
  'crond',
  'cron',
  'dbus-daemon',
  'Xvfb',
  'redis-server',
])

/** Whether a command starts what runs on behind it: the end of its RUN ends that too. */
export function startsDaemon({ name = '', words }: Pick<Command, 'name' | 'words'>): boolean {
  const args = words.slice(1).map(({ value, text }) => value ?? text)
  if (STARTERS.has(name) || words[0]?.text.startsWith('/etc/init.d/') === true)
    return args.some((one) => one === 'start' || one === 'restart' || one === '--start')
  return DAEMONS.has(name) && !args.some((one) => STAYING.test(one))
}

/** What tells, tests or stops, and what keeps a server in the foreground. */
const STAYING = /^-[a-zA-Z]*[vVtTh?]|^--?(?:version|help|test|configtest)|^(?:configtest|stop)$|daemon off|FOREGROUND/

/** A shell remembers where it found a program: one that the first script ran and then puts elsewhere. */
export function sharedProgramMoved(first: Script, second: Script): boolean {
  const names = new Set(second.commands.map(({ name }) => name))
  return first.commands.some(
    ({ name }) =>
      name !== undefined &&
      names.has(name) &&
      first.commands.some(({ words }) => words.slice(1).some(({ text }) => text.endsWith(`bin/${name}`))),
  )
}
