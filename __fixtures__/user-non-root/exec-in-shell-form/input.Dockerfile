FROM python:3.13-slim
ARG PORT=8050
ENV PORT=${PORT}
WORKDIR /app/
COPY wsgi.py .
RUN pip install --no-cache-dir gunicorn==23.0.0
CMD exec gunicorn wsgi:app --bind "0.0.0.0:${PORT}"
EXPOSE ${PORT}
