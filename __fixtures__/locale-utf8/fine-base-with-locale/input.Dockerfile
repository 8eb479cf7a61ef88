FROM ruby:3.3-slim AS ruby
RUN gem install rake

FROM python:3.12-slim AS python
RUN pip install flask

FROM registry.example.com/platform/base:4
RUN ./build
