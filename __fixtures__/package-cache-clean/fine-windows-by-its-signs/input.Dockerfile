FROM registry.example.org/quay/node:20
WORKDIR C:\\app
RUN npm install -g tide

FROM registry.example.org/quay/node:20
COPY tide C:/app/
RUN npm install -g tide

FROM registry.example.org/quay/node:20
RUN choco install nodejs
RUN npm install -g tide
