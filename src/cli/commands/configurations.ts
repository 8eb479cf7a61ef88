// The configurations that hold for a command, with what they warn of.

import { contextTransforms, transforms } from '../../../transforms/index.ts'
import { type Asked, type Configurations, configure } from '../../config/configurations.ts'
import { visible } from '../../report/visible.ts'
import type { Host } from './process.ts'

export async function configurationsFor(asked: Asked, { cwd, stderr }: Host): Promise<Configurations> {
  const warn = (line: string): void => void stderr.write(`warning ${visible(line)}\n`)
  return configure(asked, [...transforms, ...contextTransforms], cwd(), warn)
}
