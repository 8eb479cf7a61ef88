// The format sarif: SARIF 2.1.0, each edit of a transform a result, what was left alone as notes.
//
// Transforms work on lines that others made, so a change as a whole is one fix: it stands with the first result in it.

import type { Failed, Rewritten, Skipped } from '../rewrite/result.ts'
import type { About } from '../transform/transform.ts'
import { type Change, changesOf, changesTogether, placesOf } from './changes.ts'
import { escaped } from './json.ts'
import { fingerprints, messageOf, messagesOf } from './messages.ts'
import { diffPath, type Reporter, type Target } from './reporter.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** Paths are from the repository's top. */
const BASE = '%SRCROOT%'

/** Its version grows when a place gets another fingerprint than it had: then it is a new one to who keeps them. */
const FINGERPRINT = 'dockershift/v2'

export function sarif(target: Target): Reporter {
  const { version, transforms, shard } = target
  const rules = transforms.map(rule)
  const places = new Map(transforms.map(({ name }, i) => [name, i]))
  const driver = { name: 'dockershift', version, rules }
  const notifications: object[] = []
  const unique = fingerprints()
  let first = true
  return {
    opening:
      `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"tool":${escaped({ driver })},` +
      `"columnKind":"utf16CodeUnits","originalUriBaseIds":{"${BASE}":{"description":{"text":"the repository's top"}}},"results":[`,
    result(result) {
      if (result.status === 'failed' || result.status === 'skipped') {
        notifications.push(notification(result, target))
        return ''
      }
      return resultsOf(result, target, places, unique)
        .map((one) => {
          const comma = first ? '' : ','
          first = false
          return `${comma}\n${escaped(one)}`
        })
        .join('')
    },
    closing(tally, { complete }) {
      const executionSuccessful = complete && tally.failed.length === 0
      const invocations = [{ executionSuccessful, toolExecutionNotifications: notifications }]
      const part = shard === undefined ? '' : `,"properties":${escaped({ shard })}`
      return `\n],"invocations":${escaped(invocations)}${part}}]}\n`
    },
  }
}

function rule({ name, summary, why, phase, safety, aims, rules, references }: About): object {
  const [helpUri] = references
  return {
    id: name,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: why, markdown: why },
    ...(helpUri === undefined ? {} : { helpUri }),
    properties: { tags: [phase, safety, ...aims], elsewhere: rules },
  }
}

function resultsOf(
  result: Rewritten,
  target: Target,
  places: ReadonlyMap<string, number>,
  unique: (...parts: string[]) => string,
): readonly object[] {
  const artifactLocation = location(result.path, target)
  const named = (name: string): object => {
    const ruleIndex = places.get(name)
    return ruleIndex === undefined ? { ruleId: name } : { ruleId: name, ruleIndex }
  }
  const at = (startLine: number): readonly object[] => [
    { physicalLocation: { artifactLocation, region: { startLine, endLine: startLine } } },
  ]
  // A place is known by what stands there: others may come or go above it.
  const texts = result.before.split(/\r?\n/)
  const open = new Set(changesTogether(changesOf(result)))
  const changes = placesOf(result).map(({ transform, line, change }) => ({
    ...named(transform),
    level: 'warning',
    message: { text: messageOf(transform, target.transforms) },
    locations: at(line),
    ...fixesFor(change, open, artifactLocation, target),
    partialFingerprints: { [FINGERPRINT]: unique(result.path, transform, texts[line - 1] ?? '') },
    ...(change === undefined ? {} : { properties: { transforms: change.transforms } }),
  }))
  const notes = result.notes.map(({ transform, line, reason }) => ({
    ...named(transform),
    level: 'note',
    message: { text: `left alone: ${reason}` },
    locations: at(line),
    partialFingerprints: { [FINGERPRINT]: unique(result.path, transform, reason) },
  }))
  return [...changes, ...notes]
}

/** At the first place of changes that belong together: one fix for them all. */
function fixesFor(
  change: Change | undefined,
  open: Set<readonly Change[]>,
  artifactLocation: object,
  { transforms }: Target,
): { readonly fixes?: readonly object[] } {
  const group = [...open].find((one) => one.some(({ line }) => line === change?.line))
  if (group === undefined) return {}
  open.delete(group)
  const names = [...new Set(group.flatMap((one) => one.transforms))]
  const artifactChanges = [{ artifactLocation, replacements: group.map(replacement) }]
  return { fixes: [{ description: { text: messagesOf({ transforms: names }, transforms) }, artifactChanges }] }
}

/** Whole lines for whole lines; columns count UTF-16 code units from one. */
function replacement({ line, removed, added }: Change): object {
  const last = removed.at(-1)
  const end =
    last === undefined || last.endsWith('\n')
      ? { endLine: line + removed.length, endColumn: 1 }
      : { endLine: line + removed.length - 1, endColumn: last.length + 1 }
  return {
    deletedRegion: { startLine: line, startColumn: 1, ...end },
    insertedContent: { text: added.join('') },
  }
}

function notification({ status, path, line, reason }: Failed | Skipped, target: Target): object {
  const region = line === undefined ? {} : { region: { startLine: line } }
  return {
    level: status === 'failed' ? 'error' : 'note',
    message: { text: status === 'failed' ? reason : `skipped: ${reason}` },
    locations: [{ physicalLocation: { artifactLocation: location(path, target), ...region } }],
  }
}

function location(path: string, target: Target): object {
  return { uri: diffPath(path, target).split('/').map(encodeURIComponent).join('/'), uriBaseId: BASE }
}
