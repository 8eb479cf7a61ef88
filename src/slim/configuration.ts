// An image's configuration as instructions that say the same over an empty base.

import type { ImageConfiguration } from '../images/contents.ts'
import { isRecord } from '../record.ts'
import { doubleQuoted, lexed } from './words.ts'

/** An instruction: its keyword, and what stands behind it, in lines. */
export interface Line {
  readonly keyword: string
  readonly rest: string
}

const NANOSECONDS = 1_000_000_000

/** Root, as a number. */
export const ROOT = '0'

/** For which file, and over what, the instructions are written. */
export interface Writing {
  /** The file's escape character. */
  readonly escape: string
  /** The stage has a base, which may say something else: what the image leaves open has to be said. */
  readonly hasBase: boolean
}

/** In front of the COPYs: what is the same for every build. */
export function headOf({ Env, Labels }: ImageConfiguration, { escape }: Writing): readonly Line[] {
  const pairs = (all: readonly (readonly [string, string])[]): string =>
    all
      .map(([name, value]) => `${isPlainName(name) ? name : doubleQuoted(name, escape)}=${valueText(value, escape)}`)
      .join(` ${escape}\n    `)
  const env = Env.map((one): readonly [string, string] => {
    const equals = one.indexOf('=')
    return [one.slice(0, equals), one.slice(equals + 1)]
  })
  return [
    ...(env.length === 0 ? [] : [{ keyword: 'ENV', rest: pairs(env) }]),
    ...(Object.keys(Labels).length === 0 ? [] : [{ keyword: 'LABEL', rest: pairs(Object.entries(Labels)) }]),
  ]
}

/** Behind the COPYs: how it is started. @param user as numbers */
export function tailOf(configuration: ImageConfiguration, user: string, { escape, hasBase }: Writing): readonly Line[] {
  const { WorkingDir, ExposedPorts, Volumes, Healthcheck, StopSignal, Shell, Entrypoint, Cmd } = configuration
  const line = (keyword: string, rest: string | undefined): readonly Line[] =>
    rest === undefined || rest === '' ? [] : [{ keyword, rest }]
  const list = (words: readonly string[]): string | undefined => (words.length === 0 ? undefined : exec(words))
  return [
    ...line('WORKDIR', hasBase ? word(WorkingDir || '/', escape) : WorkingDir === '/' ? '' : word(WorkingDir, escape)),
    ...line('VOLUME', list(Volumes.map((one) => lexed(one, escape)))),
    ...line('EXPOSE', ExposedPorts.map((port) => port.replace(/\/tcp$/, '')).join(' ')),
    ...line('USER', user === '' && hasBase ? ROOT : user),
    ...line('SHELL', list(Shell)),
    ...line('STOPSIGNAL', StopSignal),
    ...line('HEALTHCHECK', healthcheck(Healthcheck)),
    // It takes the base's CMD away as well.
    ...line('ENTRYPOINT', hasBase ? exec(Entrypoint) : list(Entrypoint)),
    ...line('CMD', list(Cmd)),
  ]
}

/** `["nginx", "-g", "daemon off;"]` */
function exec(words: readonly string[]): string {
  return `[${words.map((one) => JSON.stringify(one)).join(', ')}]`
}

function isPlainName(name: string): boolean {
  return /^[\w.-]+$/.test(name)
}

function valueText(value: string, escape: string): string {
  return /^[\w./:@%+,=-]+$/.test(value) ? value : doubleQuoted(value, escape)
}

/** A word of an instruction with one. */
function word(text: string, escape: string): string {
  return /^[\w./:@%+,=-]*$/.test(text) ? text : lexed(text, escape).replaceAll(' ', `${escape} `)
}

function healthcheck(check: unknown): string | undefined {
  const test: unknown = isRecord(check) ? check.Test : undefined
  if (!isRecord(check) || !Array.isArray(test) || test.length === 0) return undefined
  const [kind, ...words] = test.map(String)
  if (kind === 'NONE') return 'NONE'
  const options = [
    ['interval', duration(check.Interval)],
    ['timeout', duration(check.Timeout)],
    ['start-period', duration(check.StartPeriod)],
    ['start-interval', duration(check.StartInterval)],
    ['retries', typeof check.Retries === 'number' && check.Retries > 0 ? String(check.Retries) : undefined],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`--${name}=${value}`]))
  return [...options, 'CMD', kind === 'CMD-SHELL' ? words.join(' ') : exec(words)].join(' ')
}

function duration(nanoseconds: unknown): string | undefined {
  return typeof nanoseconds === 'number' && nanoseconds > 0 ? `${nanoseconds / NANOSECONDS}s` : undefined
}

/**
 * The user as numbers, as an engine finds them: with no group it looks for the user's own ones by the number as well.
 *
 * @param text of a file of the image
 */
export function numericUser(user: string, text: (path: string) => string): string {
  const [name = '', group] = user.split(':')
  const uid = numberOf(name, text('etc/passwd'))
  return group === undefined ? uid : `${uid}:${numberOf(group, text('etc/group'))}`
}

/** `node:x:1000:1000::/home/node:/bin/bash` */
function numberOf(name: string, list: string): string {
  const found = list
    .split('\n')
    .map((line) => line.split(':'))
    .find(([first]) => first === name)
  return found?.[2] ?? name
}
