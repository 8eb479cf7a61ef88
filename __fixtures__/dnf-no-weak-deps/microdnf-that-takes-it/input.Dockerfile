FROM registry.fedoraproject.org/fedora-minimal
RUN microdnf install -y tar

FROM registry.fedoraproject.org/fedora-minimal:32
RUN microdnf install -y tar

FROM registry.access.redhat.com/ubi8/ubi-minimal
RUN microdnf install -y tar

FROM registry.access.redhat.com/ubi8/ubi-minimal:8.10
RUN microdnf install -y tar

FROM registry.access.redhat.com/ubi9-minimal:9.0
RUN microdnf install -y tar
