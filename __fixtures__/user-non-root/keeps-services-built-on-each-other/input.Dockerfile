FROM python:3.13-slim AS prod
WORKDIR /app
COPY app.py .
EXPOSE 8000
CMD ["python", "app.py"]

FROM prod AS worker
WORKDIR /worker
COPY worker.py .
CMD ["python", "worker.py"]

FROM worker AS dev
CMD ["bash"]
