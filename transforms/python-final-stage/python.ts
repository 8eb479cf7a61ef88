// What is known of packages of Python: which want a compiler or other rules where they run, and which never want OpenMP.

import { normalized } from '../../src/knowledge/packages/python-names.ts'

/**
 * Packages that compile where they run, or bring a Python of their own into a server, each with why.
 *
 * Sources: the installation pages of each; pytorch.org (torch.compile, torch.utils.cpp_extension) and triton-lang.org for a compiler
 * of C where kernels are built; docs.pymc.io and pytensor.readthedocs.io for g++; mc-stan.org; uwsgi-docs (virtualenv); modwsgi.readthedocs.io.
 */
const COMPILING =
  'torch torchvision torchaudio triton vllm xformers flash-attn deepspeed bitsandbytes sentence-transformers transformers accelerate' +
  ' pymc pymc3 pytensor aesara theano theano-pymc arviz pystan cmdstanpy prophet brian2 pythran cppyy pycuda pyopencl cupy' +
  ' tinygrad taichi loopy pyximport fenics-dolfinx instant-fenics weave keops pykeops numba-extras openai-whisper unstructured easyocr' +
  ' ultralytics fastai pytorch-lightning lightning detectron2 timm stanza spacy-transformers flair simpletransformers kornia gpytorch botorch'

const EMBEDDING = 'uwsgi pyuwsgi mod-wsgi nginx-unit'

const INSTALLING = 'jupyter jupyterlab notebook jupyterhub ipython nbconvert voila'

/** Packages that start programs which their own settings, or those who call them, name. */
const STARTING =
  'honcho circus supervisor invoke fabric nox tox watchdog hupper poethepoet taskipy pdm hatch dvc snakemake apache-airflow luigi prefect' +
  ' dagster ansible ansible-core buildbot salt scons doit sh plumbum pexpect ptyprocess delegator-py envoy sarge pyinstaller nuitka cx-freeze' +
  ' meson ninja cmake conan gitpython'

/** Packages that compile for those who call them: bambi by way of PyMC. */
const COMPILING_TOO = 'cppimport bambi pymc-extras'

const WANTING = new Map([
  ...STARTING.split(' ').map((name) => [name, 'starts other programs'] as const),
  ...COMPILING_TOO.split(' ').map((name) => [name, 'may compile where it runs'] as const),
  ...COMPILING.split(' ').map((name) => [name, 'may compile where it runs'] as const),
  ...EMBEDDING.split(' ').map((name) => [name, 'finds packages by rules of its own'] as const),
  ...INSTALLING.split(' ').map((name) => [name, 'is there to install and build by hand'] as const),
])

/** What packages look for where they run, by names of their own: a program, or a library that may have come along with a tool. */
const LOOKING: Readonly<Record<string, string>> = {
  'python-magic': 'libmagic1',
  'python-gnupg': 'gnupg',
  pyenchant: 'libenchant-2-2',
}

/** The package of Debian that one looks for, and that is not among what is installed; `undefined` where nothing is known to lack. */
export function lackOf(name: string, installed: ReadonlySet<string>): string | undefined {
  const plain = normalized(name)
  const wanted = Object.hasOwn(LOOKING, plain) ? LOOKING[plain] : undefined
  return wanted === undefined || [...installed].some((one) => one.startsWith(wanted)) ? undefined : wanted
}

/** Why a package wants what only the build stage has; `undefined` where nothing is known to. */
export function wantOf(name: string): string | undefined {
  return WANTING.get(normalized(name))
}

/**
 * Packages whose extensions link no OpenMP, or bring their own, be they built or taken as they come: no setup of theirs says
 * -fopenmp.
 *
 * Source: their repositories. Held against Debian 12's index and against wheels on 2026-11-30: of the 87 that are packages there none
 * depends on libgomp1, and of 15 others no wheel has a file that asks for it.
 */
const WITHOUT_OPENMP = new Set(
  [
    'aiohttp aiomysql aiopg alembic argon2-cffi asyncpg autobahn backports-zoneinfo bcrypt brotli cachetools cassandra-driver cchardet',
    'celery cffi channels confluent-kafka cryptography cython daphne databases django django-redis dnspython email-validator fastapi',
    'flask-migrate flask-sqlalchemy frozenlist gevent gevent-websocket greenlet grpcio grpcio-tools hiredis httptools jinja2 lxml',
    'mariadb markupsafe motor msgpack multidict mysql-connector-python mysqlclient netifaces nltk numpy orjson pandas passlib pillow',
    'protobuf psutil psycopg psycopg-c psycopg-binary psycopg2 psycopg2-binary pycairo pycparser pycryptodome pycurl pydantic',
    'pydantic-core pydantic-settings pygments pylibmc pymemcache pymongo pymssql pymysql pynacl pyodbc pyopenssl pysqlite3 python-dateutil',
    'python-dotenv python-jose python-ldap python-magic python-multipart python-snappy pyyaml rcssmin regex reportlab rjsmin rpds-py',
    'ruamel-yaml ruamel-yaml-clib scipy sentry-sdk setproctitle shapely simplejson sqlalchemy sqlmodel tornado twisted ujson uvicorn',
    'uvloop watchfiles websockets wrapt xmlsec yarl zope-interface zstandard',
  ].flatMap((line) => line.split(' ')),
)

/** Whether a package is known to load no OpenMP of the system. */
export function loadsNoOpenMp(name: string): boolean {
  return WITHOUT_OPENMP.has(normalized(name))
}

/** Modules and calls that compile where a program runs. */
export const COMPILES_AT_RUN_TIME = [
  'distutils.ccompiler',
  'distutils.core',
  'distutils.command',
  'numpy.distutils',
  'setuptools.command',
  'pyximport',
  'cythonize',
  'cpp_extension',
  'torch.compile',
  'import triton',
  'cppyy',
  'numba.pycc',
  'ffi.verify',
  '.set_source(',
  'ensurepip',
  'import pip',
  'from pip',
  'cppimport',
  'autowrap',
  'ufuncify',
  'PyInstaller',
  'compilemessages',
  'makemessages',
  "'pip'",
  '"pip"',
]
