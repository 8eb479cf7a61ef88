FROM centos:7
RUN curl -fsSL https://rpm.example.com/setup_18.x | bash -
RUN yum install -y nodejs

FROM centos:7
COPY tides.repo /etc/yum.repos.d/
RUN yum install -y tides
