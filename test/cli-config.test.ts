// Configuration as people use it: the built command line in repositories of its own.

import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { changes, checkout, type Files, json, MARK, OWN, only, TWO } from './cli-config-sandbox.ts'
import { dockershift, NEW, OLD, type Ran, ROOT, raw, repository, sandbox } from './cli-sandbox.ts'

describe('the build context by path', () => {
  const image = 'FROM node:22\nWORKDIR /srv\nCOPY . .\nRUN npm ci\n'
  const project = { 'package.json': '{}', 'package-lock.json': '{"lockfileVersion": 3, "packages": {}}', 'x.js': '' }
  const files = (context: Readonly<Record<string, string>>): Files => ({
    'services/a/Dockerfile': image,
    ...Object.fromEntries(Object.entries(project).map(([name, text]) => [`services/a/${name}`, text])),
    ...project,
    '.dockerignore': 'node_modules\n',
    'services/dockershift.config.json': json({ context }),
  })

  test.each<[what: string, context: Readonly<Record<string, string>>, manifests: string | undefined]>([
    ['nothing is said', {}, undefined],
    ['its own folder', { '*/Dockerfile': 'own', b: '..' }, undefined],
    ['a folder above', { '*/Dockerfile': '..' }, 'COPY package.json package-lock.json ./'],
    ['a later line wins', { '*': 'own', 'a/Dockerfile': '..' }, 'COPY package.json package-lock.json ./'],
  ])('%s', async (_, context, manifests) => {
    const folder = sandbox(files(context))
    repository(folder)
    const { out } = await dockershift(folder, ['-t', 'copy-manifests-first'])
    if (manifests === undefined) expect(out).not.toContain('package-lock')
    else expect(out).toContain(manifests)
  })

  test.each<[context: Readonly<Record<string, string>>, line: RegExp]>([
    [
      { a: 'nowhere' },
      /context\.a: there is no folder "nowhere" here; it is read from the folder of this configuration/,
    ],
    [{ a: '../..' }, /context\.a: "\.\.\/\.\." leads out of the repository/],
    [{ a: 'link' }, /context\.a: "link" leads out of the repository/],
    [{ a: '' }, /context\.a: it is empty/],
    [{ '': 'own' }, /this is no line of a \.gitignore/],
  ])('%j is refused', async (context, line) => {
    const folder = sandbox(files(context))
    repository(folder)
    symlinkSync(tmpdir(), join(folder, 'services/link'))
    const ran = await dockershift(folder, [])
    expect(ran.err).toMatch(line)
    expect(ran.code).toBe(2)
  })
})

