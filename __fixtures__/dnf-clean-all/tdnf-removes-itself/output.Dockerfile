FROM photon:5.0
RUN tdnf install -y curl && tdnf remove -y toybox && tdnf clean all
