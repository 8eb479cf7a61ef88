FROM python:3.12-slim
RUN mkdir -p /data
WORKDIR /srv/shop
COPY . .
EXPOSE 8000
CMD ["python", "shop.py"]
