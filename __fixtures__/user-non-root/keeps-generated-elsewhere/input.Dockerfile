FROM ruby:3.3 AS rails
RUN gem install rails
WORKDIR /srv
RUN rails new blog --skip-bundle
WORKDIR /srv/blog
COPY config config
EXPOSE 3000
CMD ["rails", "server", "-b", "0.0.0.0"]

FROM python:3.12-slim AS cd
RUN cd /srv && cookiecutter --no-input gh:example/shop name=shop
WORKDIR /srv/shop
COPY settings.py ./
EXPOSE 8000
CMD ["python", "serve.py"]

FROM python:3.12-slim AS archive
WORKDIR /srv/releases
RUN wget -qO- https://example.com/shop-1.2.tar.gz | tar xz
WORKDIR /srv/releases/shop-1.2
COPY settings.py ./
EXPOSE 8000
CMD ["python", "serve.py"]

FROM python:3.12-slim AS clone
WORKDIR /code
RUN git clone https://example.com/shop.git
WORKDIR /code/shop
COPY settings.py ./
EXPOSE 8000
CMD ["python", "serve.py"]

FROM node:22-slim AS installed
WORKDIR /app
COPY package.json server.js ./
RUN npm ci
RUN wget -q https://example.com/model.bin
EXPOSE 8000
CMD ["node", "server.js"]

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN python manage.py migrate
EXPOSE 8000
CMD ["python", "serve.py"]
