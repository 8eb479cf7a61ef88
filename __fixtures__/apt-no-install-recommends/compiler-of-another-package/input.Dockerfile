# gfortran and libtool bring a compiler of C alone; what is installed may have C++ in it.
FROM debian:9 AS fortran
RUN apt-get update && apt-get install -y python-pip gfortran libicu-dev
COPY requirements.txt .
RUN pip install -r requirements.txt

FROM ubuntu:16.04 AS libtool
RUN apt-get update && apt-get install -y python-pip python-dev libtool libicu-dev
COPY requirements.txt .
RUN pip install -r requirements.txt

FROM debian:12 AS node
RUN apt-get update && apt-get install -y npm gfortran
COPY package.json .
RUN npm install

# Who names a compiler knows which.
FROM debian:12 AS named
RUN apt-get update && apt-get install -y python3-pip gcc gfortran
COPY requirements.txt .
RUN pip3 install -r requirements.txt
