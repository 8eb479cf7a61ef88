// Writes src/knowledge/packages/debian-table.ts: which packages of Debian recommend which, and which bring the programs that builds
// call; independent-table.ts beside it: which of them may be installed in one call or in several, with the same result; and
// libraries-table.ts: which libraries stand behind packages for development.
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
import { independentOf } from './packages/independent.ts'
import { libraryRows } from './packages/libraries.ts'
import { tableOf } from './packages/table.ts'
import { readVocabulary } from './packages/vocabulary.ts'
import { labelOf, textsOf } from './packages/write.ts'

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
const read = (name: string): string => readFileSync(join(root, 'scripts/packages', name), 'utf8')
const vocabulary = readVocabulary(read('vocabulary.txt'))
const leftOff = read('left-off.txt').split('\n').filter(isName)
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
// What is installed most often is looked at first: of two packages that do not go together the first one is taken.
const frequent = read('frequent.txt')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
const independent = independentOf(releases, [...new Set([...frequent, ...vocabulary.packages])])
const lines = independent
  .map(({ name, users }) => [`${name}${users.length === 0 ? '' : ':'}`, ...users].join(' '))
  .toSorted()

const independentSource = `// Packages of Debian of which any may be installed in one call of apt-get or in several, with the same result: written by
// \`npm run packages\` from the archive's own indexes, main and amd64, of Debian ${RELEASES.join(', ')} as of ${date}.
//
// No two of them, with all that they depend on and recommend, exclude each other, and none has a dependency that another one could
// meet in the place of what meets it. Behind a colon stands what comes along and makes users, whose numbers depend on the order.

export const INDEPENDENT = \`
${lines.join('\n')}
\`
`

const libraries = libraryRows(
  releases,
  vocabulary.packages.filter((name) => name.endsWith('-dev')),
).map((row) => `${labelOf(row.name, row.releases, RELEASES)}: ${row.libraries.join(' ')}`.trimEnd())

const librariesSource = `// Which libraries stand behind packages of Debian for development: written by \`npm run packages\` from the archive's own indexes,
// main and amd64, of Debian ${RELEASES.join(', ')} as of ${date}. What is in every image is left out. \`=11,12\` behind a name: so in these
// releases only.

export const LIBRARIES = \`
${libraries.join('\n')}
\`
`

const files = {
  'debian-table.ts': source,
  'independent-table.ts': independentSource,
  'libraries-table.ts': librariesSource,
}
const place = (name: string): string => join(root, 'src/knowledge/packages', name)
if (values.check === true) {
  const isSame = Object.entries(files).every(([name, text]) => readFileSync(place(name), 'utf8') === text)
  process.stdout.write(
    isSame ? 'the tables are what the indexes say\n' : 'the indexes say something else: npm run packages\n',
  )
  process.exitCode = isSame ? 0 : 1
} else {
  for (const [name, text] of Object.entries(files)) writeFileSync(place(name), text)
  process.stdout.write(
    `written: ${table.rows.length} rows, ${table.programs.length} programs, ${independent.length} independent packages\n`,
  )
}

function isName(line: string): boolean {
  return line !== '' && !line.startsWith('#')
}
