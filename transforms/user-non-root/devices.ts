// Whether a program opens accelerators whose devices belong to root: those of NVIDIA are open to all.
//
// Sources: https://docs.jax.dev/en/latest/installation.html (jax[tpu]), libtpu and torch_xla on PyPI; TPUs are /dev/accel* and
// /dev/vfio/*, which a container runtime hands over to another user only where device_ownership_from_security_context is set.

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { saidIn } from '../../src/dockerfile/model/instruction.ts'
import { lineage, type Stage } from '../../src/dockerfile/model/stages.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import { copiedSources } from './copied-sources.ts'
import { isManifest } from './manifests.ts'

const PACKAGES = ['jax[tpu]', 'libtpu', 'torch_xla', 'torch-xla']

/** Why the process needs devices of root; `undefined` where nothing says so. */
export function opensDevices(
  dockerfile: Dockerfile,
  stage: Stage,
  files: BuildContext | undefined,
): string | undefined {
  const said = lineage(stage).flatMap(({ instructions }) => instructions.map((one) => saidIn(one, dockerfile.text)))
  const manifests = files === undefined ? [] : (copiedSources(dockerfile, files, isManifest) ?? [])
  const texts = [...said, ...manifests.map((path) => files?.text(path) ?? '')]
  const found = PACKAGES.find((name) => texts.some((text) => text.includes(name)))
  return found === undefined ? undefined : `${found} opens devices, which belong to root`
}
