FROM python:3.12-slim AS project
RUN pip install django gunicorn
WORKDIR /srv/shop
RUN django-admin startproject shop .
COPY settings.py shop/
EXPOSE 8000
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "shop.wsgi"]

FROM python:3.12-slim AS downloaded
WORKDIR /app
RUN wget -q https://example.com/model.bin \
    && wget -q https://example.com/words.txt
COPY serve.py ./
EXPOSE 8000
CMD ["python", "serve.py"]
