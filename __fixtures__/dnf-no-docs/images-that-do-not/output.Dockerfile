FROM centos:8 AS eight
RUN dnf install -y --nodocs httpd

FROM almalinux:9 AS alma
RUN dnf install -y --nodocs httpd

FROM registry.access.redhat.com/ubi9/ubi AS universal
RUN dnf install -y --nodocs httpd

FROM registry.example.com/fedora:40
RUN dnf install -y --nodocs httpd
