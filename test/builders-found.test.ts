// Who builds a Dockerfile: the classic builder and kaniko, wherever a file of the repository says so, and nobody else for that.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Builders } from '../src/analysis/writable-syntax.ts'
import { Contexts } from '../src/builds/contexts.ts'
import type { Result } from '../src/rewrite/result.ts'
import { run } from '../src/run/run.ts'
import { transforms } from '../transforms/index.ts'
import { dockershift, repository, sandbox } from './cli-sandbox.ts'

type Files = Readonly<Record<string, string>>

const INSTALLS = 'FROM python:3.12\nRUN pip install flask\n'

async function foundFor(files: Files, dockerfile = 'web/Dockerfile'): Promise<Builders | undefined> {
  const folder = sandbox({ [dockerfile]: INSTALLS, ...files })
  repository(folder)
  const contexts = new Contexts({ folder })
  await contexts.lookAround(join(folder, dockerfile))
  return contexts.buildersOf(join(folder, dockerfile))
}

const workflow = (...lines: readonly string[]): Files => ({
  '.github/workflows/ci.yml': ['on: push', ...lines, ''].join('\n'),
})
const gitlab = (...lines: readonly string[]): Files => ({ '.gitlab-ci.yml': `${lines.join('\n')}\n` })
const cloudbuild = (...lines: readonly string[]): Files => ({ 'cloudbuild.yaml': `${lines.join('\n')}\n` })
const makefile = (...lines: readonly string[]): Files => ({ Makefile: `${lines.join('\n')}\n` })
const script = (...lines: readonly string[]): Files => ({ 'build.sh': `${lines.join('\n')}\n` })
const jenkins = (...lines: readonly string[]): Files => ({ Jenkinsfile: `${lines.join('\n')}\n` })
const compose: Files = { 'compose.yaml': 'services:\n  web:\n    build: ./web\n' }
const skaffold = (...lines: readonly string[]): Files => ({
  'skaffold.yaml': ['apiVersion: skaffold/v4beta11', 'kind: Config', 'build:', ...lines, ''].join('\n'),
})

