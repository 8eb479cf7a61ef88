// Asks git, and lets it run nothing that a repository names: its configuration is not ours.

import { execFile, spawnSync } from 'node:child_process'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'

/** For questions: no hook, no program of the repository, no network, no lock. */
const CAREFUL = [
  '--no-pager',
  '--no-optional-locks',
  ...[
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.attributesFile=/dev/null',
    'log.showSignature=false',
    'protocol.allow=never',
  ].flatMap((setting) => ['-c', setting]),
]

/** What git said, or why it did not. */
export type Answer = { readonly out: string; readonly reason?: undefined } | { readonly reason: string }

const OUTPUT = { encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 } as const

/** So long may git keep those who cannot do anything else meanwhile. */
const LONGEST_MS = 30_000

/** Runs git in a folder, as the user would: hooks and signing run. */
export function git(folder: string, args: readonly string[]): Promise<Answer> {
  return new Promise((resolve) => {
    execFile('git', ['-C', folder, ...args], OUTPUT, (error, out, err) => {
      if (error === null) resolve({ out })
      else if (error.code === 'ENOENT') resolve({ reason: 'git is not installed' })
      else {
        // A hook may say why on either stream, or nothing at all.
        const [said = ''] = (err.trim() || out.trim()).split('\n')
        resolve({ reason: said.replace(/^fatal: /, '') || `it ended with ${error.code ?? error.signal}` })
      }
    })
  })
}

/** Asks git something in a folder. */
export function ask(folder: string, question: readonly string[]): Promise<Answer> {
  return git(folder, [...CAREFUL, ...question])
}

/** The same for those who cannot wait; `undefined` when git does not answer. */
export function askNow(folder: string, question: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-C', folder, ...CAREFUL, ...question], {
    ...OUTPUT,
    timeout: LONGEST_MS,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return status === 0 ? stdout : undefined
}

/** Files by their absolute paths without links, or why they are not known. */
export type Files = { readonly files: ReadonlySet<string>; readonly reason?: undefined } | { readonly reason: string }

/**
 * The files of the working tree that differ from where the branch left `ref`: changed, added, or not tracked yet.
 *
 * @param ref a revision; HEAD when there is none, so that only what is not committed counts
 */
export async function changedSince(folder: string, ref = 'HEAD'): Promise<Files> {
  const top = await topOf(folder)
  if (top.reason !== undefined) return top
  const commit = await resolved(folder, ref)
  if (commit === undefined) {
    return ref === 'HEAD'
      ? { reason: 'there is no commit yet to compare with; --staged takes what the first one will hold' }
      : { reason: `git knows no revision ${ref}; check its name, or fetch it: a shallow clone may lack it` }
  }
  const base = await ask(folder, ['merge-base', commit, 'HEAD'])
  if (base.reason !== undefined && (await isShallow(folder)))
    return {
      reason: `this is a shallow clone, which does not know where HEAD left ${ref}: fetch more of it, with fetch-depth: 0 or git fetch --unshallow`,
    }
  // Two histories that share nothing: the revision itself is what there is to compare with.
  const from = base.reason === undefined ? base.out.trim() : commit
  const filters = await withoutFilters(folder)
  if (typeof filters === 'string') return { reason: filters }
  return namesOf(folder, [
    [...filters, 'diff', ...NAMES, from, '--'],
    ['ls-files', '-z', '--others', '--exclude-standard', '--full-name', ':/'],
  ])
}

/** The files that the next commit holds in another version than the last. */
export function staged(folder: string): Promise<Files> {
  return namesOf(folder, [['diff', '--cached', ...NAMES, '--']])
}

/** Of submodules nothing is asked: git would run in them, by their configuration. */
const NAMES = ['--name-only', '-z', '--no-renames', '--no-ext-diff', '--ignore-submodules=all', '--diff-filter=d']

/** More filters than anybody has: a command line has an end. */
const MOST_FILTERS = 500

/**
 * Settings by which no filter runs that the configuration names (`filter.NAME.clean`): git gives a file to it to see
 * whether it has changed. What a filter would make equal then counts as changed.
 *
 * @returns why there are none, where a name cannot be set on the command line
 */
async function withoutFilters(folder: string): Promise<readonly string[] | string> {
  const answer = await ask(folder, ['config', '-z', '--name-only', '--get-regexp', '^filter\\.'])
  // Git ends with 1 where nothing matches.
  if (answer.reason !== undefined) return []
  const names = new Set(answer.out.split('\0').flatMap((key) => /^filter\.(.*)\.[^.]+$/s.exec(key)?.[1] ?? []))
  const odd = [...names].find((name) => name.includes('='))
  if (odd !== undefined)
    return `the filter ${JSON.stringify(odd)} cannot be kept from running; name the files themselves`
  if (names.size > MOST_FILTERS) return `git's configuration has ${names.size} filters; name the files themselves`
  return [...names].flatMap((name) =>
    ['clean=', 'process=', 'required=false'].flatMap((setting) => ['-c', `filter.${name}.${setting}`]),
  )
}

/** Whether a clone knows the last commits alone. */
async function isShallow(folder: string): Promise<boolean> {
  const answer = await ask(folder, ['rev-parse', '--is-shallow-repository'])
  return answer.reason === undefined && answer.out.trim() === 'true'
}

/** The commit that a revision names. */
export async function resolved(folder: string, ref: string): Promise<string | undefined> {
  const answer = await ask(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
  return answer.reason === undefined ? answer.out.trim() : undefined
}

/**
 * What differs from the last commit, or is not tracked, a line each; empty for a clean tree. For those who commit then:
 * the filters run, as they will.
 */
export async function statusOf(folder: string): Promise<Answer> {
  return ask(folder, ['status', '--porcelain', '--untracked-files=normal', '--ignore-submodules=dirty'])
}

async function namesOf(folder: string, questions: readonly (readonly string[])[]): Promise<Files> {
  const top = await topOf(folder)
  if (top.reason !== undefined) return top
  const root = await realpath(top.out)
  const files = new Set<string>()
  for (const question of questions) {
    const answer = await ask(root, question)
    if (answer.reason !== undefined) return answer
    for (const name of answer.out.split('\0')) if (name !== '') files.add(join(root, name))
  }
  return { files }
}

/** The top of the working tree. */
async function topOf(folder: string): Promise<Answer> {
  const top = await ask(folder, ['rev-parse', '--show-toplevel'])
  return top.reason === undefined ? { out: top.out.replace(/\n$/, '') } : top
}
