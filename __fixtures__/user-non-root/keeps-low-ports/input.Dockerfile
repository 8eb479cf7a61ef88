FROM python:3.12-slim AS exposed
EXPOSE 443/tcp
CMD ["python", "serve.py"]

FROM python:3.12-slim AS bound
CMD ["gunicorn", "--bind", "0.0.0.0:80", "shop.wsgi"]

FROM python:3.12-slim
CMD ["python", "-m", "http.server", "80"]

FROM python:3.12-slim
ARG PORT=80
EXPOSE $PORT
CMD ["python", "serve.py"]
