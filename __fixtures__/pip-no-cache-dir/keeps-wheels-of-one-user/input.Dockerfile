FROM python:3.12
RUN /a/bin/pip install psycopg2
RUN apt-get purge -y gcc
USER root
RUN /b/bin/pip install psycopg2

FROM python:3.12
RUN /a/bin/pip install psycopg2
RUN dpkg -P gcc
RUN sudo /b/bin/pip install psycopg2

FROM python:3.12
RUN pip install psycopg2
RUN apt-get purge -y gcc
RUN pip uninstall -y psycopg2 && pip install psycopg2

FROM python:3.12
RUN /v/bin/pip install psycopg2
RUN apt-get purge -y gcc && rm -rf /v && python -m venv /v
RUN /v/bin/pip install psycopg2

FROM python:3.12
RUN uv pip install --python /a psycopg2
RUN apt-get purge -y gcc
RUN uv pip install --python /b psycopg2
