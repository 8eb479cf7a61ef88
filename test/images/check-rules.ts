// Counts what `docker build --check` says of real Dockerfiles before and after a rewrite: `npm run check:rules -- DIR…`.
//
//   --files N      how many files, 700 unless given
//   --unsafe       the unsafe transforms too
//   --left FILE    write there what is still said of the rewritten files, with the notes of the transforms
//
// It ends with 1 when a rule is heard more often after the rewrite, in any file.

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type CheckReport, check } from './check.ts'
import { withEngine } from './engine/by-hand.ts'
import { rewrittenByDefault, samplesOf } from './samples.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: 'string', default: '700' },
    left: { type: 'string' },
    unsafe: { type: 'boolean', default: false },
  },
})

/** Texts of which each rule may have something to say: read off the originals, whatever the transforms do with them. */
const subjects: Readonly<Record<string, (text: string) => boolean>> = {
  ConsistentInstructionCasing: (text) =>
    /^[ \t]*(?:from|run|copy|add|env|cmd|expose|label|workdir|user|arg|From|Run|Copy|Add|Env|Cmd|Expose)[ \t]/m.test(
      text,
    ) && /^(?:FROM|RUN|COPY|ADD|ENV|CMD)[ \t]/m.test(text),
  FromAsCasing: (text) => /^[ \t]*(?:FROM[ \t].*[ \t]as|from[ \t].*[ \t]AS)[ \t]/m.test(text),
  StageNameCasing: (text) => /^[ \t]*FROM[ \t].*[ \t]AS[ \t]+\S*[A-Z]/im.test(text.replace(/[ \t]as[ \t]/g, ' AS ')),
  LegacyKeyValueFormat: (text) => /^[ \t]*(?:ENV|LABEL)[ \t]+[^\s=]+[ \t]/im.test(text),
  MaintainerDeprecated: (text) => /^[ \t]*MAINTAINER[ \t]/im.test(text),
  Expose: (text) => /^[ \t]*EXPOSE[ \t].*(?::|\/[A-Z])/im.test(text) && /^[ \t]*EXPOSE[ \t].*(?::|\/[A-Z])/m.test(text),
  NoEmptyContinuation: (text) => /\\[ \t]*\r?\n[ \t]*\r?\n/.test(text),
  RedundantTargetPlatform: (text) => /--platform=\$\{?TARGETPLATFORM/.test(text),
  MultipleInstructionsDisallowed: (text) =>
    ['CMD', 'ENTRYPOINT', 'HEALTHCHECK'].some(
      (name) => (text.match(new RegExp(`^${name}[ \\t]`, 'gm')) ?? []).length > 1,
    ),
}

interface Count {
  before: number
  after: number
  files: number
}

await withEngine(async (env) => {
  const samples = samplesOf(positionals, Number(values.files), subjects)
  const results = samples.map((sample) => rewrittenByDefault(sample, values.unsafe ? 'unsafe' : undefined))
  const before = await check(
    samples.map(({ text }) => text),
    env,
  )
  const after = await check(
    samples.map(({ text }, i) => results[i]?.after ?? text),
    env,
  )
  const counts = new Map<string, Count>()
  const risen: string[] = []
  const left: string[] = []
  for (const [i, { path }] of samples.entries()) {
    const [old, now] = [countsOf(before[i]!), countsOf(after[i]!)]
    for (const rule of new Set([...old.keys(), ...now.keys()])) {
      const count = counts.get(rule) ?? { before: 0, after: 0, files: 0 }
      const [then = 0, later = 0] = [old.get(rule), now.get(rule)]
      counts.set(rule, { before: count.before + then, after: count.after + later, files: count.files + 1 })
      if (later > then) risen.push(`${path}: ${rule} ${then} -> ${later}`)
    }
    const text = results[i]?.after ?? samples[i]!.text
    for (const { rule, line = 1, detail } of after[i]!.warnings) {
      const notes =
        results[i] === undefined
          ? ['the file is left alone']
          : results[i].notes.map((note) => `${note.transform}, line ${note.line}: ${note.reason}`)
      left.push(
        [
          `${rule} ${path}:${line} ${detail}`,
          `    ${text.split('\n')[line - 1] ?? ''}`,
          ...notes.map((note) => `    (${note})`),
        ].join('\n'),
      )
    }
  }
  if (values.left !== undefined) writeFileSync(values.left, `${left.sort().join('\n')}\n`)
  const changed = samples.filter(({ text }, i) => results[i] && results[i].after !== text).length
  process.stdout.write(
    `${samples.length} files, ${changed} of them rewritten, ${results.filter((result) => !result).length} left alone as a whole\n`,
  )
  const row = (name: string, ...figures: readonly (number | string)[]): string =>
    `${name.padEnd(34)}${figures.map((figure) => String(figure).padStart(8)).join('')}\n`
  process.stdout.write(row('rule', 'files', 'before', 'after'))
  for (const [rule, count] of [...counts].sort())
    process.stdout.write(row(rule, count.files, count.before, count.after))
  process.stdout.write(
    `${risen.length} files of which a rule says more\n${risen.map((line) => `  ${line}\n`).join('')}`,
  )
  return risen.length > 0 ? 1 : 0
})

/** How often each rule is heard; a file that BuildKit does not take counts under a name of its own. */
function countsOf({ error, warnings }: CheckReport): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { rule } of warnings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  if (error !== undefined) counts.set('(not taken at all)', 1)
  return counts
}
