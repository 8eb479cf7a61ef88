// Calls of package managers in texts that are no script here: what a container starts, a script that a heredoc writes, a list of words.

import { isFrontEnd } from '../../knowledge/packages/apt-front-ends.ts'

/** Words as every language writes them: `["apt-get", "-y", "install"]`, `apt-get -y install`; comments of a line left out. */
function linesOf(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .map((line) => line.split(/[^\w.+-]+/).filter((word) => word !== ''))
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

/** Whether a text calls apt before it has fetched lists. */
export function readsLists(text: string): boolean {
  const verb = firstVerb(text, APT)
  if (verb !== undefined) return verb !== 'update'
  return linesOf(text).some((words) => words.some((word, i) => isFrontEnd(word, words.slice(i + 1))))
}

const INSTALLING = ['install', 'upgrade', 'dist-upgrade', 'build-dep', 'satisfy']

/** Whether a text says in so many words that apt is to install something. */
export function saysInstall(text: string): boolean {
  return INSTALLING.includes(firstVerb(text, APT) ?? '')
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
