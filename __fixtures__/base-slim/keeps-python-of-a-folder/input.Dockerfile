FROM python:3.12
WORKDIR /app
COPY backend/requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt
COPY backend .
CMD ["gunicorn", "app:app"]

FROM python:3.12 AS changed
WORKDIR /app
COPY requirements.txt ./
RUN sed -i s/flask/psycopg2/ requirements.txt && pip install --no-cache-dir -r requirements.txt
CMD ["gunicorn", "app:app"]

FROM python:3.12 AS led
WORKDIR /app
COPY . .
RUN cd backend && pip install --no-cache-dir -r requirements.txt
CMD ["gunicorn", "app:app"]
