// The library's face: rewrite one text, or run over files. It prints nothing.

export { contextTransforms, transforms } from '../transforms/index.ts'
export type { ContextTransform, Proposal, Subject } from './context-transform.ts'
export { Dockerfile } from './dockerfile/dockerfile.ts'
export type { Edit, Fix, Span } from './dockerfile/span.ts'
export type { BuildContext, Entry, FoundContext } from './files/build-context.ts'
export { unifiedDiff } from './report/diff.ts'
export type { JsonReport, JsonResult } from './report/json.ts'
export type { Discarded, Failed, Note, Result, Rewritten, SkipKind, Skipped, Step } from './rewrite/result.ts'
export { type RewriteOptions, rewrite } from './rewrite/rewrite.ts'
export { type RunOptions, run } from './run.ts'
export type { Builder, Context, Phase, Safety, Transform } from './transform.ts'
