FROM ubuntu:22.04 AS python
RUN apt-get update && apt-get install -y python3-pip && pip3 install --upgrade pip awscli==1.32 'flask[async]'

FROM ubuntu:22.04 AS node
RUN apt-get update && apt-get install -y npm && npm install -g yarn typescript@5 @angular/cli@17
