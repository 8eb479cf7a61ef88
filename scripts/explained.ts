// How many of the Go files that go-final-stage leaves alone it explains: `npx tsx scripts/explained.ts DIR…`.
//
// A Go file is one whose last stage stands on golang and whose text, read without this project's parsers, has `go build` or
// `go install` outside of comments.
//
//   --context DIR    the build context of every file
//   --silent N       print N of the files without a note

import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import fg from 'fast-glob'
import { openContext } from '../src/files/tree.ts'
import { rewrite } from '../src/rewrite/rewrite.ts'
import goFinalStage from '../transforms/go-final-stage/index.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { context: { type: 'string' }, silent: { type: 'string', default: '0' } },
})

const files = values.context === undefined ? undefined : openContext(resolve(values.context))
const silent: string[] = []
const reasons = new Map<string, number>()
let seen = 0
let changed = 0
let unread = 0

for (const folder of positionals) {
  for (const path of fg.sync('**/*', { cwd: folder, dot: true, followSymbolicLinks: false })) {
    const text = readFileSync(join(folder, path), 'utf8')
    if (isGoFile(text)) one(join(folder, path), text)
  }
}
const alone = seen - changed - unread
const explained = alone - silent.length
process.stdout.write(
  `Go files: ${seen}\nno Dockerfile to a builder: ${unread}\nchanged: ${changed}\nleft alone: ${alone}\n` +
    `with a reason: ${explained} (${((100 * explained) / alone).toFixed(1)} %)\n`,
)
for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1]))
  process.stdout.write(`${String(count).padStart(6)}  ${reason}\n`)
for (const path of silent.slice(0, Number(values.silent))) process.stdout.write(`${path}\n`)

function one(path: string, text: string): void {
  seen++
  const result = rewrite(path, text, { transforms: [goFinalStage], generated: true, files })
  if (result.status === 'failed' || result.status === 'skipped') unread++
  else if (result.status === 'changed') changed++
  else if (result.notes.length === 0) silent.push(path)
  else {
    const reason = result.notes[0]!.reason.replace(/\/[\w./$-]+/g, '/…').slice(0, 110)
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
}

function isGoFile(text: string): boolean {
  const code = text.replace(/^\s*#.*$/gm, '')
  const bases = [...code.matchAll(/^\s*FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/gim)]
  let base = bases.at(-1)?.[1]
  for (let i = bases.length - 1; i >= 0; i--)
    if (bases[i]![2]?.toLowerCase() === base?.toLowerCase()) base = bases[i]![1]
  return /^(?:docker\.io\/)?(?:library\/)?golang(?:[:@]|$)/.test(base ?? '') && /\bgo\s+(?:build|install)\b/.test(code)
}
