FROM alpine:3.20
WORKDIR /app
COPY . /app
RUN chmod 755 /app/bin/start

FROM alpine:3.20
WORKDIR /app
COPY . .
RUN npm ci
RUN chmod +x bin/start

FROM alpine:3.20
COPY . /app
RUN wget -O /app/bin/start https://example.com/start
RUN chmod +x /app/bin/start

FROM alpine:3.20
COPY . /app
RUN wget -O /app/bin/start https://example.com/start && chmod +x /app/bin/start
