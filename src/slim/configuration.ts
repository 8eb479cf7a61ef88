// An image's configuration as instructions that say the same over an empty base.

import type { ImageConfiguration } from '../images/contents.ts'
import { isRecord } from '../record.ts'

/** An instruction: its keyword, and what stands behind it, in lines. */
export interface Line {
  readonly keyword: string
  readonly rest: string
}

const NANOSECONDS = 1_000_000_000

/** In front of the COPYs: what is the same for every build. */
export function headOf({ Env, Labels }: ImageConfiguration): readonly Line[] {
  const pairs = (all: readonly (readonly [string, string])[]): string =>
    all.map(([name, value]) => `${isPlainName(name) ? name : doubleQuoted(name)}=${valueText(value)}`).join(' \\\n    ')
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
export function tailOf(configuration: ImageConfiguration, user: string): readonly Line[] {
  const { WorkingDir, ExposedPorts, Volumes, Healthcheck, StopSignal, Shell, OnBuild, Entrypoint, Cmd } = configuration
  const line = (keyword: string, rest: string | undefined): readonly Line[] =>
    rest === undefined || rest === '' ? [] : [{ keyword, rest }]
  const list = (words: readonly string[]): string | undefined => (words.length === 0 ? undefined : exec(words))
  return [
    ...line('WORKDIR', WorkingDir === '/' ? '' : word(WorkingDir)),
    ...line('VOLUME', list(Volumes)),
    ...line('EXPOSE', ExposedPorts.map((port) => port.replace(/\/tcp$/, '')).join(' ')),
    ...line('USER', user),
    ...line('SHELL', list(Shell)),
    ...line('STOPSIGNAL', StopSignal),
    ...line('HEALTHCHECK', healthcheck(Healthcheck)),
    ...OnBuild.flatMap((trigger) => line('ONBUILD', trigger)),
    ...line('ENTRYPOINT', list(Entrypoint)),
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

function valueText(value: string): string {
  return /^[\w./:@%+,=-]+$/.test(value) ? value : doubleQuoted(value)
}

/** As the builder reads ENV and LABEL: a variable would be replaced. */
function doubleQuoted(value: string): string {
  return `"${value.replaceAll(/[\\"$]/g, (character) => `\\${character}`)}"`
}

/** A word of an instruction in which variables are replaced. */
function word(text: string): string {
  return /^[\w./:@%+,=-]*$/.test(text) ? text : text.replaceAll(/[\\"'$ ]/g, (character) => `\\${character}`)
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
