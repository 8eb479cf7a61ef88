// Asks git, and lets it run nothing that a repository names: its configuration is not ours.

import { execFile } from 'node:child_process'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'

/** For questions: no hook, no program of the repository, no network, no lock. */
export const CAREFUL = [
  '--no-pager',
  '--no-optional-locks',
  ...[
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.attributesFile=/dev/null',
    'protocol.allow=never',
  ].flatMap((setting) => ['-c', setting]),
]

/** What git said, or why it did not. */
export type Answer = { readonly out: string; readonly reason?: undefined } | { readonly reason: string }

/** Runs git in a folder. */
export function git(folder: string, args: readonly string[]): Promise<Answer> {
  return new Promise((resolve) => {
    const options = { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 } as const
    execFile('git', ['-C', folder, ...args], options, (error, out, err) => {
      if (error === null) resolve({ out })
      else if (error.code === 'ENOENT') resolve({ reason: 'git is not installed' })
      else resolve({ reason: err.trim().split('\n')[0] || error.message })
    })
  })
}

/** Files by their absolute paths without links, or why they are not known. */
export type Files = { readonly files: ReadonlySet<string>; readonly reason?: undefined } | { readonly reason: string }

/**
 * The files of the working tree that differ from where the branch left `ref`: changed, added, or not tracked yet.
 *
 * @param ref a revision; HEAD when there is none, so that only what is not committed counts
 */
export async function changedSince(folder: string, ref = 'HEAD'): Promise<Files> {
  const commit = await resolved(folder, ref)
  if (commit === undefined) return { reason: `git knows no revision ${ref}` }
  const base = await git(folder, [...CAREFUL, 'merge-base', commit, 'HEAD'])
  // Two histories that share nothing: the revision itself is what there is to compare with.
  const from = base.reason === undefined ? base.out.trim() : commit
  return namesOf(folder, [
    ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--diff-filter=d', from, '--'],
    ['ls-files', '-z', '--others', '--exclude-standard', '--full-name', ':/'],
  ])
}

/** The files that the next commit holds in another version than the last. */
export function staged(folder: string): Promise<Files> {
  return namesOf(folder, [
    ['diff', '--cached', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--diff-filter=d', '--'],
  ])
}

/** The commit that a revision names. */
export async function resolved(folder: string, ref: string): Promise<string | undefined> {
  const answer = await git(folder, [
    ...CAREFUL,
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ])
  return answer.reason === undefined ? answer.out.trim() : undefined
}

/** What differs from the last commit, or is not tracked, a line each; empty for a clean tree. */
export async function statusOf(folder: string): Promise<Answer> {
  return git(folder, [...CAREFUL, 'status', '--porcelain', '--untracked-files=normal'])
}

async function namesOf(folder: string, questions: readonly (readonly string[])[]): Promise<Files> {
  const top = await git(folder, [...CAREFUL, 'rev-parse', '--show-toplevel'])
  if (top.reason !== undefined) return top
  const root = await realpath(top.out.replace(/\n$/, ''))
  const files = new Set<string>()
  for (const question of questions) {
    const answer = await git(root, [...CAREFUL, ...question])
    if (answer.reason !== undefined) return answer
    for (const name of answer.out.split('\0')) if (name !== '') files.add(join(root, name))
  }
  return { files }
}
