FROM public.ecr.aws/lambda/python:3.12 AS lambda
RUN dnf install -y gcc
RUN dnf install -y --setopt=install_weak_deps=False gcc

FROM public.ecr.aws/amazonlinux/amazonlinux:2023-minimal
RUN dnf install -y gcc && dnf5 install -y git && microdnf install tar
RUN yum install -y make