describe('a configuration', () => {
  test.each([
    ['dockershift.config.json', '// merging is a matter of taste\n{ "transforms": { "run-merge": "off", }, }'],
    ['dockershift.config.jsonc', '{ "transforms": { "run-merge": "off" } }'],
    ['dockershift.config.mjs', "export default { transforms: { 'run-merge': 'off' } }"],
    ['dockershift.config.js', "module.exports = { transforms: { 'run-merge': 'off' } }"],
    ['package.json', '{ "name": "x", "dockershift": { "transforms": { "run-merge": "off" } } }'],
  ])('stands in %s', async (name, text) => {
    const folder = sandbox({ Dockerfile: TWO, [name]: text })
    expect(await changes(folder)).toEqual({ Dockerfile: ['apk-no-cache'] })
    expect(await changes(folder, '--no-config')).toEqual({ Dockerfile: ['apk-no-cache', 'run-merge'] })
  })

  test('is none in a package.json that speaks of dockershift elsewhere', async () => {
    const folder = sandbox({ Dockerfile: TWO, 'package.json': json({ devDependencies: { dockershift: '1' } }) })
    expect(await changes(folder)).toEqual({ Dockerfile: ['apk-no-cache', 'run-merge'] })
  })

  test('turns an unsafe transform on, alone or with all the others', async () => {
    const file = { Dockerfile: 'FROM debian:12\nRUN apt-get update && apt-get install -y b a\n' }
    const one = sandbox({
      ...file,
      'dockershift.config.json': json({ transforms: { 'apt-no-install-recommends': 'on' } }),
    })
    expect((await changes(one)).Dockerfile).toEqual(['apt-no-install-recommends', 'apt-remove-lists'])
    const all = sandbox({
      ...file,
      'dockershift.config.json': json({ unsafe: true, transforms: { 'cache-mounts': 'off' } }),
    })
    expect((await changes(all)).Dockerfile).toContain('apt-no-install-recommends')
    expect((await changes(all)).Dockerfile).not.toContain('sort-packages')
    expect((await changes(all)).Dockerfile).not.toContain('cache-mounts')
    expect(await changes(all, '--unsafe')).toEqual(await changes(all))
    // Turned off is not hidden either.
    expect((await only(all)).hidden).toEqual([])
  })

  test('chooses by aim, which the command line puts aside', async () => {
    const folder = sandbox({
      Dockerfile: 'FROM debian:12\nRUN apt-get update && apt-get install -y python3 a\n',
      'dockershift.config.json': json({ for: ['style'], transforms: { 'apt-remove-lists': 'on' } }),
    })
    expect((await changes(folder)).Dockerfile).toEqual(['apt-remove-lists', 'locale-utf8'])
    expect((await changes(folder, '--unsafe')).Dockerfile).toEqual(
      expect.arrayContaining(['apt-no-install-recommends', 'locale-utf8']),
    )
    expect((await changes(folder, '--for', 'lint')).Dockerfile).toEqual([
      'apt-no-install-recommends',
      'apt-remove-lists',
    ])
    expect((await changes(folder, '-t', 'apt-no-install-recommends')).Dockerfile).toEqual(['apt-no-install-recommends'])
  })

  test('sets options, whether or not it turns the transform on', async () => {
    const text =
      'FROM alpine:3.20\nRUN mkdir /a\nRUN chmod 700 /a\nRUN apk add --no-cache b\nRUN apk add --no-cache c\n'
    const folder = sandbox({
      Dockerfile: text,
      'dockershift.config.json': json({ transforms: { 'run-merge': { when: 'packages' } } }),
    })
    expect((await only(folder)).diff).not.toContain('-RUN mkdir')
    expect((await only(folder, '--set', 'run-merge.when=related')).diff).toContain('-RUN mkdir')
    expect((await only(folder, '--no-config')).diff).toContain('-RUN mkdir')
  })

  test('gives way to the command line', async () => {
    const folder = sandbox({
      Dockerfile: TWO,
      'dockershift.config.json': json({ transforms: { 'run-merge': 'off', 'apk-no-cache': 'on' } }),
    })
    expect(await changes(folder, '-t', 'run-merge')).toEqual({ Dockerfile: ['run-merge'] })
    expect(await changes(folder, '-x', 'apk-no-cache')).toEqual({ Dockerfile: [] })
    expect((await changes(folder, '--unsafe')).Dockerfile).not.toContain('run-merge')
  })

  test('holds for standard input, as for a Dockerfile in this folder', async () => {
    const config = { overrides: [{ files: ['/Dockerfile'], transforms: { 'apk-no-cache': 'off' } }] }
    const folder = sandbox({ 'dockershift.config.json': json(config) })
    expect(await dockershift(folder, ['-'], OLD)).toEqual({ code: 0, out: OLD, err: '' })
    expect(await dockershift(folder, ['-', '--no-config'], OLD)).toEqual({ code: 0, out: NEW, err: '' })
  })

  test('is repeated in the commands that are suggested', async () => {
    const folder = sandbox({ Dockerfile: OLD, 'my.json': '{}' })
    const { err } = await dockershift(folder, ['--config', 'my.json', '--set', 'run-merge.when=packages'])
    expect(err).toContain('dockershift --write --set run-merge.when=packages --config my.json\n')
    expect((await dockershift(folder, ['--no-config'])).err).toContain('dockershift --write --no-config\n')
  })
})

