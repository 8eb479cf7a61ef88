FROM python:3.12-slim
RUN pip install mlflow
COPY plugins.py /plugins/plugins.py
EXPOSE 5000
CMD ["mlflow", "server", "--host", "0.0.0.0"]
