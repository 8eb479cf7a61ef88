// How long each transform takes: transforms that are timed do what they do, and what it took is put down.

import type { Transform } from '../transform/transform.ts'
import type { FileSettings } from './file-settings.ts'

/** What a transform took in all. */
export interface Spent {
  milliseconds: number
  /** How many times it was called. */
  calls: number
}

/** A clock for the transforms of a run. */
export class Clock {
  /** By name of the transform. */
  readonly spent = new Map<string, Spent>()
  private readonly timed = new Map<Transform, Transform>()
  private readonly lists = new Map<readonly Transform[], readonly Transform[]>()

  /** @param now milliseconds */
  constructor(private readonly now: () => number) {}

  /** The same settings, whose transforms are timed. */
  over(settings: FileSettings): FileSettings {
    const { transforms, hidden } = settings
    return {
      ...settings,
      transforms: this.all(transforms),
      ...(hidden === undefined ? {} : { hidden: this.all(hidden) }),
    }
  }

  private all(transforms: readonly Transform[]): readonly Transform[] {
    let list = this.lists.get(transforms)
    if (list === undefined) {
      list = transforms.map((transform) => this.one(transform))
      this.lists.set(transforms, list)
    }
    return list
  }

  private one(transform: Transform): Transform {
    let own = this.timed.get(transform)
    if (own === undefined) {
      const { mayAct } = transform
      own = {
        ...transform,
        apply: (dockerfile, context) => this.take(transform.name, () => transform.apply(dockerfile, context)),
        ...(mayAct === undefined
          ? {}
          : { mayAct: (dockerfile) => this.take(transform.name, () => mayAct.call(transform, dockerfile)) }),
      }
      this.timed.set(transform, own)
    }
    return own
  }

  private take<T>(name: string, work: () => T): T {
    const start = this.now()
    try {
      return work()
    } finally {
      const known = this.spent.get(name)
      const milliseconds = this.now() - start
      if (known === undefined) this.spent.set(name, { milliseconds, calls: 1 })
      else {
        known.milliseconds += milliseconds
        known.calls++
      }
    }
  }
}
