ARG BASE=debian:12
FROM $BASE
RUN yum install -y curl || (apt-get update && apt-get install -y curl)
RUN dnf install -y tide || true
RUN yum install -y tide; echo done

FROM rockylinux:9
RUN microdnf install -y tide || true

FROM registry.access.redhat.com/ubi9-minimal
RUN dnf install -y tide || true
