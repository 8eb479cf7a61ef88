// Installs Alpine packages without keeping the package index in the layer.

import { countsOn, type KeptCache } from '../src/analysis/packages/kept-caches.ts'
import { unknownCode } from '../src/analysis/processes/unknown-code.ts'
import { onlyList, removeElements } from '../src/dockerfile/edit/removal.ts'
import { authoredLine } from '../src/dockerfile/model/authored.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../src/dockerfile/model/instruction.ts'
import { mounted } from '../src/dockerfile/model/mounts.ts'
import { removeWord, spanOf } from '../src/dockerfile/model/script.ts'
import type { Command } from '../src/dockerfile/model/shell.ts'
import type { Fix } from '../src/dockerfile/model/span.ts'
import { oldestRelease, type Release } from '../src/knowledge/images/releases.ts'
import { isFrontEnd } from '../src/knowledge/packages/apt-front-ends.ts'
import { type Call, callOf, hasOption, optionWords } from '../src/knowledge/packages/managers.ts'
import {
  addFlag,
  callsIn,
  isOffline,
  keeperOf,
  mayHoldOptions,
  nextLater,
  type Run,
  runs,
  saidBefore,
} from '../src/transform/runs.ts'
import type { Context, Transform } from '../src/transform/transform.ts'

const VERBS = new Set(['add', 'upgrade', 'fix'])

export default {
  name: 'apk-no-cache',
  summary: 'Install Alpine packages with --no-cache',
  phase: 'flags',
  safety: 'safe',
  aims: ['size', 'lint'],
  recommended: true,
  why: `\`apk add --no-cache\` reads a fresh index and keeps none: no \`apk update\` before it, no \`rm\` of the cache behind it,
and no index in the layer.`,
  leavesAlone: [
    'a call that says `--no-cache`, `--cache-dir`, `--no-network` or `--cache-max-age`',
    'a RUN with a mount over the cache, or one that links `/etc/apk/cache`',
    'a cache that something counts on: `rm` without `-f`, which fails where nothing is',
    'Alpine before 3.3, whose apk does not know the flag',
    '`apk upgrade` and `apk fix` that nobody fetches an index for, under an apk that does not do so by itself: they upgrade nothing today',
    'an index that something later may read: `apk search`, or code that is not known or a CMD under an apk that does not fetch it by itself',
    'the RUN of an ONBUILD',
  ],
  rules: ['hadolint/DL3019'],
  references: ['https://gitlab.alpinelinux.org/alpine/apk-tools/-/blob/master/doc/apk.8.scd'],
  apply(dockerfile, context) {
    return dockerfile.edit(
      runs(dockerfile, context).flatMap((run) => {
        const calls = callsIn(run, 'apk')
        if (calls.length === 0 || run.onbuild || isOffline(run.instruction)) return []
        const apk = oldestRelease(context.image(run.stage))
        if (isOld(apk)) return []
        if (
          mounted(run.instruction, '/var/cache/apk', '/etc/apk/cache') ||
          saidBefore(dockerfile, run, '/etc/apk/cache')
        )
          return []
        if (!fetchesIndex(apk) && (upgradesNothing(calls) || isReadAtRunTime(dockerfile, run))) return []
        const reader = fetchesIndex(apk) ? undefined : readerBehind(dockerfile, run, false)
        if (reader !== undefined) {
          if (calls.some((call) => VERBS.has(call.verb) && caches(call))) context.decline(run.instruction.span, reader)
          return []
        }
        const caching = calls.filter((call) => VERBS.has(call.verb) && caches(call))
        const fixes = caching.map((call) => withoutCache(context, run, call))
        if (fixes.some(({ length }) => length === 0)) return []
        const updates = calls.filter(({ verb }) => verb === 'update')
        const removed = obsolete(dockerfile, run, calls, fetchesIndex(apk))
        if (fixes.length + removed.length > 0 && isCountedOn(dockerfile, run, removed)) return []
        // An update that stays leaves its index in the layer, whatever the others do.
        return updates.length > 0 && removed.length === 0 ? [] : [...fixes, ...removed]
      }),
    )
  },
} satisfies Transform

function caches(call: Call): boolean {
  if (call.operands.length > 0 && call.operands.every(({ text }) => text.endsWith('.apk'))) return false
  return (
    !hasOption(call, undefined, '--no-cache', '--cache-dir', '--no-network', '--cache-max-age', '--cache') &&
    !mayHoldOptions(call)
  )
}

const CACHE: KeptCache = {
  manager: 'apk',
  folders: ['/var/cache/apk'],
  fills: (call) => call.verb === 'update' || (VERBS.has(call.verb) && caches(call)),
}

/** Whether a command that stays in the RUN, or a later step, would fail where there is no cache: `rm` without `-f`. */
function isCountedOn(dockerfile: Dockerfile, run: Run, removed: readonly Fix[]): boolean {
  const gone = removed.flat().map(({ span }) => span)
  const staying = run.script.commands.filter((command) => {
    const { start } = spanOf(run.script, command)
    return !gone.some((span) => span.start <= start && start < span.end)
  })
  return countsOn(staying, { ...CACHE, fills: () => false }) || keeperOf(dockerfile, run, CACHE) !== undefined
}

