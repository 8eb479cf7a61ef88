// Five things that somebody wants who is new here and has read the README and --help.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import pack from '../package.json' with { type: 'json' }
import { howToSet } from '../src/report/explain.ts'
import type { OptionTable } from '../src/transform/transform.ts'
import { transforms } from '../transforms/index.ts'
import { dockershift, monorepo, OLD, ROOT, sandbox } from './cli-sandbox.ts'

const TWO = 'FROM alpine:3.20 as x\nRUN apk add curl\n'

describe('why was this file left alone?', () => {
  test('with one file each place says it, with its line', async () => {
    const folder = sandbox({ 'a/Dockerfile': 'FROM internal.example.com/base\nRUN true\nWORKDIR app\n' })
    const { err } = await dockershift(folder, ['a/Dockerfile'])
    expect(err).toMatch(/Left alone, and why\n {2}a\/Dockerfile:3: workdir-absolute: /)
  })

  test('also beside what changes', async () => {
    const folder = sandbox({ Dockerfile: 'FROM internal.example.com/base as x\nWORKDIR app\n' })
    expect((await dockershift(folder, [])).err).toMatch(/Left alone, and why\n {2}Dockerfile:2: workdir-absolute: /)
  })

  test('over many files reasons are counted', async () => {
    const one = 'FROM internal.example.com/base\nWORKDIR app\n'
    const two = { 'a/Dockerfile': one, 'b/Dockerfile': one }
    const { err } = await dockershift(sandbox({ ...two, 'c/Dockerfile': one }), [])
    expect(err).toMatch(/Left alone, and why\n {2}3 {2}workdir-absolute: /)
    // Of two files it is little enough to say where.
    expect((await dockershift(sandbox(two), [])).err).toMatch(
      /Left alone, and why\n {2}a\/Dockerfile:2: workdir-absolute: .*\n {2}b\/Dockerfile:2: workdir-absolute: /,
    )
    const much = one.repeat(10)
    expect((await dockershift(sandbox({ ...two, 'b/Dockerfile': much }), [])).err).toMatch(
      /Left alone, and why\n {2}11 {2}workdir-absolute: /,
    )
  })

  test('--explain with a file says what to ask instead', async () => {
    const { code, err } = await dockershift(sandbox({ 'a/Dockerfile': OLD }), ['--explain', 'a/Dockerfile'])
    expect([code, err]).toEqual([
      2,
      'dockershift: --explain a/Dockerfile: it takes a transform or a rule; why a file is left alone says dockershift a/Dockerfile\n',
    ])
  })
})

