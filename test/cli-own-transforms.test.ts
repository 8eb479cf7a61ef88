// Code in a configuration: transforms of one's own, and code that nobody asked for.

import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { changes, checkout, type Files, json, LABELLED, MARK, OWN, only, TWO } from './cli-config-sandbox.ts'
import { dockershift, NEW, OLD, ROOT, repository, sandbox } from './cli-sandbox.ts'

describe('code that nobody asked for', () => {
  const ran = (folder: string): boolean => existsSync(join(folder, 'ran'))
  const CODE = `${MARK}export default { transforms: { 'apk-no-cache': 'off' } }\n`

  test.each(['dockershift.config.mjs', 'dockershift.config.js', 'dockershift.config.ts'])(
    '%s below is not run',
    async (name) => {
      const folder = checkout({
        'web/Dockerfile': OLD,
        'web/package.json': '{ "type": "module" }',
        [`web/${name}`]: CODE,
      })
      const { code, err } = await dockershift(folder, ['-q'])
      expect([code, ran(join(folder, 'web'))]).toEqual([0, false])
      expect(err).toBe(
        `warning web/${name}: it was not run: code of a configuration runs only from the folder that you stand in, or with --config web/${name}\n`,
      )
      expect(await changes(folder)).toEqual({ 'web/Dockerfile': ['apk-no-cache'] })
    },
  )

  test('nor is it above', async () => {
    const folder = checkout({ 'dockershift.config.mjs': CODE, 'web/Dockerfile': OLD })
    expect((await dockershift(join(folder, 'web'), ['-q'])).err).toContain(
      'warning ../dockershift.config.mjs: it was not run',
    )
    expect((await dockershift(join(folder, 'web'), ['-'], OLD)).out).toBe(NEW)
    expect((await dockershift(join(folder, 'web'), ['--list'])).code).toBe(0)
    expect(ran(folder)).toBe(false)
  })

  test('it runs from the folder that one stands in, and with --config', async () => {
    const folder = checkout({ 'dockershift.config.mjs': CODE, 'web/Dockerfile': OLD })
    expect(await changes(folder)).toEqual({ 'web/Dockerfile': [] })
    expect(ran(folder)).toBe(true)
    expect(await changes(join(folder, 'web'), '--config', '../dockershift.config.mjs')).toEqual({ Dockerfile: [] })
  })

  test('--no-config runs none', async () => {
    const folder = checkout({ 'dockershift.config.mjs': CODE, Dockerfile: OLD })
    expect(await changes(folder, '--no-config')).toEqual({ Dockerfile: ['apk-no-cache'] })
    expect(ran(folder)).toBe(false)
  })

  test('data below loads no transforms, and its other settings hold', async () => {
    const folder = checkout({
      'web/Dockerfile': TWO,
      'web/own.mjs': MARK + OWN,
      'web/dockershift.config.json':
        '{\n  "transforms": [\n    "./own.mjs",\n    { "team-label": "on", "run-merge": "off" }\n  ]\n}\n',
    })
    const { code, err } = await dockershift(folder, ['-q'])
    expect([code, ran(join(folder, 'web'))]).toEqual([0, false])
    expect(err).toBe(
      `warning web/dockershift.config.json:3:5: transforms of one's own are code, which is loaded only from the folder that you stand in, or with --config web/dockershift.config.json; "./own.mjs" was not\n`,
    )
    expect(await changes(folder)).toEqual({ 'web/Dockerfile': ['apk-no-cache'] })
  })

  test('a link out of the tree is not read, one inside of it is', async () => {
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
    const { code, err } = await dockershift(join(folder, 'repo'), ['-q'])
    expect(code).toBe(0)
    expect(err.split('\n').sort()).toEqual([
      '',
      'warning lost/dockershift.config.json: a link that leads nowhere: there is no such file (ENOENT); it was not read',
      `warning out/dockershift.config.json: a link out of the tree, to ${join(folder, 'outside.json')}; it was not read`,
    ])
    expect(await changes(join(folder, 'repo'))).toEqual({
      'in/Dockerfile': [],
      'lost/Dockerfile': ['apk-no-cache'],
      'out/Dockerfile': ['apk-no-cache'],
    })
  })

  test('a name that steers a terminal reaches it harmless', async () => {
    const folder = sandbox({ Dockerfile: OLD, 'dockershift.config.json': '{ "a\\u001b[31m\\nb": 1 }' })
    const { code, err } = await dockershift(folder, [])
    expect(code).toBe(2)
    expect(err.split('\n')).toHaveLength(2)
    expect(err).not.toContain('\u001b')
  })
})

