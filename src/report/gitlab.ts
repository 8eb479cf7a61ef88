// The format gitlab: a code quality report, which GitLab shows in a merge request.

import type { Result } from '../rewrite/result.ts'
import { placesOf } from './changes.ts'
import { escaped } from './json.ts'
import { fingerprints, messageOf } from './messages.ts'
import { diffPath, type Reporter, type Target } from './reporter.ts'

/** One entry of the report. */
export interface GitlabIssue {
  readonly description: string
  readonly check_name: string
  /** Never twice in a report, and the same in the next run. */
  readonly fingerprint: string
  readonly severity: 'info' | 'minor' | 'major'
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end?: number } }
}

export function gitlab(target: Target): Reporter {
  const unique = fingerprints()
  let first = true
  return {
    opening: '[',
    result: (result) =>
      issues(result, target, unique)
        .map((issue) => {
          const comma = first ? '' : ','
          first = false
          return `${comma}\n${escaped(issue)}`
        })
        .join(''),
    closing: () => '\n]\n',
  }
}

function issues(result: Result, target: Target, unique: (...parts: string[]) => string): readonly GitlabIssue[] {
  const path = diffPath(result.path, target)
  switch (result.status) {
    case 'failed': {
      const { reason, line = 1 } = result
      return [
        {
          description: reason,
          check_name: 'dockershift',
          fingerprint: unique(path, reason),
          severity: 'major',
          location: { path, lines: { begin: line } },
        },
      ]
    }
    case 'changed': {
      // A place is known by what stands there: others may come or go above it.
      const texts = result.before.split(/\r?\n/)
      return placesOf(result).map(({ transform, line }) => ({
        description: messageOf(transform, target.transforms),
        check_name: transform,
        fingerprint: unique(path, transform, texts[line - 1] ?? ''),
        severity: 'minor',
        location: { path, lines: { begin: line } },
      }))
    }
    default:
      return []
  }
}
