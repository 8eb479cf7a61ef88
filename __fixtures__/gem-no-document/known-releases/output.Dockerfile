FROM ubuntu:16.04
RUN gem install --no-document a

FROM centos:7
RUN gem install --no-document a

FROM alpine:3.3
RUN gem install --no-document a

FROM python
RUN gem install --no-document a

FROM mcr.microsoft.com/devcontainers/ruby:3.4-bookworm
RUN gem install --no-document a
