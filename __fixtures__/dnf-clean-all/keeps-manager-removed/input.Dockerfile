FROM rockylinux:9
RUN dnf install -y nodejs && rpm -e --nodeps dnf
FROM registry.access.redhat.com/ubi9/ubi-minimal
RUN microdnf install -y tar && microdnf remove -y microdnf
