FROM python:3.12
RUN pip install --no-cache-dir -U pip
RUN pip install --no-cache-dir -r requirements.txt