describe('transforms of one’s own', () => {
  test('run by path, checked and verified as ours are', async () => {
    const folder = sandbox({ Dockerfile: LABELLED, 'own.mjs': OWN })
    expect(await changes(folder, '-t', './own.mjs')).toEqual({ Dockerfile: ['team-label'] })
    expect((await only(folder, '-t', 'own.mjs', '--set', 'team-label.team=web')).diff).toContain('+LABEL team=web')
    expect(await changes(folder, '-t', './own.mjs', '-t', 'apk-no-cache', '-x', 'team-label')).toEqual({
      Dockerfile: [],
    })
    expect((await dockershift(folder, ['-t', './own.mjs'])).err).toContain(
      'dockershift --write --transform ./own.mjs\n',
    )
  })

  test('are named by a configuration, which sets their options too', async () => {
    const config = (...more: object[]): Files => ({
      Dockerfile: LABELLED,
      'own.mjs': OWN,
      'dockershift.config.json': json({ transforms: ['./own.mjs', ...more], builder: 'podman' }),
    })
    expect((await only(sandbox(config({ 'team-label': { team: 'api' } })))).diff).toContain('+LABEL team=api')
    expect((await only(sandbox(config()))).diff).toContain('+LABEL team=nobody')
    expect(await changes(sandbox(config({ 'team-label': 'off' })))).toEqual({ Dockerfile: [] })
    expect((await only(sandbox(config()))).notes.map(({ reason }) => reason)).toEqual(['the builder is podman'])
    expect((await only(sandbox(config()), '--builder', 'kaniko')).notes[0]?.reason).toBe('the builder is kaniko')
    const folder = sandbox(config({ 'team-label': { tem: 'api' } }))
    expect((await dockershift(folder, [])).err).toBe(
      'dockershift: dockershift.config.json:6:9: transforms[1].team-label.tem: unknown option "tem" (did you mean "team"?); team-label takes "team"\n',
    )
    expect((await dockershift(folder, ['--list'])).out).toMatch(/^ {2}team-label +unsafe +lint +Name the team$/m)
    expect((await dockershift(folder, ['--explain', 'team-label'])).out).toContain(
      'team: a text; "nobody" unless set. Which team',
    )
  })

  test('stand in a configuration that is code, or come from a package', async () => {
    const files: Files = { Dockerfile: LABELLED, 'own.mjs': OWN }
    const code = "import own from './own.mjs'\nexport default { transforms: [own, { 'team-label': { team: 'x' } }] }\n"
    expect((await only(sandbox({ ...files, 'dockershift.config.mjs': code }))).diff).toContain('+LABEL team=x')
    const inPackage = {
      Dockerfile: LABELLED,
      'node_modules/our-labels/package.json': '{ "type": "module", "exports": "./own.js" }',
      'node_modules/our-labels/own.js': OWN.replace('export default {', 'export default [{').replace(/\}\n$/, '}]\n'),
      'dockershift.config.json': json({ transforms: ['our-labels'] }),
    }
    expect(await changes(sandbox(inPackage))).toEqual({ Dockerfile: ['team-label'] })
  })

  test('below the folder of their configuration can be turned off by data', async () => {
    const folder = checkout({
      'dockershift.config.json': json({ transforms: ['./own.mjs'] }),
      'own.mjs': OWN,
      'a/Dockerfile': LABELLED,
      'b/Dockerfile': LABELLED,
      'b/dockershift.config.json': json({ transforms: { 'team-label': 'off' } }),
    })
    expect(await changes(folder)).toEqual({ 'a/Dockerfile': ['team-label'], 'b/Dockerfile': [] })
    // From below they are not loaded, and naming them is no mistake.
    const { code, err } = await dockershift(join(folder, 'b'), ['-q'])
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
        'own.mjs: phase: "syntx" (did you mean syntax?); it is syntax, commands, joins, flags, cleanup, copies, layers, stages, runtime, mounts, context',
        'own.mjs: apply: it is missing; it is a function that gives a Dockerfile',
      ],
    ],
    [
      'a missing import',
      "import 'nowhere-to-be-found'\n",
      ["own.mjs: it imports what is not there: Cannot find package 'nowhere-to-be-found' imported from"],
    ],
    ['no JavaScript', 'export default {\n', ['own.mjs: it cannot be loaded: Unexpected end of input']],
  ])('%s', async (_, text, lines) => {
    const { code, out, err } = await dockershift(sandbox({ Dockerfile: OLD, 'own.mjs': text }), ['-t', './own.mjs'])
    expect([code, out]).toEqual([2, ''])
    const said = err.trimEnd().split('\n')
    expect(said).toHaveLength(lines.length)
    for (const [i, line] of lines.entries()) expect(said[i]?.startsWith(`dockershift: ${line}`), said[i]).toBe(true)
  })

  test('two of the same name are one too many', async () => {
    const folder = sandbox({ Dockerfile: OLD, 'a.mjs': OWN, 'b.mjs': OWN })
    expect((await dockershift(folder, ['-t', './a.mjs', '-t', './b.mjs'])).err).toBe(
      'dockershift: b.mjs: name: team-label is that of a.mjs; choose another\n',
    )
    expect((await dockershift(folder, ['-t', './a.mjs', '-t', './a.mjs'])).code).toBe(0)
  })

  test.each<[string, string, string]>([
    ['that break the file', "team: 'x\\n'", 'an unknown instruction appeared: OOPS'],
    ['that never end', 'never', 'it changes its own output'],
    ['that give nothing', 'nothing', 'it threw: apply gave nothing, and must give a Dockerfile'],
    ['that give a promise', 'promise', 'it threw: apply gave a promise, and must give a Dockerfile'],
    ['that throw', 'throw', 'it threw: oh'],
  ])('%s are thrown away, and their author is told', async (_, how, reason) => {
    const deeds: Readonly<Record<string, string>> = {
      never: "return dockerfile.edit([[{ span: { start: 0, end: 0 }, text: '# again\\n' }]])",
      nothing: '',
      promise: 'return Promise.resolve(dockerfile)',
      throw: "throw new Error('oh')",
    }
    const deed = deeds[how] ?? "return dockerfile.edit([[{ span: { start: 0, end: 0 }, text: 'OOPS\\n' }]])"
    const text = OWN.replace(/apply\(dockerfile, context\) \{[\s\S]*\n {2}\},\n\}/, `apply(dockerfile) { ${deed} } }`)
    const folder = sandbox({ Dockerfile: OLD, 'own.mjs': text })
    const { code, out, err } = await dockershift(folder, ['-t', './own.mjs', '-q'])
    expect([code, out]).toEqual([0, ''])
    expect(err).toBe(`Dockerfile: team-label: ${reason}; that step was not made; mend it in own.mjs\n`)
    expect((await dockershift(folder, ['-t', './own.mjs'])).err).toContain('bugs of your own transforms')
  })

  test('in TypeScript run where Node.js reads it, and are refused in words where it does not', async () => {
    const typed = OWN.replace('(dockerfile, context)', '(dockerfile: any, context: any)')
    const folder = sandbox({ Dockerfile: LABELLED, 'own.ts': typed, 'package.json': '{ "type": "module" }' })
    const { code, err, out } = await dockershift(folder, ['-t', './own.ts'])
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

test('the example of a transform of one’s own does what its README says', async () => {
  const example = join(ROOT, 'examples/internal-mirror')
  const readme = readFileSync(join(example, 'README.md'), 'utf8')
  const folder = sandbox({
    Dockerfile: 'FROM debian:12\nRUN apt-get update && apt-get install -y curl\n',
    'node_modules/dockershift': { to: ROOT },
    'dockershift.config.json': /```json\n([\s\S]*?)```/.exec(readme)![1]!,
  })
  for (const file of ['package.json', 'internal-mirror.js'])
    cpSync(join(example, file), join(folder, 'node_modules/@example/dockershift-internal-mirror', file))
  expect(await changes(folder)).toEqual({ Dockerfile: ['apt-remove-lists', 'internal-mirror'] })
})
