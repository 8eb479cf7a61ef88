// Configurations as data: reading, checking, laying over each other, and what is known of base images.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { imagesWith } from '../src/analysis/images/images.ts'
import { readSets } from '../src/cli/options.ts'
import { checkFor } from '../src/config/check.ts'
import type { Config, Part } from '../src/config/config.ts'
import { flaws } from '../src/config/contract.ts'
import { textWith } from '../src/config/init.ts'
import { layerOf, merged } from '../src/config/layers.ts'
import { type Mistake, parse, shownPath } from '../src/config/read.ts'
import { configSchema } from '../src/config/schema.ts'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { DISTRO_NAMES, distroNamed } from '../src/knowledge/images/distro-names.ts'
import { nearest } from '../src/nearest.ts'
import { rewrite } from '../src/rewrite/rewrite.ts'
import { defineTransform, type Transform } from '../src/transform/transform.ts'
import { transforms } from '../transforms/index.ts'

const check = checkFor(transforms, false)

/** Every kind of option. */
const sample = defineTransform({
  name: 'own-sample',
  summary: 'Do nothing',
  phase: 'syntax',
  safety: 'safe',
  aims: ['lint'],
  recommended: true,
  why: 'For a test.',
  leavesAlone: [],
  rules: [],
  references: [],
  options: {
    mode: { kind: 'text', default: 'fast', choices: ['fast', 'slow'], help: 'How' },
    label: { kind: 'text', default: '', help: 'What' },
    most: { kind: 'number', default: 3, help: 'How many' },
    loud: { kind: 'flag', default: false, help: 'Whether' },
    names: { kind: 'list', default: [], help: 'Which' },
    moves: { kind: 'map', default: {}, help: 'Where to' },
  },
  apply: (dockerfile) => dockerfile,
})

function mistakes(text: string, all: readonly Transform[] = transforms, open = false): string[] {
  const source = parse(text)
  const found = source.mistakes.length > 0 ? { mistakes: source.mistakes } : checkFor(all, open)(source.value)
  const line = (mistake: Mistake): string => `${source.at(mistake)} ${shownPath(mistake.path)}: ${mistake.reason}`
  return 'mistakes' in found ? found.mistakes.map(line) : []
}

describe('a text', () => {
  test('may hold comments and a comma too many', () => {
    expect(mistakes('// all\n{ /* of it */ "unsafe": true, }')).toEqual([])
  })

  test('in a package.json may not', () => {
    const source = parse('{ "dockershift": { "unsafe": true } // no\n}', ['dockershift'], true)
    expect(source.mistakes.map(({ reason }) => reason)).toEqual(['this file takes no comments'])
  })

  test.each([
    ['', '1:1 : a value is missing here'],
    ['{ "unsafe": yes }', '1:13 : this is no JSON: names and texts stand in double quotes'],
    ["{ 'unsafe': true }", '1:3 : this is no JSON: names and texts stand in double quotes'],
    ['{\n  "unsafe" true }', '2:12 : a colon is missing here'],
    ['{ "unsafe": true "root": true }', '1:18 : a comma is missing in front of this'],
    ['{ "unsafe": true', '1:17 : a closing } is missing'],
    ['{} {}', '1:4 : there is more behind the end of the configuration'],
    ['{ "unsafe": true, "unsafe": false }', '1:19 unsafe: this key is given twice'],
  ])('%j', (text, expected) => {
    expect(mistakes(text)).toEqual([expected])
  })

  test('nested without end is refused', () => {
    expect(parse('['.repeat(200_000)).mistakes.map(({ reason }) => reason)).toEqual(['it is nested too deeply'])
    const deep = `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`
    expect(parse(deep).mistakes.map(({ reason }) => reason)).toEqual(['it is nested too deeply'])
  })

  test('cannot reach what objects inherit from', () => {
    const source = parse('{ "__proto__": { "unsafe": true }, "constructor": 1 }')
    expect(Object.keys(source.value as object)).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(source.value)).toBeNull()
    expect(({} as { unsafe?: boolean }).unsafe).toBeUndefined()
  })
})

