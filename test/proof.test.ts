// What a proof says when something ends it that has nothing to do with the rewrite: a made-up engine, no real builds.

import { describe, expect, it } from 'vitest'
import type { BuildOutcome, BuildRequest, Engine, FailedBuild } from '../src/engine/engine.ts'
import { type Proof, type ProofRequest, prove } from '../src/proof/prove.ts'

const request: ProofRequest = {
  path: 'Dockerfile',
  name: 'Dockerfile',
  before: 'FROM a\nRUN old\n',
  after: 'FROM a\nRUN new\n',
  context: '/nonexistent',
  timeoutMs: 1000,
  rebuild: false,
}

/** An engine that answers each build as it is told, and cannot give an image. */
class MadeUpEngine implements Engine {
  readonly name = 'docker'
  readonly version = 'none'
  readonly texts: string[] = []
  readonly removed: string[] = []

  constructor(
    private readonly answers: readonly ('built' | FailedBuild['because'])[],
    private readonly save_: () => void = () => undefined,
  ) {}

  async build({ dockerfile: { text } }: BuildRequest): Promise<BuildOutcome> {
    const answer = this.answers[this.texts.length] ?? 'built'
    this.texts.push(text)
    const rest = { milliseconds: 1, output: `said ${answer}` }
    return answer === 'built'
      ? { status: 'built', image: `image${this.texts.length}`, ...rest }
      : { status: 'failed', because: answer, ...rest }
  }

  // biome-ignore lint/correctness/useYield: it ends before there is anything to give
  async *save(): AsyncGenerator<Uint8Array> {
    this.save_()
    throw new Error('docker image: exited (1): write /data/tmp/layer: no space left on device')
  }

  async remove(image: string): Promise<void> {
    this.removed.push(image)
  }

  async close(): Promise<void> {}
}

describe('a proof', () => {
  const { before, after } = request

  it.each<{
    name: string
    answers: readonly ('built' | FailedBuild['because'])[]
    built: readonly string[]
    says: Partial<Proof> & { reason?: unknown }
  }>([
    {
      name: 'blames the rewrite when the original still builds afterwards',
      answers: ['built', 'build', 'build', 'built'],
      built: [before, after, after, before],
      says: { status: 'broken' },
    },
    {
      name: 'does not when the original fails as well by then',
      answers: ['built', 'build', 'build', 'build'],
      built: [before, after, after, before],
      says: { status: 'stopped', reason: expect.stringContaining('any more') },
    },
    {
      name: 'does not when the original is not finished by then',
      answers: ['built', 'build', 'build', 'timeout'],
      built: [before, after, after, before],
      says: { status: 'stopped', reason: expect.stringContaining('--timeout') },
    },
    {
      name: 'does not when the disk is full',
      answers: ['built', 'no-space'],
      built: [before, after],
      says: { status: 'stopped', reason: expect.stringContaining('disk is full') },
    },
    {
      name: 'says so when there is no room for an archive',
      answers: [],
      built: [before, after],
      says: { status: 'stopped', reason: expect.stringContaining('disk is full') },
    },
  ])('$name', async ({ answers, built, says }) => {
    const engine = new MadeUpEngine(answers)
    expect(await prove(engine, request)).toMatchObject(says)
    expect(engine.texts).toEqual(built)
    const made = built.flatMap((_, i) => ((answers[i] ?? 'built') === 'built' ? [`image${i + 1}`] : []))
    expect(engine.removed).toEqual(made)
  })

  it('is stopped, and no failure, when it is interrupted while it reads an image', async () => {
    const controller = new AbortController()
    const engine = new MadeUpEngine([], () => controller.abort())
    const proof = await prove(engine, { ...request, signal: controller.signal })
    expect(proof).toMatchObject({ status: 'stopped', reason: 'interrupted' })
    expect(engine.removed).toEqual(['image1', 'image2'])
  })
})
