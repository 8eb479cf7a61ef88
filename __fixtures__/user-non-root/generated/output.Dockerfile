FROM python:3.12-slim AS project
RUN pip install django gunicorn
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /home/app --shell /usr/sbin/nologin app \
    && install -d -o 10001 -g 10001 /srv/shop /home/app
WORKDIR /srv/shop
RUN django-admin startproject shop . && chown -R 10001:10001 /srv/shop
COPY --chown=10001:10001 settings.py shop/
EXPOSE 8000
USER 10001:10001
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "shop.wsgi"]

FROM python:3.12-slim AS downloaded
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /home/app --shell /usr/sbin/nologin app \
    && install -d -o 10001 -g 10001 /app /home/app
WORKDIR /app
RUN wget -q https://example.com/model.bin \
    && wget -q https://example.com/words.txt \
    && chown -R 10001:10001 /app
COPY --chown=10001:10001 serve.py ./
EXPOSE 8000
USER 10001:10001
CMD ["python", "serve.py"]
