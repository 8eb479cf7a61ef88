// Configuration as people use it: the built command line in repositories of its own.

import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { JsonReport, JsonResult } from '../src/report/json.ts'
import { dockershift, type fill, NEW, OLD, type Ran, ROOT, raw, repository, sandbox } from './cli-sandbox.ts'

type Files = Parameters<typeof fill>[1]

/** Two RUNs that run-merge merges, and one that apk-no-cache changes. */
const TWO = 'FROM alpine:3.20\nRUN apk add curl\nRUN mkdir /srv/data\n'

/** What happens here is over when the process is: a file tells that code ran. */
const MARK = "import { writeFileSync } from 'node:fs'\nwriteFileSync(new URL('ran', import.meta.url), '')\n"

/** A transform that changes one LABEL and says which builder it is told of. */
const OWN = `
export default {
  name: 'team-label',
  summary: 'Name the team',
  phase: 'syntax',
  safety: 'unsafe',
  why: 'For a test.',
  leavesAlone: [],
  rules: [],
  references: [],
  options: { team: { kind: 'text', default: 'nobody', help: 'Which team' } },
  apply(dockerfile, context) {
    const label = dockerfile.instructions.find(({ keyword }) => keyword === 'LABEL')
    if (label === undefined) return dockerfile
    context.decline(label.span, 'the builder is ' + context.builder)
    const text = 'LABEL team=' + context.options.team
    return dockerfile.edit([[{ span: label.span, text }]])
  },
}
`

const LABELLED = 'FROM alpine:3.20\nLABEL team=?\n'

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}

/** A repository with these files in it. */
function checkout(files: Files): string {
  const folder = sandbox(files)
  repository(folder)
  return folder
}

function report(folder: string, ...args: string[]): JsonReport {
  const ran = dockershift(folder, [...args, '-f', 'json'])
  expect(ran.code, ran.err).toBe(0)
  return JSON.parse(ran.out) as JsonReport
}

/** The transforms that change each file, by its path. */
function changes(folder: string, ...args: string[]): Record<string, string[]> {
  return Object.fromEntries(
    report(folder, ...args).results.map((result) => [
      result.path,
      'steps' in result ? result.steps.map(({ transform }) => transform) : [],
    ]),
  )
}

function only(folder: string, ...args: string[]): Extract<JsonResult, { status: 'changed' | 'unchanged' }> {
  const [result] = report(folder, ...args).results
  if (result === undefined || !('notes' in result)) throw new Error('no file was rewritten')
  return result
}