describe('what did I write that holds something back?', () => {
  const LISTS = 'FROM debian:12\nRUN apt-get update && apt-get install -y curl\n'
  const off = { 'apt-remove-lists': 'off' }

  test('a file that is named tells of what its configuration turns off, and a run over all does not', async () => {
    const folder = sandbox({
      'a/Dockerfile': LISTS,
      'dockershift.config.json': JSON.stringify({ overrides: [{ files: ['/a/'], transforms: off }] }),
    })
    const line = 'a/Dockerfile:2: apt-remove-lists: turned off by overrides[0] of dockershift.config.json\n'
    expect((await dockershift(folder, ['a/Dockerfile'])).err).toContain(line)
    expect((await dockershift(folder, ['a'])).err).toContain(line)
    writeFileSync(join(folder, 'Dockerfile'), LISTS)
    expect((await dockershift(folder, [])).err).not.toContain('turned off')
    expect((await dockershift(folder, ['-t', 'apt-remove-lists', 'a/Dockerfile'])).out).toContain('+RUN')
  })

  test('a named file that is left out is called so, with what leaves it out', async () => {
    const folder = sandbox({
      'infra/cron/Dockerfile': LISTS,
      'web/Dockerfile': LISTS,
      'dockershift.config.json': JSON.stringify({ ignore: ['infra/'] }),
    })
    for (const args of [['infra/cron/Dockerfile'], ['--check', './infra/cron/Dockerfile']])
      expect(await dockershift(folder, args)).toEqual({
        code: 0,
        out: '',
        err: '1 file: 0 would change, 0 would not, 1 skipped.\nSkipped\n  infra/cron/Dockerfile: left out by `ignore` of dockershift.config.json\n',
      })
    const { err, out } = await dockershift(folder, [
      'infra/cron/Dockerfile',
      'web/Dockerfile',
      '--ignore',
      'web',
      '-f',
      'json',
    ])
    expect(err).toContain('  web/Dockerfile: left out by --ignore\n')
    expect(out).toContain(
      '{"status":"skipped","path":"web/Dockerfile","kind":"ignored","reason":"left out by --ignore"}',
    )
  })

  test('a run over a folder says how many files are left out, and by what', async () => {
    const folder = sandbox({
      'infra/a/Dockerfile': LISTS,
      'infra/b/Dockerfile': LISTS,
      'web/Dockerfile': LISTS,
      'web/Dockerfile.old': LISTS,
      'old/Dockerfile': LISTS,
      'dockershift.config.json': JSON.stringify({ ignore: ['infra/'] }),
    })
    const { err } = await dockershift(folder, ['--ignore', '*.old', '--ignore', 'old'])
    expect(err).toMatch(/^1 file: 1 would change, 0 would not\.\n/)
    expect(err).toMatch(
      /Skipped\n(?: {2}1 file and 1 folder left out by --ignore\n| {2}2 files left out by `ignore` of dockershift\.config\.json\n){2}/,
    )
    const none = await dockershift(folder, ['infra'])
    expect(none.err).toBe('No Dockerfile found.\nSkipped\n  2 files left out by `ignore` of dockershift.config.json\n')
  })

  test('a generated file that is named is rewritten with a word of it, and one that is not says how to have that', async () => {
    const folder = sandbox({ 'gen/Dockerfile': `# Code generated by update.sh; DO NOT EDIT.\n${LISTS}` })
    const named = await dockershift(folder, ['--write', 'gen/Dockerfile'])
    expect(named.err).toContain(
      '  gen/Dockerfile:1: a generated file: Code generated by update.sh; DO NOT EDIT; it is rewritten because it was named\n',
    )
    const again = await dockershift(folder, ['gen/Dockerfile'])
    expect(again.err).not.toContain('generated')
    const { err } = await dockershift(folder, [])
    expect(err).toContain(
      '  gen/Dockerfile:1: a generated file: Code generated by update.sh; DO NOT EDIT; name it to have it rewritten\n',
    )
  })

  test('a comment for one transform is named where it keeps another from joining', async () => {
    const text =
      'FROM nginx:1.27-alpine\n# dockershift ignore=NAME\nRUN apk add tzdata\nRUN echo Europe/Lisbon > /etc/timezone\n'
    const said = async (name: string): Promise<string> =>
      (await dockershift(sandbox({ Dockerfile: text.replace('NAME', name) }), ['Dockerfile'])).err
    expect(await said('apk-no-cache')).toContain('the ignore comment in line 2 speaks of that RUN alone')
    expect(await said('run-merge')).toMatch(/ run-merge: a comment keeps it away: the one in line 2\n/)
  })

  test('a comment that works is counted, one that does nothing is named', async () => {
    const folder = sandbox({
      'a/Dockerfile': LISTS.replace('RUN', '# dockershift ignore=apt-remove-lists\nRUN'),
      'b/Dockerfile': LISTS.replace('RUN', '# dockershift-ignore apt-remove-lists\nRUN'),
    })
    const { err } = await dockershift(folder, [])
    expect(err).toContain('  a/Dockerfile:3: apt-remove-lists: a comment keeps it away: the one in line 2\n')
    expect(err).toContain('Comments that do nothing\n  b/Dockerfile:2: this comment is not understood')
  })

  test('a path that nothing bears is told of, where all of its folder is looked at', async () => {
    const folder = sandbox({
      'a/Dockerfile': LISTS,
      'b/Dockerfile': LISTS,
      'dockershift.config.json': JSON.stringify({
        overrides: [
          { files: ['/a/'], transforms: off },
          { files: ['/service/a/'], transforms: off },
        ],
        probe: { '/c/': 'true' },
      }),
    })
    const slips = [
      'overrides[1].files: no Dockerfile here is at /service/a/',
      'probe: no Dockerfile here is at /c/',
    ].map((slip) => `warning dockershift.config.json: ${slip}\n`)
    const told = async (...args: string[]): Promise<string[]> =>
      ((await dockershift(folder, args)).err.match(/^warning .*\n/gm) ?? []).map(String)
    expect(await told()).toEqual(slips)
    expect(await told('.')).toEqual(slips)
    expect(await told('b')).toEqual([])
    expect(await told('--ignore', 'a')).toEqual([])
    expect(await told('--ignore', 'aa', '--ignore', '*.old')).toEqual([
      'warning --ignore: no Dockerfile here is at aa\n',
      'warning --ignore: no Dockerfile here is at *.old\n',
    ])
    expect(await told('--ignore', 'aa', 'b')).toEqual([])
    const more = { ignore: ['a/', 'a/corn/', '!c'], overrides: [{ files: ['/empty/', '*.dev'], transforms: off }] }
    mkdirSync(join(folder, 'empty'))
    writeFileSync(join(folder, 'dockershift.config.json'), JSON.stringify(more))
    expect(await told()).toEqual([
      'warning dockershift.config.json: overrides[0].files: no Dockerfile here is at /empty/ *.dev\n',
      'warning dockershift.config.json: ignore: no Dockerfile here is at a/corn/\n',
    ])
    expect(await told('--config', 'dockershift.config.json')).toEqual([])
  })

  test('a file in which there is nothing to do says so', async () => {
    const { err } = await dockershift(sandbox({ Dockerfile: 'FROM scratch\nCOPY app /app\n' }), ['-x', 'copy-chmod'])
    expect(err).toContain(
      'Left alone, and why\n  nothing: no transform that runs would change it, or has anything to say of it\n',
    )
  })
})

