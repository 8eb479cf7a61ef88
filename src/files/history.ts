// How often paths changed, from git's history; read once a repository, when it is first asked for.

import { askNow } from './git.ts'

/** So many commits are looked at, the newest. */
const MOST_COMMITS = 5_000

const known = new Map<string, ReadonlyMap<string, number> | undefined>()

/**
 * In how many commits each path changed, or something below it, by the path from the repository's top.
 *
 * @param repository absolute, its top
 * @param onRead told before git is asked, which may take its time
 * @returns `undefined` when git does not answer, or there is no commit
 */
export function historyOf(repository: string, onRead: () => void = () => {}): ReadonlyMap<string, number> | undefined {
  if (!known.has(repository)) {
    onRead()
    known.set(repository, readHistory(repository))
  }
  return known.get(repository)
}

function readHistory(repository: string): ReadonlyMap<string, number> | undefined {
  const log = ['log', '-z', '--format=%x01', '--name-only', '--no-renames', '--no-ext-diff', '--no-textconv']
  const out = askNow(repository, [...log, `--max-count=${MOST_COMMITS}`])
  // A shallow clone has one commit in which everything changed: no history to speak of.
  if (out === undefined) return undefined
  const commits = out.split('\u0001').slice(1)
  if (commits.length < 2) return undefined
  const counts = new Map<string, number>()
  for (const commit of commits) {
    const touched = new Set<string>()
    for (const name of commit.split('\0')) {
      const path = name.replace(/^\n/, '')
      if (path === '') continue
      touched.add('')
      for (let at = path; at !== ''; at = at.includes('/') ? at.slice(0, at.lastIndexOf('/')) : '') touched.add(at)
    }
    for (const path of touched) counts.set(path, (counts.get(path) ?? 0) + 1)
  }
  return counts
}