describe('a configuration', () => {
  test.each([
    ['dockershift.config.json', '// merging is a matter of taste\n{ "transforms": { "run-merge": "off", }, }'],
    ['dockershift.config.jsonc', '{ "transforms": { "run-merge": "off" } }'],
    ['dockershift.config.mjs', "export default { transforms: { 'run-merge': 'off' } }"],
    ['dockershift.config.js', "module.exports = { transforms: { 'run-merge': 'off' } }"],
    ['package.json', '{ "name": "x", "dockershift": { "transforms": { "run-merge": "off" } } }'],
  ])('stands in %s', (name, text) => {
    const folder = sandbox({ Dockerfile: TWO, [name]: text })
    expect(changes(folder)).toEqual({ Dockerfile: ['apk-no-cache'] })
    expect(changes(folder, '--no-config')).toEqual({ Dockerfile: ['apk-no-cache', 'run-merge'] })
  })

  test('is none in a package.json that speaks of dockershift elsewhere', () => {
    const folder = sandbox({ Dockerfile: TWO, 'package.json': json({ devDependencies: { dockershift: '1' } }) })
    expect(changes(folder)).toEqual({ Dockerfile: ['apk-no-cache', 'run-merge'] })
  })

  test('turns an unsafe transform on, alone or with all the others', () => {
    const file = { Dockerfile: 'FROM debian:12\nRUN apt-get update && apt-get install -y b a\n' }
    const one = sandbox({
      ...file,
      'dockershift.config.json': json({ transforms: { 'apt-no-install-recommends': 'on' } }),
    })
    expect(changes(one).Dockerfile).toEqual(['apt-no-install-recommends', 'apt-remove-lists'])
    const all = sandbox({
      ...file,
      'dockershift.config.json': json({ unsafe: true, transforms: { 'sort-packages': 'off' } }),
    })
    expect(changes(all).Dockerfile).toContain('apt-no-install-recommends')
    expect(changes(all).Dockerfile).not.toContain('sort-packages')
    expect(changes(all, '--unsafe')).toEqual(changes(all))
    // Turned off is not hidden either.
    expect(only(all).hidden).toEqual([])
  })

  test('sets options, whether or not it turns the transform on', () => {
    const text = 'FROM alpine:3.20\nRUN mkdir /a\nRUN apk add --no-cache b\nRUN apk add --no-cache c\n'
    const folder = sandbox({
      Dockerfile: text,
      'dockershift.config.json': json({ transforms: { 'run-merge': { when: 'packages' } } }),
    })
    expect(only(folder).diff).not.toContain('-RUN mkdir')
    expect(only(folder, '--set', 'run-merge.when=related').diff).toContain('-RUN mkdir')
    expect(only(folder, '--no-config').diff).toContain('-RUN mkdir')
  })

  test('gives way to the command line', () => {
    const folder = sandbox({
      Dockerfile: TWO,
      'dockershift.config.json': json({ transforms: { 'run-merge': 'off', 'apk-no-cache': 'on' } }),
    })
    expect(changes(folder, '-t', 'run-merge')).toEqual({ Dockerfile: ['run-merge'] })
    expect(changes(folder, '-x', 'apk-no-cache')).toEqual({ Dockerfile: [] })
    expect(changes(folder, '--unsafe').Dockerfile).not.toContain('run-merge')
  })

  test('holds for standard input, as for a Dockerfile in this folder', () => {
    const config = { overrides: [{ files: ['/Dockerfile'], transforms: { 'apk-no-cache': 'off' } }] }
    const folder = sandbox({ 'dockershift.config.json': json(config) })
    expect(dockershift(folder, ['-'], OLD)).toEqual({ code: 0, out: OLD, err: '' })
    expect(dockershift(folder, ['-', '--no-config'], OLD)).toEqual({ code: 0, out: NEW, err: '' })
  })

  test('is repeated in the commands that are suggested', () => {
    const folder = sandbox({ Dockerfile: OLD, 'my.json': '{}' })
    const { err } = dockershift(folder, ['--config', 'my.json', '--set', 'run-merge.when=packages'])
    expect(err).toContain('dockershift --write --set run-merge.when=packages --config my.json\n')
    expect(dockershift(folder, ['--no-config']).err).toContain('dockershift --write --no-config\n')
  })
})