test('write all transforms but one', async () => {
  const folder = sandbox({ Dockerfile: TWO })
  expect((await dockershift(folder, ['--write', '-x', 'from-as-casing'])).code).toBe(0)
  expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(TWO.replace('apk add', 'apk add --no-cache'))
})

describe('leave one of several out that do the like', () => {
  const JOINERS = `FROM debian:12
RUN apt-get update && apt-get install -y wget
RUN wget -O /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt
RUN rm /tmp/a.tgz
`
  const line = (err: string): readonly string[] => err.match(/^.* is left out, and .*$/gm) ?? []

  test('the run says once which of the others changed something, and how to leave all out', async () => {
    const folder = sandbox({ 'a/Dockerfile': JOINERS, 'b/Dockerfile': JOINERS })
    const { err } = await dockershift(folder, ['-x', 'run-merge'])
    expect(line(err)).toEqual([
      'run-merge is left out, and run-join-cleanup does the same (hadolint/DL3059). To leave out all that do: dockershift --exclude hadolint/DL3059',
    ])
    expect(line((await dockershift(folder, ['-x', 'apk-no-cache'])).err)).toEqual([])
    expect(line((await dockershift(folder, ['-x', 'run-merge', '--quiet'])).err)).toEqual([])
  })

  test('--exclude takes a rule, in any of its spellings', async () => {
    const folder = sandbox({ Dockerfile: JOINERS })
    for (const rule of ['DL3059', 'hadolint/DL3059', 'dl3059', 'DF003']) {
      const { err } = await dockershift(folder, ['-x', rule])
      expect(line(err)).toEqual([])
      expect(err).not.toMatch(/^ {2}(?:run-merge|archive-join|run-join-cleanup) {2}/m)
      expect(err).toContain('apt-remove-lists')
    }
    expect(await dockershift(folder, ['-x', 'DL9999'])).toMatchObject({ code: 2 })
  })

  test('--transform takes names, and says which answer a rule', async () => {
    const { code, err } = await dockershift(sandbox({ Dockerfile: JOINERS }), ['-t', 'DL3059'])
    expect(code).toBe(2)
    expect(err).toMatch(
      /^dockershift: DL3059 is a rule of a linter, and no transform; those that answer it: .*run-merge/,
    )
  })

  test('--explain names the others', async () => {
    const { out } = await dockershift(sandbox(), ['--explain', 'run-merge'])
    expect(out).toMatch(/See also\n(?: {2}- .*\n)* {2}- archive-join: .* \(hadolint\/DL3059 too\)\n/)
  })
})

test.each([
  ['report.html', '<!doctype html>'],
  ['report.json', '{"version":1'],
  ['report.sarif', '{"$schema"'],
  ['report.md', 'dockershift would rewrite'],
  ['all.diff', 'diff --git'],
  ['report', 'diff --git'],
  ['REPORT.HTML', '<!doctype html>'],
])('--output %s is what its name says', async (file, start) => {
  const folder = sandbox({ Dockerfile: TWO })
  await dockershift(folder, ['--output', file])
  expect(readFileSync(join(folder, file), 'utf8').startsWith(start)).toBe(true)
})