describe('the check', () => {
  test.each([
    '{}',
    '{ "$schema": "x", "root": true, "unsafe": false, "ignore": ["a/"], "builder": "kaniko" }',
    '{ "transforms": { "run-merge": "off", "npm-ci": ["on"], "sort-packages": {} } }',
    '{ "transforms": { "run-merge": ["on", { "when": "packages" }] } }',
    '{ "transforms": ["./a.js", "a-package", { "run-merge": { "when": "related" } }] }',
    '{ "overrides": [{ "files": ["x"], "transforms": { "run-merge": "off" }, "bases": {}, "mirrors": {} }] }',
    '{ "bases": { "a/b:1": { "distro": "alpine 3.20", "user": "app", "workdir": "/srv", "entrypoint": [] } } }',
  ])('takes %s', (text) => {
    expect(mistakes(text)).toEqual([])
  })

  const top =
    'it takes "$schema", "root", "ignore", "transforms", "unsafe", "for", "builder", "bases", "mirrors", "context", "probe" or "overrides"'
  const list = 'dockershift --list shows them all'
  test.each([
    ['[]', '1:1 : [] is not what it takes: an object in { }'],
    ['{ "tranforms": {} }', `1:3 tranforms: unknown key "tranforms" (did you mean "transforms"?); ${top}`],
    ['{ "__proto__": {} }', `1:3 __proto__: unknown key "__proto__"; ${top}`],
    ['{ "unsafe": "yes" }', '1:13 unsafe: "yes" is not what it takes: true or false'],
    [
      '{ "for": ["spede"] }',
      '1:11 for[0]: "spede" is not what it takes (did you mean "speed"?): "size", "speed", "security", "signals", "lint" or "style"',
    ],
    [
      '{ "builder": "buildkitt" }',
      '1:14 builder: "buildkitt" is not what it takes (did you mean "buildkit"?): "current", "buildkit", "podman", "classic", "kaniko" or "any"',
    ],
    ['{ "ignore": "a" }', '1:13 ignore: "a" is not what it takes: a list in [ ]'],
    ['{ "ignore": [""] }', '1:14 ignore[0]: it is empty'],
    [
      '{ "transforms": { "run-merg": "off" } }',
      `1:19 transforms.run-merg: unknown transform "run-merg" (did you mean "run-merge"?); ${list}`,
    ],
    [
      '{ "transforms": [{ "run-merg": "off" }] }',
      `1:20 transforms[0].run-merg: unknown transform "run-merg" (did you mean "run-merge"?); ${list}`,
    ],
    [
      '{ "transforms": { "DL3009": "off" } }',
      '1:19 transforms.DL3009: DL3009 is a rule of a linter, and no transform; those that answer it: apt-remove-lists',
    ],
    ['{ "transforms": { "DL9999": "off" } }', `1:19 transforms.DL9999: unknown transform "DL9999"; ${list}`],
    [
      '{ "transforms": { "run-merge": "offf" } }',
      '1:32 transforms.run-merge: "offf" is not what it takes (did you mean "off"?): "on", "off", a list in [ ] or an object in { }',
    ],
    [
      '{ "transforms": { "run-merge": true } }',
      '1:32 transforms.run-merge: true is not what it takes: "on", "off", a list in [ ] or an object in { }',
    ],
    ['{ "transforms": { "run-merge": [] } }', '1:32 transforms.run-merge: it is empty'],
    [
      '{ "transforms": { "run-merge": ["on", {}, 1] } }',
      '1:32 transforms.run-merge: it takes "on" or "off" and then an object of options, and nothing more',
    ],
    [
      '{ "transforms": { "run-merge": ["on", { "wen": "related" }] } }',
      '1:41 transforms.run-merge[1].wen: unknown option "wen" (did you mean "when"?); run-merge takes "when"',
    ],
    [
      '{ "transforms": { "run-merge": { "when": "alwas" } } }',
      '1:42 transforms.run-merge.when: "alwas" is not what it takes: "related" or "packages"',
    ],
    [
      '{ "transforms": { "npm-ci": { "when": 1 } } }',
      '1:31 transforms.npm-ci.when: unknown option "when"; npm-ci takes no options',
    ],
    ['{ "overrides": [{ "transforms": {} }] }', '1:17 overrides[0]: the key files is missing'],
    [
      '{ "overrides": [{ "files": [], "root": true }] }',
      '1:32 overrides[0].root: unknown key "root"; it takes "files", "transforms", "unsafe", "for", "builder", "bases" or "mirrors"',
    ],
    [
      '{ "bases": { "a.example.com/b": { "workdir": "srv" } } }',
      '1:46 bases["a.example.com/b"].workdir: "srv" is no absolute path',
    ],
    [
      '{ "bases": { "a": { "entrypoint": "/run.sh" } } }',
      '1:35 bases.a.entrypoint: "/run.sh" is not what it takes: a list in [ ]',
    ],
    [
      '{ "bases": { "a": { "distro": "debain 12" } } }',
      `1:31 bases.a.distro: unknown distribution "debain" (did you mean "debian"?); it takes ${DISTRO_NAMES.slice(0, -1).join(', ')} or windows`,
    ],
    [
      '{ "bases": { "a": { "distro": "debian twelve" } } }',
      '1:31 bases.a.distro: no version of debian is called "twelve"; "debian 12" is the form',
    ],
  ])('refuses %s', (text, expected) => {
    expect(mistakes(text)).toEqual([expected])
  })

  test('knows the options of transforms of one’s own, of each kind', () => {
    const all = [...transforms, sample]
    const set = (options: string): string[] => mistakes(`{ "transforms": { "own-sample": ${options} } }`, all)
    expect(
      set('{ "mode": "slow", "label": "", "most": 1.5, "loud": true, "names": ["a"], "moves": { "a": "b" } }'),
    ).toEqual([])
    const wrong = set('{ "mode": 1, "label": 1, "most": "1", "loud": 1, "names": [1], "moves": { "a": 1 } }')
    expect(wrong.map((line) => line.replace(/^\S+ transforms\.own-sample\./, ''))).toEqual([
      'mode: 1 is not what it takes: "fast" or "slow"',
      'label: 1 is not what it takes: a text in quotes',
      'most: "1" is not what it takes: a number',
      'loud: 1 is not what it takes: true or false',
      'names[0]: 1 is not what it takes: a text in quotes',
      'moves.a: 1 is not what it takes: a text in quotes',
    ])
  })

  test('lets unknown names stand where transforms were not loaded, and checks the others', () => {
    const text = '{ "transforms": { "our-labels": ["on", { "any": 1 }], "run-merge": "offf" } }'
    expect(mistakes(text, transforms, true)).toHaveLength(1)
    expect(mistakes(text, transforms, false)).toHaveLength(2)
  })

  test('the schema for editors is written from the transforms', () => {
    const schema = JSON.parse(JSON.stringify(configSchema(transforms, { open: true }))) as {
      definitions: { settings: { properties: Record<string, { description: string }> } }
    }
    const { properties } = schema.definitions.settings
    expect(Object.keys(properties)).toEqual(transforms.map(({ name }) => name))
    expect(properties['run-merge']?.description).toContain('Phase layers, safe, for size, lint; it runs by default.')
  })

  test('what init writes is a configuration, and so is everything that it comments out', () => {
    const TEXT = textWith('./schema.json')
    expect(mistakes(TEXT)).toEqual([])
    const all = TEXT.replace(/^ {2}\/\/ (?=[,\]}]| {2})/gm, '  ').replace(/^ {2}, "transforms": \[.*\n/m, '')
    expect(mistakes(all)).toEqual([])
    const { value } = parse(all)
    const rest = [
      'transforms',
      'unsafe',
      'for',
      'builder',
      'ignore',
      'context',
      'probe',
      'overrides',
      'bases',
      'mirrors',
      'root',
    ]
    expect(Object.keys(value as object)).toEqual(['$schema', ...rest])
    expect(TEXT).toMatch(/^ {2}\/\/ , "transforms": \[.*\]$/m)
  })
})