describe('in a monorepo', () => {
  const off = (name: string): string => json({ transforms: { [name]: 'off' } })

  test('nearer ones win over farther ones, transform by transform', () => {
    const folder = checkout({
      Dockerfile: TWO,
      'dockershift.config.json': off('run-merge'),
      'services/Dockerfile': TWO,
      'services/dockershift.config.json': off('apk-no-cache'),
      'services/web/Dockerfile': TWO,
      'services/web/package.json': json({ dockershift: { transforms: { 'run-merge': 'on' } } }),
      'services/api/Dockerfile': TWO,
      'services/api/dockershift.config.jsonc': '{ "root": true }',
    })
    const expected = {
      Dockerfile: ['apk-no-cache'],
      'services/Dockerfile': [],
      'services/api/Dockerfile': ['apk-no-cache', 'run-merge'],
      'services/web/Dockerfile': ['run-merge'],
    }
    expect(changes(folder)).toEqual(expected)
    // The same wherever one stands.
    expect(changes(join(folder, 'services/web'))).toEqual({ Dockerfile: ['run-merge'] })
    expect(changes(join(folder, 'services/web'), '../api/Dockerfile', '../../Dockerfile')).toEqual({
      '../api/Dockerfile': ['apk-no-cache', 'run-merge'],
      '../../Dockerfile': ['apk-no-cache'],
    })
  })

  test('nothing behind a root counts, whatever is wrong with it', () => {
    const folder = checkout({
      'dockershift.config.mjs': 'nobody runs this one',
      'services/dockershift.config.json': 'nor reads this one',
      'services/web/dockershift.config.json': json({ root: true, transforms: { 'apk-no-cache': 'off' } }),
      'services/web/deep/Dockerfile': OLD,
    })
    expect(dockershift(folder, ['services/web', '-q'])).toMatchObject({ code: 2 })
    expect(dockershift(join(folder, 'services/web'), ['-q'])).toEqual({ code: 0, out: '', err: '' })
  })

  test('nothing above the repository counts', () => {
    const folder = sandbox({ 'dockershift.config.json': off('apk-no-cache'), 'repo/web/Dockerfile': OLD })
    repository(join(folder, 'repo'))
    expect(changes(join(folder, 'repo'))).toEqual({ 'web/Dockerfile': ['apk-no-cache'] })
    expect(changes(join(folder, 'repo/web'))).toEqual({ Dockerfile: ['apk-no-cache'] })
    expect(changes(folder)).toEqual({ 'repo/web/Dockerfile': ['apk-no-cache'] })
  })

  test('outside of any repository nothing above this folder counts', () => {
    const folder = sandbox({
      'dockershift.config.json': off('apk-no-cache'),
      'a/dockershift.config.json': off('run-merge'),
      'a/b/Dockerfile': TWO,
    })
    expect(changes(folder)).toEqual({ 'a/b/Dockerfile': [] })
    expect(changes(join(folder, 'a'))).toEqual({ 'b/Dockerfile': ['apk-no-cache'] })
    expect(changes(join(folder, 'a/b'))).toEqual({ Dockerfile: ['apk-no-cache', 'run-merge'] })
  })

  test('overrides hold for the files that they name; a later one wins', () => {
    const folder = checkout({
      'dockershift.config.json': json({
        transforms: { 'run-merge': 'off' },
        overrides: [
          { files: ['legacy/'], transforms: { 'apk-no-cache': 'off' } },
          { files: ['*.dev.Dockerfile'], transforms: { 'apk-no-cache': 'on', 'run-merge': 'on' } },
        ],
      }),
      Dockerfile: TWO,
      'old/legacy/Dockerfile': TWO,
      'old/legacy/x.dev.Dockerfile': TWO,
    })
    expect(changes(folder)).toEqual({
      Dockerfile: ['apk-no-cache'],
      'old/legacy/Dockerfile': [],
      'old/legacy/x.dev.Dockerfile': ['apk-no-cache', 'run-merge'],
    })
  })

  test('ignore leaves out, from the folder of its configuration', () => {
    const folder = checkout({
      'dockershift.config.json': json({ ignore: ['/web/', '*.old.Dockerfile', 'vendor/'] }),
      'web/Dockerfile': OLD,
      'apps/web/Dockerfile': OLD,
      'apps/dockershift.config.json': json({ ignore: ['/api'] }),
      'apps/api/Dockerfile': OLD,
      'apps/x.old.Dockerfile': OLD,
      'apps/vendor/Dockerfile': OLD,
    })
    expect(changes(folder)).toEqual({ 'apps/web/Dockerfile': ['apk-no-cache'] })
    expect(dockershift(folder, []).err).not.toContain('kipped')
    expect(changes(folder, 'web/Dockerfile')).toEqual({})
    expect(changes(folder, 'web/Dockerfile', '--no-config')).toEqual({ 'web/Dockerfile': ['apk-no-cache'] })
  })

  test('--config is the only one, with globs from this folder', () => {
    const folder = checkout({
      'dockershift.config.json': off('run-merge'),
      'ci/strict.json': json({ overrides: [{ files: ['/web/'], transforms: { 'apk-no-cache': 'off' } }] }),
      'web/Dockerfile': TWO,
      'web/dockershift.config.json': off('run-merge'),
    })
    expect(changes(folder, '--config', 'ci/strict.json')).toEqual({ 'web/Dockerfile': ['run-merge'] })
  })

  test('every mistake in every configuration is said at once, and nothing is written', () => {
    const folder = checkout({
      Dockerfile: OLD,
      'a/Dockerfile': OLD,
      'a/dockershift.config.json': '{\n  "unsafe": 1,\n  "transforms": { "apk-no-cach": "off" }\n}\n',
      'b/Dockerfile': OLD,
      'b/package.json': '{\n  "dockershift": { "ignore": [], "root": "yes" }\n}\n',
      'c/dockershift.config.json': 'nobody asks for this one',
    })
    expect(dockershift(folder, ['--write'])).toEqual({
      code: 2,
      out: '',
      err: `dockershift: a/dockershift.config.json:2:13: unsafe: 1 is not what it takes: true or false
dockershift: a/dockershift.config.json:3:19: transforms.apk-no-cach: unknown transform "apk-no-cach" (did you mean "apk-no-cache"?); dockershift --list shows them all
dockershift: b/package.json:2:42: dockershift.root: "yes" is not what it takes: true or false
`,
    })
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(OLD)
    expect(dockershift(folder, ['-f', 'json'])).toMatchObject({ code: 2, out: '' })
  })

  test.each<[string, Files, string]>([
    [
      'two in one folder',
      { 'dockershift.config.json': '{}', 'package.json': '{ "dockershift": {} }' },
      '.: two configurations, dockershift.config.json and package.json; keep one',
    ],
    [
      'no JSON',
      { 'dockershift.config.json': '{ "unsafe": tru }' },
      'dockershift.config.json:1:13: this is no JSON: names and texts stand in double quotes',
    ],
    [
      'too large',
      { 'dockershift.config.json': ' '.repeat(1_000_001) },
      'dockershift.config.json: it has 1000001 bytes, and a configuration at most 1000000',
    ],
    [
      'code without an export',
      { 'dockershift.config.mjs': 'export const a = 1\n' },
      'dockershift.config.mjs: it has no default export',
    ],
    [
      'code that throws',
      { 'dockershift.config.mjs': "throw new Error('no')\n" },
      'dockershift.config.mjs: it cannot be loaded: no',
    ],
    [
      'a mistake in code',
      { 'dockershift.config.mjs': 'export default { unsafe: 1 }\n' },
      'dockershift.config.mjs: unsafe: 1 is not what it takes: true or false',
    ],
    [
      'code in a circle',
      { 'dockershift.config.mjs': 'const a = {}\na.a = a\nexport default a\n' },
      'dockershift.config.mjs: it is nested too deeply, or in a circle',
    ],
    [
      'a transform that is not there',
      { 'dockershift.config.json': '{ "transforms": ["./mine.mjs"] }' },
      'mine.mjs: there is no such file; check the path',
    ],
    [
      'a package that is not there',
      { 'dockershift.config.json': '{ "transforms": ["our-labels"] }' },
      'our-labels: there is no such file, and no package of that name is installed; a file begins with ./',
    ],
  ])('%s', (_, files, message) => {
    expect(dockershift(sandbox({ Dockerfile: OLD, ...files }), [])).toEqual({
      code: 2,
      out: '',
      err: `dockershift: ${message}\n`,
    })
  })

  test.each<[string[], string]>([
    [['--config', 'x.json'], 'x.json: it cannot be read: there is no such file (ENOENT)'],
    [['--config', 'x.mjs'], 'x.mjs: there is no such file; check the path'],
    [['--config', 'a.json', '--no-config'], '--config and --no-config exclude each other; give one of them'],
    [
      ['--set', 'run-merge.when=always'],
      '--set run-merge.when=always: unknown value always; it takes related, packages',
    ],
    [['init', 'x'], 'init takes no path: it writes into the folder that you stand in'],
    [['verify', '--set', 'run-merge.x=1'], '--set run-merge.x=1: unknown option x; run-merge takes when'],
  ])('%j', (args, message) => {
    expect(dockershift(sandbox({ Dockerfile: OLD }), args)).toEqual({
      code: 2,
      out: '',
      err: `dockershift: ${message}\n`,
    })
  })
})

