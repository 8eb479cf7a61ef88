// What dockershift images prints: every image, what it is, where it is named, and whether what is written down of it still holds.

import type { RecordedImage } from '../knowledge/images/recorded.ts'
import { counted } from './counted.ts'
import type { Colors } from './reporter.ts'
import { visible } from './visible.ts'

export const IMAGE_FORMATS = ['text', 'json'] as const
export type ImageFormat = (typeof IMAGE_FORMATS)[number]

/** A place that names an image. */
export interface ImageUse {
  readonly path: string
  /** One-based. */
  readonly line: number
  readonly kind: 'from' | 'copy' | 'mount' | 'syntax'
}

/**
 * How what is written down stands to what was asked. `kept`: as it was. `moved`: the tag stands for something else now. `new`: nothing was written
 * down. `unused`: no file names it any more. `unknown`: no registry has it for us. `failed`: a registry did not answer as it should.
 */
export type ImageState = 'kept' | 'moved' | 'new' | 'unused' | 'unknown' | 'failed'

export interface ImageRow {
  /** As a file gives it, with the tag that is meant where it has none. */
  readonly name: string
  readonly uses: readonly ImageUse[]
  readonly state: ImageState
  /** What is known now. */
  readonly image?: RecordedImage
  /** Why nothing is known, or what of it is not. */
  readonly reason?: string
  /** What is known of its life, where that is past: since when, and what to do. */
  readonly ended?: { readonly what: string; readonly since: string; readonly advice: string }
}

/** Of what `--format json` prints; it grows when a member changes its meaning or goes. */
const VERSION = 1

export function imagesText(
  format: ImageFormat,
  rows: readonly ImageRow[],
  { today, colors }: { readonly today: string; readonly colors: Colors },
): string {
  if (format === 'json') return `${JSON.stringify({ version: VERSION, images: rows }, null, 2)}\n`
  if (rows.length === 0) return 'no Dockerfile here names an image\n'
  return rows.map((row) => visibleRow(row, today, colors)).join('\n')
}

function visibleRow(row: ImageRow, today: string, colors: Colors): string {
  const { name, uses, image, reason, ended, state } = row
  const lines = [
    ...(image === undefined ? [] : aboutOf(image, today)),
    ...(ended === undefined
      ? []
      : [`${colors.red('past its life')}: it ${ended.what} (${ended.since}); ${ended.advice}`]),
    ...(reason === undefined ? [] : [reason]),
    ...STATES[state],
    ...(uses.length === 0 ? [] : [`named in ${uses.map(({ path, line }) => `${path}:${line}`).join(', ')}`]),
  ]
  return `${colors.bold(visible(name))}\n${lines.map((line) => `  ${visible(line)}\n`).join('')}`
}

const STATES: Readonly<Record<ImageState, readonly string[]>> = {
  kept: [],
  new: [],
  moved: ['it moved since it was written down'],
  unused: ['written down, and no file names it any more'],
  unknown: [],
  failed: [],
}

function aboutOf(image: RecordedImage, today: string): readonly string[] {
  const {
    digest,
    created,
    platforms,
    platform,
    size,
    user,
    workdir,
    entrypoint,
    distro,
    users,
    shell,
    onbuild,
    exact,
  } = image
  const days = created === undefined ? undefined : Math.round((Date.parse(today) - Date.parse(created)) / 86_400_000)
  const age = days === undefined ? 'its age is not told' : `built ${created}, ${counted(days, 'day')} ago`
  const people = Object.keys(users ?? {})
  return [
    ...(digest === undefined ? [] : [digest]),
    ...(exact === undefined ? [] : [`the same as the tag ${exact}`]),
    `${distro ?? 'distribution not known'}, ${size === undefined ? '' : `${(size / 1e6).toFixed(1)} MB packed, `}${age}`,
    `${platform}${platforms.length > 1 ? ` of ${platforms.join(', ')}` : ''}`,
    `starts as ${user === '' ? 'root' : user} in ${workdir}${entrypoint.length === 0 ? '' : ` with ${JSON.stringify(entrypoint)}`}`,
    ...(people.length === 0 ? [] : [`has to work as: ${people.join(', ')}`]),
    ...(shell === undefined ? [] : [`SHELL ${JSON.stringify(shell)}`]),
    ...(onbuild === undefined ? [] : ['has ONBUILD instructions']),
  ]
}

/** The closing line. */
export function imagesSummary(rows: readonly ImageRow[]): string {
  const count = (wanted: ImageState): number => rows.filter(({ state }) => state === wanted).length
  const parts = (['moved', 'new', 'unused', 'unknown', 'failed'] as const)
    .map((state) => [state, count(state)] as const)
    .filter(([, number]) => number > 0)
    .map(([state, number]) => `${number} ${state === 'unknown' ? 'not known' : state}`)
  const named = rows.filter(({ state }) => state !== 'unused').length
  return `${counted(named, 'image')}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}\n`
}