describe('layers', () => {
  const said = (...parts: Part[]): ReturnType<typeof merged> => merged(parts)

  test('the later part wins, transform by transform and option by option', () => {
    const { switches, given, unsafe, aims, builder } = said(
      {
        unsafe: true,
        for: ['size', 'lint'],
        builder: 'kaniko',
        transforms: { a: ['on', { x: 1, y: 1 }], b: 'off', c: 'on' },
      },
      { transforms: { a: { y: 2 }, b: 'on' } },
      { unsafe: false, for: ['speed'], transforms: ['./own.js', { c: 'off' }, { c: ['on', { z: [1] }] }] },
    )
    expect(Object.fromEntries(switches)).toEqual({ a: 'on', b: 'on', c: 'on' })
    expect({ ...given.a }).toEqual({ x: 1, y: 2 })
    expect({ ...given.c }).toEqual({ z: [1] })
    expect([unsafe, aims, builder]).toEqual([false, ['speed'], 'kaniko'])
  })

  test('merging cannot reach what objects inherit from', () => {
    const config = check(
      parse('{ "mirrors": { "__proto__": "docker.io" }, "bases": { "__proto__": { "user": "x" } } }').value,
    )
    expect(config).toHaveProperty('config')
    const { given } = said((config as { config: Config }).config)
    const { given: polluted } = said({
      transforms: parse('{ "__proto__": { "polluted": 1 } }').value as Part['transforms'] & {},
    })
    expect([given.polluted, polluted.polluted, ({} as { polluted?: number }).polluted]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(({} as { user?: string }).user).toBeUndefined()
  })

  test('overrides hold for the files that their lines match', () => {
    const layer = layerOf(
      {
        overrides: [
          { files: ['services/legacy/', '*.dev.Dockerfile', '!services/legacy/new/'], unsafe: true },
          { files: ['/Dockerfile'], builder: 'podman' },
        ],
      },
      '/repo',
    )
    const parts = (file: string): number => layer.parts(file).length - 1
    expect(parts('/repo/services/legacy/web/Dockerfile')).toBe(1)
    expect(parts('/repo/services/web/api.dev.Dockerfile')).toBe(1)
    expect(parts('/repo/services/web/Dockerfile')).toBe(0)
    expect(parts('/repo/Dockerfile')).toBe(1)
  })
})

describe('base images of one’s own', () => {
  const stages = (text: string): Dockerfile['stages'] => new Dockerfile('Dockerfile', text).stages
  const debian = distroNamed('debian 12')
  if (typeof debian === 'string') throw new Error(debian)
  const images = imagesWith({
    facts: {
      'registry.example.com/team/base': { distro: debian, user: 'app', workdir: '/srv' },
      'registry.example.com/team/base:slim': { entrypoint: ['/init'] },
      node: { entrypoint: ['docker-entrypoint.sh'] },
    },
    mirrors: { 'registry.example.com/hub/': 'docker.io', 'registry.example.com/hub/quay': 'quay.io' },
  })

  test('are known by name, whatever their tag, and through the stages that stand on them', () => {
    const [, second] = stages('FROM registry.example.com/team/base:1.2@sha256:00 AS a\nFROM a\n')
    expect(images.image(second).distro).toEqual({ family: 'debian', id: 'debian', version: 12 })
    expect(images.image(second)).toMatchObject({ user: 'app', workdir: '/srv', entrypoint: undefined })
  })

  test('are known by their tag alone where it is named', () => {
    const [stage] = stages('FROM registry.example.com/team/base:slim\n')
    expect(images.image(stage).distro).toBeUndefined()
    expect(images.image(stage)).toMatchObject({ user: undefined, workdir: undefined, entrypoint: ['/init'] })
  })

  test('stand in front of what the tables know, fact by fact', () => {
    const [stage] = stages('FROM docker.io/library/node:22-bookworm\n')
    expect(images.image(stage)).toMatchObject({ user: 'root', workdir: '/', entrypoint: ['docker-entrypoint.sh'] })
    expect(images.image(stage).distro?.version).toBe(12)
  })

  test('an ARG may choose the version, and not the image', () => {
    const [tag] = stages('ARG V=1\nFROM registry.example.com/team/base:$V\n')
    expect(images.image(tag).user).toBe('app')
    const [slim] = stages('ARG V=slim\nFROM registry.example.com/team/base:$V\n')
    expect(images.image(slim).entrypoint).toBeUndefined()
    const [image] = stages('ARG B=registry.example.com/team/base\nFROM $B\n')
    expect(images.image(image)).toMatchObject({ user: undefined, workdir: undefined })
  })

  test('of a mirror are those that it mirrors', () => {
    const [python, redis] = stages(
      'FROM registry.example.com/hub/library/python:3.12-alpine3.20\nFROM registry.example.com/hubris/python\n',
    )
    expect(images.image(python).distro).toEqual({ family: 'alpine', id: 'alpine', version: 3.2 })
    expect(images.image(python).workdir).toBe('/')
    expect(images.image(redis).distro).toBeUndefined()
    const [fedora] = stages('FROM registry.example.com/hub/quay/fedora:41\n')
    expect(images.image(fedora).distro?.version).toBe(41)
  })

  test.each([
    ['debian 12', 'debian', 12],
    ['Debian bookworm', 'debian', 12],
    ['ubuntu 22.04', 'ubuntu', 22.04],
    ['alpine 3.3', 'alpine', 3.03],
    ['rhel 9', 'rpm', 9],
    ['sles', 'suse', undefined],
    ['archlinux', 'arch', undefined],
    ['alpine', 'alpine', undefined],
  ])('%s is a distribution', (text, family, version) => {
    expect(distroNamed(text)).toMatchObject({ family, version })
  })

  test.each([
    ['python 3', 'name'],
    ['', 'name'],
    ['constructor', 'name'],
    ['debian 12 slim', 'version'],
    ['alpine edgy', 'version'],
  ])('%j is none', (text, part) => {
    expect(distroNamed(text)).toBe(part)
  })

  test.each(DISTRO_NAMES)('%s is known', (name) => {
    expect(typeof distroNamed(name)).toBe('object')
  })
})

describe('--set', () => {
  const all = [...transforms, sample]

  test('reads each kind of value', () => {
    const sets = ['mode=slow', 'label=a=b,c', 'most=-1.5', 'loud=true', 'names=a,b', 'moves=a=b,c=d=e']
    expect(readSets([...sets.map((set) => `own-sample.${set}`), 'run-merge.when=packages'], all)).toEqual({
      'own-sample': {
        mode: 'slow',
        label: 'a=b,c',
        most: -1.5,
        loud: true,
        names: ['a', 'b'],
        moves: { a: 'b', c: 'd=e' },
      },
      'run-merge': { when: 'packages' },
    })
  })

  test.each([
    ['when=related', '--set when=related: the form is NAME.OPTION=VALUE, such as run-merge.when=related'],
    [
      'run-merg.when=related',
      'unknown transform run-merg (did you mean run-merge?); dockershift --list shows them all',
    ],
    [
      'run-merge.wen=related',
      '--set run-merge.wen=related: unknown option wen (did you mean when?); run-merge takes when',
    ],
    ['npm-ci.x=1', '--set npm-ci.x=1: unknown option x; npm-ci takes no options'],
    [
      'run-merge.when=relatd',
      '--set run-merge.when=relatd: unknown value relatd (did you mean related?); it takes related, packages',
    ],
    ['own-sample.most=', '--set own-sample.most=: "" is no number'],
    ['own-sample.most=many', '--set own-sample.most=many: "many" is no number'],
    ['own-sample.loud=1', '--set own-sample.loud=1: it takes true or false'],
    ['own-sample.moves=a', '--set own-sample.moves=a: the form is NAME.OPTION=KEY=VALUE,KEY=VALUE'],
  ])('%s', (set, message) => {
    expect(() => readSets([set], all)).toThrow(message)
  })
})

describe('the contract of a transform', () => {
  test('ours keep it', () => {
    expect(transforms.flatMap((transform) => flaws(transform))).toEqual([])
    expect(flaws(sample)).toEqual([])
  })

  test.each<[object, string]>([
    [{ name: 'mirror-' }, 'name: "mirror-"; it is kebab-case, such as internal-mirror'],
    [{ name: 'a--b' }, 'name: "a--b"; it is kebab-case, such as internal-mirror'],
    [{ name: 'Own-Sample' }, 'name: "Own-Sample"; it is kebab-case, such as internal-mirror'],
    [{ summary: 'one\ntwo' }, 'summary: "one\\ntwo"; it is one line of text'],
    [
      { phase: 'layer' },
      'phase: "layer" (did you mean layers?); it is syntax, commands, joins, flags, cleanup, copies, layers, stages, runtime, mounts, context',
    ],
    [{ safety: undefined }, 'safety: it is missing; it is safe, unsafe'],
    [{ aims: undefined }, 'aims: it is missing; it is a list of size, speed, security, signals, lint, style'],
    [{ aims: [] }, 'aims: []; it is a list of size, speed, security, signals, lint, style'],
    [
      { aims: ['lint', 'spede'] },
      'aims[1]: "spede" (did you mean speed?); it is size, speed, security, signals, lint, style',
    ],
    [{ recommended: undefined }, 'recommended: it is missing; it is true or false'],
    [{ rules: 'none' }, 'rules: "none"; it is a list of texts'],
    [{ apply: 'x' }, 'apply: "x"; it is a function that gives a Dockerfile'],
    [{ changes: {} }, 'changes: {}; it is a list of differences in the image'],
    [{ changes: [1] }, 'changes[0]: 1; it is { field, becomes }'],
    [
      { changes: [{ field: 'User', name: 'x', becomes: 'y' }] },
      'changes[0].name: "x"; it is that of a variable of Env or a label of Labels',
    ],
    [{ changes: [{ field: 'User' }] }, 'changes[0].becomes: it is missing; it is one line of text'],
    [{ changes: [{ field: 'User', becomes: 'x', isMeant: true }] }, 'changes[0].isMeant: true; it is a function'],
    [
      { changes: [{ field: 'user', becomes: 'x' }] },
      'changes[0].field: "user" (did you mean User?); it is Env, Cmd, Entrypoint, User, WorkingDir, ExposedPorts, Volumes, Labels, Healthcheck, StopSignal, Shell, OnBuild, Author',
    ],
    [
      { changes: [{ files: 'etc', aspects: ['owner'], becomes: 'x' }] },
      'changes[0].files: "etc"; it is a list of patterns',
    ],
    [
      { changes: [{ files: ['etc'], aspects: ['owners'], becomes: 'x' }] },
      'changes[0].aspects[0]: "owners" (did you mean owner?); it is type, mode, owner, content, target, device, attributes',
    ],
    [{ options: [] }, 'options: []; they are a table of option by name'],
    [{ options: { 'a-b': {} } }, 'options.a-b: the name of an option is camelCase'],
    [
      { options: { a: { kind: 'txt' } } },
      'options.a.kind: "txt" (did you mean text?); it is text, number, flag, list, map',
    ],
    [
      { options: { a: { kind: 'number', default: '1', help: 'x' } } },
      'options.a.default: "1" is not of the kind number',
    ],
    [
      { options: { a: { kind: 'text', default: 'x', choices: ['y'], help: 'x' } } },
      'options.a.default: "x" is not of the kind text',
    ],
  ])('%j', (wrong, message) => {
    expect(flaws({ ...sample, ...wrong })).toEqual([message])
  })

  test('an option named like something that objects inherit has its default', () => {
    const seen: unknown[] = []
    const odd = defineTransform({
      ...sample,
      options: { constructor: { kind: 'text', default: 'mine', help: 'x' } },
      apply(dockerfile, { options }) {
        seen.push(options.constructor)
        return dockerfile
      },
    })
    rewrite('Dockerfile', 'FROM scratch\n', { transforms: [odd], given: { 'own-sample': {} } })
    expect(seen).toEqual(['mine'])
  })
})

test('the nearest name is one that is near', () => {
  expect(nearest('run-mereg', ['run-merge', 'npm-ci'])).toBe('run-merge')
  expect(nearest('npm', ['run-merge', 'npm-ci'])).toBeUndefined()
  expect(nearest('x', [])).toBeUndefined()
})

test('the schema goes out with the package', () => {
  const pack = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
    files: string[]
    exports: Record<string, unknown>
  }
  expect(pack.files).toContain('schema')
  const faces = ['.', './transform', './testing', './schema/config.json', './package.json']
  expect(Object.keys(pack.exports)).toEqual(faces)
})
