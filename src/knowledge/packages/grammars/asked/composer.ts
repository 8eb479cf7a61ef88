// The options of composer 2.5.5, as the program itself tells them: scripts/options.ts writes this file.

import type { Asked } from './asked.ts'

export const COMPOSER: Asked = {
  version: '2.5.5',
  options: {
    nothing: `
      --ansi --help --no-ansi --no-cache --no-interaction --no-plugins --no-scripts --profile --quiet --verbose
      --version -V -h -n -q -v -vv -vvv
    `,
    value: '--working-dir -d',
  },
  verbs: {
    install: {
      nothing: `
        --apcu-autoloader --audit --classmap-authoritative --dev --download-only --dry-run --ignore-platform-reqs
        --no-autoloader --no-dev --no-install --no-progress --no-suggest --optimize-autoloader --prefer-dist
        --prefer-source --verbose -a -o -v -vv -vvv
      `,
      value: '--apcu-autoloader-prefix --audit-format --ignore-platform-req --prefer-install',
    },
    update: {
      value: '--apcu-autoloader-prefix --audit-format --ignore-platform-req --prefer-install --with',
      nothing: `
        --apcu-autoloader --classmap-authoritative --dev --dry-run --ignore-platform-reqs --interactive --lock
        --no-audit --no-autoloader --no-dev --no-install --no-progress --no-suggest --optimize-autoloader
        --prefer-dist --prefer-lowest --prefer-source --prefer-stable --root-reqs --verbose --with-all-dependencies
        --with-dependencies -W -a -i -o -v -vv -vvv -w
      `,
    },
    require: {
      nothing: `
        --apcu-autoloader --classmap-authoritative --dev --dry-run --fixed --ignore-platform-reqs --no-audit
        --no-install --no-progress --no-suggest --no-update --optimize-autoloader --prefer-dist --prefer-lowest
        --prefer-source --prefer-stable --sort-packages --update-no-dev --update-with-all-dependencies
        --update-with-dependencies --with-all-dependencies --with-dependencies -W -a -o -w
      `,
      value: '--apcu-autoloader-prefix --audit-format --ignore-platform-req --prefer-install',
    },
    remove: {
      nothing: `
        --apcu-autoloader --classmap-authoritative --dev --dry-run --ignore-platform-reqs --no-audit --no-install
        --no-progress --no-update --no-update-with-dependencies --optimize-autoloader --unused --update-no-dev
        --update-with-all-dependencies --update-with-dependencies --with-all-dependencies -W -a -o -w
      `,
      value: '--apcu-autoloader-prefix --audit-format --ignore-platform-req',
    },
    'create-project': {
      value: '--audit-format --ignore-platform-req --prefer-install --repository --repository-url --stability -s',
      nothing: `
        --add-repository --ask --dev --ignore-platform-reqs --keep-vcs --no-audit --no-custom-installers --no-dev
        --no-install --no-progress --no-scripts --no-secure-http --prefer-dist --prefer-source --remove-vcs
      `,
    },
    'dump-autoload': {
      nothing: '--apcu --classmap-authoritative --dev --ignore-platform-reqs --no-dev --optimize --strict-psr -a -o',
      value: '--apcu-prefix --ignore-platform-req',
    },
    'run-script': {
      value: '--timeout',
      nothing: '--dev --list --no-dev -l',
    },
    config: {
      nothing: '--absolute --append --auth --editor --global --json --list --merge --source --unset -a -e -g -j -l -m',
      value: '--file -f',
    },
    global: {},
    'clear-cache': {
      nothing: '--gc',
    },
    show: {
      nothing: `
        --all --available --direct --ignore-platform-reqs --installed --latest --locked --major-only --minor-only
        --name-only --no-dev --outdated --patch-only --path --platform --self --strict --tree -D -M -N -P -a -i -l
        -m -o -p -s -t
      `,
      value: '--format --ignore --ignore-platform-req -f',
    },
    validate: {
      nothing: `
        --check-lock --no-check-all --no-check-lock --no-check-publish --no-check-version --strict
        --with-dependencies -A
      `,
    },
  },
}