describe('code that nobody asked for', () => {
  const ran = (folder: string): boolean => existsSync(join(folder, 'ran'))
  const CODE = `${MARK}export default { transforms: { 'apk-no-cache': 'off' } }\n`

  test.each(['dockershift.config.mjs', 'dockershift.config.js', 'dockershift.config.ts'])(
    '%s below is not run',
    (name) => {
      const folder = checkout({
        'web/Dockerfile': OLD,
        'web/package.json': '{ "type": "module" }',
        [`web/${name}`]: CODE,
      })
      const { code, err } = dockershift(folder, ['-q'])
      expect([code, ran(join(folder, 'web'))]).toEqual([0, false])
      expect(err).toBe(
        `warning web/${name}: it was not run: code of a configuration runs only from the folder that you stand in, or with --config web/${name}\n`,
      )
      expect(changes(folder)).toEqual({ 'web/Dockerfile': ['apk-no-cache'] })
    },
  )

  test('nor is it above', () => {
    const folder = checkout({ 'dockershift.config.mjs': CODE, 'web/Dockerfile': OLD })
    expect(dockershift(join(folder, 'web'), ['-q']).err).toContain('warning ../dockershift.config.mjs: it was not run')
    expect(dockershift(join(folder, 'web'), ['-'], OLD).out).toBe(NEW)
    expect(dockershift(join(folder, 'web'), ['--list']).code).toBe(0)
    expect(ran(folder)).toBe(false)
  })

  test('it runs from the folder that one stands in, and with --config', () => {
    const folder = checkout({ 'dockershift.config.mjs': CODE, 'web/Dockerfile': OLD })
    expect(changes(folder)).toEqual({ 'web/Dockerfile': [] })
    expect(ran(folder)).toBe(true)
    expect(changes(join(folder, 'web'), '--config', '../dockershift.config.mjs')).toEqual({ Dockerfile: [] })
  })

  test('--no-config runs none', () => {
    const folder = checkout({ 'dockershift.config.mjs': CODE, Dockerfile: OLD })
    expect(changes(folder, '--no-config')).toEqual({ Dockerfile: ['apk-no-cache'] })
    expect(ran(folder)).toBe(false)
  })

  test('data below loads no transforms, and its other settings hold', () => {
    const folder = checkout({
      'web/Dockerfile': TWO,
      'web/own.mjs': MARK + OWN,
      'web/dockershift.config.json':
        '{\n  "transforms": [\n    "./own.mjs",\n    { "team-label": "on", "run-merge": "off" }\n  ]\n}\n',
    })
    const { code, err } = dockershift(folder, ['-q'])
    expect([code, ran(join(folder, 'web'))]).toEqual([0, false])
    expect(err).toBe(
      `warning web/dockershift.config.json:3:5: transforms of one's own are code, which is loaded only from the folder that you stand in, or with --config web/dockershift.config.json; "./own.mjs" was not\n`,
    )
    expect(changes(folder)).toEqual({ 'web/Dockerfile': ['apk-no-cache'] })
  })

  test('a link out of the tree is not read, one inside of it is', () => {
    const folder = sandbox({
      'outside.json': json({ transforms: { 'apk-no-cache': 'off' } }),
      'repo/out/Dockerfile': OLD,
      'repo/out/dockershift.config.json': { to: '../../outside.json' },
      'repo/in/Dockerfile': OLD,
      'repo/in/dockershift.config.json': { to: '../shared.json' },
      'repo/shared.json': json({ transforms: { 'apk-no-cache': 'off' } }),
      'repo/lost/Dockerfile': OLD,
      'repo/lost/dockershift.config.json': { to: 'nowhere' },
    })
    repository(join(folder, 'repo'))
    const { code, err } = dockershift(join(folder, 'repo'), ['-q'])
    expect(code).toBe(0)
    expect(err.split('\n').sort()).toEqual([
      '',
      'warning lost/dockershift.config.json: a link that leads nowhere: there is no such file (ENOENT); it was not read',
      `warning out/dockershift.config.json: a link out of the tree, to ${join(folder, 'outside.json')}; it was not read`,
    ])
    expect(changes(join(folder, 'repo'))).toEqual({
      'in/Dockerfile': [],
      'lost/Dockerfile': ['apk-no-cache'],
      'out/Dockerfile': ['apk-no-cache'],
    })
  })

  test('a name that steers a terminal reaches it harmless', () => {
    const folder = sandbox({ Dockerfile: OLD, 'dockershift.config.json': '{ "a\\u001b[31m\\nb": 1 }' })
    const { code, err } = dockershift(folder, [])
    expect(code).toBe(2)
    expect(err.split('\n')).toHaveLength(2)
    expect(err).not.toContain('\u001b')
  })
})

