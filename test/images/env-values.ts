// Compares what BuildKit reads from ENV and LABEL before and after env-key-value: `npm run check:values -- DIR…`.
//
//   --files N    how many files that the transform changes, 400 unless given
//   --wrong      put a careless rewrite in the transform's place, to see that the comparison finds out
//
// It ends with 1 when a value differs.

import { parseArgs } from 'node:util'
import { withEngine } from './engine/by-hand.ts'
import { rewrittenByDefault, samplesOf } from './samples.ts'
import { careless, compareValues } from './values.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { files: { type: 'string', default: '400' }, wrong: { type: 'boolean', default: false } },
})

const OLD_FORM = /^[ \t]*(?:ONBUILD[ \t]+)?(?:ENV|LABEL)[ \t]+[^\s=]+[ \t]/im

/** What makes a rewrite hard, so that the files are not all of the simplest sort. */
const subjects: Readonly<Record<string, (text: string) => boolean>> = {
  'old form': (text) => OLD_FORM.test(text),
  'white space': (text) => /^[ \t]*(?:ENV|LABEL)[ \t]+[^\s=]+[ \t]+[^\s=]+[ \t]+\S/im.test(text),
  quotes: (text) => /^[ \t]*(?:ENV|LABEL)[ \t]+[^\s=]+[ \t]+.*["']/im.test(text),
  escapes: (text) => /^[ \t]*(?:ENV|LABEL)[ \t]+[^\s=]+[ \t]+.*\\\S/im.test(text),
  'several lines': (text) => /^[ \t]*(?:ENV|LABEL)[ \t]+[^\s=]+[ \t]+.*\\[ \t]*$/im.test(text),
  variables: (text) => /^[ \t]*(?:ENV|LABEL)[ \t]+[^\s=]+[ \t]+.*\$/im.test(text),
  labels: (text) => /^[ \t]*LABEL[ \t]+[^\s=]+[ \t]/im.test(text),
}

await withEngine(async (env) => {
  const wanted = Number(values.files)
  const changed = samplesOf(positionals, wanted * 2, subjects)
    .flatMap((sample) => {
      const result = rewrittenByDefault(sample, ['env-key-value'])
      if (result?.status !== 'changed') return []
      const after = values.wrong ? careless(sample.text) : result.after
      const instructions = result.steps.reduce((sum, { edits }) => sum + edits, 0)
      return [{ name: sample.path, before: sample.text, after, instructions }]
    })
    .slice(0, wanted)
  const found = await compareValues(changed, env)
  const differing = found.filter(({ differences }) => differences.length > 0)
  for (const { name, differences } of differing)
    process.stdout.write(`${name}\n${differences.map((line) => `  ${line}\n`).join('')}`)
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
  process.stdout.write(
    [
      `${changed.length} files with ${sum(changed.map(({ instructions }) => instructions))} instructions rewritten`,
      `${found.filter(({ unread }) => unread).length} files whose ENV and LABEL BuildKit takes neither before nor after`,
      `${sum(found.map(({ compared }) => compared))} values compared`,
      `${sum(found.map(({ differences }) => differences.length))} differences in ${differing.length} files`,
      '',
    ].join('\n'),
  )
  return differing.length > 0 ? 1 : 0
})