describe('the classic builder', () => {
  test.each<[what: string, where: string, files: Files]>([
    ['in front of the call', 'build.sh:1', script('DOCKER_BUILDKIT=0 docker build web')],
    ['by env', 'build.sh:1', script('env DOCKER_BUILDKIT=0 docker build web')],
    ['by sudo', 'build.sh:1', script('sudo DOCKER_BUILDKIT=0 docker image build -t x web')],
    ['false is no', 'build.sh:1', script('DOCKER_BUILDKIT=false docker build web')],
    ['exported', 'build.sh:3', script('#!/bin/sh', 'export DOCKER_BUILDKIT=0', 'cd web && docker build .')],
    ['set, then exported', 'build.sh:3', script('DOCKER_BUILDKIT="0"', 'export DOCKER_BUILDKIT', 'docker build web')],
    ['exported where it may be', 'build.sh:2', script('[ -n "$CI" ] && export DOCKER_BUILDKIT=0', 'docker build web')],
    [
      'beside 1 for another call',
      'build.sh:2',
      script('DOCKER_BUILDKIT=1 docker build api', 'DOCKER_BUILDKIT=0 docker build web'),
    ],
    ['make: in the recipe', 'Makefile:2', makefile('web:', '\t@DOCKER_BUILDKIT=0 docker build -f web/Dockerfile web')],
    ['make: exported', 'Makefile:4', makefile('export DOCKER_BUILDKIT=0', '', 'web:', '\t$(DOCKER) build web')],
    [
      'make: exported with :=',
      'Makefile:3',
      makefile('export DOCKER_BUILDKIT := 0 # as before', 'web:', '\tdocker build web'),
    ],
    [
      'make: set, then exported',
      'Makefile:4',
      makefile('DOCKER_BUILDKIT ?= 0', 'export DOCKER_BUILDKIT', 'web:', '\tdocker build web'),
    ],
    ['make: all exported', 'Makefile:4', makefile('DOCKER_BUILDKIT = 0', 'export', 'web:', '\tdocker build web')],
    ['make: for a target', 'Makefile:3', makefile('web: export DOCKER_BUILDKIT=0', 'web:', '\tdocker build web')],
    ['npm', 'package.json:2', { 'package.json': '{"scripts": {\n"image": "DOCKER_BUILDKIT=0 docker build web"}}' }],
    [
      'GitHub: of a step',
      '.github/workflows/ci.yml:7',
      workflow(
        'jobs:',
        '  a:',
        '    steps:',
        '    - env:',
        '        DOCKER_BUILDKIT: 0',
        '      run: docker build web',
      ),
    ],
    [
      'GitHub: of the job',
      '.github/workflows/ci.yml:6',
      workflow('jobs:', '  a:', '    env: {DOCKER_BUILDKIT: "0"}', '    steps:', '    - run: docker build web'),
    ],
    [
      'GitHub: of all',
      '.github/workflows/ci.yml:7',
      workflow('env:', '  DOCKER_BUILDKIT: false', 'jobs:', '  a:', '    steps:', '    - run: docker build web'),
    ],
    [
      'GitLab: of all',
      '.gitlab-ci.yml:4',
      gitlab('variables:', '  DOCKER_BUILDKIT: 0', 'a:', '  script: docker build web'),
    ],
    [
      'GitLab: with a description',
      '.gitlab-ci.yml:6',
      gitlab(
        'variables:',
        '  DOCKER_BUILDKIT:',
        '    value: "0"',
        '    description: x',
        'a:',
        '  script: [docker build web]',
      ),
    ],
    [
      'GitLab: an old client',
      '.gitlab-ci.yml:3',
      gitlab('a:', '  image: docker:19.03.12', '  script: docker build web'),
    ],
    [
      'GitLab: an old client for all',
      '.gitlab-ci.yml:5',
      gitlab('default:', '  image:', '    name: docker:20.10-git', 'a:', '  script: docker build web'),
    ],
    [
      'GitLab: the stable client',
      '.gitlab-ci.yml:4',
      gitlab('image: docker:stable', 'a:', '  script:', '  - docker build web'),
    ],
    [
      'CircleCI',
      '.circleci/config.yml:6',
      {
        '.circleci/config.yml':
          'jobs:\n  a:\n    environment:\n    - DOCKER_BUILDKIT: 0\n    steps:\n    - run: docker build web\n',
      },
    ],
    [
      'Travis',
      '.travis.yml:3',
      { '.travis.yml': 'env:\n  global: [A=1 DOCKER_BUILDKIT=0]\nscript: docker build web\n' },
    ],
    [
      'Azure',
      'azure-pipelines.yml:5',
      {
        'azure-pipelines.yml': 'variables:\n- name: DOCKER_BUILDKIT\n  value: 0\nsteps:\n- script: docker build web\n',
      },
    ],
    [
      'CodeBuild',
      'buildspec.yml:7',
      {
        'buildspec.yml':
          'env:\n  variables:\n    DOCKER_BUILDKIT: 0\nphases:\n  build:\n    commands:\n    - docker build web\n',
      },
    ],
    [
      'Cloud Build',
      'cloudbuild.yaml:2',
      cloudbuild('steps:', '- name: gcr.io/cloud-builders/docker', '  args: [build, web]'),
    ],
    [
      'Cloud Build: a script',
      'cloudbuild.yaml:4',
      cloudbuild(
        'steps:',
        '- name: gcr.io/cloud-builders/docker',
        '  entrypoint: bash',
        "  args: [-c, 'docker build web']",
      ),
    ],
    [
      'Cloud Build: from its own folder',
      'web/cloudbuild.yaml:2',
      { 'web/cloudbuild.yaml': "steps:\n- name: 'gcr.io/cloud-builders/docker'\n  args: [build, -t, x, .]\n" },
    ],
    [
      'Cloud Build: a folder of its own folder',
      'samples/cloudbuild-web.yml:2',
      {
        'samples/web/Dockerfile': INSTALLS,
        'samples/cloudbuild-web.yml': 'steps:\n- name: gcr.io/cloud-builders/docker\n  args: [build, web]\n',
      },
    ],
    [
      'Cloud Build: a step in a folder',
      'cloudbuild.yaml:2',
      cloudbuild('steps:', '- name: gcr.io/cloud-builders/docker', '  dir: web', '  args: [build, .]'),
    ],
    ['gcloud: a tag', 'build.sh:1', script('gcloud builds submit --project p --tag gcr.io/p/x:$SHA web')],
    ['gcloud: in its folder', 'web/push.sh:1', { 'web/push.sh': 'gcloud builds submit -t gcr.io/p/x\n' }],
    ['gcloud: an app', 'build.sh:1', script('gcloud app deploy --quiet web/app.flexible.yaml')],
    ['gcloud: an app in its folder', 'web/go.sh:1', { 'web/go.sh': 'gcloud app deploy\n' }],
    ['gcloud: the sources', 'build.sh:1', script('gcloud beta run deploy x --source=web --region r')],
    [
      'gcloud: in a workflow',
      '.github/workflows/ci.yml:5',
      workflow('jobs:', '  a:', '    steps:', '    - run: gcloud run deploy x --source ./web'),
    ],
    [
      'gcloud: by the README beside it',
      'web/README.md:4',
      { 'web/README.md': '# web\n\n```sh\n$ gcloud builds submit --tag gcr.io/<your project>/web\n```\n' },
    ],
    [
      'gcloud: by a README, in a folder',
      'README.md:3',
      { 'README.md': '```\ncd web\ngcloud run deploy web --source . \\\n  --region $REGION\n```\n' },
    ],
    [
      'skaffold in a cluster of Google',
      'skaffold.yaml:6',
      skaffold('  googleCloudBuild: {}', '  artifacts:', '  - context: web'),
    ],
    ['gcloud: options in front', 'build.sh:1', script('gcloud --project p builds --quiet submit --tag x web')],
    [
      'gcloud: an option without a value',
      'build.sh:1',
      script('gcloud builds submit -t x --no-user-output-enabled web'),
    ],
    ['gcloud: its old group', 'build.sh:1', script('gcloud container builds submit --tag x web')],
    ['gcloud: a worker pool', 'build.sh:1', script('gcloud beta run worker-pools deploy x --source web')],
    ['gcloud: a service called like a verb', 'build.sh:1', script('gcloud run deploy app --source web')],
    [
      'gcloud: the entrypoint of a step',
      'cloudbuild.yaml:2',
      cloudbuild('steps:', '- name: cloud-sdk', '  entrypoint: gcloud', '  args: [run, deploy, x, --source, web]'),
    ],
    [
      'gcloud: an action',
      '.github/workflows/ci.yml:5',
      workflow(
        'jobs:',
        '  a:',
        '    steps:',
        '    - uses: google-github-actions/deploy-cloudrun@v2',
        '      with: { service: x, source: ./web }',
      ),
    ],
    ['Azure: options in front', 'build.sh:1', script('az --only-show-errors acr build -r reg -t app:1 web')],
    [
      'Azure: a task out of the repository',
      'build.sh:1',
      script('az acr task create -n t -r reg -t app:1 -c https://github.com/o/r.git#main:web -f Dockerfile'),
    ],
    ['Azure: its registry', 'build.sh:1', script('az acr build -r reg -t app:1 -f web/Dockerfile web')],
    ['Azure: a container app', 'build.sh:1', script('az containerapp up -n x --source web')],
    [
      'Azure: a task of its registry',
      'acr-task.yaml:3',
      { 'acr-task.yaml': 'version: v1.1.0\nsteps:\n- build: -t {{.Run.Registry}}/x:{{.Run.ID}} web\n' },
    ],
    [
      'Bitbucket',
      'bitbucket-pipelines.yml:5',
      {
        'bitbucket-pipelines.yml':
          'pipelines:\n  default:\n  - step:\n      script:\n      - docker build web\n      services: [docker]\n',
      },
    ],
    [
      'GitLab: exported by the command before',
      '.gitlab-ci.yml:4',
      gitlab('a:', '  script:', '  - export DOCKER_BUILDKIT=0', '  - docker build web'),
    ],
    ['compose: its .env', 'compose.yaml:3', { ...compose, '.env': 'A=1\nDOCKER_BUILDKIT=0\n' }],
    ['compose: the call', 'up.sh:1', { ...compose, 'up.sh': 'DOCKER_BUILDKIT=0 docker compose up --build\n' }],
    [
      'compose: an older call',
      'Makefile:3',
      { ...compose, ...makefile('export DOCKER_BUILDKIT=0', 'up:', '\tdocker-compose -f compose.yaml build') },
    ],
    [
      'compose: in a pipeline',
      '.gitlab-ci.yml:4',
      { ...compose, ...gitlab('variables: {DOCKER_BUILDKIT: 0}', 'a:', '  script:', '  - docker-compose up -d') },
    ],
    [
      'Jenkins: of the pipeline',
      'Jenkinsfile:4',
      jenkins(
        'pipeline {',
        '  environment {',
        "    A = credentials('a'); DOCKER_BUILDKIT = '0' }",
        "  stages { stage('a') { steps { sh 'docker build web' } } }",
        '}',
      ),
    ],
    [
      'Jenkins: of a stage',
      'Jenkinsfile:3',
      jenkins(
        'pipeline { stages {',
        "  stage('a') { environment { DOCKER_BUILDKIT = '0' }",
        '    steps { sh("docker build web") } }',
        '} }',
      ),
    ],
    [
      'Jenkins: withEnv',
      'Jenkinsfile:2',
      jenkins("node { withEnv(['A=1', 'DOCKER_BUILDKIT=0']) {", "  sh 'docker build web'", '} }'),
    ],
    [
      'Jenkins: in the script',
      'ci/build.jenkinsfile:2',
      { 'ci/build.jenkinsfile': "node {\n  sh '''DOCKER_BUILDKIT=0 docker build web'''\n}\n" },
    ],
    ['skaffold on the local machine', 'skaffold.yaml:5', skaffold('  artifacts:', '  - context: web')],
    [
      'skaffold: told so',
      'skaffold.yaml:6',
      skaffold('  local: {useBuildkit: false, useDockerCLI: true}', '  artifacts:', '  - context: web'),
    ],
    ['a variable names the Dockerfile', 'build.sh:1', script('DOCKER_BUILDKIT=0 docker build -f "$FILE" .')],
  ])('%s', async (_, where, files) => {
    expect(await foundFor(files)).toEqual({ builder: 'classic', builderPlace: where })
  })

  test.each<[what: string, files: Files]>([
    ['a comment', script('# DOCKER_BUILDKIT=0 docker build web', 'docker build web # DOCKER_BUILDKIT=0')],
    ['a comment of a Makefile', makefile('# export DOCKER_BUILDKIT=0', 'web:', '\tdocker build web')],
    [
      'a comment of a pipeline',
      gitlab('variables:', '  # DOCKER_BUILDKIT: 0', '  A: 1', 'a:', '  script: docker build web'),
    ],
    ['1', script('DOCKER_BUILDKIT=1 docker build web')],
    [
      '1 of a pipeline, with an old client',
      gitlab('image: docker:19.03', 'variables: {DOCKER_BUILDKIT: 1}', 'a:', '  script: docker build web'),
    ],
    ['a variable', script('DOCKER_BUILDKIT=$WANTED docker build web')],
    ['a variable of make', makefile('export DOCKER_BUILDKIT ?= $(WANTED)', 'web:', '\tdocker build web')],
    [
      'a variable of a pipeline',
      workflow('env: {DOCKER_BUILDKIT: "${{ inputs.buildkit }}"}', 'jobs: {a: {steps: [{run: docker build web}]}}'),
    ],
    ['another folder', script('DOCKER_BUILDKIT=0 docker build api', 'docker build web')],
    [
      'another job',
      gitlab(
        'a:',
        '  variables: {DOCKER_BUILDKIT: 0}',
        '  script: docker build api',
        'b:',
        '  script: docker build web',
      ),
    ],
    [
      'another step',
      workflow(
        'jobs:',
        '  a:',
        '    steps:',
        '    - env: {DOCKER_BUILDKIT: 0}',
        '      run: docker build api',
        '    - run: docker build web',
      ),
    ],
    [
      'another target',
      makefile('api: export DOCKER_BUILDKIT=0', 'api:', '\tdocker build api', 'web:', '\tdocker build web'),
    ],
    ['make: not exported', makefile('DOCKER_BUILDKIT = 0', 'web:', '\tdocker build web')],
    ['not exported', script('DOCKER_BUILDKIT=0', 'docker build web')],
    ['taken back', script('export DOCKER_BUILDKIT=0', 'unset DOCKER_BUILDKIT', 'docker build web')],
    ['set anew', script('export DOCKER_BUILDKIT=0', 'export DOCKER_BUILDKIT=1', 'docker build web')],
    ['behind the call', script('docker build web', 'export DOCKER_BUILDKIT=0')],
    ['buildx', script('DOCKER_BUILDKIT=0 docker buildx build web')],
    ['podman', script('DOCKER_BUILDKIT=0 podman build web')],
    ['printed', script('echo DOCKER_BUILDKIT=0 docker build web')],
    ['a name that begins so', script('DOCKER_BUILDKIT_X=0 docker build web')],
    [
      'an environment in a container',
      { 'compose.yaml': 'services:\n  web:\n    build: ./web\n    environment: [DOCKER_BUILDKIT=0]\n' },
    ],
    [
      'a build argument',
      { 'compose.yaml': 'services:\n  web:\n    build:\n      context: ./web\n      args: {DOCKER_BUILDKIT: 0}\n' },
    ],
    ['compose: another file', { ...compose, ...script('DOCKER_BUILDKIT=0 docker compose -f other.yaml build') }],
    ['compose: no build', { ...compose, ...script('DOCKER_BUILDKIT=0 docker compose logs') }],
    ['a .env elsewhere', { ...compose, 'web/.env': 'DOCKER_BUILDKIT=0\n' }],
    ['a client of today', gitlab('image: docker:27.3', 'a:', '  script: docker build web')],
    ['the newest client', gitlab('image: docker', 'a:', '  script: docker build web')],
    ['another image', gitlab('image: registry.example.com/docker-tools:19.03', 'a:', '  script: docker build web')],
    [
      'Cloud Build with BuildKit',
      cloudbuild(
        'steps:',
        '- name: gcr.io/cloud-builders/docker',
        '  args: [build, web]',
        '  env: [DOCKER_BUILDKIT=1]',
      ),
    ],
    [
      'Cloud Build with BuildKit for all',
      cloudbuild(
        'steps:',
        '- name: gcr.io/cloud-builders/docker',
        '  args: [build, web]',
        'options:',
        '  env: [DOCKER_BUILDKIT=1]',
      ),
    ],
    [
      'Cloud Build from its own folder, with BuildKit',
      {
        'web/cloudbuild.yaml':
          'steps:\n- name: gcr.io/cloud-builders/docker\n  args: [build, .]\n  env: [DOCKER_BUILDKIT=1]\n',
      },
    ],
    [
      'Cloud Build with buildx',
      cloudbuild('steps:', '- name: gcr.io/cloud-builders/docker', '  args: [buildx, build, web]'),
    ],
    ['gcloud: another configuration', script('gcloud builds submit --config x.yaml web')],
    ['gcloud: buildpacks', script('gcloud builds submit --pack image=x web')],
    ['gcloud: an image', script('gcloud run deploy x --image y')],
    [
      'gcloud: an action with an image',
      workflow(
        'jobs:',
        '  a:',
        '    steps:',
        '    - uses: google-github-actions/deploy-cloudrun@v2',
        '      with: { image: x }',
      ),
    ],
    [
      'gcloud: the entrypoint of another step',
      cloudbuild('steps:', '- name: x', '  entrypoint: gcloud', '  args: [run, services, list]'),
    ],
    ['Azure: a task without sources', script('az acr task create -n t -r reg -c /dev/null --cmd web')],
    ['gcloud: another folder', script('gcloud run deploy x --source api')],
    ['a README that says so', { 'README.md': 'Use gcloud builds submit --tag x web.\n' }],
    ["a README with Docker's own", { 'README.md': '```\ndocker build web\n```\n' }],
    ['Azure: another registry command', script('az acr login -n web')],
    ['Azure: a task with BuildKit', { 'acr-task.yaml': 'steps:\n- build: -t x web\n  env: [DOCKER_BUILDKIT=1]\n' }],
    [
      'Bitbucket with BuildKit',
      {
        'bitbucket-pipelines.yml':
          'pipelines:\n  default:\n  - step:\n      script:\n      - export DOCKER_BUILDKIT=1\n      - docker build web\n',
      },
    ],
    ['Cloud Build with a client of today', cloudbuild('steps:', '- name: docker:27', '  args: [build, web]')],
    [
      'Jenkins: a comment',
      jenkins(
        'node {',
        "  // sh 'DOCKER_BUILDKIT=0 docker build web'",
        "  /* environment { DOCKER_BUILDKIT = '0' } */",
        "  sh 'docker build web' // http://x",
        '}',
      ),
    ],
    [
      'Jenkins: another stage',
      jenkins(
        'pipeline { stages {',
        "  stage('a') { environment { DOCKER_BUILDKIT = '0' }",
        "    steps { sh 'docker build api' } }",
        "  stage('b') { steps { sh 'docker build web' } }",
        '} }',
      ),
    ],
    [
      'Jenkins: behind withEnv',
      jenkins("node { withEnv(['DOCKER_BUILDKIT=0']) { sh 'docker build api' }", "  sh 'docker build web'", '}'),
    ],
    [
      'Jenkins: 1, and a variable',
      jenkins(
        "node { withEnv(['DOCKER_BUILDKIT=1']) { sh 'docker build web' }",
        '  withEnv(["DOCKER_BUILDKIT=${X}"]) { sh \'docker build web\' }',
        '}',
      ),
    ],
    ['skaffold with BuildKit', skaffold('  local: {useBuildkit: true}', '  artifacts:', '  - context: web')],
    ['skaffold by Docker', skaffold('  local: {useDockerCLI: true}', '  artifacts:', '  - context: web')],
    ['skaffold: another artifact', skaffold('  artifacts:', '  - context: api')],
    [
      'a variable names the Dockerfile, and another build names it',
      { ...script('DOCKER_BUILDKIT=0 docker build -f "$FILE" .'), ...compose },
    ],
  ])('not by %s', async (_, files) => {
    expect(await foundFor({ 'api/Dockerfile': INSTALLS, ...files })).toBeUndefined()
  })
})

