// Which transforms run: by default, with --unsafe, by aim and by name; and what ours say of themselves.

import { describe, expect, test } from 'vitest'
import { command, readOptions, select } from '../src/cli/options.ts'
import { byContract, type Choice, chosen, whenItRuns } from '../src/transform/selection.ts'
import { type About, AIMS, type Aim } from '../src/transform/transform.ts'
import { contextTransforms, transforms } from '../transforms/index.ts'

const ours = [...transforms, ...contextTransforms]

function about(name: string, safety: About['safety'], recommended: boolean, ...aims: readonly Aim[]): About {
  return {
    name,
    summary: name,
    phase: 'flags',
    safety,
    recommended,
    aims,
    why: '',
    leavesAlone: [],
    rules: [],
    references: [],
  }
}

const some = [
  about('tidy', 'safe', true, 'size', 'lint'),
  about('casing', 'safe', true, 'lint'),
  about('slim', 'unsafe', true, 'size', 'security'),
  about('user', 'unsafe', true, 'security'),
  about('flat', 'unsafe', false, 'size'),
  about('sorted', 'unsafe', false, 'style'),
]

const NOTHING: Choice = { transform: [], exclude: [], for: [], unsafe: false }

/** What runs, and what is only counted. */
function names(choice: Partial<Choice>, switches: Readonly<Record<string, 'on' | 'off'>> = {}): string {
  const { transforms: run, hidden } = chosen({ ...NOTHING, ...choice }, some, new Map(Object.entries(switches)))
  return [run, hidden].map((part) => part.map(({ name }) => name).join(' ')).join(' | ')
}

describe('what runs', () => {
  test.each<[string, Partial<Choice>, string]>([
    ['by default what is safe', {}, 'tidy casing | slim user'],
    ['with --unsafe what is recommended', { unsafe: true }, 'tidy casing slim user | '],
    ['for an aim what has it, unsafe and not recommended too', { for: ['size'] }, 'tidy slim flat | '],
    ['for two aims what has one of them', { for: ['style', 'security'] }, 'slim user sorted | '],
    [
      'for an aim beside --unsafe what has it, and what is recommended',
      { for: ['style'], unsafe: true },
      'tidy casing slim user sorted | ',
    ],
    ['by name what bears it alone', { transform: ['sorted'], unsafe: true }, 'sorted | '],
    ['by name and aim either', { transform: ['casing'], for: ['style'] }, 'casing sorted | '],
    ['nothing that is left out', { for: ['size'], exclude: ['flat'] }, 'tidy slim | '],
  ])('%s', (_, choice, expected) => {
    expect(names(choice)).toBe(expected)
  })

  test('what a configuration turns on and off', () => {
    expect(names({}, { sorted: 'on', casing: 'off', user: 'off' })).toBe('tidy sorted | slim')
    expect(names({ for: ['size'] }, { sorted: 'on', flat: 'off' })).toBe('tidy slim sorted | ')
    expect(names({ transform: ['flat'] }, { flat: 'off' })).toBe('flat | ')
  })
})

describe('the command line', () => {
  test('takes aims with commas, and several times', () => {
    expect(readOptions(['--for', 'size,speed', '--for=lint']).for).toEqual(['size', 'speed', 'lint'])
    expect(readOptions([]).for).toEqual([])
    expect(readOptions(['-t', 'a,b', '-t', './x,y.js']).transform).toEqual(['a', 'b', './x,y.js'])
    expect(readOptions(['-x', 'a,DL3059']).exclude).toEqual(['a', 'DL3059'])
    expect(() => readOptions(['-t', 'a,'])).toThrow('--transform needs a value')
    expect(() => readOptions(['--for', 'sise'])).toThrow(
      '--for: unknown value sise (did you mean size?); it takes size, speed,',
    )
    expect(() => readOptions(['--for', 'size,'])).toThrow('--for needs a value')
  })

  test('repeats them where it suggests a command', () => {
    expect(command(readOptions(['--for', 'size', '--for', 'lint', 'a']), '--write')).toBe(
      'dockershift --write --for size,lint a',
    )
  })

  test('has something to run for every aim', () => {
    for (const aim of Object.keys(AIMS) as Aim[]) {
      const { transforms: run } = select({ ...NOTHING, for: [aim] }, ours)
      expect(run.map(({ aims }) => aims.includes(aim))).not.toContain(false)
    }
  })
})

describe('ours', () => {
  test('run by default where they are safe', () => {
    expect(ours.filter(({ safety, recommended }) => safety === 'safe' && !recommended)).toEqual([])
  })

  test('have the aim lint where they do what hadolint or BuildKit asks for, and nowhere else', () => {
    const asked = (rules: readonly string[]): boolean => rules.some((rule) => /^(?:hadolint|buildkit)\//.test(rule))
    expect(ours.filter(({ aims, rules }) => aims.includes('lint') !== asked(rules)).map(({ name }) => name)).toEqual([])
  })

  test('name no aim twice', () => {
    expect(ours.filter(({ aims }) => new Set(aims).size < aims.length)).toEqual([])
  })

  test('wait to be asked where it is a matter of taste, or seldom worth it', () => {
    const waiting = ours.filter((one) => whenItRuns(one) === 'when asked for').map(({ name }) => name)
    expect(waiting.sort()).toEqual([
      'base-update',
      'debian-frontend-arg',
      'flatten-image',
      'locale-utf8',
      'pin-digest',
      'run-heredoc',
      'sort-packages',
      'timezone',
    ])
  })

  test('are parted by contract', () => {
    const { transforms: run, contextTransforms: files } = byContract(chosen({ ...NOTHING, unsafe: true }, ours))
    expect(files).toEqual(contextTransforms)
    expect(run.length).toBe(ours.length - files.length - 8)
  })
})