describe('transforms of one’s own', () => {
  test('run by path, checked and verified as ours are', () => {
    const folder = sandbox({ Dockerfile: LABELLED, 'own.mjs': OWN })
    expect(changes(folder, '-t', './own.mjs')).toEqual({ Dockerfile: ['team-label'] })
    expect(only(folder, '-t', 'own.mjs', '--set', 'team-label.team=web').diff).toContain('+LABEL team=web')
    expect(changes(folder, '-t', './own.mjs', '-t', 'apk-no-cache', '-x', 'team-label')).toEqual({ Dockerfile: [] })
    expect(dockershift(folder, ['-t', './own.mjs']).err).toContain('dockershift --write --transform ./own.mjs\n')
  })

  test('are named by a configuration, which sets their options too', () => {
    const config = (...more: object[]): Files => ({
      Dockerfile: LABELLED,
      'own.mjs': OWN,
      'dockershift.config.json': json({ transforms: ['./own.mjs', ...more], builder: 'podman' }),
    })
    expect(only(sandbox(config({ 'team-label': { team: 'api' } }))).diff).toContain('+LABEL team=api')
    expect(only(sandbox(config())).diff).toContain('+LABEL team=nobody')
    expect(changes(sandbox(config({ 'team-label': 'off' })))).toEqual({ Dockerfile: [] })
    expect(only(sandbox(config())).notes.map(({ reason }) => reason)).toEqual(['the builder is podman'])
    expect(only(sandbox(config()), '--builder', 'kaniko').notes[0]?.reason).toBe('the builder is kaniko')
    const folder = sandbox(config({ 'team-label': { tem: 'api' } }))
    expect(dockershift(folder, []).err).toBe(
      'dockershift: dockershift.config.json:6:9: transforms[1].team-label.tem: unknown option "tem" (did you mean "team"?); team-label takes "team"\n',
    )
    expect(dockershift(folder, ['--list']).out).toMatch(/^team-label +syntax +unsafe +Name the team$/m)
    expect(dockershift(folder, ['--explain', 'team-label']).out).toContain(
      'team: a text; "nobody" unless set. Which team',
    )
  })

  test('stand in a configuration that is code, or come from a package', () => {
    const files: Files = { Dockerfile: LABELLED, 'own.mjs': OWN }
    const code = "import own from './own.mjs'\nexport default { transforms: [own, { 'team-label': { team: 'x' } }] }\n"
    expect(only(sandbox({ ...files, 'dockershift.config.mjs': code })).diff).toContain('+LABEL team=x')
    const inPackage = {
      Dockerfile: LABELLED,
      'node_modules/our-labels/package.json': '{ "type": "module", "exports": "./own.js" }',
      'node_modules/our-labels/own.js': OWN.replace('export default {', 'export default [{').replace(/\}\n$/, '}]\n'),
      'dockershift.config.json': json({ transforms: ['our-labels'] }),
    }
    expect(changes(sandbox(inPackage))).toEqual({ Dockerfile: ['team-label'] })
  })

  test('below the folder of their configuration can be turned off by data', () => {
    const folder = checkout({
      'dockershift.config.json': json({ transforms: ['./own.mjs'] }),
      'own.mjs': OWN,
      'a/Dockerfile': LABELLED,
      'b/Dockerfile': LABELLED,
      'b/dockershift.config.json': json({ transforms: { 'team-label': 'off' } }),
    })
    expect(changes(folder)).toEqual({ 'a/Dockerfile': ['team-label'], 'b/Dockerfile': [] })
    // From below they are not loaded, and naming them is no mistake.
    const { code, err } = dockershift(join(folder, 'b'), ['-q'])
    expect([code, err]).toEqual([
      0,
      `warning ../dockershift.config.json:3:5: transforms of one's own are code, which is loaded only from the folder that you stand in, or with --config ../dockershift.config.json; "./own.mjs" was not\n`,
    ])
  })

  test.each<[string, string, string[]]>([
    [
      'an export that is none',
      'export default 5\n',
      ['own.mjs: the default export is no transform: export default defineTransform({ name: … })'],
    ],
    [
      'no export',
      'export const own = 5\n',
      ['own.mjs: the default export is no transform: export default defineTransform({ name: … })'],
    ],
    ['an empty list', 'export default []\n', ['own.mjs: the default export is an empty list of transforms']],
    [
      'a name of ours',
      OWN.replace('team-label', 'run-merge'),
      ["own.mjs: name: run-merge is one of dockershift's; choose another"],
    ],
    [
      'several flaws',
      OWN.replace('team-label', 'Team').replace("'syntax'", "'syntx'").replace('apply(', 'aply('),
      [
        'own.mjs: name: "Team"; it is kebab-case, such as internal-mirror',
        'own.mjs: phase: "syntx" (did you mean syntax?); it is syntax, commands, joins, flags, cleanup, copies, layers, runtime, stages, mounts, context',
        'own.mjs: apply: it is missing; it is a function that gives a Dockerfile',
      ],
    ],
    [
      'a missing import',
      "import 'nowhere-to-be-found'\n",
      ["own.mjs: it imports what is not there: Cannot find package 'nowhere-to-be-found' imported from"],
    ],
    ['no JavaScript', 'export default {\n', ['own.mjs: it cannot be loaded: Unexpected end of input']],
  ])('%s', (_, text, lines) => {
    const { code, out, err } = dockershift(sandbox({ Dockerfile: OLD, 'own.mjs': text }), ['-t', './own.mjs'])
    expect([code, out]).toEqual([2, ''])
    const said = err.trimEnd().split('\n')
    expect(said).toHaveLength(lines.length)
    for (const [i, line] of lines.entries()) expect(said[i]?.startsWith(`dockershift: ${line}`), said[i]).toBe(true)
  })

  test('two of the same name are one too many', () => {
    const folder = sandbox({ Dockerfile: OLD, 'a.mjs': OWN, 'b.mjs': OWN })
    expect(dockershift(folder, ['-t', './a.mjs', '-t', './b.mjs']).err).toBe(
      'dockershift: b.mjs: name: team-label is that of a.mjs; choose another\n',
    )
    expect(dockershift(folder, ['-t', './a.mjs', '-t', './a.mjs']).code).toBe(0)
  })

  test.each<[string, string, string]>([
    ['that break the file', "team: 'x\\n'", 'an unknown instruction appeared: OOPS'],
    ['that never end', 'never', 'it changes its own output'],
    ['that give nothing', 'nothing', 'it threw: apply gave nothing, and must give a Dockerfile'],
    ['that give a promise', 'promise', 'it threw: apply gave a promise, and must give a Dockerfile'],
    ['that throw', 'throw', 'it threw: oh'],
  ])('%s are thrown away, and their author is told', (_, how, reason) => {
    const deeds: Readonly<Record<string, string>> = {
      never: "return dockerfile.edit([[{ span: { start: 0, end: 0 }, text: '# again\\n' }]])",
      nothing: '',
      promise: 'return Promise.resolve(dockerfile)',
      throw: "throw new Error('oh')",
    }
    const deed = deeds[how] ?? "return dockerfile.edit([[{ span: { start: 0, end: 0 }, text: 'OOPS\\n' }]])"
    const text = OWN.replace(/apply\(dockerfile, context\) \{[\s\S]*\n {2}\},\n\}/, `apply(dockerfile) { ${deed} } }`)
    const folder = sandbox({ Dockerfile: OLD, 'own.mjs': text })
    const { code, out, err } = dockershift(folder, ['-t', './own.mjs', '-q'])
    expect([code, out]).toEqual([0, ''])
    expect(err).toBe(`Dockerfile: team-label: ${reason}; that step was not made; mend it in own.mjs\n`)
    expect(dockershift(folder, ['-t', './own.mjs']).err).toContain('bugs of your own transforms')
  })

  test('in TypeScript run where Node.js reads it, and are refused in words where it does not', () => {
    const typed = OWN.replace('(dockerfile, context)', '(dockerfile: any, context: any)')
    const folder = sandbox({ Dockerfile: LABELLED, 'own.ts': typed, 'package.json': '{ "type": "module" }' })
    const { code, err, out } = dockershift(folder, ['-t', './own.ts'])
    const { typescript } = process.features as { readonly typescript?: unknown }
    if (typescript === undefined || typescript === false) {
      expect({ code, err }).toEqual({
        code: 2,
        err: 'dockershift: own.ts: this Node.js reads no TypeScript; use Node.js 22.18 or later, or write the file in JavaScript (.mjs)\n',
      })
    } else {
      expect(code, err).toBe(0)
      expect(out).toContain('+LABEL team=nobody')
    }
  })
})

