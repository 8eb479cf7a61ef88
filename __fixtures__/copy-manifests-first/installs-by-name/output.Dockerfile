FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt ./
RUN apt-get -o Acquire::Retries=3 update && apt-get install -qy --no-install-recommends libpq5 gcc
RUN pip install -r requirements.txt
COPY . .

FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt ./
RUN apk add --no-cache -t .build gcc musl-dev
RUN pip install -r requirements.txt
COPY . .

FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt ./
RUN dnf install -y --setopt=install_weak_deps=False gcc && dnf clean all
RUN pip install -r requirements.txt
COPY . .

FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt ./
RUN pip install -qU --no-cache-dir -i https://example.org/simple 'uvicorn[standard]>=0.2' "x @ https://example.org/x.whl"
RUN pip install -r requirements.txt
COPY . .

FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt ./
RUN npm install -g --no-fund typescript@5 @angular/cli
RUN pip install -r requirements.txt
COPY . .

FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt ./
RUN yarn global add typescript
RUN pip install -r requirements.txt
COPY . .

FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt ./
RUN gem install -N bundler -v 2.4.0
RUN pip install -r requirements.txt
COPY . .

FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt ./
RUN python3 -m pip install -U pip && python3 -m pip cache purge
RUN pip install -r requirements.txt
COPY . .

FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt ./
RUN npm cache rm --force
RUN pip install -r requirements.txt
COPY . .

FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt ./
RUN pip config set global.index-url https://example.org/simple
RUN pip install -r requirements.txt
COPY . .

FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt ./
RUN corepack enable && corepack prepare pnpm@9.1.0 --activate
RUN pip install -r requirements.txt
COPY . .

FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt ./
RUN npm config set registry https://example.org/npm/
RUN pip install -r requirements.txt
COPY . .

FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt ./
RUN poetry config virtualenvs.create false
RUN pip install -r requirements.txt
COPY . .

FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt ./
RUN apt-get -o Acquire::ForceIPv4=true -oAcquire::http::Timeout=20 -o Acquire::Check-Valid-Until=false update
RUN pip install -r requirements.txt
COPY . .
