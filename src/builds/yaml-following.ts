// Follows the aliases and merge keys of a YAML document, one at a time where somebody asks: nothing is copied, so that no file bursts.

import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node, visit } from './yaml-reading.ts'

/** So many steps are taken in one file, which nobody's own needs. */
const MOST_STEPS = 500_000

const MERGE = '<<'

/** @throws Error where a file leads on and on */
export class Following {
  private readonly targets = new Map<Alias, Node>()
  private readonly keys = new Map<unknown, ReadonlyMap<string, unknown>>()
  private steps = 0

  constructor(documents: readonly Document[]) {
    for (const document of documents) {
      const anchors = new Map<string, Node>()
      visit(document, {
        // The last anchor of a name in front of an alias is the one that it means.
        Node: (_, node) => {
          const target = isAlias(node) ? anchors.get(node.source) : undefined
          if (target !== undefined) this.targets.set(node as Alias, target)
          if (!isAlias(node) && node.anchor !== undefined) anchors.set(node.anchor, node)
        },
      })
    }
  }

  /** What a node stands for; `undefined` for nothing. */
  node(raw: unknown): unknown {
    this.step()
    return (isAlias(raw) ? this.targets.get(raw) : raw) ?? undefined
  }

  /** The value of a key, with what merge keys bring. */
  get(map: unknown, key: string): unknown {
    return this.node(this.keysOf(map).get(key))
  }

  items(node: unknown): readonly unknown[] {
    const list = this.node(node)
    return isSeq(list) ? list.items.map((item) => this.node(item)) : []
  }

  /** The keys of a map and its values, which may be aliases; its own first, then those that merge keys bring. */
  entries(map: unknown): readonly (readonly [string, unknown])[] {
    return [...this.keysOf(map)]
  }

  private keysOf(map: unknown): ReadonlyMap<string, unknown> {
    const known = this.keys.get(map)
    if (known !== undefined) return known
    const found = new Map<string, unknown>()
    const seen = new Set<unknown>()
    const open: unknown[] = [map]
    for (let raw = open.shift(); raw !== undefined; raw = open.shift()) {
      const node = this.node(raw)
      if (isSeq(node) && seen.size > 0) open.unshift(...node.items)
      if (!isMap(node) || seen.has(node)) continue
      seen.add(node)
      const merged: unknown[] = []
      for (const { key, value } of node.items) {
        this.step()
        if (isMergeKey(key)) merged.push(value)
        // What stands nearer counts.
        else if (isScalar(key) && !found.has(String(key.value))) found.set(String(key.value), value)
      }
      // What one of a list brings itself comes in front of the next one.
      open.unshift(...merged)
    }
    this.keys.set(map, found)
    return found
  }

  private step(): void {
    if (++this.steps > MOST_STEPS) throw new Error('this file leads on and on')
  }
}

/** The parser may have made a symbol of it. */
function isMergeKey(key: unknown): boolean {
  if (!isScalar(key)) return false
  const { value } = key
  return typeof value === 'symbol' ? value.description === MERGE : value === MERGE
}
