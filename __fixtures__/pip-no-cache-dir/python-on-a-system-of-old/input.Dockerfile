FROM python:2-alpine3.7
RUN pip install cffi

FROM python:3-onbuild
RUN pip install cffi

FROM pypy:3-slim-jessie
RUN pip install cffi

FROM pypy:2-onbuild
RUN pip install cffi

FROM python:3-jessie
RUN pip install cffi
