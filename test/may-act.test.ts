// What transforms say of themselves before they are asked: where they have nothing to do, and whether they look at a build context.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PUBLIC_IMAGES } from '../src/analysis/images/images.ts'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { valuesOf } from '../src/rewrite/options.ts'
import { refusal } from '../src/rewrite/refusal.ts'
import type { Context, Transform } from '../src/transform/transform.ts'
import { transforms } from '../transforms/index.ts'

const root = join(import.meta.dirname, '../__fixtures__')

/** The inputs of all fixtures that transforms are asked about. */
const inputs = [
  ...new Set(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('input.Dockerfile'))
      .map((path) => readFileSync(join(root, path), 'utf8')),
  ),
]
  .map((text) => new Dockerfile('Dockerfile', text))
  .filter((dockerfile) => refusal(dockerfile, { generated: true }) === undefined)

/** A context in which looking at files is told; whoever copies it does not look. */
function contextFor(transform: Transform, onFiles: () => void, declined: string[]): Context {
  const context = {
    decline: (_: unknown, reason: string) => void declined.push(reason),
    aside: () => {},
    worthATry: (_: unknown, reason: string) => {
      declined.push(reason)
      return false
    },
    concerns: () => false,
    image: PUBLIC_IMAGES.image,
    recorded: PUBLIC_IMAGES.recorded,
    builder: 'buildkit' as const,
    options: valuesOf(transform, undefined),
  }
  const told = { enumerable: false, get: () => void onFiles() }
  return Object.defineProperties(context, { files: told, noFiles: told }) as unknown as Context
}

const named = (one: Transform): readonly [string, Transform] => [one.name, one]

describe('says that it may not act, and has nothing to do and nothing to say there', () => {
  test.each(transforms.filter(({ mayAct }) => mayAct !== undefined).map(named))('%s', (_, transform) => {
    const idle = inputs.filter((dockerfile) => transform.mayAct?.(dockerfile) === false)
    const wrong = idle.flatMap((dockerfile) => {
      const declined: string[] = []
      const context = contextFor(transform, () => {}, declined)
      const after = transform.apply(dockerfile, context)
      return after === dockerfile && declined.length === 0 ? [] : [{ text: dockerfile.text, declined }]
    })
    expect(wrong).toEqual([])
    expect(idle.length).toBeGreaterThan(0)
  })
})

describe('says that it needs no build context, and looks at none', () => {
  test.each(transforms.filter(({ needs }) => needs === undefined).map(named))('%s', (_, transform) => {
    const looked: string[] = []
    for (const dockerfile of inputs) {
      const context = contextFor(transform, () => looked.push(dockerfile.text), [])
      transform.apply(dockerfile, context)
    }
    expect(looked).toEqual([])
  })
})
