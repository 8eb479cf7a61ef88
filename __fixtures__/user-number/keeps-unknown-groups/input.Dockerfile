FROM debian:12 AS own
RUN useradd -u 1000 shop
USER shop:shop

FROM python:3.12-slim
RUN groupadd shop && useradd -u 1000 -g shop shop
USER shop:shop
