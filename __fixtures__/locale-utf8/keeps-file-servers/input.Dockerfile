FROM node:22-alpine AS build
COPY . /src
RUN cd /src && npm ci && npm run build

FROM nginx:1.27 AS site
RUN rm /etc/nginx/conf.d/default.conf && mkdir -p /var/cache/site
COPY site.conf /etc/nginx/conf.d/
COPY --from=build /src/dist /usr/share/nginx/html
EXPOSE 80

FROM site
COPY debug.conf /etc/nginx/conf.d/
CMD ["nginx-debug", "-g", "daemon off;"]
