// Every report format by its name, loaded when it is asked for.

import type { Format } from '../cli/option-table.ts'
import type { Reporter, Target } from './reporter.ts'

type Open = (target: Target) => Reporter

const LOAD: Readonly<Record<Format, () => Promise<Open>>> = {
  diff: async () => (await import('./diffs.ts')).diffs,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  markdown: async () => (await import('./markdown.ts')).markdown,
  html: async () => (await import('./html.ts')).html,
  summary: async () => (await import('./summary.ts')).summaryOnly,
}

export async function reporterFor(format: Format, target: Target): Promise<Reporter> {
  const open = await LOAD[format]()
  return open(target)
}
