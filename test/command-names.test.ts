// Commands that are misspelled, or do not stand in front.

import { describe, expect, test } from 'vitest'
import { refuseMisplaced } from '../src/cli/command-names.ts'

function said(args: readonly string[], there: readonly string[] = []): string | undefined {
  const paths = args.filter((arg) => !arg.startsWith('-'))
  try {
    refuseMisplaced(args, paths, (path) => there.includes(path))
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

describe('a word in the place of paths', () => {
  const meant = (word: string, what: string): string =>
    `${word}: there is no such file, nor such a command (did you mean ${what}?); see dockershift --help`

  test.each([
    [['verfy'], meant('verfy', 'verify')],
    [['Verify', 'services'], meant('Verify', 'verify')],
    [['merge-report', 'a.json'], meant('merge-report', 'merge-reports')],
    [['initt'], meant('initt', 'init')],
    [['help'], meant('help', '--help')],
    [['list'], meant('list', '--list')],
    [['fix'], meant('fix', '--write')],
    [['lint'], meant('lint', '--check')],
    [['--unsafe', 'verify', 'a b'], "verify is a command, and stands in front: dockershift verify --unsafe 'a b'"],
    [['services', 'init'], 'init is a command, and stands in front: dockershift init services'],
  ])('%j', (args, message) => expect(said(args)).toBe(message))

  test.each([
    [['verfy'], ['verfy']],
    [['--unsafe', 'verify'], ['verify']],
    [['services'], []],
    [['services', 'verfy'], []],
    [['./verfy'], []],
    [['verify*'], []],
    [['build'], []],
    [[], []],
  ])('%j is a path where %j is there', (args, there) => expect(said(args, there)).toBe(undefined))
})
