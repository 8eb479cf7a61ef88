// Whether two scripts have to do with each other: they name the same files, the same user, or what one of them installs.

import { isWithin, nameOf, parentOf } from '../../src/dockerfile/model/paths.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import type { Command, Word } from '../../src/dockerfile/model/shell.ts'
import { isOfSystem } from '../../src/knowledge/images/system-folders.ts'
import { hasAsItsOwn } from '../../src/knowledge/packages/belongings.ts'
import { callOf } from '../../src/knowledge/packages/managers.ts'

interface About {
  readonly subjects: readonly string[]
  readonly packages: readonly string[]
}

/** Each RUN of a row is held against all in front of it. */
const known = new WeakMap<Script, About>()

function aboutOf(script: Script): About {
  let about = known.get(script)
  if (about === undefined) {
    about = { subjects: [...new Set(subjectsIn(script))], packages: [...new Set(script.commands.flatMap(packagesIn))] }
    known.set(script, about)
  }
  return about
}

/** Whether a script goes on with what another one is about. */
export function areRelated(first: Script, second: Script): boolean {
  const { subjects, packages } = aboutOf(first)
  const others = aboutOf(second).subjects
  return (
    others.some((subject) => subjects.some((other) => areOne(subject, other)) || isOfPackage(subject, packages)) ||
    second.commands.some(({ name }) => name !== undefined && isFromPackage(name, packages))
  )
}

/** `a2enmod` comes with apache2, `git config` with git. */
function isFromPackage(program: string, packages: readonly string[]): boolean {
  return packages.some((name) => hasAsItsOwn(name, program) || name === program || name.startsWith(`${program}-`))
}

/** `/var/run/sshd` is of openssh-server, `/etc/sudoers` of sudo, `/usr/bin/python3` of python3-pip. */
function isOfPackage(subject: string, packages: readonly string[]): boolean {
  return packages.some((name) => hasAsItsOwn(name, subject) || isProgramOf(name, subject) || sharesName(name, subject))
}

/** A program that is called as the package is, but for a version or what comes along. */
function isProgramOf(name: string, subject: string): boolean {
  const program = nameOf(subject)
  if (!subject.includes('/bin/') && !subject.includes('/sbin/')) return false
  return program === name || (name.startsWith(program) && /^[-\d.]/.test(name.slice(program.length)))
}

function sharesName(name: string, subject: string): boolean {
  const parts = name.split(/[^A-Za-z0-9]+/).filter((part) => part.length > 2 && !VAGUE.has(part))
  return subject.split(/[^A-Za-z0-9]+/).some((part) => {
    const stem = part.replace(/d$/, '')
    return stem.length > 2 && !VAGUE.has(part) && parts.some((one) => one.includes(stem) || stem === `${one}s`)
  })
}

/** The paths, users and groups that a script is about. */
function subjectsIn({ commands }: Script): readonly string[] {
  const isPassword = commands.some(({ name }) => name === 'chpasswd')
  return commands.flatMap((command) => {
    if (callOf(command) !== undefined) return []
    const words = SAYING.has(command.name ?? '') && !isPassword ? [] : named(command)
    const targets = command.redirects.flatMap(({ target }) => target ?? [])
    return [...words, ...targets].flatMap(({ text }) => subjectsOf(text)).filter((subject) => !COMMON.has(subject))
  })
}

/** Programs whose words are what they say. */
const SAYING = new Set(['echo', 'printf'])

function named({ words }: Command): readonly Word[] {
  return words.slice(1).filter(({ text }) => !text.startsWith('-'))
}

/** `"app:app"` names twice the same; an expression of sed's, a mode and a number name nothing. */
function subjectsOf(text: string): readonly string[] {
  const plain = text.replace(/^["']|["']$/g, '').replace(/(.)\/+$/, '$1')
  if (plain.includes('://')) return [nameOf(plain)]
  const home = /^\/home\/([^/]+)/.exec(plain)
  if (home !== null) return [plain, home[1]!]
  if (/^[/~$][^\s]*$/.test(plain)) return [plain]
  return plain.split(':').filter((part) => /^[A-Za-z_][\w./-]+$/.test(part))
}

const COMMON = new Set(['root', 'wheel', 'sudo', 'www-data', 'true', 'a+x', '/dev/null', '/dev/stdout', '/dev/stderr'])

/** The names of the packages that a command installs. */
function packagesIn(command: Command): readonly string[] {
  const call = callOf(command)
  if (call === undefined || !['install', 'add', 'in'].includes(call.verb)) return []
  return call.operands.flatMap(({ value = '' }) => value.split(/[=<>~@]/, 1)[0]!)
}

/** What many packages have in their names. */
const VAGUE = new Set(
  [
    'lib dev devel common core data server client tools utils util doc all base extra full bin sbin build builder default defaults app',
    'python python2 python3 perl php ruby java etc var run usr opt log tmp home local share src conf set add gen',
  ].flatMap((line) => line.split(' ')),
)

function areOne(a: string, b: string): boolean {
  if (a === b) return true
  const [inner, outer] = a.length > b.length ? [a, b] : [b, a]
  if (isWithin(inner, outer)) return !isOfAll(outer)
  if (!a.includes('/') || !b.includes('/')) return nameOf(a) === nameOf(b)
  const parent = parentOf(a)
  return parent === parentOf(b) && !isOfAll(parent)
}

/** A folder that everything lies in. */
function isOfAll(path: string): boolean {
  if (path === '/') return true
  return path.split('/').length < 3 ? isOfSystem(path) || path === '/srv' : OF_ALL.has(path)
}

const OF_ALL = new Set(
  [
    '/etc/apt /etc/init.d /etc/profile.d /etc/default /usr/bin /usr/sbin /usr/lib /usr/local /usr/local/bin /usr/local/lib',
    '/usr/local/sbin /usr/local/share /usr/share /usr/include /usr/src /var/lib /var/log /var/run /var/cache /var/www /opt/bin',
  ].flatMap((line) => line.split(' ')),
)