test('the summary says where the report is, and what a name holds that says nothing of it', async () => {
  const folder = sandbox({ Dockerfile: TWO })
  const said = async (...args: string[]): Promise<string> => (await dockershift(folder, args)).err
  const nothing = 'No Dockerfile was written. To write: dockershift --write\n'
  expect(await said('-o', 'report.html')).toContain(`\nThe report is in report.html.\n${nothing}`)
  expect(await said('-o', 'report.pdf')).toContain(
    `\nThe report is in report.pdf.\nreport.pdf holds a diff: .html, .json, .sarif and .md choose another form, or --format\n${nothing}`,
  )
  for (const file of ['a.diff', 'a.patch', 'a.txt', 'a', './b.c/a']) {
    if (file.startsWith('./')) mkdirSync(join(folder, 'b.c'))
    expect(await said('-o', file)).toContain(`\nThe report is in ${file}.\n${nothing}`)
  }
  expect(await said('-o', 'report.pdf', '-f', 'json')).not.toContain('holds')
  expect(await said('-o', '-')).toContain('\nNothing was written. To write: ')
  expect(await said('-w', '-o', 'report.md')).toMatch(/\nThe report is in report\.md\.\n$/)
})

test('the files that change are named where the diff goes elsewhere', async () => {
  const folder = sandbox({ 'a/Dockerfile': TWO, 'b/Dockerfile': TWO, 'c/Dockerfile': 'FROM scratch\n' })
  const names = 'Files that would change\n  a/Dockerfile\n  b/Dockerfile\n'
  expect((await dockershift(folder, ['-o', 'all.diff'])).err).toContain(names)
  expect((await dockershift(folder, ['-f', 'summary'])).out).toContain(names)
  expect((await dockershift(folder, [])).err).not.toContain('Files that would change')
  expect((await dockershift(folder, ['--write'])).err).toContain(names.replace('that would change', 'changed'))
  const many = sandbox(Object.fromEntries([...Array(23).keys()].map((i) => [`${i}/Dockerfile`, TWO])))
  expect((await dockershift(many, ['-f', 'summary'])).out).toMatch(
    /Files that would change\n(?: {2}\d+\/Dockerfile\n){20} {2}and 3 more\n/,
  )
})

test('what is hidden is counted alone, and what is not counted is named', async () => {
  const folder = sandbox({ Dockerfile: 'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["node", "a.js"]\n' })
  const { err } = await dockershift(folder, [])
  expect(err).toContain('Hidden, as these are unsafe; each counted alone, and together they may change more\n')
  expect(err).toMatch(/^ {2}dockerignore +not counted: it measures build contexts$/m)
  expect((await dockershift(folder, ['-x', 'dockerignore'])).err).not.toContain('not counted')
})

test('set an option of a transform for one folder, as --explain shows it', async () => {
  const folder = monorepo()
  const { out } = await dockershift(folder, ['--explain', 'run-merge'])
  const [, shown = ''] = /For a folder, in dockershift\.config\.jsonc: (.*)/.exec(out) ?? []
  writeFileSync(join(folder, 'dockershift.config.jsonc'), shown)
  const set = await dockershift(folder, ['services/web'])
  expect(set.err).toContain('apk-no-cache')
  expect(set.err).not.toMatch(/^ {2}run-merge {2}/m)
  const [, flag = ''] = /For a run: (--set \S+)/.exec(out) ?? []
  const run = await dockershift(folder, ['services/web', '--no-config', ...flag.split(' ')])
  expect(run.out).toBe(set.out)
})

test('what --explain shows as set is no default', () => {
  for (const transform of transforms.filter(({ options }) => options !== undefined)) {
    const [, shown = '{}'] = /For a folder, in dockershift\.config\.jsonc: (.*)/.exec(howToSet(transform)) ?? []
    const { overrides } = JSON.parse(shown) as { overrides: { transforms: Record<string, Record<string, unknown>> }[] }
    const [[option, value] = []] = Object.entries(overrides[0]!.transforms[transform.name]!)
    const { default: usual } = (transform.options as OptionTable)[option!]!
    expect(value, `${transform.name}.${option}`).not.toEqual(usual)
  }
})

test('a check for CI: what the README shows is the action that is here', () => {
  const page = readFileSync(join(ROOT, 'README.md'), 'utf8')
  const [, yaml = ''] = /```yaml\n([^`]*)```/.exec(page) ?? []
  const { jobs } = parse(yaml) as { jobs: Record<string, { steps: { uses: string; with: object }[] }> }
  const [, own] = jobs.dockerfiles?.steps ?? []
  expect(own?.uses).toBe(`dockershift/dockershift@v${pack.version}`)
  const inputs = Object.keys((parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as { inputs: object }).inputs)
  expect(inputs).toEqual(expect.arrayContaining(Object.keys(own?.with ?? { none: '' })))
  expect(page).toContain(`npx --yes dockershift@${pack.version} --check`)
})
