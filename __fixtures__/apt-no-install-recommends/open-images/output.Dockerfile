# Others build on it, or run what they like in it.
FROM ubuntu:16.04
RUN apt-get update && apt-get install -y --no-install-recommends git python-pip build-essential python-dev ca-certificates openssh-client python-setuptools python-wheel

FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends imagemagick ghostscript libmagickcore-6.q16-6-extra

FROM python:3.12
RUN apt-get update && apt-get install -y --no-install-recommends git

# What starts nothing here, its base does.
FROM php:8.3-apache
RUN apt-get update && apt-get install -y --no-install-recommends git openssh-client

FROM registry.example.com/builder:4
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates openssh-client
