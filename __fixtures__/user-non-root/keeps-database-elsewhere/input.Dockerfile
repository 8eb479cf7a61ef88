FROM python:3.12-slim
WORKDIR /desk
COPY . .
RUN pip install --no-cache-dir -r requirements.txt
ENV DATABASE_URL=sqlite:////var/lib/desk/desk.sqlite3
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "desk:app"]
