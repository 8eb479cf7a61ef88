FROM python:3.12
RUN /a/bin/pip install --no-cache-dir psycopg2
RUN apt-get purge -y wget curl && apt-get autoremove -y
RUN /b/bin/pip install --no-cache-dir psycopg2
