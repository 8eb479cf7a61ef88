// The options of groupadd 4.13, as the program itself tells them: scripts/options.ts writes this file.

import type { Asked } from './asked.ts'

export const GROUPADD: Asked = {
  version: '4.13',
  options: {
    nothing: '--force --help --non-unique --system -f -h -o -r',
    value: '--gid --key --password --prefix --root --users -K -P -R -U -g -p',
  },
  verbs: {},
}
