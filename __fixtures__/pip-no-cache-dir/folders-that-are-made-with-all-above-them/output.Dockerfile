FROM python:3.12
ENV HF_HOME=/root/.cache/huggingface
RUN pip install --no-cache-dir tide
RUN mkdir -p ~/.cache/torch && rm -rf /root/.cache/quay
