// A file of 5,000 lines that somebody types into: the server answers meanwhile, and looks only at what is left in the end.

import { describe, expect, test } from 'vitest'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { sandbox } from './cli-sandbox.ts'
import { Editor, onLine, uriOf } from './editor.ts'

const PARTS = 1_000

/** Services one after another, and one change to take at the end. */
const LONG = [
  'FROM alpine:3.20',
  ...Array.from({ length: PARTS }, (_, i) => [
    `# part ${i}`,
    `ARG VERSION_${i}=1.${i}`,
    `RUN echo "part ${i}" > /etc/part-${i} && \\`,
    `    chmod 644 /etc/part-${i}`,
    `COPY part-${i} /srv/part-${i}/`,
  ]).flat(),
  '# dockershift ignore=run-merge',
  'RUN apk add curl',
  '',
].join('\n')

const LAST = LONG.split('\n').length - 2

const KEYS = 15

/**
 * How much longer an answer may take than to read the text once. What an answer costs is the way there and back; a slow
 * machine reads slowly, too.
 */
const MOST = 10

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
}

async function timed(deed: () => unknown): Promise<number> {
  const start = performance.now()
  await deed()
  return performance.now() - start
}

describe('5,000 lines', () => {
  test('are typed into: answers come as long as a reading takes, and diagnostics of the last text alone', async () => {
    const editor = await Editor.open([sandbox()])
    const uri = uriOf('/nowhere/Dockerfile')
    await editor.openDocument(uri, LONG)
    const answers: Record<'actions' | 'hover', number[]> = { actions: [], hover: [] }
    const readings: number[] = []
    for (let key = 0; key < KEYS; key++) {
      await editor.type(uri, { start: { line: 1, character: 8 + key }, end: { line: 1, character: 8 + key } }, 'x')
      answers.actions.push(await timed(() => editor.actions(uri, onLine(LAST))))
      answers.hover.push(await timed(() => editor.hover(uri, { line: LAST - 1, character: 4 })))
      const text = editor.text(uri)
      readings.push(await timed(() => new Dockerfile('Dockerfile', text).stages))
    }
    const looked = await timed(() => editor.diagnostics(uri))
    expect(editor.publishedVersions(uri)).toEqual([1, KEYS + 1])
    const [action] = await editor.actions(uri, onLine(LAST))
    const resolved = await timed(() => editor.choose(action!))
    expect(editor.text(uri)).toContain('RUN apk add --no-cache curl')

    const reading = median(readings)
    const ratios = { actions: median(answers.actions) / reading, hover: median(answers.hover) / reading }
    const measured = { reading, actions: median(answers.actions), hover: median(answers.hover), looked, resolved }
    expect(Math.max(ratios.actions, ratios.hover), JSON.stringify(measured)).toBeLessThan(MOST)
    if (process.env.SHOW_TIMES !== undefined) process.stderr.write(`${JSON.stringify(measured)}\n`)
  })
})
