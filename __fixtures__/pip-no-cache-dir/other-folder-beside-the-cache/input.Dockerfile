FROM python:3.12
ENV HF_HOME=/root/.cache/huggingface
RUN pip install transformers
