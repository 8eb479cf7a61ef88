# Images of nginx have certificates since 1.20, or a little before.
FROM nginx:1.17
RUN apt-get update && apt-get install -y git make && git clone https://git.example.com/tool.git && make -C tool

FROM nginx:1.25
RUN apt-get update && apt-get install -y git make && git clone https://git.example.com/tool.git && make -C tool

FROM nginx
RUN apt-get update && apt-get install -y git make && git clone https://git.example.com/tool.git && make -C tool