describe('in a monorepo', () => {
  const off = (name: string): string => json({ transforms: { [name]: 'off' } })

  test('nearer ones win over farther ones, transform by transform', async () => {
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
    expect(await changes(folder)).toEqual(expected)
    // The same wherever one stands.
    expect(await changes(join(folder, 'services/web'))).toEqual({ Dockerfile: ['run-merge'] })
    expect(await changes(join(folder, 'services/web'), '../api/Dockerfile', '../../Dockerfile')).toEqual({
      '../api/Dockerfile': ['apk-no-cache', 'run-merge'],
      '../../Dockerfile': ['apk-no-cache'],
    })
  })

  test('nothing behind a root counts, whatever is wrong with it', async () => {
    const folder = checkout({
      'dockershift.config.mjs': 'nobody runs this one',
      'services/dockershift.config.json': 'nor reads this one',
      'services/web/dockershift.config.json': json({ root: true, transforms: { 'apk-no-cache': 'off' } }),
      'services/web/deep/Dockerfile': OLD,
    })
    expect(await dockershift(folder, ['services/web', '-q'])).toMatchObject({ code: 2 })
    expect(await dockershift(join(folder, 'services/web'), ['-q'])).toEqual({ code: 0, out: '', err: '' })
  })

  test('nothing above the repository counts', async () => {
    const folder = sandbox({ 'dockershift.config.json': off('apk-no-cache'), 'repo/web/Dockerfile': OLD })
    repository(join(folder, 'repo'))
    expect(await changes(join(folder, 'repo'))).toEqual({ 'web/Dockerfile': ['apk-no-cache'] })
    expect(await changes(join(folder, 'repo/web'))).toEqual({ Dockerfile: ['apk-no-cache'] })
    expect(await changes(folder)).toEqual({ 'repo/web/Dockerfile': ['apk-no-cache'] })
  })

  test('outside of any repository nothing above this folder counts', async () => {
    const folder = sandbox({
      'dockershift.config.json': off('apk-no-cache'),
      'a/dockershift.config.json': off('run-merge'),
      'a/b/Dockerfile': TWO,
    })
    expect(await changes(folder)).toEqual({ 'a/b/Dockerfile': [] })
    expect(await changes(join(folder, 'a'))).toEqual({ 'b/Dockerfile': ['apk-no-cache'] })
    expect(await changes(join(folder, 'a/b'))).toEqual({ Dockerfile: ['apk-no-cache', 'run-merge'] })
  })

  test('overrides hold for the files that they name; a later one wins', async () => {
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
    expect(await changes(folder)).toEqual({
      Dockerfile: ['apk-no-cache'],
      'old/legacy/Dockerfile': [],
      'old/legacy/x.dev.Dockerfile': ['apk-no-cache', 'run-merge'],
    })
  })

  test('ignore leaves out, from the folder of its configuration', async () => {
    const folder = checkout({
      'dockershift.config.json': json({ ignore: ['/web/', '*.old.Dockerfile', 'vendor/'] }),
      'web/Dockerfile': OLD,
      'apps/web/Dockerfile': OLD,
      'apps/dockershift.config.json': json({ ignore: ['/api'] }),
      'apps/api/Dockerfile': OLD,
      'apps/x.old.Dockerfile': OLD,
      'apps/vendor/Dockerfile': OLD,
    })
    expect(await changes(folder)).toEqual({ 'apps/web/Dockerfile': ['apk-no-cache'] })
    expect((await dockershift(folder, [])).err).not.toMatch(/\d skipped/)
    expect(await changes(folder, 'web/Dockerfile')).toEqual({ 'web/Dockerfile': [] })
    expect(await changes(folder, 'web/Dockerfile', '--no-config')).toEqual({ 'web/Dockerfile': ['apk-no-cache'] })
  })

  test('--config is the only one, with globs from this folder', async () => {
    const folder = checkout({
      'dockershift.config.json': off('run-merge'),
      'ci/strict.json': json({ overrides: [{ files: ['/web/'], transforms: { 'apk-no-cache': 'off' } }] }),
      'web/Dockerfile': TWO,
      'web/dockershift.config.json': off('run-merge'),
    })
    expect(await changes(folder, '--config', 'ci/strict.json')).toEqual({ 'web/Dockerfile': ['run-merge'] })
  })

  test('every mistake in every configuration is said at once, and nothing is written', async () => {
    const folder = checkout({
      Dockerfile: OLD,
      'a/Dockerfile': OLD,
      'a/dockershift.config.json': '{\n  "unsafe": 1,\n  "transforms": { "apk-no-cach": "off" }\n}\n',
      'b/Dockerfile': OLD,
      'b/package.json': '{\n  "dockershift": { "ignore": [], "root": "yes" }\n}\n',
      'c/dockershift.config.json': 'nobody asks for this one',
    })
    expect(await dockershift(folder, ['--write'])).toEqual({
      code: 2,
      out: '',
      err: `dockershift: a/dockershift.config.json:2:13: unsafe: 1 is not what it takes: true or false
dockershift: a/dockershift.config.json:3:19: transforms.apk-no-cach: unknown transform "apk-no-cach" (did you mean "apk-no-cache"?); dockershift --list shows them all
dockershift: b/package.json:2:42: dockershift.root: "yes" is not what it takes: true or false
`,
    })
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(OLD)
    expect(await dockershift(folder, ['-f', 'json'])).toMatchObject({ code: 2, out: '' })
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
  ])('%s', async (_, files, message) => {
    expect(await dockershift(sandbox({ Dockerfile: OLD, ...files }), [])).toEqual({
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
  ])('%j', async (args, message) => {
    expect(await dockershift(sandbox({ Dockerfile: OLD }), args)).toEqual({
      code: 2,
      out: '',
      err: `dockershift: ${message}\n`,
    })
  })
})

describe('what is known of base images', () => {
  const DEBIAN = 'RUN useradd --uid 3000000 app\n'

  test('is taken from the configuration', async () => {
    const folder = sandbox({
      Dockerfile: `FROM registry.example.com/team/base:3 AS base\nFROM base\n${DEBIAN}`,
      'other.Dockerfile': `FROM registry.example.com/hub/debian:12\n${DEBIAN}`,
      'dockershift.config.json': json({
        bases: { 'registry.example.com/team/base': { distro: 'debian 12' } },
        overrides: [{ files: ['other.Dockerfile'], mirrors: { 'registry.example.com/hub': 'docker.io' } }],
      }),
    })
    // The useradd of Debian 12 does not do any more what this transform is for.
    expect(await changes(folder)).toEqual({ Dockerfile: [], 'other.Dockerfile': [] })
    const unknown = { Dockerfile: ['useradd-no-log-init'], 'other.Dockerfile': ['useradd-no-log-init'] }
    expect(await changes(folder, '--no-config')).toEqual(unknown)
  })
})

describe('ignore comments', () => {
  test('warn of names that nobody bears, and of no other', async () => {
    const comment = '# dockershift ignore=run-merge,team-label,run-mereg\n'
    const folder = sandbox({
      Dockerfile: `FROM alpine:3.20\n${comment}RUN apk add --no-cache curl\n`,
      'own.mjs': OWN,
      'dockershift.config.json': json({ transforms: ['./own.mjs', { 'run-merge': 'off' }] }),
    })
    const reasons = async (...args: string[]): Promise<string[]> =>
      (await only(folder, ...args)).notes.map(({ reason }) => reason)
    const slip = 'no transform is called run-mereg; did you mean run-merge?'
    expect(await reasons()).toEqual([slip])
    expect(await reasons('-t', 'apk-no-cache')).toEqual([slip])
    expect(await reasons('--no-config')).toEqual(['no transform is called team-label', slip])
  })
})

describe('dockershift init', () => {
  test('writes a configuration that says nothing yet, once', async () => {
    const folder = sandbox({ Dockerfile: TWO })
    const before = await changes(folder)
    expect(await dockershift(folder, ['init'])).toEqual({
      code: 0,
      out: 'written: dockershift.config.jsonc\nwritten: dockershift.schema.json\n',
      err: '',
    })
    expect(await changes(folder)).toEqual(before)
    const text = readFileSync(join(folder, 'dockershift.config.jsonc'), 'utf8')
    expect(text).toContain('// , "overrides": [')
    expect(await dockershift(folder, ['init'])).toEqual({
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
  ])('leaves %j alone', async (files) => {
    const folder = sandbox(files)
    expect((await dockershift(folder, ['init'])).code).toBe(2)
    expect(existsSync(join(folder, 'ran'))).toBe(false)
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  })

  test('names the schema where an editor finds it', async () => {
    const packed = 'node_modules/dockershift/schema/config.json'
    const folder = sandbox({ [packed]: '{}', 'services/web/Dockerfile': TWO })
    const named = async (place: string): Promise<string> => {
      expect((await dockershift(join(folder, place), ['init'])).code).toBe(0)
      const text = readFileSync(join(folder, place, 'dockershift.config.jsonc'), 'utf8')
      return /"\$schema": "(.*)"/.exec(text)![1]!
    }
    expect(await named('.')).toBe(`./${packed}`)
    expect(await named('services/web')).toBe(`../../${packed}`)
    expect(existsSync(join(folder, 'services/web/dockershift.schema.json'))).toBe(false)
    // As by npx, or from a hook.
    const alone = sandbox({ Dockerfile: TWO })
    expect((await dockershift(alone, ['init'])).code).toBe(0)
    const ours = readFileSync(join(ROOT, 'schema/config.json'), 'utf8')
    expect(readFileSync(join(alone, 'dockershift.config.jsonc'), 'utf8')).toContain('"./dockershift.schema.json"')
    expect(readFileSync(join(alone, 'dockershift.schema.json'), 'utf8')).toBe(ours)
    writeFileSync(join(alone, 'dockershift.schema.json'), 'old')
    expect((await dockershift(alone, ['init', '--schema'])).out).toBe('written: dockershift.schema.json\n')
    expect(readFileSync(join(alone, 'dockershift.schema.json'), 'utf8')).toBe(ours)
  })

  test('--help', async () => {
    const ran: Ran = await dockershift(sandbox(), ['init', '--help'])
    expect([ran.code, ran.err]).toEqual([0, ''])
    expect(ran.out).toContain('Usage: dockershift init')
  })
})

describe('docs/configuration.md', () => {
  const page = readFileSync(join(ROOT, 'docs/configuration.md'), 'utf8')
  const blocks = (language: string): string[] =>
    page
      .split(`\`\`\`${language}\n`)
      .slice(1)
      .map((rest) => rest.slice(0, rest.indexOf('```')))

  test('shows configurations that are right', async () => {
    const all = blocks('json')
    expect(all.length).toBeGreaterThan(5)
    for (const text of all) {
      // Those of one's own are not there; that they are looked for is all that may be wrong.
      const own = text.includes('our-labels.js')
      const folder = sandbox({ Dockerfile: OLD, 'dockershift.config.json': text })
      const { err, code } = await dockershift(folder, ['-q'])
      if (own) expect(err).toMatch(/our-labels\.js: there is no such file/)
      // They speak of folders of a repository that is not there.
      else expect([code, err.replace(/^warning .*: no Dockerfile here is at .*\n/gm, '')]).toEqual([0, ''])
    }
  })

  test('shows a transform and a test that work', async () => {
    const [transform, tests] = blocks('js')
    const folder = sandbox({
      'node_modules/dockershift': { to: ROOT },
      'package.json': '{ "type": "module" }',
      'our-labels.js': transform!,
      'our-labels.test.js': tests!,
      'fixtures/example/input.Dockerfile': 'FROM alpine:3.20\nCMD ["date"]\n',
      'fixtures/example/output.Dockerfile': 'FROM alpine:3.20\nLABEL team=platform\nCMD ["date"]\n',
      'fixtures/fine-labelled/input.Dockerfile': 'FROM alpine:3.20\nLABEL team=payments\n',
      'fixtures/fine-labelled/options.json': '{ "leavesAlone": ["a stage that has the label"] }',
      Dockerfile: 'FROM alpine:3.20\n',
    })
    const ran = raw(process.execPath, ['--test', '--test-reporter=tap'], folder)
    expect(ran.stdout.toString()).toMatch(/^# pass 4\n# fail 0$/m)
    const { out } = await dockershift(folder, ['-t', './our-labels.js', '--set', 'our-labels.team=payments'])
    expect(out).toContain('+LABEL team=payments')
  })
})
