// Who knows what matters most of an image, its distribution and its user: the tables, else the recorded answers, or nobody.

import type { NamedImages } from '../../src/analysis/images/images.ts'
import { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'

/** An image by its full name, and in how many FROMs it stands. */
export type Use = readonly [name: string, times: number]

/** The images that are used most, by who knows them. */
export interface Knowers {
  readonly tables: readonly Use[]
  /** Those beside. */
  readonly answers: readonly Use[]
  readonly nobody: readonly Use[]
}

/** @param tables what is known without the answers  @param answers the tables with them */
export function knowersOf(uses: readonly Use[], tables: NamedImages, answers: NamedImages): Knowers {
  const byTables = uses.filter(([name]) => isKnown(name, tables))
  const others = uses.filter((use) => !byTables.includes(use))
  const byAnswers = others.filter(([name]) => isKnown(name, answers))
  return { tables: byTables, answers: byAnswers, nobody: others.filter((use) => !byAnswers.includes(use)) }
}

/** Windows has users of its own, of which nothing is asked. */
function isKnown(name: string, images: NamedImages): boolean {
  const { distro, user } = images.image(new Dockerfile('Dockerfile', `FROM ${name}\n`).stages[0])
  return distro !== undefined && (user !== undefined || distro.family === 'windows')
}

/** `154 (20000 FROMs)` of each, and those that nobody knows by name. */
export function knownText({ tables, answers, nobody }: Knowers): string {
  const uses = [...tables, ...answers, ...nobody]
  const lines = [
    `${counted(uses)} are used most; user and distribution are known`,
    `- by the tables of ${counted(tables)}`,
    `- by the recorded answers of ${counted(answers)} more`,
    `- by neither of ${counted(nobody)}${nobody.length === 0 ? '' : ':'}`,
    ...nobody.map(([name, times]) => `  - ${name} ${times}`),
  ]
  return `${lines.join('\n')}\n`
}

function counted(uses: readonly Use[]): string {
  return `${uses.length} images (${uses.reduce((sum, [, times]) => sum + times, 0)} FROMs)`
}
