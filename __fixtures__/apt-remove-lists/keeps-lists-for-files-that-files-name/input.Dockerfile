FROM debian:12
WORKDIR /app
RUN apt-get update && apt-get install -y make npm
COPY Makefile package.json ./
COPY setup setup
RUN npm run nothing
RUN make all

FROM debian:12
WORKDIR /app
RUN apt-get update && apt-get install -y npm
COPY package.json ./
COPY scripts scripts
RUN npm ci

FROM debian:12 AS base
RUN apt-get update && apt-get install -y curl

FROM base
COPY bin/start /usr/local/bin/
CMD ["start"]

FROM debian:12
RUN apt-get update && apt-get install -y python3
WORKDIR /app
COPY app.py ./
CMD ["python3", "app.py"]

FROM debian:12
ENV S=/start
RUN apt-get update && apt-get install -y curl
COPY bin/start /start
CMD $S

FROM debian:12
RUN apt-get update && apt-get install -y curl
COPY bin/start /start
CMD sh -c "/start && tide"

FROM debian:12
RUN apt-get update && apt-get install -y curl
CMD sh -c "${EXTRA-apt-get install -y jq}"
