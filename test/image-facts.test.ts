// The recorded facts of images that are used much: in the form of what a registry tells, each with where it is said.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rowsIn } from '../scripts/facts/rows.ts'
import { imagesWith } from '../src/analysis/images/images.ts'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { recordName } from '../src/knowledge/images/names.ts'
import { isFlaw, recordedIn } from '../src/knowledge/images/recorded.ts'

const rows = rowsIn(readFileSync(join(import.meta.dirname, '../scripts/facts/images.json'), 'utf8'))

describe('the facts of images that are used much', () => {
  it('name each image once, by a public file of one commit or one release', () => {
    const names = rows.flatMap(({ images }) => images.map(recordName))
    expect(new Set(names).size).toBe(names.length)
    for (const { source } of rows)
      expect(source).toMatch(/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/blob\/(?:[0-9a-f]{40}|(?:rel-)?\d[\d.]*)\/\S+$/)
  })

  it.each(rows.map(({ source: _, images, ...facts }) => [images[0]!, images, facts] as const))(
    '%s: are read as those of a registry, and contradict no table',
    (_, images, facts) => {
      const asked = { digest: `sha256:${'0'.repeat(64)}`, asked: '2026-11-29', platforms: ['linux/amd64'] }
      const record = { ...asked, platform: 'linux/amd64', ...facts }
      const read = recordedIn({ version: 1, images: Object.fromEntries(images.map((name) => [name, record])) })
      expect(isFlaw(read)).toBe(false)
      const tables = imagesWith({ facts: {}, mirrors: {} })
      for (const name of images) {
        const [stage] = new Dockerfile('Dockerfile', `FROM ${name}\n`).stages
        const { distro, user, entrypoint } = tables.image(stage)
        if (distro !== undefined) expect(facts.distro.split(' ')[0], name).toBe(distro.id)
        if (user !== undefined) expect(facts.user || 'root', name).toBe(user)
        if (entrypoint !== undefined) expect(facts.entrypoint, name).toEqual(entrypoint)
      }
    },
  )
})
