FROM python:3.12-slim AS plain
WORKDIR /app
COPY . /app
RUN pip install --upgrade pip
RUN pip install --no-cache-dir -r requirements.txt

FROM python:3.12-slim AS included
WORKDIR /app
COPY . .
RUN python -m pip install -rrequirements/prod.txt gunicorn==22.0.0

FROM python:3.12-slim AS outside
COPY . /app
RUN pip3 install -r /app/requirements.txt && python /app/manage.py collectstatic --noinput

FROM python:3.12-slim AS venv
WORKDIR /app
COPY . .
ENV VIRTUAL_ENV=/opt/venv
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install --no-index --find-links wheels -r requirements.txt
RUN python -m compileall .
