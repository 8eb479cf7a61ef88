FROM python:3.12-slim
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin app \
    && install -d -o 10001 -g 10001 /desk
WORKDIR /desk
COPY --chown=10001:10001 . .
RUN pip install --no-cache-dir -r requirements.txt
ENV DATABASE_URL=sqlite:///desk.sqlite3
USER 10001:10001
CMD ["gunicorn", "--bind", "unix:desk.sock", "--worker-tmp-dir=/dev/shm", "desk:app"]
