FROM python:3.12
RUN pip install tide
RUN ln -s /models /root/.cache/huggingface

FROM python:3.12
RUN pip install tide
RUN mkdir ~/.cache/torch

FROM python:3.12
RUN pip install tide
RUN echo quay > /root/.cache/quay
