// The configurations that hold for a command, with what they warn of.

import type { Asked, Configurations } from '../../config/configurations.ts'
import type { Host } from './process.ts'

export async function configurationsFor(asked: Asked, { cwd, stderr }: Host): Promise<Configurations> {
  const [{ configure }, { contextTransforms, transforms }, { visible }] = await Promise.all([
    import('../../config/configurations.ts'),
    import('../../../transforms/index.ts'),
    import('../../report/visible.ts'),
  ])
  const warn = (line: string): void => void stderr.write(`warning ${visible(line)}\n`)
  return configure(asked, [...transforms, ...contextTransforms], cwd(), warn)
}
