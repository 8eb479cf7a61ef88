// Commands that work the same before a project's sources are there: they install by name, configure a tool, or clean up.

import { resolve } from '../../dockerfile/model/paths.ts'
import type { Script } from '../../dockerfile/model/script.ts'
import type { Command, Word } from '../../dockerfile/model/shell.ts'
import { expand } from '../../dockerfile/read/variables.ts'
import { CACHES } from '../../knowledge/packages/caches.ts'
import { callOf } from '../../knowledge/packages/managers.ts'
import { isByName } from './installs-by-name.ts'
import { join, type Project, set } from './project.ts'

/** Commands that show something, or do nothing. */
const SHOWING = new Set('true : echo ls pwd id whoami date uname env printenv'.split(' '))

/** Whether a RUN leaves nothing: it shows something, or sets variables of its own shell, which ends with it. */
export function leavesNothing({ commands, list }: Script): boolean {
  return list.every(({ background }) => !background) && commands.length > 0 && commands.every(isIdle)
}

function isIdle(command: Command): boolean {
  const { name = '', words, wrapper } = command
  const operands = words.slice(1)
  if (wrapper.length > 0 || !hasPlainOutput(command)) return false
  if (operands.some(({ value }) => value === undefined)) return false
  if (name === 'export') return operands.every(({ value }) => /^\w+=/.test(value!))
  // `ls src` fails where that is not there; `env` with a word starts a program.
  if (name === 'ls') return operands.every(isOption)
  return SHOWING.has(name) && (name !== 'env' || operands.length === 0)
}

/** The value of a variable; `undefined` when it is not set, or not known. */
type Lookup = (name: string) => string | undefined

/** Whether a command neither reads nor writes what COPY brings of a project. */
export function isApart(command: Command, project: Project, variable: Lookup = () => undefined): boolean {
  const { name, words, assignments, wrapper } = command
  if (name === undefined || wrapper.length > 0 || assignments.some((one) => one !== 'DEBIAN_FRONTEND')) return false
  if (!hasPlainOutput(command)) return false
  const operands = words.slice(1)
  if (name === 'set') return operands.every(({ value }) => value !== undefined && /^-[eux]+$/.test(value))
  if (name === 'rm' || name === 'mkdir') return operands.every((word) => isOption(word) || isElsewhere(word, project))
  if (/^python[\d.]*$/.test(name) && operands[0]?.value === '-m' && operands[1]?.value === 'venv')
    return operands.slice(2).every((word) => isOption(word) || isFree(word.value ?? known(word, variable), project))
  if (operands.some(({ value, glob }) => value === undefined || glob)) return false
  if (SHOWING.has(name)) return isIdle(command)
  const texts = operands.map(({ value }) => value!)
  // Bundler writes its settings beside the Gemfile, where the sources may have some.
  if (name === 'bundle' && project.entry(join(project.folder ?? '', '.bundle')) !== undefined) return false
  if (isSetting(name, texts, project) || isEmptying(command)) return true
  const call = callOf(command)
  return call !== undefined && isByName(call, project)
}

/** Whether what a command writes goes to the terminal, or nowhere. */
export function hasPlainOutput({ redirects }: Command): boolean {
  return redirects.every(({ target }) => target?.value === '/dev/null' || /^\d$/.test(target?.value ?? ''))
}

function isOption({ value }: Word): boolean {
  return value?.startsWith('-') === true
}

/** An absolute path outside of the project, a pattern in such a folder, or one in the home folder. */
function isElsewhere({ value, text }: Word, project: Project): boolean {
  if (value === undefined) return false
  if (text.startsWith('~/') && !text.includes('..')) return true
  const folder = value.slice(0, value.search(/[*?[]|$/)).replace(/[^/]*$/, (last) => (/[*?[]/.test(value) ? '' : last))
  if (!folder.startsWith('/') || resolve('/', folder) === '/') return false
  return project.locate(folder) === undefined && !project.isBelow(folder)
}

/** What a word says with the variables put in that are known; a shell would cut one with blanks in it. */
function known({ text, glob }: Word, variable: Lookup): string | undefined {
  const value = glob ? undefined : expand(text, '\\', variable)
  return value === undefined || /\s/.test(value) ? undefined : value
}

/** A folder that is not among the project's own. */
function isFree(path: string | undefined, project: Project): boolean {
  if (path === undefined) return false
  const found = project.locate(path)
  return found === undefined || (found !== '' && project.entry(found) === undefined)
}

/** First words of commands that change a tool and no project. */
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  npm: ['config set', 'set'],
  // Not yarn's `config set`: that of Yarn 2 and later writes into the project.
  pnpm: ['config set'],
  pip: ['config set'],
  pip3: ['config set'],
  corepack: ['enable'],
  poetry: ['config', 'cache clear'],
  bundle: ['config'],
  mix: ['local.hex', 'local.rebar'],
  go: ['version', 'env'],
  node: ['--version', '-v'],
  composer: ['--version'],
}

/** Options that say where a setting goes, and may say that it is the project. */
const PLACES = ['--lo', '-L', '-w']

function isSetting(name: string, texts: readonly string[], project: Project): boolean {
  const rest = texts.join(' ')
  const starts = Object.hasOwn(SETTINGS, name) ? SETTINGS[name]! : []
  if (texts.some((text) => PLACES.some((place) => text.startsWith(place)))) return false
  // What a setting names is read by the installs behind it.
  if (project.mention(texts.at(-1) ?? '') !== undefined) return false
  // Without a version corepack asks package.json.
  if (name === 'corepack' && texts[0] === 'prepare') return texts.slice(1).some((text) => /^\w+@\w/.test(text))
  return starts.some((start) => rest === start || rest.startsWith(`${start} `))
}

/** Options that leave it at a tool's own cache. */
const OF_OWN_CACHE = set(
  '-f --force -y --yes --assumeyes -q -qq --quiet --silent --no-input --all -a --mirror -cache -modcache -testcache -fuzzcache',
)

function isEmptying(command: Command): boolean {
  const options = callOf(command)?.options ?? command.words.slice(1).filter(isOption)
  return options.every(({ value }) => OF_OWN_CACHE.has(value!)) && CACHES.some((cache) => cache.empties(command))
}
