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

FROM python:3.12-slim
CMD ["python", "manage.py", "runserver", "80"]

FROM node:22-slim
CMD ["serve", "-p80", "dist"]

FROM debian:12-slim
CMD ["/usr/local/bin/shop", "-port", "80"]

FROM mcr.microsoft.com/dotnet/aspnet:9.0
CMD ["dotnet", "Shop.dll", "--urls=http://*:80;http://*:8080"]

FROM python:3.12-slim
ENV GUNICORN_CMD_ARGS="--bind=0.0.0.0:80 --workers=2"
EXPOSE 8000
CMD ["gunicorn", "shop.wsgi"]

FROM debian:12-slim
ENV HTTP_ADDR=:80
EXPOSE 8080
CMD ["/usr/local/bin/shop"]

FROM python:3.12-slim
HEALTHCHECK CMD ["python3", "-c", "import urllib.request; urllib.request.urlopen('http://localhost')"]
CMD ["python3", "-mhttp.server", "80"]

FROM python:3.12-slim
EXPOSE 8000
CMD ["python", "manage.py", "runserver", "--noreload", "80"]

FROM debian:12-slim
EXPOSE 8000
CMD ["nc", "-lp", "80"]
