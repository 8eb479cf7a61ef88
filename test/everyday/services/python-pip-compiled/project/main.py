import os

import psycopg2
from fastapi import FastAPI

app = FastAPI()


@app.get("/health")
def health():
    with psycopg2.connect(os.environ["DATABASE_URL"]) as connection:
        with connection.cursor() as cursor:
            cursor.execute("select 1")
            return {"ok": cursor.fetchone() == (1,)}
