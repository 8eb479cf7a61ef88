// The table of Debian's packages: made of a small archive of our own, and held against the real index where there is one.

import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Packages, readContents, readPackages } from '../scripts/packages/archive.ts'
import { independentOf } from '../scripts/packages/independent.ts'
import { resolverOf } from '../scripts/packages/resolve.ts'
import { type Release, tableOf } from '../scripts/packages/table.ts'
import { readVocabulary } from '../scripts/packages/vocabulary.ts'
import { textsOf } from '../scripts/packages/write.ts'
import type { Distro } from '../src/knowledge/images/distros.ts'
import { debianPackages, readArchive } from '../src/knowledge/packages/debian.ts'
import { MATTERS, OTHERS, PARTS, PLAIN, PROGRAMS, RELEASES } from '../src/knowledge/packages/debian-table.ts'
import { areIndependent } from '../src/knowledge/packages/independent.ts'
import { PACKAGES_IN_NEED } from '../src/knowledge/packages/needs.ts'
import { DNF_NEEDS, DNF_ROWS, ZYPPER_NEEDS, ZYPPER_ROWS } from '../src/knowledge/packages/rpm.ts'
import { UNSEEN_NEEDS } from '../src/knowledge/packages/run-time-needs.ts'

/** Packages by what they depend on and what they recommend. */
function packagesOf(
  rows: Readonly<Record<string, readonly [depends: string, recommends?: string, more?: string]>>,
): Packages {
  const paragraphs = Object.entries(rows).map(
    ([name, [depends, recommends = '', more = '']]) =>
      `Package: ${name}\n${depends && `Depends: ${depends}\n`}${recommends && `Recommends: ${recommends}\n`}${more}`,
  )
  return readPackages(paragraphs.map((one) => `${one.trim()}\n`).join('\n'))
}

function programsOf(lines: string): Map<string, Set<string>> {
  const programs = new Map<string, Set<string>>()
  readContents(lines.split('\n'), programs)
  return programs
}

const OLD = packagesOf({
  shell: ['', '', 'Essential: yes'],
  builder: ['library (>= 2)', 'compiler, maker | other-maker'],
  compiler: ['linker:any', 'headers'],
  library: [''],
  linker: ['shell'],
  maker: ['', 'manual'],
  headers: [''],
  manual: [''],
  'mail-cron': ['', 'default-mail | mail-agent'],
  'big-mail': ['', '', 'Provides: mail-agent'],
  suite: ['builder, maker'],
  plain: ['library'],
  player: ['player-terminal', '', 'Source: player (2.0)'],
  'player-terminal': ['library', 'player-plugins, maker', 'Source: player (2.0)'],
  'player-plugins': ['', 'player-doc, player-window, player-sounds | sounds', 'Source: player (2.0)'],
  'player-doc': ['', '', 'Source: player (2.0)\nSection: doc'],
  'player-window': ['', '', 'Source: player (2.0)'],
  'player-sounds': ['', '', 'Source: player (2.0)'],
})

const NEW = packagesOf({
  shell: ['', '', 'Essential: yes'],
  builder: ['library, maker'],
  library: [''],
  maker: [''],
  'builder-13': ['maker'],
})

const CONTENTS = `usr/bin/make                 devel/maker
usr/bin/ld                   devel/linker
bin/sh                       shells/shell
usr/share/doc/make           devel/maker
usr/bin/send mail            mail/big-mail
usr/sbin/sendmail            mail/big-mail,mail/other-mail`

const RELEASES_OF_OUR_OWN: readonly Release[] = [
  { version: 1, packages: OLD, programs: programsOf(CONTENTS) },
  { version: 2, packages: NEW, programs: programsOf(CONTENTS) },
]

const VOCABULARY = {
  packages: ['builder', 'builder-9', 'mail-cron', 'suite', 'plain', 'player', 'unheard-of'],
  programs: ['make', 'ld', 'sh', 'sendmail'],
  needed: ['headers'],
  leftOff: ['player-window'],
}

describe('an archive', () => {
  test('folds lines, leaves out versions and machines, and takes Pre-Depends too', () => {
    const packages = readPackages(
      'Package: a\nPre-Depends: base\nDepends: b (>= 1) [amd64] | c:any,\n d\nPriority: required\n\nPackage: b\n',
    )
    expect(packages.get('a')).toMatchObject({ depends: [['base'], ['b', 'c'], ['d']], isEverywhere: true })
    expect(packages.get('b')).toMatchObject({ depends: [], recommends: [], isEverywhere: false })
  })

  test('lists the owners of programs, and of nothing else', () => {
    expect([...programsOf(CONTENTS).keys()]).toEqual(['make', 'ld', 'sh', 'send mail', 'sendmail'])
    expect(programsOf(CONTENTS).get('sendmail')).toEqual(new Set(['big-mail', 'other-mail']))
  })
})

