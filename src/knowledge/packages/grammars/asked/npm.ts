// The options of npm 11.19.1, as the program itself tells them: scripts/options.ts writes this file.

import type { Asked } from './asked.ts'

export const NPM: Asked = {
  version: '11.19.1',
  options: {
    value: `
      --_auth --access --allow-directory --allow-file --allow-git --allow-remote --allow-scripts --also
      --audit-level --auth-type --before --ca --cache --cache-max --cache-min --cafile --call --cert --cidr --cpu
      --depth --diff --diff-dst-prefix --diff-src-prefix --diff-unified --editor --enjoy-by --expect-result-count
      --expires --fetch-retries --fetch-retry-factor --fetch-retry-maxtimeout --fetch-retry-mintimeout
      --fetch-timeout --git --globalconfig --heading --https-proxy --include --init-author-email --init-author-name
      --init-author-url --init-license --init-module --init-type --init-version --init.author.email
      --init.author.name --init.author.url --init.license --init.module --init.version --install-strategy --key
      --libc --local-address --location --lockfile-version --loglevel --logs-dir --logs-max --maxsockets --message
      --min-release-age --min-release-age-exclude --name --node-gyp --node-options --noproxy --omit --only --orgs
      --orgs-permission --os --otp --pack-destination --package --packages --packages-and-scopes-permission
      --password --prefix --preid --provenance-file --reg --registry --replace-registry-host --save-prefix
      --sbom-format --sbom-type --scope --scopes --script-shell --searchexclude --searchlimit --searchopts
      --searchstaleness --shell --tag --tag-version-prefix --token-description --umask --user-agent --userconfig
      --viewer --which --workspace -C -L -c -m -w
    `,
    switch: `
      --all --allow-same-version --allow-scripts-pending --allow-scripts-pin --audit --bin-links --bypass-2fa
      --color --commit-hooks --dangerously-allow-all-scripts --desc --description --dev --diff-ignore-all-space
      --diff-name-only --diff-no-prefix --diff-text --dry-run --engine-strict --expect-results --force
      --foreground-scripts --format-package-lock --fund --git-tag-version --global --global-style --help
      --if-present --ignore-scripts --include-attestations --include-staged --include-workspace-root --init-private
      --install-links --iwr --json --legacy-bundling --legacy-peer-deps --link --long --offline
      --omit-lockfile-registry-resolved --optional --package-lock --package-lock-only --packages-all --parseable
      --porcelain --prefer-dedupe --prefer-offline --prefer-online --production --progress --provenance --read-only
      --readonly --rebuild-bundle --save --save-bundle --save-dev --save-exact --save-optional --save-peer
      --save-prod --shrinkwrap --sign-git-commit --sign-git-tag --strict-allow-scripts --strict-peer-deps
      --strict-ssl --timing --unicode --update-notifier --usage --version --versions --workspaces
      --workspaces-update --ws --yes -? -B -D -E -H -O -P -S -a -f -g -h -l -p -v -y
    `,
    optional: '--browser --proxy',
    nothing: '--dd --ddd --local --no --quiet --silent --verbose -d -n -q -s',
  },
  verbs: {},
}
