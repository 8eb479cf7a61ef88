FROM python:2-alpine3.7
RUN pip install cffi && rm -rf ~/.cache/pip

FROM python:3-onbuild
RUN pip install cffi && rm -rf ~/.cache/pip

FROM pypy:3-slim-jessie
RUN pip install cffi && rm -rf ~/.cache/pip

FROM pypy:2-onbuild
RUN pip install cffi && rm -rf ~/.cache/pip

FROM python:3-jessie
RUN pip install cffi && rm -rf ~/.cache/pip
