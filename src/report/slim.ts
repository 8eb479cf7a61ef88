// What dockershift slim says: sizes before and after, what decided, and what has drifted.

import { shown } from '../proof/behaviour.ts'
import type { SlimRecord } from '../slim/record.ts'
import type { SlimEnded } from '../slim/request.ts'
import type { Drift, ImageSize, Slimmed } from '../slim/slim.ts'
import { unifiedDiff } from './diff.ts'
import { visible, visibleLines } from './visible.ts'

const MEGABYTE = 1_000_000

/** @param isWritten whether the files were written */
export function slimSummary(path: string, found: Slimmed, isWritten: boolean): string {
  const { sizes, record, behaviour, configuration, notes } = found
  const did = shown(behaviour, record.probes, configuration, true)
  const lines = [
    `${path}: ${sizeText(sizes.before)} -> ${sizeText(sizes.after)}`,
    `  both images: ${did}`,
    ...notes.map((note) => `  note: ${note}`),
    isWritten ? `  written: ${path}, ${path}.slim.json` : '  nothing is written without --write',
  ]
  return `${lines.map(visible).join('\n')}\n`
}

function sizeText({ bytes, layers }: ImageSize): string {
  return `${(bytes / MEGABYTE).toFixed(1)} MB, ${layers} ${layers === 1 ? 'layer' : 'layers'}`
}

export function endedText(path: string, { message, output }: SlimEnded, isToWrite: boolean): string {
  const said = output === '' ? '' : `${visibleLines(output.trimEnd())}\n`
  return `failed ${visible(`${path}: ${message}`)}\n${said}${isToWrite ? 'nothing was written\n' : ''}`
}

/** So many paths are shown of a list. */
const MOST_PATHS = 20

export function driftText(
  path: string,
  { lacking, packages, otherwise, rewritten }: Drift,
  record: SlimRecord,
): string {
  const lines = [
    ...(otherwise === undefined
      ? []
      : [`the slim image does something else: ${otherwise.reason}`, ...otherwise.output.split('\n')]),
    ...(packages.length === 0 ? [] : [`packages that it touches by now: ${packages.join(', ')}`]),
    ...(lacking.length === 0 ? [] : ['paths that it touches, and that the slim image lacks:']),
    ...lacking.slice(0, MOST_PATHS).map((one) => `  ${one}`),
    ...(lacking.length > MOST_PATHS ? [`  and ${lacking.length - MOST_PATHS} more`] : []),
  ]
  if (lines.length > 0) {
    const again = `dockershift slim ${path} --write puts it right${record.date === '' ? '' : `; it was last run on ${record.date}`}`
    return `${[`${path} has drifted:`, ...lines, again].map(visible).join('\n')}\n`
  }
  if (rewritten === undefined) return `${visible(path)}: the stage is what it was\n`
  const diff = unifiedDiff(path, rewritten.before, rewritten.after)
  return `${visible(path)}: the slim image does what the original does; it would be written otherwise by now:\n${visibleLines(diff)}`
}
