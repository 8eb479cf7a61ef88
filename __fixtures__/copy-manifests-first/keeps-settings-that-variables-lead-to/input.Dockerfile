FROM python:3.12
ENV NETRC=/app/login
WORKDIR /app
COPY app .
RUN pip install --no-cache-dir -r requirements.txt
CMD ["python", "main.py"]

FROM python:3.12
ENV HOME=/app
WORKDIR /app
COPY app .
RUN pip install --no-cache-dir -r requirements.txt
CMD ["python", "main.py"]

FROM python:3.12
ENV XDG_CONFIG_HOME=/app/
WORKDIR /app
COPY app .
RUN pip install --no-cache-dir -r requirements.txt
CMD ["python", "main.py"]

FROM python:3.12
ENV CFLAGS="-O2 -I/app/include"
WORKDIR /app
COPY app .
RUN pip install --no-cache-dir -r requirements.txt
CMD ["python", "main.py"]

FROM golang:1.22 AS go
ENV GOENV=/src/goenv
WORKDIR /src
COPY app .
RUN go mod download
RUN go build -o /srv/app .

FROM python:3.12
ENV CPATH=/app/include
WORKDIR /app
COPY app .
RUN pip install --no-cache-dir -r requirements.txt
CMD ["python", "main.py"]