describe('what comes along', () => {
  const resolver = resolverOf(OLD)

  test('is what is depended on, without what is everywhere', () => {
    expect([...resolver.needed('compiler')]).toEqual(['compiler', 'linker'])
  })

  test('and what is recommended, with all that follows', () => {
    expect([...resolver.installed('builder')].sort()).toEqual(
      ['builder', 'compiler', 'headers', 'library', 'linker', 'maker', 'manual'].sort(),
    )
  })

  test('is the first that can be had, or who provides it', () => {
    expect([...resolver.installed('mail-cron')]).toEqual(['mail-cron', 'big-mail'])
  })
})

describe('packages that are independent', () => {
  const names = (rows: Parameters<typeof packagesOf>[0], asked: string): string =>
    independentOf([{ version: 13, packages: packagesOf(rows), programs: new Map() }], asked.split(' '))
      .map(({ name, users }) => [name, ...users].join(':'))
      .join(' ')

  test.each([
    ['have nothing to do with each other', { a: ['b'], b: [''], c: [''] }, 'a c', 'a c'],
    ['may share what they need', { a: ['b'], b: [''], c: ['b'] }, 'a c b', 'a c b'],
    ['exclude each other', { a: [''], b: ['', '', 'Conflicts: a'] }, 'a b', 'a'],
    ['the first of them excludes the second', { a: ['', '', 'Breaks: b'], b: [''] }, 'a b', 'a'],
    ['exclude what comes along', { a: ['c'], b: ['', '', 'Conflicts: c'], c: [''] }, 'a b', 'a'],
    [
      'exclude all of a kind',
      { a: ['', '', 'Provides: mta'], b: ['', '', 'Conflicts: mta\nProvides: mta'] },
      'a b',
      'a',
    ],
    ['exclude an older one alone', { a: [''], b: ['', '', 'Breaks: a (<< 2)'] }, 'a b', 'a b'],
    ['one meets what the other needs', { a: ['b | c'], b: [''], c: [''] }, 'a c', 'a'],
    ['one meets what the other recommends', { a: ['', 'b | mta'], b: [''], c: ['', '', 'Provides: mta'] }, 'c a', 'c'],
    ['one meets it with what comes along', { a: ['b | c'], b: [''], c: [''], d: ['c'] }, 'a d', 'a'],
    ['what is met comes anyhow', { a: ['b, b | c'], b: [''], c: [''] }, 'a c', 'a c'],
    ['make users', { a: ['adduser'], b: ['a'], adduser: [''] }, 'a b', 'a:a b:a'],
  ] as const)('%s', (_, rows, asked, expected) => {
    expect(names(rows, asked)).toBe(expected)
  })

  const debian = { family: 'debian', version: 12, id: 'debian' } as Distro

  test.each([
    ['curl wget unzip build-essential', debian, true],
    ['curl no-such-package', debian, false],
    ['libcurl4-openssl-dev libcurl4-gnutls-dev', debian, false],
    ['memcached curl', debian, true],
    ['memcached git', debian, false],
    ['curl wget', { ...debian, version: 9 }, false],
    ['curl wget', { family: 'ubuntu', version: 22.04, id: 'ubuntu' } as Distro, true],
    ['curl wget', { family: 'ubuntu', version: 18.04, id: 'ubuntu' } as Distro, false],
    ['curl wget', undefined, false],
  ])('%s in %o: %s', (asked, distro, expected) => {
    expect(areIndependent(asked.split(' '), distro)).toBe(expected)
  })
})

describe('the table', () => {
  const table = tableOf(RELEASES_OF_OUR_OWN, VOCABULARY)

  test('has programs that may be lost, and their packages', () => {
    expect(table.programs.map(({ program, packages }) => [program, ...packages])).toEqual([
      ['ld', 'linker'],
      ['make', 'maker'],
      ['sendmail', 'big-mail', 'other-mail'],
    ])
  })

  test('tells releases apart, and takes another version for one that is gone', () => {
    const rows = table.rows.filter(({ name }) => name.startsWith('builder'))
    expect(rows).toEqual([
      { name: 'builder', releases: [1], depends: [], recommends: ['headers', 'linker', 'maker'] },
      { name: 'builder', releases: [2], depends: ['maker'], recommends: [] },
      { name: 'builder-13', releases: [2], depends: ['maker'], recommends: [] },
    ])
  })

  test('has the parts of what is installed: what its own source recommends, and no documentation', () => {
    expect(table.parts).toEqual([{ name: 'player', releases: [1], packages: ['player-plugins', 'player-sounds'] }])
    expect(readArchive(textsOf(table, [1, 2]), 1).parts('player')).toEqual(['player-plugins', 'player-sounds'])
    expect(readArchive(textsOf(table, [1, 2]), 2).parts('player')).toEqual([])
  })

  test('is read as it was written', () => {
    const texts = textsOf(table, [1, 2])
    for (const { name, releases, depends, recommends } of table.rows) {
      for (const version of releases) {
        const archive = readArchive(texts, version)
        expect([...archive.needed(name)].sort()).toEqual([name, ...depends].sort())
        expect([...archive.recommended(name)].sort()).toEqual([...recommends].sort())
        expect(archive.has(name)).toBe(true)
      }
    }
    expect(readArchive(texts, 2).has('suite')).toBe(false)
    expect(readArchive(texts, 1).bringing('make')).toEqual(new Set(['maker']))
  })
})

