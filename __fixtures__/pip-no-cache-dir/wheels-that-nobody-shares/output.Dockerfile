FROM python:3.12
USER root
RUN pip install --no-cache-dir psycopg2
RUN apt-get purge -y gcc
USER app
RUN /srv/venv/bin/pip install --no-cache-dir psycopg2

FROM python:3.12
RUN . /srv/venv/bin/activate && pip install --no-cache-dir psycopg2
RUN apt-get purge -y gcc
RUN . /srv/venv/bin/activate && pip install --no-cache-dir psycopg2
