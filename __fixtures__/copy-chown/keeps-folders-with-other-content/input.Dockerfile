FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN chown -R node:node /app

FROM debian:12
COPY conf /etc/nginx
RUN chown -R www-data:www-data /etc/nginx
COPY a /var/www
RUN chown -R www-data:www-data /var/www
RUN mkdir -p /pool && touch /pool/x
COPY y /pool
RUN chown -R 5:5 /pool
RUN ./install.sh
COPY y /other
RUN chown -R 5:5 /other

FROM example.com/base:1
COPY z /zone
RUN chown -R 5:5 /zone

FROM debian:12
COPY rootfs /
COPY q /quay
RUN chown -R 5:5 /quay
COPY part /part/inner
RUN chown -R 5:5 /part
WORKDIR /deep/er
COPY part /deep
RUN chown -R 5:5 /deep

FROM nginx:1.27
RUN curl -fsSL https://example.com/tide.tar.gz | tar -xz -C /
COPY t /tide
RUN chown -R 5:5 /tide