describe('what is known of base images', () => {
  const DEBIAN = 'RUN useradd --uid 3000000 app\n'

  test('is taken from the configuration', () => {
    const folder = sandbox({
      Dockerfile: `FROM registry.example.com/team/base:3 AS base\nFROM base\n${DEBIAN}`,
      'other.Dockerfile': `FROM registry.example.com/hub/debian:12\n${DEBIAN}`,
      'dockershift.config.json': json({
        bases: { 'registry.example.com/team/base': { distro: 'debian 12' } },
        overrides: [{ files: ['other.Dockerfile'], mirrors: { 'registry.example.com/hub': 'docker.io' } }],
      }),
    })
    // The useradd of Debian 12 does not do any more what this transform is for.
    expect(changes(folder)).toEqual({ Dockerfile: [], 'other.Dockerfile': [] })
    const unknown = { Dockerfile: ['useradd-no-log-init'], 'other.Dockerfile': ['useradd-no-log-init'] }
    expect(changes(folder, '--no-config')).toEqual(unknown)
  })
})

describe('ignore comments', () => {
  test('warn of names that nobody bears, and of no other', () => {
    const comment = '# dockershift ignore=run-merge,team-label,run-mereg\n'
    const folder = sandbox({
      Dockerfile: `FROM alpine:3.20\n${comment}RUN apk add --no-cache curl\n`,
      'own.mjs': OWN,
      'dockershift.config.json': json({ transforms: ['./own.mjs', { 'run-merge': 'off' }] }),
    })
    const reasons = (...args: string[]): string[] => only(folder, ...args).notes.map(({ reason }) => reason)
    expect(reasons()).toEqual(['no transform is called run-mereg'])
    expect(reasons('-t', 'apk-no-cache')).toEqual(['no transform is called run-mereg'])
    expect(reasons('--no-config')).toEqual(['no transform is called team-label', 'no transform is called run-mereg'])
  })
})

