// The recorded facts of images that are used much: in the form of what a registry tells, each with where it is said.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { knowersOf, knownText } from '../scripts/facts/known.ts'
import { rowsIn } from '../scripts/facts/rows.ts'
import { imagesWith } from '../src/analysis/images/images.ts'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { distroNamed } from '../src/knowledge/images/distro-names.ts'
import type { Distro } from '../src/knowledge/images/distros.ts'
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
        const { distro, user, workdir, entrypoint, ownHomes } = tables.image(stage)
        const told = distroNamed(facts.distro) as Distro
        if (distro !== undefined) expect(told.id, name).toBe(distro.id)
        if (distro?.version !== undefined) expect(told, name).toEqual(distro)
        if (user !== undefined) expect(facts.user || 'root', name).toBe(user)
        if (workdir !== undefined) expect(facts.workdir, name).toBe(workdir)
        if (ownHomes) expect(facts.home, name).toBe('')
        if (entrypoint !== undefined) expect(facts.entrypoint, name).toEqual(entrypoint)
      }
    },
  )
})

test('who knows an image: the tables, else the answers, or nobody', () => {
  const tables = imagesWith({ facts: {}, mirrors: {} })
  const known = { digest: `sha256:${'0'.repeat(64)}`, asked: '2026-11-29', platforms: [], platform: 'linux/amd64' }
  const unclear = { ...known, user: '', workdir: '/', entrypoint: [] }
  const record = { ...unclear, distro: 'debian 12' }
  const recorded = { 'debian:12': record, 'team/base:1': record, 'team/base:2': unclear }
  const uses = [
    ['debian:12', 7],
    ['mcr.microsoft.com/windows/servercore:ltsc2022', 5],
    ['team/base:1', 3],
    ['team/base:2', 2],
    ['team/other:latest', 1],
  ] as const
  const knowers = knowersOf(uses, tables, imagesWith({ facts: {}, mirrors: {}, recorded }))
  expect(knowers).toEqual({ tables: uses.slice(0, 2), answers: [uses[2]], nobody: uses.slice(3) })
  expect(knownText(knowers)).toBe(
    `5 images (18 FROMs) are used most; user and distribution are known
- by the tables of 2 images (12 FROMs)
- by the recorded answers of 1 images (3 FROMs) more
- by neither of 2 images (3 FROMs):
  - team/base:2 2
  - team/other:latest 1
`,
  )
})