describe('kaniko', () => {
  const tekton = (...args: readonly string[]): string =>
    `apiVersion: tekton.dev/v1\nkind: Task\nspec:\n  steps:\n  - name: build\n    image: gcr.io/kaniko-project/executor:v1.23.2\n    args: [${args.join(', ')}]\n`

  test.each<[what: string, where: string, files: Files]>([
    [
      'GitLab',
      '.gitlab-ci.yml:5',
      gitlab(
        'a:',
        '  image: {name: "gcr.io/kaniko-project/executor:debug", entrypoint: [""]}',
        '  script:',
        '  - mkdir -p /kaniko/.docker',
        '  - /kaniko/executor --context $CI_PROJECT_DIR --dockerfile $CI_PROJECT_DIR/web/Dockerfile --destination x',
      ),
    ],
    [
      'GitLab: a folded call',
      '.gitlab-ci.yml:4',
      gitlab(
        'a:',
        '  script:',
        '  - >-',
        '    /kaniko/executor --context "${CI_PROJECT_DIR}/web"',
        '    --dockerfile Dockerfile --destination x',
      ),
    ],
    ['a script', 'build.sh:1', script('executor -c web -d x')],
    [
      'a container',
      'Makefile:2',
      makefile('web:', '\tdocker run -v $(PWD):/workspace gcr.io/kaniko-project/executor:latest --no-push'),
    ],
    ['Tekton', '.tekton/build.yaml:5', { '.tekton/build.yaml': tekton('--context=web', '--destination=x') }],
    [
      'Tekton with parameters',
      'deploy/tekton/build.yaml:5',
      {
        'deploy/tekton/build.yaml': tekton('--dockerfile=$(params.DOCKERFILE)', '--context=$(workspaces.source.path)'),
      },
    ],
    [
      'Cloud Build',
      'cloudbuild.yaml:2',
      cloudbuild(
        'steps:',
        '- name: gcr.io/kaniko-project/executor:latest',
        '  args: [--dockerfile=web/Dockerfile, --destination=gcr.io/$PROJECT_ID/x]',
      ),
    ],
    [
      'Cloud Build: a folder',
      'cloudbuild.yaml:2',
      cloudbuild(
        'steps:',
        "- name: 'gcr.io/kaniko-project/executor'",
        '  args: [--context=dir:///workspace/web, --destination=x]',
      ),
    ],
    [
      'Woodpecker',
      '.woodpecker.yml:3',
      {
        '.woodpecker.yml':
          'steps:\n  image:\n    image: woodpeckerci/plugin-kaniko\n    settings: {context: web, repo: x}\n',
      },
    ],
    [
      'Drone',
      '.drone.yml:2',
      { '.drone.yml': 'steps:\n- image: plugins/kaniko\n  settings:\n    dockerfile: web/Dockerfile\n' },
    ],
    [
      'GitHub',
      '.github/workflows/ci.yml:5',
      workflow(
        'jobs:',
        '  a:',
        '    steps:',
        '    - uses: int128/kaniko-action@v1',
        '      with: {context: web, push: true}',
      ),
    ],
    [
      'GitHub: another action',
      '.github/workflows/ci.yml:5',
      workflow(
        'jobs:',
        '  a:',
        '    steps:',
        '    - uses: aevea/action-kaniko@master',
        '      with: {path: web, build_file: Dockerfile}',
      ),
    ],
    [
      'Jenkins',
      'Jenkinsfile:5',
      jenkins(
        'pipeline {',
        '  agent { kubernetes { yaml "image: gcr.io/kaniko-project/executor" } }',
        "  stages { stage('a') { steps {",
        "    container('kaniko') {",
        "      sh '/kaniko/executor -f `pwd`/web/Dockerfile -c `pwd` --destination=x'",
        '    }',
        '  } } }',
        '}',
      ),
    ],
    [
      'Jenkins: several lines',
      'Jenkinsfile:4',
      jenkins(
        "node('k8s') {",
        "  container(name: 'kaniko', shell: '/busybox/sh') {",
        '    sh label: "image", script: """',
        '      /kaniko/executor --context ${env.WORKSPACE}/web \\',
        '        --destination x/y:${TAG}',
        '    """',
        '  }',
        '}',
      ),
    ],
    [
      'skaffold',
      'skaffold.yaml:6',
      skaffold('  cluster: {}', '  artifacts:', '  - context: web', '    kaniko: {cache: {}}'),
    ],
    ['skaffold, unsaid', 'skaffold.yaml:6', skaffold('  cluster: {}', '  artifacts:', '  - context: web')],
    [
      'a variable names the Dockerfile',
      '.gitlab-ci.yml:2',
      gitlab('a:', '  script: /kaniko/executor --context $CI_PROJECT_DIR --dockerfile $SERVICE/Dockerfile'),
    ],
  ])('%s', async (_, where, files) => {
    expect(await foundFor(files)).toEqual({ builder: 'kaniko', builderPlace: where })
  })

  test.each<[what: string, files: Files]>([
    ['a comment', gitlab('a:', '  # - /kaniko/executor --context web', '  script: docker build web')],
    ['another job', gitlab('a:', '  script: /kaniko/executor --context api', 'b:', '  script: docker build web')],
    [
      'another step',
      cloudbuild('steps:', '- name: gcr.io/kaniko-project/executor', '  args: [--context=api, --destination=x]'),
    ],
    ['a warmer', gitlab('a:', '  script: /kaniko/warmer --image=python:3.12')],
    ['a container that is asked for help', script('docker run gcr.io/kaniko-project/executor')],
    [
      'a name that is another',
      gitlab('a:', '  script: /kaniko/executor --context $CI_PROJECT_DIR --dockerfile $DIR/release-$NAME.Dockerfile'),
    ],
    ['an image that is pulled', script('docker pull gcr.io/kaniko-project/executor')],
    [
      'an image of a service',
      { 'compose.yaml': 'services:\n  k:\n    image: gcr.io/kaniko-project/executor\n  web:\n    build: ./web\n' },
    ],
    [
      'skaffold: another artifact',
      skaffold(
        '  local: {useBuildkit: true}',
        '  artifacts:',
        '  - context: web',
        '  - context: api',
        '    kaniko: {}',
      ),
    ],
    [
      'skaffold in a cluster of Google, for platforms',
      skaffold('  googleCloudBuild: {}', '  platforms: [linux/arm64]', '  artifacts:', '  - context: web'),
    ],
    [
      'a variable, and another build names it',
      {
        ...compose,
        ...gitlab('a:', '  script: /kaniko/executor --context $CI_PROJECT_DIR --dockerfile $SERVICE/Dockerfile'),
      },
    ],
  ])('not by %s', async (_, files) => {
    expect(await foundFor({ 'api/Dockerfile': INSTALLS, ...files })).toBeUndefined()
  })
})

