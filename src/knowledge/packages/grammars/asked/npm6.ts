// The options of npm6 6.14.18, as the program itself tells them: scripts/options.ts writes this file.

import type { Asked } from './asked.ts'

export const NPM6: Asked = {
  version: '6.14.18',
  options: {
    value: `
      --access --also --audit-level --auth-type --before --browser --ca --cache --cache-lock-retries
      --cache-lock-stale --cache-lock-wait --cache-max --cache-min --cafile --cert --cidr --depth --editor
      --fetch-retries --fetch-retry-factor --fetch-retry-maxtimeout --fetch-retry-mintimeout --git --globalconfig
      --group --heading --https-proxy --init-author-email --init-author-name --init-author-url --init-license
      --init-module --init-version --key --local-address --loglevel --logs-max --logstream --maxsockets --message
      --metrics-registry --node-options --node-version --noproxy --onload-script --only --otp --prefix --preid
      --reg --registry --save-prefix --scope --script-shell --searchexclude --searchlimit --searchopts
      --searchstaleness --shell --sso-poll-frequency --sso-type --tag --tag-version-prefix --tmp --umask --user
      --user-agent --userconfig --viewer -C -m
    `,
    switch: `
      --_exit --allow-same-version --always-auth --audit --bin-links --color --commit-hooks --desc --description
      --dev --dry-run --engine-strict --force --format-package-lock --fund --git-tag-version --global
      --global-style --ham-it-up --help --if-present --ignore-prepublish --ignore-scripts --json --legacy-bundling
      --link --long --offline --optional --package-lock --package-lock-only --parseable --porcelain
      --prefer-offline --prefer-online --production --progress --read-only --readonly --rebuild-bundle --rollback
      --save --save-bundle --save-dev --save-exact --save-optional --save-prod --scripts-prepend-node-path
      --send-metrics --shrinkwrap --sign-git-commit --sign-git-tag --strict-ssl --timing --unicode --unsafe-perm
      --update-notifier --usage --version --versions -? -B -D -E -H -O -P -S -f -g -h -l -p -v
    `,
    optional: '--proxy',
    nothing: '--dd --ddd --local --no-desc --no-reg --noreg --quiet --silent --verbose -N -d -n -q -s -y',
  },
  verbs: {},
}
