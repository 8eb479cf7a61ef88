FROM python:3.12-slim AS variable
ENV PYTHONPATH=/srv/lib APP_LOG_FILE=/usr/local/share/shop.log
WORKDIR /srv/shop
COPY . .
EXPOSE 8000
CMD ["python", "shop.py"]

FROM python:3.12-slim AS argument
WORKDIR /srv/shop
COPY . .
EXPOSE 8000
CMD ["python", "shop.py", "--data=/data"]

FROM python:3.12-slim AS prepared
RUN mkdir -p /var/lib/shop
WORKDIR /srv/shop
COPY . .
EXPOSE 8000
CMD ["python", "shop.py"]

FROM python:3.12-slim AS migrated
WORKDIR /srv/shop
COPY . .
RUN python manage.py migrate
EXPOSE 8000
CMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]

FROM ruby:3.3-slim AS assets
WORKDIR /srv/shop
COPY . .
RUN bundle install && bundle exec rake assets:precompile
EXPOSE 3000
CMD ["bundle", "exec", "puma"]

FROM python:3.12-slim
ENV JAVA_HOME=/srv/java SHARED_ROOT=/shared
WORKDIR /srv/shop
COPY . .
EXPOSE 8000
CMD ["python", "shop.py"]
