// A run at a glance: groups that count files, by what became of them and why.

import type { About } from '../transform/transform.ts'
import type { PageFile, PageNote } from './page.ts'

/** So many rows a group has. */
const MOST = 12

/** What a group counts by. */
export type GroupName = 'status' | 'transform' | 'aim' | 'hidden' | 'reason'

export interface GlanceRow {
  readonly key: string
  /** Files. */
  readonly count: number
  /** `safe` or `unsafe`, where the key is a transform. */
  readonly promise?: string | undefined
}

export interface GlanceGroup {
  readonly by: GroupName
  readonly title: string
  /** The largest ones first. */
  readonly rows: readonly GlanceRow[]
  /** So many rows are left out. */
  readonly more: number
}

const TITLES: Readonly<Record<GroupName, string>> = {
  status: 'Files',
  transform: 'What would change, by transform',
  aim: 'By aim',
  hidden: 'Hidden, as these are unsafe',
  reason: 'Left alone, and why',
}

type Known = ReadonlyMap<string, Pick<About, 'safety' | 'aims'>>

/** Counts files as they come. */
export class Glance {
  private readonly counts = new Map<GroupName, Map<string, number>>()

  constructor(private readonly transforms: Known) {}

  add(file: PageFile): void {
    this.count('status', [statusOf(file)])
    this.count('transform', namesBehind(file))
    this.count('aim', aimsOf(file, this.transforms))
    this.count('hidden', file.hidden ?? [])
    this.count('reason', file.notes.map(reasonKind))
  }

  /** Those that count something. */
  groups(): readonly GlanceGroup[] {
    return (Object.keys(TITLES) as GroupName[]).flatMap((by) => {
      const counts = [...(this.counts.get(by) ?? [])].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      if (counts.length === 0) return []
      const rows = counts.slice(0, MOST).map(([key, count]) => ({ key, count, promise: this.promiseOf(by, key) }))
      return [{ by, title: TITLES[by], rows, more: counts.length - rows.length }]
    })
  }

  private count(by: GroupName, keys: readonly string[]): void {
    const counts = this.counts.get(by) ?? new Map<string, number>()
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1)
    this.counts.set(by, counts)
  }

  private promiseOf(by: GroupName, key: string): string | undefined {
    return by === 'transform' || by === 'hidden' ? this.transforms.get(key)?.safety : undefined
  }
}

/** What became of a file, in a few words. */
export function statusOf({ status, notes }: PageFile): string {
  if (status === 'changed') return 'changes'
  if (status !== 'unchanged') return status
  return notes.length > 0 ? 'left alone, with a reason' : 'nothing but what is hidden'
}

/** The transform, and what its reasons begin with: they go on with what is one file's own. */
export function reasonKind({ transform, reason }: Pick<PageNote, 'transform' | 'reason'>): string {
  return `${transform}: ${reason.split(': ', 1)[0]}`
}

/** The transforms that change a file. */
export function namesBehind({ hunks }: PageFile): readonly string[] {
  return [...new Set(hunks.flatMap(({ behind }) => behind))]
}

/** What the transforms that change a file are good for. */
export function aimsOf(file: PageFile, transforms: Known): readonly string[] {
  return namesBehind(file).flatMap((name) => transforms.get(name)?.aims ?? [])
}