/** The flag in place of `--update`, or right behind the verb. */
function withoutCache(context: Context, run: Run, call: Call): Fix {
  const flag = addFlag(context, run, call, '--no-cache')
  if (flag.length === 0) return []
  const updates = optionWords(call, 'U', '--update-cache').filter(({ text }) => text === '-U' || text.startsWith('--'))
  return [...flag, ...updates.flatMap((word) => removeWord(run.script, word) ?? [])]
}

/** Alpine 3.3 brought the flag. */
function isOld(apk: Release | undefined): boolean {
  return apk?.family === 'alpine' && apk.version < 3.03
}

/**
 * `apk update &&` and `&& rm -rf /var/cache/apk/*`, where every other apk call of the script works without the index:
 * then nobody reads what the one fetches and the other deletes.
 */
function obsolete(dockerfile: Dockerfile, run: Run, calls: readonly Call[], fetching: boolean): readonly Fix[] {
  const others = calls.filter(({ verb }) => verb !== 'update')
  const installs = others.filter(({ verb }) => VERBS.has(verb))
  if (installs.length === 0 || others.some((call) => !VERBS.has(call.verb) && call.verb !== 'del')) return []
  if (
    installs.some(
      (call) => hasOption(call, undefined, '--no-network', '--cache-dir', '--cache-max-age') || mayHoldOptions(call),
    )
  )
    return []
  if (readerBehind(dockerfile, run, fetching) !== undefined) return []
  const elements = onlyList(run.script)
  if (elements === undefined) return []
  const kept = elements.map(({ command }) => command === undefined || !(isUpdate(command) || clearsCache(command)))
  return removeElements(dockerfile, run.script, elements, kept).map((edit) => [edit])
}

/** Since 2.9.1, which came with Alpine 3.8, apk fetches an index that is missing by itself. */
function fetchesIndex(apk: Release | undefined): boolean {
  return apk?.family === 'alpine' && apk.version >= 3.08
}

/** Where nobody fetched an index, an older apk upgrades nothing; with a fresh one it would. */
function upgradesNothing(calls: readonly Call[]): boolean {
  const first = calls.findIndex((call) => call.verb === 'update' || fetches(call))
  return calls.some(({ verb }, i) => (verb === 'upgrade' || verb === 'fix') && (first < 0 || i < first))
}

function fetches(call: Call): boolean {
  return hasOption(call, 'U', '--update-cache', '--no-cache')
}

/**
 * What behind a RUN may read the index that it fetched.
 *
 * @param fetching whether an apk that finds no index fetches one: then what installs needs none
 */
function readerBehind(dockerfile: Dockerfile, run: Run, fetching: boolean): string | undefined {
  const name = fetching ? 'reads the index of apk' : 'may read the index of apk'
  const later = nextLater(dockerfile, run, name, (one) => readerIn(dockerfile, one, fetching) !== undefined)
  return later === undefined
    ? undefined
    : `a later instruction may read the index: ${readerIn(dockerfile, later, fetching)} in line ${authoredLine(dockerfile, later.span.start)}`
}

/** `CMD ["sh", "-c", "apk add jq && …"]`: an apk that does not fetch the index by itself reads the one in the image. */
function isReadAtRunTime(dockerfile: Dockerfile, run: Run): boolean {
  const later = nextLater(dockerfile, run, 'installs with apk at run time', (instruction) => {
    const { keyword, text } = instruction.trigger ?? instruction
    return (
      (keyword === 'CMD' || keyword === 'ENTRYPOINT') &&
      text.includes('apk') &&
      text.includes('add') &&
      !['update', '-U', '--no-cache'].some((fetching) => text.includes(fetching))
    )
  })
  return later !== undefined
}

/** What in an instruction may read an index that an earlier one fetched. */
function readerIn(dockerfile: Dockerfile, instruction: Instruction, fetching: boolean): string | undefined {
  if ((instruction.trigger ?? instruction).keyword !== 'RUN') return undefined
  const script = dockerfile.script(instruction)
  if (script === undefined) return 'a RUN that is not read as shell'
  for (const command of script.commands) {
    const call = callOf(command)
    if (call?.manager === 'apk') {
      if (!VERBS.has(call.verb) && call.verb !== 'del' && call.verb !== 'update') return `apk ${call.verb}`
      continue
    }
    const args = command.words.slice(1).map(({ value, text }) => value ?? text)
    if (!fetching && isFrontEnd(command.name ?? '', args)) return command.name
    const code = fetching ? undefined : unknownCode(dockerfile, script, command)
    if (code !== undefined && !code.sparesPackages) return code.what
    if (args.some((text) => text.includes('apk '))) return command.name ?? 'apk'
  }
  return undefined
}

function isUpdate(command: Command): boolean {
  const call = callOf(command)
  return (
    call?.manager === 'apk' &&
    call.verb === 'update' &&
    command.redirects.length === 0 &&
    !hasOption(call, 'X', '--repository')
  )
}

function clearsCache({ name, words, redirects }: Command): boolean {
  const targets = words.slice(1).filter(({ text }) => !text.startsWith('-'))
  return (
    name === 'rm' && redirects.length === 0 && targets.length === 1 && targets[0]!.text.startsWith('/var/cache/apk')
  )
}
