FROM python:3.12-slim-bookworm
RUN export HOME=/app && pip install flask==3.0.0

FROM python:3.12-slim-bookworm
RUN HOME=/app && pip install flask==3.0.0

FROM python:3.12-slim-bookworm
RUN HOME=/app pip install flask==3.0.0

FROM node:20-bookworm-slim
RUN unset HOME && npm install -g serve@14

FROM python:3.12-slim-bookworm
RUN export JAVA_HOME=/opt/java && pip install jpype1==1.5.0

FROM node:20-bookworm-slim
RUN export HOME=/app && yarn install --frozen-lockfile

FROM node:20-bookworm-slim
RUN eval "export HOME=/app" && npm install -g serve@14

FROM node:20-bookworm-slim
RUN eval "export ANT_HOME=/app" && npm install -g serve@14