describe('the table that is used', () => {
  test.each([
    ['cmake', 'make'],
    ['cmake', 'gcc'],
    ['autoconf', 'automake'],
    ['composer', 'git'],
    ['composer', 'unzip'],
    ['python3-pip', 'python3-dev'],
    ['gcc', 'libc6-dev'],
    ['git', 'ca-certificates'],
    ['wget', 'ca-certificates'],
    ['xvfb', 'xauth'],
    ['protobuf-compiler', 'libprotobuf-dev'],
    ['git-core', 'openssh-client'],
    ['gcc-4.8', 'libc6-dev'],
    ['python-pip', 'build-essential'],
  ])('%s recommends %s, in every release', (name, recommended) => {
    const { archives } = debianPackages(undefined, undefined)
    expect(archives.map((archive) => archive.recommended(name).includes(recommended))).toEqual([true, true, true])
  })

  test('needs are met by names that the archive has', () => {
    const { archives } = debianPackages(undefined, undefined)
    const unknown = PACKAGES_IN_NEED.filter((name) => !archives.some((archive) => archive.has(name)))
    // Of Debian 10 and before.
    expect(unknown).toEqual(['python-dev', 'python-wheel'])
  })

  test.each([
    ['debian', 12, [12], false],
    ['debian', 9, [11], true],
    ['debian', 14, [13], false],
    ['ubuntu', 18.04, [11], true],
    ['ubuntu', 22.04, [11, 12], false],
    ['ubuntu', 24.04, [12, 13], false],
    ['ubuntu', 26.04, [13], false],
  ] as const)('%s %d is like Debian %j', (family, version, like, older) => {
    const { archives, mayBeOlder } = debianPackages({ family, id: family, version }, undefined)
    const all = debianPackages(undefined, undefined).archives
    expect(archives.map((archive) => RELEASES[all.indexOf(archive)])).toEqual(like)
    expect(mayBeOlder).toBe(older)
  })

  test('of a release that is not known all are asked', () => {
    const since = { family: 'debian', id: 'debian', version: 12 } as const
    expect(debianPackages(undefined, since).archives).toHaveLength(2)
    expect(debianPackages(undefined, undefined)).toMatchObject({ mayBeOlder: true, archives: { length: 3 } })
  })
})

const LISTS = '/var/lib/apt/lists'
const SUITES: Readonly<Record<string, number>> = { bullseye: 11, bookworm: 12, trixie: 13 }

/** The index of Debian itself that this machine's apt-get has fetched. */
function realIndex(): { readonly version: number; readonly file: string } | undefined {
  for (const file of existsSync(LISTS) ? readdirSync(LISTS) : []) {
    const suite = /_debian_dists_([a-z]+)_main_binary-amd64_Packages/.exec(file)?.[1]
    if (suite !== undefined && Object.hasOwn(SUITES, suite)) return { version: SUITES[suite]!, file: join(LISTS, file) }
  }
  return undefined
}

const real = realIndex()

