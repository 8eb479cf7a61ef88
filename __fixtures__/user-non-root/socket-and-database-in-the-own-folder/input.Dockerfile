FROM python:3.12-slim
WORKDIR /desk
COPY . .
RUN pip install --no-cache-dir -r requirements.txt
ENV DATABASE_URL=sqlite:///desk.sqlite3
CMD ["gunicorn", "--bind", "unix:desk.sock", "--worker-tmp-dir=/dev/shm", "desk:app"]
