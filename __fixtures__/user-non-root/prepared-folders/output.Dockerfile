FROM python:3.12-slim
RUN mkdir -p /var/log/shop /orders
ENV ORDERS=/orders
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin app \
    && install -d -o 10001 -g 10001 /srv/shop /var/log/shop /orders
WORKDIR /srv/shop
COPY --chown=10001:10001 . .
EXPOSE 8000
USER 10001:10001
CMD ["python", "shop.py"]
