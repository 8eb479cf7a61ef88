FROM registry.example.com/base
RUN yum install -y x
