FROM python:3.12
ENV HF_HOME=/root/.cache/huggingface
RUN pip install tide
RUN mkdir -p ~/.cache/torch && rm -rf /root/.cache/quay