describe('dockershift init', () => {
  test('writes a configuration that says nothing yet, once', () => {
    const folder = sandbox({ Dockerfile: TWO })
    const before = changes(folder)
    expect(dockershift(folder, ['init'])).toEqual({ code: 0, out: 'written: dockershift.config.jsonc\n', err: '' })
    expect(changes(folder)).toEqual(before)
    const text = readFileSync(join(folder, 'dockershift.config.jsonc'), 'utf8')
    expect(text).toContain('// , "overrides": [')
    expect(dockershift(folder, ['init'])).toEqual({
      code: 2,
      out: '',
      err: 'dockershift: there is a configuration already, dockershift.config.jsonc; it was left alone\n',
    })
    expect(readFileSync(join(folder, 'dockershift.config.jsonc'), 'utf8')).toBe(text)
  })

  test.each<[Files]>([
    [{ 'package.json': '{ "dockershift": {} }' }],
    [{ 'dockershift.config.mjs': MARK }],
    [{ 'dockershift.config.jsonc': { to: 'nowhere' } }],
  ])('leaves %j alone', (files) => {
    const folder = sandbox(files)
    expect(dockershift(folder, ['init']).code).toBe(2)
    expect(existsSync(join(folder, 'ran'))).toBe(false)
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  })

  test('--help', () => {
    const ran: Ran = dockershift(sandbox(), ['init', '--help'])
    expect([ran.code, ran.err]).toEqual([0, ''])
    expect(ran.out).toContain('Usage: dockershift init')
  })
})

