FROM python:3.13-alpine
WORKDIR /app
COPY requirements.txt /app
RUN apk update
RUN pip3 install --no-cache-dir -r requirements.txt
COPY src/ /app
CMD ["gunicorn", "wsgi:server"]

FROM python:3.13-alpine AS changed
WORKDIR /app
COPY requirements.txt ./
RUN sed -i s/flask/Flask/ requirements.txt
COPY src/ ./
RUN pip3 install --no-cache-dir -r requirements.txt
