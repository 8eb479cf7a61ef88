// Writes src/knowledge/packages/debian-table.ts: which packages of Debian recommend which, and which bring the programs that builds call.
//
//   npm run packages -- --mirror http://HOST/debian      fetch the indexes with apt-get, and write
//   --without-contents SUITE    its mirror is being written, and apt-get takes no Contents of it (repeatable)
//   --folder DIR                where the indexes are kept from one run to the next
//   --check                     only compare
//
// What it asks for is scripts/packages/vocabulary.txt: the packages that real Dockerfiles install, the programs that they call.

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PACKAGES_IN_NEED } from '../src/knowledge/packages/needs.ts'
import { withAlternatives } from './packages/alternatives.ts'
import { fetchIndexes, RELEASES, readIndexes } from './packages/fetch.ts'
import { tableOf } from './packages/table.ts'
import { readVocabulary } from './packages/vocabulary.ts'
import { textsOf } from './packages/write.ts'

const { values } = parseArgs({
  options: {
    mirror: { type: 'string' },
    folder: { type: 'string' },
    'without-contents': { type: 'string', multiple: true },
    check: { type: 'boolean' },
  },
})

const root = join(import.meta.dirname, '..')
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'packages-'))
if (values.mirror !== undefined) fetchIndexes(folder, values.mirror, values['without-contents'] ?? [])

const { releases, date } = readIndexes(folder)
const vocabulary = readVocabulary(readFileSync(join(root, 'scripts/packages/vocabulary.txt'), 'utf8'))
const leftOff = readFileSync(join(root, 'scripts/packages/left-off.txt'), 'utf8').split('\n').filter(isName)
const table = tableOf(releases.map(withAlternatives), { ...vocabulary, needed: PACKAGES_IN_NEED, leftOff })
const texts = textsOf(table, RELEASES)

const source = `// Which packages of Debian recommend which others, and which bring the programs that builds call: written by
// \`npm run packages\` from the archive's own indexes, main and amd64, of Debian ${RELEASES.join(', ')} as of ${date}.
//
// A line is \`name: what it depends on; what is only recommended\`, each with all that follows, of the packages that matter alone:
// those that bring a program of the first list, and those that programs need beside themselves. \`=11,12\` behind a name: so in
// these releases only. What follows from the rows of packages that matter is left out of the others, but behind \`!\`.

export const RELEASES = [${RELEASES.join(', ')}]

/** \`program: the packages that bring it\` */
export const PROGRAMS = \`
${texts.programs}
\`

/** \`package: what it, or what it depends on, recommends of its own source\` */
export const PARTS = \`
${texts.parts}
\`

/** The packages that matter. */
export const MATTERS = \`
${texts.matters}
\`

/** Others, that bring or recommend some that matter. */
export const OTHERS = \`
${texts.others}
\`

/** Those that bring and recommend none. */
export const PLAIN = \`
${texts.plain}
\`
`
const file = join(root, 'src/knowledge/packages/debian-table.ts')
if (values.check === true) {
  const isSame = readFileSync(file, 'utf8') === source
  process.stdout.write(
    isSame ? 'the table is what the indexes say\n' : 'the indexes say something else: npm run packages\n',
  )
  process.exitCode = isSame ? 0 : 1
} else {
  writeFileSync(file, source)
  process.stdout.write(
    `written: ${source.length} characters, ${table.rows.length} rows, ${table.programs.length} programs\n`,
  )
}

function isName(line: string): boolean {
  return line !== '' && !line.startsWith('#')
}
