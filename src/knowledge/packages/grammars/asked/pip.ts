// The options of pip 23.0.1, as the program itself tells them: scripts/options.ts writes this file.

import type { Asked } from './asked.ts'

export const PIP: Asked = {
  version: '23.0.1',
  options: {
    nothing: `
      --debug --disable-pip-version-check --help --isolated --no-cache-dir --no-color --no-input
      --no-python-version-warning --quiet --require-venv --require-virtualenv --verbose --version -V -h -q -v
    `,
    value: `
      --cache-dir --cert --client-cert --default-timeout --exists-action --local-log --log --log-file --proxy
      --python --retries --timeout --trusted-host --use-deprecated --use-feature
    `,
  },
  verbs: {
    install: {
      value: `
        --abi --config-settings --constraint --editable --extra-index-url --find-links --global-option
        --implementation --index-url --install-option --no-binary --only-binary --platform --prefix --progress-bar
        --pypi-url --python-version --report --requirement --root --root-user-action --source --source-dir
        --source-directory --src --target --upgrade-strategy -c -e -f -i -r -t
      `,
      nothing: `
        --break-system-packages --check-build-dependencies --compile --dry-run --force-reinstall --ignore-installed
        --ignore-requires-python --no-build-isolation --no-clean --no-compile --no-dependencies --no-deps
        --no-index --no-use-pep517 --no-user --no-warn-conflicts --no-warn-script-location --pre --prefer-binary
        --require-hashes --upgrade --use-pep517 --user -I -U
      `,
    },
    download: {
      value: `
        --abi --constraint --dest --destination-dir --destination-directory --extra-index-url --find-links
        --global-option --implementation --index-url --no-binary --only-binary --platform --progress-bar --pypi-url
        --python-version --requirement --source --source-dir --source-directory --src -c -d -f -i -r
      `,
      nothing: `
        --check-build-dependencies --ignore-requires-python --no-build-isolation --no-clean --no-dependencies
        --no-deps --no-index --no-use-pep517 --pre --prefer-binary --require-hashes --use-pep517
      `,
    },
    uninstall: {
      value: '--requirement --root-user-action -r',
      nothing: '--break-system-packages --yes -y',
    },
    freeze: {
      value: '--exclude --path --requirement -r',
      nothing: '--all --exclude-editable --local --user -l',
    },
    inspect: {
      nothing: '--local --user',
      value: '--path',
    },
    list: {
      nothing: `
        --editable --exclude-editable --include-editable --local --no-index --not-required --outdated --pre
        --uptodate --user -e -l -o -u
      `,
      value: '--exclude --extra-index-url --find-links --format --index-url --path --pypi-url -f -i',
    },
    show: {
      nothing: '--files -f',
    },
    check: {},
    config: {
      value: '--editor',
      nothing: '--global --site --user',
    },
    search: {
      value: '--index -i',
    },
    cache: {
      value: '--format',
    },
    index: {
      value: `
        --abi --extra-index-url --find-links --implementation --index-url --no-binary --only-binary --platform
        --pypi-url --python-version -f -i
      `,
      nothing: '--ignore-requires-python --no-index --pre',
    },
    wheel: {
      value: `
        --build-option --config-settings --constraint --editable --extra-index-url --find-links --global-option
        --index-url --no-binary --only-binary --progress-bar --pypi-url --requirement --source --source-dir
        --source-directory --src --wheel-dir -c -e -f -i -r -w
      `,
      nothing: `
        --check-build-dependencies --ignore-requires-python --no-build-isolation --no-clean --no-dependencies
        --no-deps --no-index --no-use-pep517 --no-verify --pre --prefer-binary --require-hashes --use-pep517
      `,
    },
    hash: {
      value: '--algorithm -a',
    },
    completion: {
      nothing: '--bash --fish --powershell --zsh -b -f -p -z',
    },
    debug: {
      value: '--abi --implementation --platform --python-version',
    },
    help: {},
  },
}