describe.runIf(real !== undefined)('against the real index', () => {
  const { version, file } = real ?? { version: 0, file: '' }
  const read = (): Packages =>
    readPackages(execFileSync('/usr/lib/apt/apt-helper', ['cat-file', file], { maxBuffer: 2 ** 30 }).toString())

  test('every package of the table is there, and its row says what the index says', () => {
    const packages = read()
    const resolver = resolverOf(packages)
    const archive = readArchive(
      { programs: PROGRAMS, parts: PARTS, matters: MATTERS, others: OTHERS, plain: PLAIN },
      version,
    )
    const names = [MATTERS, OTHERS, PLAIN]
      .flatMap((text) => text.split('\n').map((line) => line.split(/[=:]/, 1)[0]!))
      .filter((name) => name !== '' && archive.has(name))
    expect(names.length).toBeGreaterThan(1000)
    expect(names.filter((name) => !packages.has(name))).toEqual([])
    const matters = new Set(MATTERS.split('\n').map((line) => line.split(/[=:]/, 1)[0]!))
    const wrong = [...new Set(names)].filter((name) => {
      const needed = resolver.needed(name)
      const own = [...needed].filter((one) => one !== name && matters.has(one))
      const more = [...resolver.installed(name)].filter((one) => !needed.has(one) && matters.has(one))
      const said = new Set(archive.needed(name))
      said.delete(name)
      return (
        [...said].sort().join() !== own.sort().join() ||
        [...archive.recommended(name)].sort().join() !== more.sort().join()
      )
    })
    // A release that is out changes little: what its updates changed since the table was written.
    expect(wrong.slice(0, names.length / 200)).toEqual(wrong)
  })

  test('what packages that builds install often recommend is decided, one by one', () => {
    const resolver = resolverOf(read())
    const packages = read()
    const archive = readArchive(
      { programs: PROGRAMS, parts: PARTS, matters: MATTERS, others: OTHERS, plain: PLAIN },
      version,
    )
    const called = new Set(PROGRAMS.split('\n').flatMap((line) => line.split(': ')[1]?.split(' ') ?? []))
    const parts = PARTS.split('\n').flatMap((line) => line.split(': ')[1]?.split(' ') ?? [])
    const decided = new Set([...PACKAGES_IN_NEED, ...called, ...parts, ...listed('left-off.txt')])
    const open = listed('frequent.txt').flatMap((name) => {
      const needed = resolver.needed(name)
      const direct = [...needed].flatMap((one) => packages.get(one)?.recommends ?? [])
      return direct
        .filter((alternatives) => !alternatives.some((one) => needed.has(one) || resolver.everywhere.has(one)))
        .flatMap((alternatives) => alternatives.find((one) => resolver.installed(name).has(one)) ?? [])
        .filter((one) => !decided.has(one) && !archive.needed(name).has(one))
        .map((one) => `${name}: ${one}`)
    })
    // Packages of a release carry its version in their name.
    if (version === 12) expect(open).toEqual([])
    else expect(open.length).toBeLessThan(200)
  })
})

describe('what is used and not seen', () => {
  const { archives } = debianPackages(undefined, undefined)
  const names = [MATTERS, OTHERS, PLAIN].flatMap((text) => text.split('\n').map((line) => line.split(/[=:]/, 1)[0]!))

  test.each(UNSEEN_NEEDS.map((need) => [need.source, need] as const))(
    '%s',
    (source, { of, packages, anyway, reason }) => {
      expect(source.length).toBeGreaterThan(20)
      if (reason !== undefined) expect(packages).toEqual([])
      if (anyway !== undefined || reason !== undefined) return
      const asked = names.filter((name) => of === undefined || of(name))
      const lost = archives.flatMap((archive) => asked.flatMap((name) => archive.recommended(name)))
      const unheard = packages.filter(
        (one) => !(typeof one === 'string' ? [one] : one).some((name) => lost.includes(name)),
      )
      expect(unheard).toEqual([])
    },
  )
})

function listed(file: string): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, '../scripts/packages', file), 'utf8')
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

describe('the rows of rpm', () => {
  test.each([...DNF_ROWS, ...ZYPPER_ROWS])('$name has the spec file that says so', ({ recommends, source }) => {
    expect(source).toMatch(/^[\w.-]+\.spec of \S/)
    // In one of the names that rpm gives it: ruby(rubygems), rubygem(bundler), %{_bindir}/python.
    const said = source
      .replace(/rubygem\(([\w-]+)\)/g, 'rubygem-$1')
      .replace('%{_bindir}/python', 'python-unversioned-command')
    expect(recommends.filter((name) => said.includes(name))).not.toEqual([])
  })

  test('every package that is needed is one that some row recommends', () => {
    const unsaid = (needs: typeof DNF_NEEDS, rows: typeof DNF_ROWS): readonly string[] => {
      const known = new Set(rows.flatMap(({ recommends }) => recommends))
      return needs.flatMap(({ packages }) => packages.flat()).filter((name) => !known.has(name))
    }
    expect([unsaid(DNF_NEEDS, DNF_ROWS), unsaid(ZYPPER_NEEDS, ZYPPER_ROWS)]).toEqual([[], []])
  })
})

test('the vocabulary is sorted, and no name stands in it twice', () => {
  const { packages, programs } = readVocabulary(
    readFileSync(join(import.meta.dirname, '../scripts/packages/vocabulary.txt'), 'utf8'),
  )
  for (const names of [packages, programs]) {
    expect(names.length).toBeGreaterThan(500)
    expect(names).toEqual([...new Set(names)].sort())
  }
})
