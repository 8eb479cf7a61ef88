FROM python:3.12 AS served
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
CMD ["make", "serve"]

FROM python:3.12 AS waiting
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
CMD curl -sf http://config:8080/settings.json -o settings.json && exec python app.py

FROM python:3.12 AS checked
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
HEALTHCHECK --interval=30s CMD pgrep gunicorn || exit 1
CMD ["gunicorn", "app:app"]

FROM python:3.12 AS asked
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
ENTRYPOINT ["bash", "-c"]
CMD ["git rev-parse HEAD > version.txt; exec gunicorn app:app"]

FROM python:3.12 AS unpacked
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt \
 && tar -xJf data.tar.xz
CMD ["gunicorn", "app:app"]

FROM python:3.12 AS says
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
CMD ["python", "-c", "import subprocess; subprocess.run(['make', 'serve'])"]
