FROM registry.access.redhat.com/ubi9/python-312 AS s2i
USER root
RUN pip install --no-cache-dir flask
FROM quay.io/jupyter/base-notebook AS notebook
USER root
RUN npm install -g serve
FROM bitnami/node:20 AS bitnami
USER root
RUN npm ci
FROM centos/ruby-26-centos7
USER root
RUN npm ci
FROM rayproject/ray:2.49.1-py312 AS ray
USER root
RUN pip install --no-cache-dir uv
FROM team/desktop AS unknown
USER 0
RUN pip install --no-cache-dir flask
