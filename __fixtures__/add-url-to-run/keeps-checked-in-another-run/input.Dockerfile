FROM python:3.12
ADD https://downloads.example.com/tool.tar.gz /tmp/tool.tar.gz
RUN echo "04483620978a3167827bdd1424e34505  /tmp/tool.tar.gz" | md5sum -c -
RUN tar -xzf /tmp/tool.tar.gz -C /opt
