// Calls of package managers in texts that are no script here: what a container starts, a script that a heredoc writes, a list of words.

import { isFrontEnd } from '../../knowledge/packages/apt-front-ends.ts'

/** Words as every language writes them: `["apt-get", "-y", "install"]`, `apt-get -y install`; comments of a line left out. */
function linesOf(text: string): readonly (readonly string[])[] {
  return (
    text
      // What a variable stands for where it is not set is a word, too.
      .replace(/\$\{\w+:?[-=+]/g, ' ')
      .split('\n')
      .filter((line) => !line.trimStart().startsWith('#'))
      .map((line) => line.split(/[^\w.+-]+/).filter((word) => word !== ''))
  )
}

/** The verb behind the first word that names one of the programs; '' where none is said, `undefined` where no program is. */
function firstVerb(text: string, programs: ReadonlySet<string>): string | undefined {
  for (const words of linesOf(text)) {
    const at = words.findIndex((word) => programs.has(word))
    if (at >= 0) return words.slice(at + 1).find((word) => !word.startsWith('-')) ?? ''
  }
  return undefined
}

const APT = new Set(['apt', 'apt-get', 'aptitude'])

const FETCHING_LISTS = 'update'
const INSTALLING = new Set(['install', 'reinstall', 'upgrade', 'dist-upgrade', 'full-upgrade', 'build-dep', 'satisfy'])
const OTHER_VERBS = new Set(
  'remove purge autoremove autopurge download source changelog search show policy list madison depends clean autoclean'.split(
    ' ',
  ),
)

/** So many words behind its name a verb is still looked for. */
const MOST_BETWEEN = 8

/** The first verb of apt that stands behind its name; '' where apt-get is called and none is written there, `undefined` where no call is. */
function firstVerbOfApt(text: string): string | undefined {
  for (const words of linesOf(text)) {
    const at = words.findIndex((word) => APT.has(word))
    if (at < 0) continue
    // Options and their values stand between.
    const verb = words
      .slice(at + 1, at + 1 + MOST_BETWEEN)
      .find((word) => word === FETCHING_LISTS || INSTALLING.has(word) || OTHER_VERBS.has(word))
    // `apt` is a word of English, too.
    if (verb !== undefined || words[at] !== 'apt') return verb ?? ''
  }
  return undefined
}

/** Whether a text calls apt before it has fetched lists. */
export function readsLists(text: string): boolean {
  const verb = firstVerbOfApt(text)
  if (verb !== undefined) return verb !== FETCHING_LISTS && !verb.endsWith('clean')
  return linesOf(text).some((words) => words.some((word, i) => isFrontEnd(word, words.slice(i + 1))))
}

/** Whether a text says in so many words that apt is to install something. */
export function saysInstall(text: string): boolean {
  return INSTALLING.has(firstVerbOfApt(text) ?? '')
}

const APK = new Set(['apk'])

/** What fetches nothing, and finds nothing where no index is. */
const LOOKING = ['search', 'list', 'policy', 'info', 'fetch', 'version', 'dot']

const FETCHING = ['-U', '--update', '--update-cache', '--no-cache']

/** Whether a text calls apk before it has fetched an index; `fetching`: one that finds none fetches it to install. */
export function readsIndexOfApk(text: string, fetching: boolean): boolean {
  const verb = firstVerb(text, APK)
  if (verb === undefined || verb === 'update') return false
  if (linesOf(text).some((words) => words.some((word) => FETCHING.includes(word)))) return false
  return LOOKING.includes(verb) || !fetching
}
