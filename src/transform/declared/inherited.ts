// What an image has from its base image: declared by transforms that put another base in its place.
//
// Source: the OCI image specification, config.md; a build starts from the configuration of its base.

import { CONFIGURATION_FIELDS } from '../../images/contents.ts'
import type { Declared } from '../../images/declared.ts'

export const FROM_ANOTHER_BASE: readonly Declared[] = CONFIGURATION_FIELDS.map((field) => ({
  field,
  becomes: 'what the other base image brings, where the file says nothing of it',
}))
