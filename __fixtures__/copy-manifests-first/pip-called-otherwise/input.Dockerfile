FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN python -mpip install -r requirements.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN python3 -Im pip --no-cache-dir install -r requirements.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install -qr requirements.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install -Ur requirements.txt
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN python -c 'print(1)' -m pip install -r requirements.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install -Ue . -r requirements.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install -r=requirements.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install --group dev -r requirements.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install -i ./simple -r requirements.txt
