FROM python:3.12
RUN apt-get update && apt-get install -y libffi-dev
RUN python -m venv .venv
COPY requirements.txt ./
RUN .venv/bin/pip install -r requirements.txt

FROM debian:12
RUN apt-get update && apt-get install -y postgresql-15
USER postgres
RUN /etc/init.d/postgresql start && createdb app

FROM debian:12
RUN apt-get update && apt-get install -y git
COPY setup /etc/init.d/
RUN /etc/init.d/setup start
