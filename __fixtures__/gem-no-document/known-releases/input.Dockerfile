FROM ubuntu:16.04
RUN gem install a

FROM centos:7
RUN gem install a

FROM alpine:3.3
RUN gem install a

FROM python
RUN gem install a

FROM mcr.microsoft.com/devcontainers/ruby:3.4-bookworm
RUN gem install a
