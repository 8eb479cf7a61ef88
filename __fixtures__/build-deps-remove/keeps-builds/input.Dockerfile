FROM alpine:3.20 AS daemon
COPY . /src
RUN apk add --no-cache gcc make musl-dev && make -C /src install
CMD ["daemon"]

FROM python:3.12-alpine
COPY requirements.txt .
RUN apk add --no-cache gcc musl-dev && gcc --version && pip install -r requirements.txt
CMD ["gunicorn"]