test('both: what is written suits both', async () => {
  const files = {
    ...script('DOCKER_BUILDKIT=0 docker build web'),
    ...gitlab('a:', '  script: /kaniko/executor --context web'),
  }
  expect(await foundFor(files)).toEqual({
    builder: 'any',
    builderPlace: expect.stringMatching(/^(?:build\.sh|\.gitlab-ci\.yml):\d$/),
  })
})

const FILES: Files = {
  'web/Dockerfile': 'FROM python:3.12\nCOPY run.sh /run.sh\nRUN chmod 755 /run.sh\nRUN pip install flask\n',
  'web/run.sh': '#!/bin/sh\n',
  ...gitlab('a:', '  script: /kaniko/executor --context web'),
}

/** The result of the Dockerfile, with these transforms. */
async function resultIn(folder: string, names: readonly string[], builder?: 'current'): Promise<Result> {
  const wanted = transforms.filter(({ name }) => names.includes(name))
  const results: Result[] = []
  for await (const one of run({ folder, paths: ['.'], transforms: wanted, builder })) results.push(one)
  return results[0]!
}

test('transforms are told, and say which file says so', async () => {
  const folder = sandbox(FILES)
  repository(folder)
  expect(await resultIn(folder, ['copy-chmod', 'cache-mounts'])).toMatchObject({
    status: 'unchanged',
    notes: [
      {
        transform: 'copy-chmod',
        line: 3,
        reason: '.gitlab-ci.yml:2 has it built by kaniko, which may not read --chmod',
      },
      {
        transform: 'cache-mounts',
        line: 4,
        reason: '.gitlab-ci.yml:2 has it built by kaniko, which may not read RUN --mount',
      },
    ],
  })
})

test('whoever names a builder is believed', async () => {
  const folder = sandbox(FILES)
  repository(folder)
  const named = await resultIn(folder, ['copy-chmod', 'cache-mounts'], 'current')
  expect(named).toMatchObject({ status: 'changed', notes: [] })
})

test('with --context too, and again from a cache until the repository says something else', async () => {
  const folder = sandbox(FILES)
  repository(folder)
  const ask = async (): Promise<string> =>
    (
      await dockershift(folder, [
        '-t',
        'cache-mounts',
        '--context',
        'web',
        '--format',
        'json',
        '--cache',
        '--cache-location',
        '.cache',
      ])
    ).out
  const first = await ask()
  expect(first).toContain('.gitlab-ci.yml:2 has it built by kaniko')
  expect(await ask()).toBe(first)
  writeFileSync(join(folder, '.gitlab-ci.yml'), 'a:\n  script: docker build web\n')
  expect(await ask()).toContain('--mount=type=cache')
  expect(readFileSync(join(folder, 'web/Dockerfile'), 'utf8')).toBe(FILES['web/Dockerfile'])
})
