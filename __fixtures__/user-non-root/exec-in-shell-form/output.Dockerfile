FROM python:3.13-slim
ARG PORT=8050
ENV PORT=${PORT}
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin app \
    && install -d -o 10001 -g 10001 /app
WORKDIR /app/
COPY --chown=10001:10001 wsgi.py .
RUN pip install --no-cache-dir gunicorn==23.0.0
USER 10001:10001
CMD exec gunicorn wsgi:app --bind "0.0.0.0:${PORT}"
EXPOSE ${PORT}
