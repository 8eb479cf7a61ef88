FROM python:3.12-slim AS dpkg
COPY tide.deb /tmp/tide.deb
RUN dpkg -i /tmp/tide.deb
WORKDIR /app
COPY shop.py ./
EXPOSE 8000
CMD ["python", "shop.py"]

FROM fedora:41 AS rpm
RUN rpm -Uvh https://example.com/tide.rpm
WORKDIR /app
COPY shop.py ./
EXPOSE 8000
CMD ["python3", "shop.py"]

FROM python:3.12-slim
RUN mkfifo /etc/tide
WORKDIR /app
COPY shop.py ./
EXPOSE 8000
CMD ["python", "shop.py"]
