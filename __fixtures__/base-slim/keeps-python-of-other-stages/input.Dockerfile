FROM python:3.12 AS build
RUN apt-get update && apt-get install -y libpq-dev
COPY requirements.txt ./
RUN pip install --prefix=/install -r requirements.txt

FROM python:3.12 AS service
COPY --from=build /install /usr/local
WORKDIR /app
COPY app.py ./
CMD ["gunicorn", "app:app"]

FROM golang:1.22 AS tool
WORKDIR /src
RUN git clone https://git.example.com/tool.git . && go build -o /tool .

FROM python:3.12 AS with-tool
COPY --from=tool /tool /usr/local/bin/tool
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
CMD ["gunicorn", "app:app"]

FROM python:3.12
COPY --from=registry.example.com/tool:1 /tool /usr/local/bin/tool
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
CMD ["gunicorn", "app:app"]
