// How npm, yarn, pnpm and bun are told to install a project: verbs and options.

import type { Command } from '../../dockerfile/model/shell.ts'
import { set } from './project.ts'

export type Tool = 'npm' | 'yarn' | 'pnpm' | 'bun'

export const TOOLS: ReadonlySet<string> = new Set<Tool>(['npm', 'yarn', 'pnpm', 'bun'])

/** Verbs that install a project. */
export const VERBS: Readonly<Record<Tool, ReadonlySet<string>>> = {
  npm: set('ci clean-install ic install-clean install i'),
  yarn: set('install'),
  pnpm: set('install i'),
  bun: set('install i ci'),
}

/** `pnpm fetch` installs from a lock file alone what an install behind it needs. */
export function isFetch({ name, words }: Command): boolean {
  return name === 'pnpm' && words[1]?.value === 'fetch'
}

/** Their options, as far as they say nothing of files of the project. */
export const GRAMMARS = {
  npm: {
    flags: set(
      '--ignore-scripts --no-audit --audit=false --audit --no-fund --fund=false --no-progress --progress=false',
      '--no-optional --legacy-peer-deps --force -f --unsafe-perm --unsafe-perm=true --prefer-offline --offline',
      '--silent --quiet --verbose -s -q -d --production --no-update-notifier',
      '--foreground-scripts --engine-strict --prod --strict-peer-deps --no-bin-links --no-color --color --no-save',
    ),
    valued: set(
      '--registry --maxsockets --fetch-timeout --fetch-retries --network-timeout --omit --include --only --loglevel',
    ),
  },
  yarn: {
    flags: set(
      '--frozen-lockfile --pure-lockfile --immutable --immutable-cache --ignore-scripts --production --prod',
      '--non-interactive --no-progress --silent -s --verbose --ignore-engines --ignore-optional --ignore-platform',
      '--prefer-offline --offline --check-files --no-bin-links --inline-builds --no-cache --production=true',
      '--production=false',
    ),
    valued: set('--network-timeout --network-concurrency --registry --mode'),
  },
  pnpm: {
    flags: set(
      '--frozen-lockfile --ignore-scripts --prod -P --production --no-optional --offline --prefer-offline --silent -s',
      '-r --recursive --shamefully-hoist --strict-peer-dependencies --no-strict-peer-dependencies --force',
    ),
    valued: set('--network-concurrency --child-concurrency --reporter'),
  },
  bun: {
    flags: set('--frozen-lockfile --ignore-scripts --production -p --no-progress --silent --verbose --no-cache'),
    valued: set('--omit'),
  },
} as const

/** Options that keep the lock file as it is. */
export const FROZEN: Readonly<Record<Tool, readonly string[]>> = {
  npm: [],
  yarn: ['--frozen-lockfile', '--pure-lockfile', '--immutable'],
  pnpm: ['--frozen-lockfile'],
  bun: ['--frozen-lockfile'],
}
