FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install -Ue .
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN python -mpip install -Ue .
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install --group dev
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install libs/mylib
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install pkg.zip
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install pkg.tar.bz2
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install pkg.tar.xz
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install pkg.zip[extra]
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install --log src/pip.log flask
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install --index-url ./index flask
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install --config-settings=a=b flask
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN npm install -g
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN npm install -g libs/mylib
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN npm install -g file:libs/mylib
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN gem install -g
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN gem install rake
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN apt-get -c ./apt.conf install -y curl
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN apt-get -o Dir::Etc=/app/apt install -y curl
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN apk add --repositories-file ./repos curl
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN apk add -X ./repo curl
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN dnf install -y --setopt=reposdir=/app/repos curl
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN npm config set --location project audit false
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN go clean -i -modcache
RUN pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install -Ue . && pip install -r dev.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip config set global.find-links /app/libs
RUN pip install -r requirements.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip config set global.constraint dev.txt
RUN pip install -r requirements.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN poetry config repositories.own libs
RUN pip install -r requirements.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN corepack prepare --activate
RUN pip install -r requirements.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN npm cache clean --force --cache src
RUN pip install -r requirements.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip cache purge --cache-dir=src
RUN pip install -r requirements.txt
