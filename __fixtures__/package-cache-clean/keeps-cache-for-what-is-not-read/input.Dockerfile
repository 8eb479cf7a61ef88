FROM node:20 AS npm
RUN npm i -g serve
RUN bash <<EOF
npm ci --offline
EOF

FROM php:8.2
RUN composer install
RUN bash -e <<EOF
COMPOSER_DISABLE_NETWORK=1 composer install --no-dev
EOF
