# docker run -v /srv/orders:/orders shop
FROM python:3.12-slim
RUN mkdir -p /var/log/shop /orders
ENV ORDERS=/orders
WORKDIR /srv/shop
COPY . .
EXPOSE 8000
CMD ["python", "shop.py"]