test('the example of a transform of one’s own does what its README says', () => {
  const example = join(ROOT, 'examples/internal-mirror')
  const readme = readFileSync(join(example, 'README.md'), 'utf8')
  const folder = sandbox({
    Dockerfile: 'FROM debian:12\nRUN apt-get update && apt-get install -y curl\n',
    'node_modules/dockershift': { to: ROOT },
    'dockershift.config.json': /```json\n([\s\S]*?)```/.exec(readme)![1]!,
  })
  for (const file of ['package.json', 'internal-mirror.js'])
    cpSync(join(example, file), join(folder, 'node_modules/@example/dockershift-internal-mirror', file))
  expect(changes(folder)).toEqual({ Dockerfile: ['apt-remove-lists', 'internal-mirror'] })
})

describe('docs/configuration.md', () => {
  const page = readFileSync(join(ROOT, 'docs/configuration.md'), 'utf8')
  const blocks = (language: string): string[] =>
    page
      .split(`\`\`\`${language}\n`)
      .slice(1)
      .map((rest) => rest.slice(0, rest.indexOf('```')))

  test('shows configurations that are right', () => {
    const all = blocks('json')
    expect(all.length).toBeGreaterThan(5)
    for (const text of all) {
      // Those of one's own are not there; that they are looked for is all that may be wrong.
      const own = text.includes('our-labels.js')
      const folder = sandbox({ Dockerfile: OLD, 'dockershift.config.json': text })
      const { err, code } = dockershift(folder, ['-q'])
      if (own) expect(err).toMatch(/our-labels\.js: there is no such file/)
      else expect([code, err]).toEqual([0, ''])
    }
  })

  test('shows a transform and a test that work', () => {
    const [transform, tests] = blocks('js')
    const folder = sandbox({
      'node_modules/dockershift': { to: ROOT },
      'package.json': '{ "type": "module" }',
      'our-labels.js': transform!,
      'our-labels.test.js': tests!,
      'fixtures/example/input.Dockerfile': 'FROM alpine:3.20\nCMD ["date"]\n',
      'fixtures/example/output.Dockerfile': 'FROM alpine:3.20\nLABEL team=platform\nCMD ["date"]\n',
      'fixtures/keeps-labelled/input.Dockerfile': 'FROM alpine:3.20\nLABEL team=payments\n',
      'fixtures/keeps-labelled/options.json': '{ "leavesAlone": ["a stage that has the label"] }',
      Dockerfile: 'FROM alpine:3.20\n',
    })
    const ran = raw(process.execPath, ['--test', '--test-reporter=tap'], folder)
    expect(ran.stdout.toString()).toMatch(/^# pass 4\n# fail 0$/m)
    const { out } = dockershift(folder, ['-t', './our-labels.js', '--set', 'our-labels.team=payments'])
    expect(out).toContain('+LABEL team=payments')
  })
})
